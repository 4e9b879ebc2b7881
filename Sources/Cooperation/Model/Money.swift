public import Foundation

/// A stated amount of money.
///
/// Amounts in different currencies, and investment and aid, are never added up.
public struct Money: Hashable, Sendable, Codable {
  /// The kind of an amount.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case commitment, disbursement, budget
    /// A total of unspecified kind.
    case total
    /// Registered capital of foreign direct investment; not aid.
    case investment
  }

  public var kind: Kind
  /// The exact amount in units of the currency.
  public var amount: Decimal
  /// ISO 4217; nil if the source is ambiguous, as with "dollars".
  public var currency: String?
  public var qualifier: Qualifier
  /// The date of commitment, payment or statement.
  public var date: DateClaim?
  /// The source's wording of the amount.
  public var wording: String?
  public var provider: Agency.ID?
  public var receiver: Agency.ID?
  public var citations: [Citation]

  public init(
    kind: Kind, amount: Decimal, currency: String?, qualifier: Qualifier = .exact, date: DateClaim? = nil,
    wording: String? = nil, provider: Agency.ID? = nil, receiver: Agency.ID? = nil, citations: [Citation] = []
  ) {
    self.kind = kind
    self.amount = amount
    self.currency = currency
    self.qualifier = qualifier
    self.date = date
    self.wording = wording
    self.provider = provider
    self.receiver = receiver
    self.citations = citations
  }

  var mentions: [RecordReference] { [provider, receiver].compactMap { $0.map { RecordReference($0) } } }
  var allCitations: [Citation] { citations + (date?.citations ?? []) }
}

/// The qualifier of a number in its source.
public enum Qualifier: String, CaseIterable, Hashable, Sendable, Codable {
  case exact
  /// "Approximately".
  case about
  /// "More than", "over", "exceeding".
  case over
  /// "Less than".
  case under

  /// The prefix of the number: `~`, `>`, `<`, or nothing.
  public var sign: String {
    switch self {
    case .exact: ""
    case .about: "~"
    case .over: ">"
    case .under: "<"
    }
  }
}
