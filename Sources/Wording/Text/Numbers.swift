public import Cooperation
public import Foundation

extension Int {
  /// The number with its thousands separated by commas, as in both languages.
  public var groupedDigits: String { (self < 0 ? "-" : "") + grouping(String(magnitude)) }

  /// The number with its English noun: `1 entry`, `1,200 entries`.
  public func counted(_ one: String, _ many: String) -> String { "\(groupedDigits) \(self == 1 ? one : many)" }
}

extension String {
  /// A whole number with its thousands separated by commas; any other text as it is.
  public var groupedDigits: String {
    guard utf8.count > 3, utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return self }
    return grouping(self)
  }
}

extension Decimal {
  /// The number with its thousands separated by commas and all of its decimals.
  public var grouped: String { groupingDecimal(description) }

  /// The number with the largest unit that leaves at most three decimals, else in full: `3 million`, `5.36 million`, `29億1000万`.
  public func scaled(in language: Language) -> String {
    let units: [(Decimal, String)] =
      language == .japanese
      ? [(1_000_000_000_000, "兆"), (100_000_000, "億"), (10_000, "万")]
      : [(1_000_000_000_000, " trillion"), (1_000_000_000, " billion"), (1_000_000, " million")]
    for (unit, name) in units where self >= unit {
      let share = self / unit
      let decimals = share.description.split(separator: ".").dropFirst().first?.count ?? 0
      if decimals <= 3 { return share.grouped + name }
    }
    return grouped
  }
}

extension Amount {
  /// The amount with its thousands separated by commas; decimals that are all zero are left out.
  public var grouped: String { groupingDecimal(description, keepsZeros: false) }
}

extension Qualifier {
  /// Qualifies a number: `over 5,600`, `約35`.
  public func text(_ number: String, in language: Language) -> String {
    switch (self, language) {
    case (.exact, _): number
    case (.about, .japanese): "約" + number
    case (.over, .japanese): number + "超"
    case (.under, .japanese): number + "未満"
    case (.about, _): "about " + number
    case (.over, _): "over " + number
    case (.under, _): "under " + number
    }
  }
}

extension Money {
  /// The amount for people: `over USD 78 billion`, `780億USD超`; amounts that are not round to three digits keep all of them.
  public func text(in language: Language) -> String {
    let number = amount.scaled(in: language)
    let unknown = "(" + PageWords.unknownCurrency.text(in: language) + ")"
    let text =
      language == .japanese
      ? number + (currency ?? unknown) : currency.map { "\($0) \(number)" } ?? "\(number) \(unknown)"
    return qualifier.text(text, in: language)
  }
}

private func groupingDecimal(_ text: String, keepsZeros: Bool = true) -> String {
  let sign = text.hasPrefix("-") ? "-" : ""
  let halves = text.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
  let decimals = halves.count > 1 && (keepsZeros || halves[1].contains { $0 != "0" }) ? "." + halves[1] : ""
  return sign + grouping(halves.first ?? "0") + decimals
}

/// Separates the thousands of a number's digits.
private func grouping(_ digits: some StringProtocol) -> String {
  var result = ""
  let count = digits.utf8.count
  for (index, digit) in digits.enumerated() {
    if index > 0, (count - index) % 3 == 0 { result.append(",") }
    result.append(digit)
  }
  return result
}
