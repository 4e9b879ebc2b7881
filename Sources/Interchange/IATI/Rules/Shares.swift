internal import Cooperation

/// The parts of a whole, from percentages as reported.
struct Shares {
  /// What keeps percentages from being used as they are.
  enum Problem: Equatable {
    /// Several parts, and some or all without a percentage.
    case missing
    /// One part, of another percentage than 100.
    case single(Double)
    /// They do not make 100.
    case total(Double)
  }

  /// The parts, 0 to 1; together 1.
  var used: [Double]
  /// What had to be put right.
  var problem: Problem?

  /// How far a total may be from 100: what rounding to whole percents or tenths leaves.
  static let tolerance = 0.5

  /// Works out the parts.
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
      used = rest > Self.tolerance ? known.map { ($0 ?? rest / Double(missing)) / 100 } : equal
    } else {
      if abs(total - 100) > Self.tolerance { problem = .total(total) }
      used = total > 0 ? known.map { ($0 ?? 0) / total } : equal
    }
  }

  /// Works out the parts of things that weigh this much; the same for each where nothing weighs anything.
  init(weights: [Double]) {
    let sizes = weights.map(abs)
    let total = sizes.reduce(0, +)
    used =
      total > 0 && total.isFinite
      ? sizes.map { $0 / total } : [Double](repeating: 1 / Double(max(sizes.count, 1)), count: sizes.count)
  }
}
