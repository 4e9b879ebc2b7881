/// Finds the word that was probably meant.
enum NearestWord {
  /// Returns the candidate with the fewest edits from `word`, if there are few enough; the first in alphabetical order of
  /// several.
  static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    // A word longer than any key or id is no slip of the pen.
    guard word.utf8.count <= 64 else { return nil }
    let limit = max(1, word.utf8.count / 3)
    return candidates.lazy.map { (edits: edits(from: word, to: $0, limit: limit), word: $0) }.filter { $0.edits <= limit }
      .min { ($0.edits, $0.word) < ($1.edits, $1.word) }?.word
  }

  /// Counts the bytes to insert, remove or replace (Levenshtein); more than `limit` where the lengths alone differ by that.
  static func edits(from first: String, to second: String, limit: Int) -> Int {
    let first = Array(first.utf8)
    let second = Array(second.utf8)
    guard abs(first.count - second.count) <= limit else { return limit + 1 }
    var row = Array(0...second.count)
    for (i, a) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in second.enumerated() {
        let above = row[j + 1]
        row[j + 1] = a == b ? diagonal : 1 + min(diagonal, above, row[j])
        diagonal = above
      }
    }
    return row[second.count]
  }
}
