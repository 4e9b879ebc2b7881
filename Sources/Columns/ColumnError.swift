/// What keeps columns from being written or read.
public enum ColumnError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes are not those of a column; which column, and what is wrong with it.
  case damaged(ColumnGroup, String)
  /// More than a segment can hold, or a number that no agency, place or theme has; what it is.
  case tooLarge(String)

  /// The error as a sentence.
  public var description: String {
    switch self {
    case .damaged(let group, let detail): "The column of \(group) in the index is damaged: \(detail)."
    case .tooLarge(let detail): "The column index cannot hold \(detail)."
    }
  }
}
