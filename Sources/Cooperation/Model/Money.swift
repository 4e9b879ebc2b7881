public import Foundation

/// An amount that a source states.
///
/// Amounts of different currencies, and investment and aid, are never added.
public struct Money: Hashable, Sendable, Codable {
  /// What the amount is.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case commitment, disbursement, budget
    /// A total as stated in a source, its kind left open.
    case total
    /// Registered capital of foreign direct investment: not aid.
    case investment

    /// False for investment: it is shown apart and never added to aid.
    public var isAid: Bool { self != .investment }
  }

  /// What the amount is.
  public var kind: Kind
  /// In units of the currency, exact.
  public var amount: Decimal
  /// ISO 4217; nil where the source does not say which, as with "dollars".
  public var currency: String?
  /// How the source qualifies the amount.
  public var qualifier: Qualifier
  /// When it was committed, spent or stated.
  public var date: DateClaim?
  /// The words of the source for the amount alone.
  public var wording: String?
  /// Who gives it, where that is stated.
  public var provider: Agency.ID?
  /// Who receives it, where that is stated.
  public var receiver: Agency.ID?
  /// Where it is stated.
  public var citations: [Citation]

  /// Creates an amount; what is left out is not stated.
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

/// How a source qualifies a number.
public enum Qualifier: String, CaseIterable, Hashable, Sendable, Codable {
  case exact
  /// The source says "approximately".
  case about
  /// The source says "more than", "over", "exceeding".
  case over
  /// The source says "less than".
  case under

  /// The sign put before the number: `~`, `>`, `<`, or nothing.
  public var sign: String {
    switch self {
    case .exact: ""
    case .about: "~"
    case .over: ">"
    case .under: "<"
    }
  }
}
