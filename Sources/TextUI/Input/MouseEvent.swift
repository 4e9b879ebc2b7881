/// Something that a person does with the mouse.
public struct MouseEvent: Hashable, Sendable {
  /// The buttons that a mouse has everywhere.
  public enum Button: Hashable, Sendable { case left, middle, right }

  /// What happened.
  public enum Kind: Hashable, Sendable {
    /// A button went down.
    case press
    /// A button went up.
    case release
    /// The pointer came to another cell with a button down.
    case drag
    /// The wheel turned, so that what is above comes into view.
    case wheelUp
    /// The wheel turned, so that what is below comes into view.
    case wheelDown
  }

  /// What happened.
  public var kind: Kind
  /// The button that it happened to; nil for the wheel, and where the terminal does not say.
  public var button: Button?
  /// The cell that the pointer was on; it may lie outside the window.
  public var point: Point
  /// The keys that were held.
  public var modifiers: Modifiers

  /// Describes an event.
  public init(_ kind: Kind, _ button: Button? = nil, at point: Point, modifiers: Modifiers = []) {
    self.kind = kind
    self.button = button
    self.point = point
    self.modifiers = modifiers
  }
}
