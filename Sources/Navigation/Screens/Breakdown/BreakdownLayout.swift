public import TextUI

/// The layout of the breakdown screen.
public struct BreakdownLayout: Hashable, Sendable {
  /// The pane of facets; nil while a small window shows only the values.
  public let facets: Rect?
  /// The pane of values; nil while a small window shows only the facets.
  public let values: Rect?
  /// True if the lists have titles of their own.
  public let isTitled: Bool

  public init(body: Rect, isInValues: Bool) {
    isTitled = body.width >= 60 && body.height >= 8
    if isTitled {
      let (left, right) = body.split(left: body.width >= 100 ? 26 : 20)
      facets = left
      values = right
    } else {
      facets = isInValues ? nil : body
      values = isInValues ? body : nil
    }
  }

  /// The lines for facets.
  public var facetRows: Rect? { facets.map { isTitled ? $0.belowTitle : $0.split(top: 1).rest } }
  /// The line of column heads above the values.
  public var valueHead: Rect? { values.map { (isTitled ? $0.belowTitle : $0).split(top: 1).top } }
  /// The lines for values.
  public var valueRows: Rect? { values.map { (isTitled ? $0.belowTitle : $0).split(top: 1).rest } }
}

extension AppState {
  /// The layout of the breakdown; nil on another screen.
  public var breakdownLayout: BreakdownLayout? {
    guard case .breakdown(let breakdown) = screen else { return nil }
    return breakdown.layout(in: layout.body)
  }
}
