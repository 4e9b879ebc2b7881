public import Cooperation
public import Foundation

/// A compact amount, `12.3 M`, `1,230万`: at most five columns and a unit.
public struct CompactAmount: Hashable, Sendable {
  /// The digits, with a minus sign if the amount is negative.
  public let number: String
  /// The unit: empty, `k`, `M`, `B` or `T`; in Japanese empty, `万`, `億` or `兆`.
  public let unit: String
  /// The digits and the unit: `12.3 M`, `1,230万`.
  public let text: String

  /// Formats an exact amount.
  public init(_ amount: Decimal, language: Language) {
    self.init(NSDecimalNumber(decimal: amount).doubleValue, language: language)
  }

  /// Formats an amount; one that is not finite becomes a dash.
  public init(_ amount: Double, language: Language) {
    guard amount.isFinite else {
      number = "–"
      unit = ""
      text = number
      return
    }
    let units: [(size: Double, name: String)] =
      language == .japanese
      ? [(1e12, "兆"), (1e8, "億"), (1e4, "万"), (1, "")] : [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k"), (1, "")]
    let magnitude = abs(amount)
    // The unit is chosen after rounding: 999,600 is 1.00 M and not 1000 k.
    let chosen = units.first { $0.size > 1 && magnitude >= $0.size * 0.9995 }
    let share = magnitude / (chosen?.size ?? 1)
    let digits =
      switch share {
      case ..<9.995 where chosen != nil: Self.decimal(share, 2)
      case ..<99.95 where chosen != nil: Self.decimal(share, 1)
      default: Self.whole(share)
      }
    number = (amount < 0 && digits != "0" ? "-" : "") + digits
    unit = chosen?.name ?? ""
    text = number + (language == .japanese || unit.isEmpty ? "" : " ") + unit
  }

  private static func whole(_ value: Double) -> String {
    value < 1e15 ? Int(value + 0.5).groupedDigits : String(value)
  }

  private static func decimal(_ value: Double, _ places: Int) -> String {
    let factor = places == 2 ? 100 : 10
    let scaled = Int(value * Double(factor) + 0.5)
    let rest = String(scaled % factor)
    return "\(scaled / factor)." + String(repeating: "0", count: max(0, places - rest.count)) + rest
  }
}
