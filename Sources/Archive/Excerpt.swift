internal import Cooperation

/// The words of a text around what a search has found in it.
enum Excerpt {
  /// Characters shown before and after what was found.
  private static let before = 24
  private static let after = 40

  /// Returns the words around the first of the folded words that is in none of a record's names; nil where there is none.
  static func around(_ words: [String], in record: Record) -> String? {
    let names = SearchText(record).names
    let texts = SearchText.texts(of: record)
    for word in words where !names.contains(word) {
      for text in texts {
        if let excerpt = around(word, in: text) { return excerpt }
      }
    }
    return nil
  }

  /// Returns the words around the first place where a text holds a folded word, with an ellipsis where some are left out.
  ///
  /// What the word is in the text is found by folding ever shorter parts of it, because folding may change the length.
  static func around(_ word: String, in text: String) -> String? {
    let characters = Array(text)
    func holds(_ range: Range<Int>) -> Bool { Folding.fold(String(characters[range])).contains(word) }
    guard holds(0..<characters.count) else { return nil }
    let end = first(in: 0...characters.count) { holds(0..<$0) }
    let start = first(in: 0...end) { !holds($0..<end) } - 1

    var from = max(0, start - before)
    if from > 0, let space = characters[(from - 1)..<start].firstIndex(where: \.isWhitespace) { from = space + 1 }
    var to = min(characters.count, end + after)
    if to < characters.count, let space = characters[end...to].lastIndex(where: \.isWhitespace) { to = space }
    let part = String(characters[from..<to].map { $0.isWhitespace ? " " : $0 })
    return (from > 0 ? "…" : "") + part + (to < characters.count ? "…" : "")
  }

  /// Returns the smallest number in a range for which a condition holds that holds for all larger ones; the largest when none.
  private static func first(in range: ClosedRange<Int>, where condition: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if condition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
