/// The direction of an arrow key.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  case up = "Up"
  case down = "Down"
  case left = "Left"
  case right = "Right"
}

/// The modifier keys of a key press.
public struct Modifiers: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let shift = Modifiers(rawValue: 1 << 0)
  /// Alt, also called Meta.
  public static let alt = Modifiers(rawValue: 1 << 1)
  public static let control = Modifiers(rawValue: 1 << 2)
}

/// A key press.
public enum Key: Hashable, Sendable {
  /// A typed character, one grapheme cluster.
  case character(Character)
  case enter
  case escape
  case tab
  /// Shift-Tab.
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case pageUp
  case pageDown
  case home
  case end
  /// A function key, from 1.
  case function(Int)
  /// Control with a character; letters are lower case.
  case control(Character)
  case shift(Direction)
  /// An arrow with modifiers other than Shift alone.
  case modified(Modifiers, Direction)
}
