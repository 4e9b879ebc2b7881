/// A mouse event.
public struct MouseEvent: Hashable, Sendable {
  /// A mouse button.
  public enum Button: Hashable, Sendable { case left, middle, right }

  /// The kind of a mouse event.
  public enum Kind: Hashable, Sendable {
    case press
    case release
    /// The pointer moved to another cell with a button down.
    case drag
    case wheelUp
    case wheelDown
  }

  public var kind: Kind
  /// The button; nil for the wheel, and where the terminal does not report it.
  public var button: Button?
  /// The cell under the pointer; may lie outside the window.
  public var point: Point
  public var modifiers: Modifiers

  public init(_ kind: Kind, _ button: Button? = nil, at point: Point, modifiers: Modifiers = []) {
    self.kind = kind
    self.button = button
    self.point = point
    self.modifiers = modifiers
  }
}
