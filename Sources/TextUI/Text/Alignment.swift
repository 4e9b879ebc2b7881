/// Where a text lies in a field that is wider than itself.
public enum Alignment: Hashable, Sendable, CaseIterable {
  /// At the left edge.
  case leading
  /// In the middle; an odd column is left at the right.
  case center
  /// At the right edge.
  case trailing

  /// Gives how many of the spare columns come before the text.
  func offset(of spare: Int) -> Int {
    switch self {
    case .leading: 0
    case .center: spare / 2
    case .trailing: spare
    }
  }
}
