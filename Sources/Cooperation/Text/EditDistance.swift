/// The edit distance between texts.
public enum EditDistance {
  /// Returns the optimal string alignment distance in bytes.
  ///
  /// Returns `limit + 1` at once if the lengths alone differ by more than `limit`.
  public static func between(
    _ left: some Collection<UInt8>, _ right: some Collection<UInt8>, limit: Int = .max - 1
  ) -> Int {
    let left = Array(left)
    let right = Array(right)
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
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
    return before[right.count]
  }
}
