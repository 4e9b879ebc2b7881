/// The content of one cell, or of two if wide: a base scalar and its combining marks.
///
/// Text is split into these before it is drawn, and sanitised at the same time, so that the measured width, the drawn width and
/// glibc's `wcwidth` agree. An ncurses cell holds at most five scalars, of which only the first has a width; a grapheme cluster
/// of an Indic script with several spacing scalars becomes as many cells.
struct CellText {
  /// The offset past the last byte read.
  var end: Int
  /// The width in columns: 1 or 2; 0 for the right half of a wide character.
  var width: Int
  var base: UInt32
  /// The combining marks: the first `markCount`, then zeros.
  var marks: InlineArray<4, UInt32> = .init(repeating: 0)
  var markCount = 0

  static let space = CellText(end: 0, width: 1, base: 0x20)
  /// What stands in the second cell of a wide character.
  static let rightHalf = CellText(end: 0, width: 0, base: 0)

  var text: String { Cell(self, style: .plain).text }

  /// Reads the cell at a byte offset of valid UTF-8.
  static func read(_ bytes: Swift.Span<UInt8>, at start: Int) -> CellText {
    if isPlain(bytes, at: start) { return CellText(end: start + 1, width: 1, base: UInt32(bytes[start])) }
    return readUnicode(bytes, at: start)
  }

  /// Returns whether a byte is printable ASCII without combining marks: the fast path.
  ///
  /// Combining marks start at U+0300, whose first UTF-8 byte is 0xCC.
  @inline(__always)
  static func isPlain(_ bytes: Swift.Span<UInt8>, at index: Int) -> Bool {
    bytes[index] >= 0x20 && bytes[index] < 0x7F && (index + 1 == bytes.count || bytes[index + 1] < 0xCC)
  }

  /// Reads a cell of one or more scalars: the slow path.
  private static func readUnicode(_ bytes: Swift.Span<UInt8>, at start: Int) -> CellText {
    let (scalar, next) = decode(bytes, at: start)
    var cell: CellText
    switch ScalarWidth.of(scalar) {
    case .unprintable:
      return replacement(for: scalar, bytes, next)
    case .combining:
      if isDropped(scalar) { return CellText(end: next, width: 1, base: replacementCharacter) }
      cell = CellText(end: next, width: 1, base: dottedCircle)
      cell.marks[0] = scalar
      cell.markCount = 1
    case .narrow:
      if regionalIndicators.contains(scalar) {
        // A flag is two regional indicators, and terminals disagree about its width: it becomes two letters.
        return CellText(end: next, width: 1, base: scalar - regionalIndicators.lowerBound + 0x41)
      }
      cell = CellText(end: next, width: 1, base: scalar)
    case .wide:
      cell = CellText(end: next, width: 2, base: scalar)
    }
    cell.readMarks(bytes)
    return cell
  }

  /// Appends the marks that follow the base, and skips scalars of disputed width.
  private mutating func readMarks(_ bytes: Swift.Span<UInt8>) {
    while end < bytes.count, bytes[end] >= 0xCC {
      let (scalar, next) = Self.decode(bytes, at: end)
      switch scalar {
      case Self.zeroWidthJoiner where Self.isPictograph(base):
        // A ZWJ sequence becomes its first pictograph.
        guard next < bytes.count else { return }
        let joined = Self.decode(bytes, at: next)
        guard Self.isPictograph(joined.scalar) else { return }
        end = joined.next
      case Self.zeroWidthNonJoiner, Self.zeroWidthJoiner:
        guard usesJoiners else { return }
        append(scalar)
        end = next
      case Self.zeroWidthSpace:
        guard usesZeroWidthSpace else { return }
        end = next
      case Self.skinTones where Self.isPictograph(base):
        end = next
      default:
        guard Self.isDropped(scalar) || ScalarWidth.of(scalar) == .combining else { return }
        if !Self.isDropped(scalar) { append(scalar) }
        end = next
      }
    }
  }

  /// Appends a mark if there is room.
  private mutating func append(_ mark: UInt32) {
    guard markCount < marks.count else { return }
    marks[markCount] = mark
    markCount += 1
  }

  /// Decodes the scalar at a byte offset of valid UTF-8.
  private static func decode(_ bytes: Swift.Span<UInt8>, at start: Int) -> (scalar: UInt32, next: Int) {
    let first = UInt32(bytes[start])
    if first < 0x80 { return (first, start + 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = first & (0x7F >> UInt32(length))
    for index in start + 1..<start + length { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
    return (scalar, start + length)
  }
}

/// The ASCII characters as strings.
let asciiStrings: [String] = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }

extension CellText {
  /// Returns the first cell of a text; a space if it is empty.
  static func first(of text: String) -> CellText {
    let bytes = text.utf8Span.span
    return bytes.isEmpty ? .space : read(bytes, at: 0)
  }
}
