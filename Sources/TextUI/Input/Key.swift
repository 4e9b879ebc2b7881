/// One of the four directions of the arrow keys.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// Upwards.
  case up = "Up"
  /// Downwards.
  case down = "Down"
  /// To the left.
  case left = "Left"
  /// To the right.
  case right = "Right"
}

/// Keys that are held while another is pressed.
public struct Modifiers: OptionSet, Hashable, Sendable {
  /// The modifiers as bits.
  public let rawValue: UInt8
  /// Makes a set from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Shift.
  public static let shift = Modifiers(rawValue: 1 << 0)
  /// Alt, also called Meta.
  public static let alt = Modifiers(rawValue: 1 << 1)
  /// Control.
  public static let control = Modifiers(rawValue: 1 << 2)
}

/// A key as a person presses it.
public enum Key: Hashable, Sendable {
  /// A character that was typed, one grapheme cluster.
  case character(Character)
  /// Enter.
  case enter
  /// Escape.
  case escape
  /// The tabulator.
  case tab
  /// Shift and the tabulator.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Insert.
  case insert
  /// The arrow upwards.
  case up
  /// The arrow downwards.
  case down
  /// The arrow to the left.
  case left
  /// The arrow to the right.
  case right
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Home.
  case home
  /// End.
  case end
  /// A function key, from 1.
  case function(Int)
  /// Control and a character; letters are lower case.
  case control(Character)
  /// Shift and an arrow.
  case shift(Direction)
  /// Other modifiers and an arrow; never shift alone.
  case modified(Modifiers, Direction)
}
