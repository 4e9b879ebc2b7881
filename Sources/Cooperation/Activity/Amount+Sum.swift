public import Foundation

extension Amount {
  /// An exact sum.
  public struct Sum: Hashable, Sendable {
    public private(set) var total = Decimal(0)

    public init() {}

    /// Adds an amount.
    public mutating func add(_ amount: Amount) {
      total += Decimal(
        sign: amount.units < 0 ? .minus : .plus, exponent: -Int(amount.scale), significand: Decimal(amount.units.magnitude))
    }
  }
}
