/// The colours that a terminal supports.
public enum ColourDepth: String, Hashable, Sendable, CaseIterable {
  /// No colour, or none wanted.
  case mono
  /// The eight ANSI colours.
  case eight
  /// The ANSI colours and their bright variants.
  case sixteen
  /// The xterm palette of 256 colours.
  case twoFiftySix
  /// 24-bit RGB.
  case direct
}

/// A terminal colour.
public enum Colour: Hashable, Sendable {
  /// A palette index.
  case indexed(UInt8)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// The resolved colours and attributes of a cell.
public struct Appearance: Hashable, Sendable {
  /// The text colour; nil is the terminal's default.
  public var foreground: Colour?
  /// The background colour; nil is the terminal's default.
  public var background: Colour?
  public var attributes: Attributes

  public init(foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

extension Colour {
  /// Converts an index of the xterm palette to RGB; nil for the first 16, which terminals customise.
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
