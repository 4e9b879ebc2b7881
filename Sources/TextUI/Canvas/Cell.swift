/// One character cell of a ``Canvas``: a base scalar, its combining marks and a style.
///
/// A trivial type: a frame writes, compares and discards thousands of cells, and none of that counts references.
public struct Cell: Hashable, Sendable {
  /// The base scalar; 0 in the right half of a wide character.
  public internal(set) var base: UInt32
  /// The combining marks, as many as an ncurses cell holds; unused ones are 0.
  public internal(set) var marks: InlineArray<4, UInt32>
  public var style: Style

  init(_ text: CellText, style: Style) {
    base = text.base
    marks = text.marks
    self.style = style
  }

  /// Creates a cell of the first character of a text, sanitised; without text, the right half of a wide character.
  public init(text: String, style: Style = .plain) {
    self.init(text.isEmpty ? .rightHalf : .first(of: text), style: style)
  }

  /// The base scalar and its marks; empty in the right half of a wide character.
  public var text: String {
    if isRightHalf { return "" }
    if base < 0x80, !hasMarks { return asciiStrings[Int(base)] }
    var text = String(Unicode.Scalar(base) ?? "\u{FFFD}")
    for index in marks.indices where marks[index] != 0 {
      text.unicodeScalars.append(Unicode.Scalar(marks[index]) ?? "\u{FFFD}")
    }
    return text
  }

  @inlinable public var isRightHalf: Bool { base == 0 }

  @inlinable public var hasMarks: Bool { marks[0] != 0 }

  @inlinable public static func == (left: Cell, right: Cell) -> Bool {
    left.base == right.base && left.style == right.style && left.marks[0] == right.marks[0] && left.marks[1] == right.marks[1]
      && left.marks[2] == right.marks[2] && left.marks[3] == right.marks[3]
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(base)
    hasher.combine(style)
    for index in marks.indices { hasher.combine(marks[index]) }
  }

  /// Writes a character to the cell; a style without a background role keeps the existing one.
  @inline(__always)
  mutating func write(_ text: CellText, _ style: Style) {
    base = text.base
    marks = text.marks
    setStyle(style)
  }

  /// Writes printable ASCII, the common case.
  @inline(__always)
  mutating func write(_ byte: UInt8, _ style: Style) {
    base = UInt32(byte)
    marks = .init(repeating: 0)
    setStyle(style)
  }

  /// Replaces the character and keeps the style.
  mutating func replace(by text: CellText) {
    base = text.base
    marks = text.marks
  }

  @inline(__always)
  private mutating func setStyle(_ style: Style) {
    let ground = self.style.ground
    self.style = style
    if style.ground == nil, ground != nil { self.style.ground = ground }
  }

  /// A space in the plain style.
  public static let blank = Cell(.space, style: .plain)
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
