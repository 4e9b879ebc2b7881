public import TextUI

/// Where the parts of the breakdown lie.
public struct BreakdownLayout: Hashable, Sendable {
  /// The pane of the facets; nil where the window shows only the values.
  public let facets: Rect?
  /// The pane of the values; nil where the window shows only the facets.
  public let values: Rect?
  /// True where the lists have titles of their own.
  public let isTitled: Bool

  /// Lays the lists out in a body.
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

  /// The lines of the facets.
  public var facetRows: Rect? { facets.map { isTitled ? $0.belowTitle : $0.split(top: 1).rest } }
  /// The line with the heads of the values' columns.
  public var valueHead: Rect? { values.map { (isTitled ? $0.belowTitle : $0).split(top: 1).top } }
  /// The lines of the values.
  public var valueRows: Rect? { values.map { (isTitled ? $0.belowTitle : $0).split(top: 1).rest } }
}

extension AppState {
  /// Where the parts of the breakdown lie; nil on another screen.
  public var breakdownLayout: BreakdownLayout? {
    guard case .breakdown(let breakdown) = screen else { return nil }
    return breakdown.layout(in: layout.body)
  }
}
