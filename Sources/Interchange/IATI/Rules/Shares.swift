internal import Cooperation

/// The effective shares of a whole, from reported percentages.
struct Shares {
  /// A problem of the percentages.
  enum Problem: Equatable {
    /// Several parts, of which some or all lack a percentage.
    case missing
    /// A single part with a percentage other than 100.
    case single(Double)
    /// A total other than 100.
    case total(Double)
  }

  /// The shares, 0 to 1, which sum to 1.
  var used: [Double]
  /// The problem that was corrected.
  var problem: Problem?

  /// The tolerance of a total, which covers rounding to percents or tenths.
  static let tolerance = 0.5

  init(_ reported: [Amount?]) {
    let count = Double(reported.count)
    if reported.count == 1 {
      used = [1]
      if let amount = reported[0]?.double, abs(amount - 100) > Self.tolerance { problem = .single(amount) }
      return
    }
    let equal = [Double](repeating: 1 / max(count, 1), count: reported.count)
    let known = reported.map { $0.map { abs($0.double) } }
    let total = known.reduce(0) { $0 + ($1 ?? 0) }
    let missing = known.count { $0 == nil }
    if missing > 0 {
      problem = .missing
      let rest = 100 - total
      used = rest > Self.tolerance ? known.map { ($0 ?? rest / Double(missing)) / 100 } : known.map { ($0 ?? 0) / total }
    } else {
      if abs(total - 100) > Self.tolerance { problem = .total(total) }
      used = total > 0 ? known.map { ($0 ?? 0) / total } : equal
    }
  }

  /// Computes the shares from weights; equal if all weights are zero.
  init(weights: [Double]) {
    let sizes = weights.map(abs)
    let total = sizes.reduce(0, +)
    used =
      total > 0 && total.isFinite
      ? sizes.map { $0 / total } : [Double](repeating: 1 / Double(max(sizes.count, 1)), count: sizes.count)
  }
}
