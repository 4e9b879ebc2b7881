/// The alignment of text in a wider field.
public enum Alignment: Hashable, Sendable, CaseIterable {
  case leading
  /// In the middle; an odd column is left at the right.
  case center
  case trailing

  /// Returns the spare columns that precede the text.
  func offset(of spare: Int) -> Int {
    switch self {
    case .leading: 0
    case .center: spare / 2
    case .trailing: spare
    }
  }
}
