/// What goes into one cell (or two, when it is wide) of a text: a scalar that takes columns, and the marks that lie on it.
///
/// Text is cut into these on its way to a ``Canvas``, and made safe at the same time, so that what is measured, what is drawn,
/// and what glibc's `wcwidth` adds up to are one number. A terminal library puts at most five scalars into a cell, only the
/// first of which takes columns; a grapheme cluster of an Indic script that has several such scalars becomes as many cells.
struct CellText {
  /// The byte after the last that was read.
  var end: Int
  /// The columns it takes: 1 or 2.
  var width: Int
  /// The scalar that takes the columns.
  var base: UInt32
  /// The marks that lie on the base; only the first `markCount` count.
  var marks: InlineArray<4, UInt32> = .init(repeating: 0)
  /// How many marks there are.
  var markCount = 0

  /// The text as a string.
  var text: String {
    if markCount == 0, base < 0x80 { return asciiStrings[Int(base)] }
    var text = String(Unicode.Scalar(base) ?? "\u{FFFD}")
    for index in 0..<markCount { text.unicodeScalars.append(Unicode.Scalar(marks[index]) ?? "\u{FFFD}") }
    return text
  }

  /// Reads the cell that begins at a byte of valid UTF-8.
  static func read(_ bytes: Swift.Span<UInt8>, at start: Int) -> CellText {
    if isPlain(bytes, at: start) { return CellText(end: start + 1, width: 1, base: UInt32(bytes[start])) }
    return readSlowly(bytes, at: start)
  }

  /// Tells whether a byte is printable ASCII that nothing lies upon: one cell, needing no further look.
  ///
  /// There are no marks below U+0300, whose first byte is 0xCC.
  @inline(__always)
  static func isPlain(_ bytes: Swift.Span<UInt8>, at index: Int) -> Bool {
    bytes[index] >= 0x20 && bytes[index] < 0x7F && (index + 1 == bytes.count || bytes[index + 1] < 0xCC)
  }

  /// Reads a cell that may hold more than one printable ASCII character.
  private static func readSlowly(_ bytes: Swift.Span<UInt8>, at start: Int) -> CellText {
    let (scalar, next) = decode(bytes, at: start)
    var cell: CellText
    switch ScalarReach.of(scalar) {
    case .hidden:
      return standIn(for: scalar, bytes, next)
    case .mark:
      if isDropped(scalar) { return CellText(end: next, width: 1, base: replacement) }
      cell = CellText(end: next, width: 1, base: dottedCircle)
      cell.marks[0] = scalar
      cell.markCount = 1
    case .one:
      if regionalIndicators.contains(scalar) {
        // A flag is two letters, and terminals disagree about its width: the letters are what it says.
        return CellText(end: next, width: 1, base: scalar - regionalIndicators.lowerBound + 0x41)
      }
      cell = CellText(end: next, width: 1, base: scalar)
    case .two:
      cell = CellText(end: next, width: 2, base: scalar)
    }
    cell.takeMarks(bytes)
    return cell
  }

  /// Takes what follows the base into its cell, and leaves out what would make terminals disagree.
  private mutating func takeMarks(_ bytes: Swift.Span<UInt8>) {
    while end < bytes.count, bytes[end] >= 0xCC {
      let (scalar, next) = Self.decode(bytes, at: end)
      switch scalar {
      case Self.zeroWidthJoiner where Self.isPicture(base):
        // Pictures that are joined show as the first of them.
        guard next < bytes.count else { return }
        let joined = Self.decode(bytes, at: next)
        guard Self.isPicture(joined.scalar) else { return }
        end = joined.next
      case Self.zeroWidthNonJoiner, Self.zeroWidthJoiner:
        guard joins else { return }
        keep(scalar)
        end = next
      case Self.zeroWidthSpace:
        guard breaksWordsUnseen else { return }
        end = next
      case Self.skinTones where Self.isPicture(base):
        end = next
      default:
        guard Self.isDropped(scalar) || ScalarReach.of(scalar) == .mark else { return }
        if !Self.isDropped(scalar) { keep(scalar) }
        end = next
      }
    }
  }

  /// Adds a mark while there is room for it.
  private mutating func keep(_ mark: UInt32) {
    guard markCount < marks.count else { return }
    marks[markCount] = mark
    markCount += 1
  }

  /// Decodes the scalar at a byte of valid UTF-8.
  private static func decode(_ bytes: Swift.Span<UInt8>, at start: Int) -> (scalar: UInt32, next: Int) {
    let first = UInt32(bytes[start])
    if first < 0x80 { return (first, start + 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = first & (0x7F >> UInt32(length))
    for index in start + 1..<start + length { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
    return (scalar, start + length)
  }
}

/// Every ASCII character as a string, so that a cell of plain text needs none to be made.
let asciiStrings: [String] = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }

extension CellText {
  /// Gives the first cell of a text; a space for an empty one.
  static func first(of text: String) -> CellText {
    let bytes = text.utf8Span.span
    return bytes.isEmpty ? CellText(end: 0, width: 1, base: 0x20) : read(bytes, at: 0)
  }
}
