public import Foundation

extension Amount {
  /// A sum that stays exact.
  public struct Sum: Hashable, Sendable {
    /// What has been added.
    public private(set) var total = Decimal(0)

    /// Creates a sum of nothing.
    public init() {}

    /// Adds a number.
    public mutating func add(_ amount: Amount) {
      total += Decimal(
        sign: amount.units < 0 ? .minus : .plus, exponent: -Int(amount.scale), significand: Decimal(amount.units.magnitude))
    }
  }
}
