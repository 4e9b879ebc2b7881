import Cooperation

/// Finds the word that was probably meant.
enum NearestWord {
  /// Returns the candidate with the fewest edits from `word`; nil when they are too many, or as many for another candidate.
  static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    // A word longer than any key or id is no slip of the pen.
    guard word.utf8.count <= 64 else { return nil }
    var fewest = min(max(1, word.utf8.count / 3), 2) + 1
    var nearest: String?
    for candidate in candidates {
      let edits = EditDistance.between(word.utf8, candidate.utf8, limit: fewest)
      if edits < fewest {
        (fewest, nearest) = (edits, candidate)
      } else if edits == fewest {
        nearest = nil
      }
    }
    return nearest
  }
}
