/// Measures text in the columns of a terminal, as it will be drawn on a ``Canvas``.
///
/// Agrees with glibc's `wcwidth`, by which ncurses counts, for text that is safe to show; what is not safe is measured as its
/// stand-in. No locale is asked.
public enum TextWidth {
  /// Gives the columns that one grapheme cluster takes.
  public static func width(of character: Character) -> Int { width(of: String(character)) }

  /// Gives the columns that a text takes on one row.
  public static func width(of text: String) -> Int {
    let utf8 = text.utf8Span
    return measure(utf8.span, upTo: .max)
  }

  /// Gives the columns that a part of a text takes on one row.
  public static func width(of text: Substring) -> Int {
    let utf8 = text.utf8Span
    return measure(utf8.span, upTo: .max)
  }

  /// Adds up columns, and stops once there are more than `limit`.
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

  /// Finds how many bytes of a text fit a number of columns without splitting a grapheme cluster, and the columns they take.
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
    // From the start, because `reset(roundingBackwardsFrom:)` of Swift 6.3 rounds to scalars, not to clusters.
    var characters = text.makeCharacterIterator()
    var boundary = 0
    while characters.skipForward() == 1, characters.currentCodeUnitOffset <= index {
      boundary = characters.currentCodeUnitOffset
    }
    guard boundary < index else { return (index, columns) }
    return (boundary, measure(bytes.extracting(0..<boundary), upTo: .max))
  }
}
