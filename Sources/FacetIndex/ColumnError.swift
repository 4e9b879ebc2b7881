/// An error in encoding or decoding a column.
public enum ColumnError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes do not decode; the column, and the first defect found.
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
