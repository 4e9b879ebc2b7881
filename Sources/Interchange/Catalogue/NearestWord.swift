import Cooperation

/// Spelling suggestions.
enum NearestWord {
  /// Returns the closest candidate by edit distance; nil if it is too distant or ambiguous.
  static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    // Too long for a misspelt key or id.
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
