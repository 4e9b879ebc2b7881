/// One place of a ``Canvas``.
public struct Cell: Hashable, Sendable {
  /// What it shows: a scalar that takes columns and the marks on it; empty in the right half of a wide character.
  public var text: String
  /// How it looks.
  public var style: Style

  /// Makes a cell.
  public init(text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// Tells whether two cells show the same.
  @inlinable public static func == (left: Cell, right: Cell) -> Bool { left.style == right.style && left.text == right.text }

  /// Shows something else; a style without a ground leaves the ground as it is.
  @inline(__always)
  mutating func take(_ text: String, _ style: Style) {
    let ground = self.style.ground
    self.text = text
    self.style = style
    if style.ground == nil { self.style.ground = ground }
  }

  /// A space in plain style.
  public static let blank = Cell(text: " ")
}

/// A piece of text with its style.
public struct Span: Hashable, Sendable {
  /// The text.
  public var text: String
  /// How it looks.
  public var style: Style

  /// Makes a piece of text.
  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension [Span] {
  /// The columns that the pieces take, one after the other.
  public var width: Int { reduce(0) { $0 + TextWidth.width(of: $1.text) } }
}
