/// How many colours a terminal has.
public enum ColourDepth: String, Hashable, Sendable, CaseIterable {
  /// None, or none wanted.
  case mono
  /// The eight of ANSI.
  case eight
  /// Those and their bright versions.
  case sixteen
  /// The xterm palette of 256.
  case twoFiftySix
  /// Red, green and blue in 256 steps each.
  case direct
}

/// A colour as a terminal is told it.
public enum Colour: Hashable, Sendable {
  /// A place in the palette.
  case indexed(UInt8)
  /// Red, green and blue.
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// How a cell is shown.
public struct Appearance: Hashable, Sendable {
  /// The colour of the text; nil is the terminal's own.
  public var foreground: Colour?
  /// The colour behind it; nil is the terminal's own.
  public var background: Colour?
  /// How it stands out beyond colour.
  public var attributes: Attributes

  /// Makes an appearance.
  public init(foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

extension Colour {
  /// Gives the red, green and blue of a place in the xterm palette; nil for the first 16, which each terminal sets itself.
  init?(palette index: UInt8) {
    switch index {
    case 0..<16: return nil
    case 16..<232:
      let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
      let cube = Int(index) - 16
      self = .rgb(red: steps[cube / 36], green: steps[cube / 6 % 6], blue: steps[cube % 6])
    default:
      let level = 8 + 10 * (index - 232)
      self = .rgb(red: level, green: level, blue: level)
    }
  }
}
