/// Finds the word that was probably meant.
enum NearestWord {
  /// Returns the candidate with the fewest edits from `word`; nil when they are too many, or as many for another candidate.
  static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    // A word longer than any key or id is no slip of the pen.
    guard word.utf8.count <= 64 else { return nil }
    var fewest = min(max(1, word.utf8.count / 3), 2) + 1
    var nearest: String?
    for candidate in candidates {
      let edits = edits(from: word, to: candidate, limit: fewest)
      if edits < fewest {
        (fewest, nearest) = (edits, candidate)
      } else if edits == fewest {
        nearest = nil
      }
    }
    return nearest
  }

  /// Counts the bytes to insert, remove, replace or exchange with the next (optimal string alignment); more than `limit` where the
  /// lengths alone differ by that.
  static func edits(from first: String, to second: String, limit: Int) -> Int {
    let first = Array(first.utf8)
    let second = Array(second.utf8)
    guard abs(first.count - second.count) <= limit else { return limit + 1 }
    var twoBefore: [Int] = []
    var before = Array(0...second.count)
    for i in first.indices {
      var row = [i + 1]
      for j in second.indices {
        var edits = min(before[j] + (first[i] == second[j] ? 0 : 1), before[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] { edits = min(edits, twoBefore[j - 1] + 1) }
        row.append(edits)
      }
      (twoBefore, before) = (before, row)
    }
    return before[second.count]
  }
}
