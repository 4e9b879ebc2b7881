/// One character cell of a ``Canvas``.
public struct Cell: Hashable, Sendable {
  /// A base scalar and its combining marks; empty in the right half of a wide character.
  public var text: String
  public var style: Style

  public init(text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// Compares the styles, which are cheaper, before the text.
  @inlinable public static func == (left: Cell, right: Cell) -> Bool { left.style == right.style && left.text == right.text }

  /// Writes text to the cell; a style without a background role keeps the existing one.
  @inline(__always)
  mutating func write(_ text: String, _ style: Style) {
    let ground = self.style.ground
    self.text = text
    self.style = style
    if style.ground == nil { self.style.ground = ground }
  }

  /// A space in the plain style.
  public static let blank = Cell(text: " ")
}

/// A run of text in one style.
public struct Span: Hashable, Sendable {
  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension [Span] {
  /// The total width in columns.
  public var width: Int { reduce(0) { $0 + TextWidth.width(of: $1.text) } }
}
