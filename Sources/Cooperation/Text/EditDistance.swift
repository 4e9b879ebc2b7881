/// The edit distance between texts.
public enum EditDistance {
  private static let longest = 256

  /// Returns the optimal string alignment distance in bytes.
  ///
  /// Returns `limit + 1` at once if the lengths alone differ by more than `limit`. Of longer texts, only the first 256 bytes and
  /// the lengths are compared, so that a hostile name costs no more than a long one.
  public static func between(
    _ left: some Collection<UInt8>, _ right: some Collection<UInt8>, limit: Int = .max - 1
  ) -> Int {
    let difference = abs(left.count - right.count)
    guard difference <= limit else { return limit + 1 }
    let left = Array(left.prefix(longest))
    let right = Array(right.prefix(longest))
    let cut = difference - abs(left.count - right.count)
    var twoBefore: [Int] = []
    var before = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var edits = min(
          before[column] + (left[row] == right[column] ? 0 : 1), before[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          edits = min(edits, twoBefore[column - 1] + 1)
        }
        current.append(edits)
      }
      (twoBefore, before) = (before, current)
    }
    return before[right.count] + cut
  }
}
