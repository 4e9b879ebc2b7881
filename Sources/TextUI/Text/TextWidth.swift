/// Measurement of text in terminal columns, as drawn on a ``Canvas``.
///
/// Agrees with glibc's `wcwidth`, which ncurses uses, in any locale; unsafe characters count as their replacements.
public enum TextWidth {
  /// Returns the columns of a grapheme cluster.
  public static func width(of character: Character) -> Int { width(of: String(character)) }

  /// Returns the columns of a text on one row.
  public static func width(of text: String) -> Int {
    let utf8 = text.utf8Span
    return measure(utf8.span, upTo: .max)
  }

  /// Returns the columns of a substring on one row.
  public static func width(of text: Substring) -> Int {
    let utf8 = text.utf8Span
    return measure(utf8.span, upTo: .max)
  }

  /// Adds up columns, stopping once they exceed `limit`.
  static func measure(_ bytes: Swift.Span<UInt8>, upTo limit: Int) -> Int {
    var columns = 0
    var index = 0
    while index < bytes.count, columns <= limit {
      if CellText.isPlain(bytes, at: index) {
        columns += 1
        index += 1
        continue
      }
      let cell = CellText.read(bytes, at: index)
      columns += cell.width
      index = cell.end
    }
    return columns
  }

  /// Returns the longest prefix that fits without splitting a grapheme cluster, and its width.
  static func fit(_ text: UTF8Span, in limit: Int) -> (bytes: Int, columns: Int) {
    let bytes = text.span
    var columns = 0
    var index = 0
    while index < bytes.count {
      let cell = CellText.read(bytes, at: index)
      guard columns + cell.width <= limit else { break }
      columns += cell.width
      index = cell.end
    }
    guard index < bytes.count, bytes[index] >= 0x80 else { return (index, columns) }
    // From the start: `reset(roundingBackwardsFrom:)` of Swift 6.3 rounds to scalars, not to grapheme clusters.
    var characters = text.makeCharacterIterator()
    var boundary = 0
    while characters.skipForward() == 1, characters.currentCodeUnitOffset <= index {
      boundary = characters.currentCodeUnitOffset
    }
    guard boundary < index else { return (index, columns) }
    return (boundary, measure(bytes.extracting(0..<boundary), upTo: .max))
  }
}
