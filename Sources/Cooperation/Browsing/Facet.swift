/// A way to divide programmes; each is counted under the narrowing of all others.
public enum Facet: String, CaseIterable, Hashable, Sendable, Codable {
  /// Who takes part. Values are agency identifiers.
  case agency
  /// In which role an agency takes part: `funding`, … (see `OrganisationRole`). Together with agencies it asks for these agencies
  /// in these roles.
  case role
  /// ISO 3166 alpha-2, or `none` for programmes that name neither country nor region.
  case country
  /// Identifiers of regions. Countries and regions that are asked for together widen each other.
  case region
  /// Theme identifiers: 5-digit codes, 3-digit categories (which stand for their codes), policy markers.
  case theme
  /// 3-digit categories, counted apart from 5-digit codes; as a term it is the same as `theme`.
  case category
  /// Codes of ActivityStatus, or `none`.
  case status
  /// Codes of AidType, or `none`.
  case modality
  /// Years in which programmes are active, `2019`; as a term also `2019..2024`, `2019..`, `..2024`.
  case year
  /// Who reports. Values are agency identifiers.
  case publisher
  /// Rules that a report breaks, by the raw value of `ActivityRule`; catalogues break none.
  case rule

  /// True where the money of the programmes that have a value says something of the value, see `FacetRow.money`.
  public var hasMoney: Bool { self != .year }
}

/// One condition of a selection.
public struct Term: Hashable, Sendable, Codable {
  /// What it narrows.
  public var facet: Facet
  /// The value that programmes must have, see `Facet`.
  public var value: String
  /// True where programmes must not have it.
  public var isExcluded: Bool

  /// Creates a condition.
  public init(_ facet: Facet, _ value: String, isExcluded: Bool = false) {
    self.facet = facet
    self.value = value
    self.isExcluded = isExcluded
  }
}

/// Asks for the values of a facet under a selection, counted as if the facet itself narrowed nothing.
public struct FacetQuery: Hashable, Sendable {
  /// The facet.
  public var facet: Facet
  /// Which values, and in which order.
  public var list: ListQuery<FacetSort>
  /// A value that the window must hold, if the facet has it at all.
  public var locate: String?

  /// Creates a query.
  public init(facet: Facet, list: ListQuery<FacetSort>, locating value: String? = nil) {
    self.facet = facet
    self.list = list
    locate = value
  }
}

/// What the values of a facet can be ordered by.
public enum FacetSort: String, CaseIterable, Hashable, Sendable, Codable {
  /// Most programmes first.
  case programmes
  /// Most money spent first, in the currency that the query shows.
  case money
  case name
}

/// One value of a facet.
public struct FacetRow: Hashable, Sendable {
  /// The value, as a term takes it.
  public var value: String
  /// What it is called.
  public var title: LocalizedText
  /// A code or identifier to show beside the title; nil where the title says it all.
  public var code: String?
  /// Programmes under the selection of all other facets that have it.
  public var programmes: Int
  /// What they spent, by currency, the largest number of programmes first; shares by percentage where the value has one. Nothing
  /// for years: what a programme spent in all says nothing of the years in which it was active.
  public var money: [CurrencySum]
  /// True where the code's list no longer has it.
  public var isWithdrawn: Bool

  /// Creates a row.
  public init(
    value: String, title: LocalizedText, code: String? = nil, programmes: Int = 0, money: [CurrencySum] = [],
    isWithdrawn: Bool = false
  ) {
    self.value = value
    self.title = title
    self.code = code
    self.programmes = programmes
    self.money = money
    self.isWithdrawn = isWithdrawn
  }
}

/// A sum of amounts in one currency; currencies are never added to each other.
public struct CurrencySum: Hashable, Sendable, Codable {
  /// ISO 4217; nil for amounts whose currency nobody states.
  public var currency: String?
  /// What was spent: disbursements and expenditure.
  public var spent: Double
  /// What was committed.
  public var committed: Double

  /// Creates a sum.
  public init(currency: String?, spent: Double, committed: Double = 0) {
    self.currency = currency
    self.spent = spent
    self.committed = committed
  }
}
