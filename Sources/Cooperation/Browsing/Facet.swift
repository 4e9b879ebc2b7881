public import Foundation

/// A dimension to filter and count programmes by; its own conditions do not affect its counts.
public enum Facet: String, CaseIterable, Hashable, Sendable, Codable {
  /// Participating agencies, by identifier.
  case agency
  /// Roles of participating agencies: `funding`, … (see `OrganisationRole`). Combined with `agency`, requires these agencies in
  /// these roles.
  case role
  /// ISO 3166 alpha-2 codes, or `none` for programmes that name neither country nor region.
  case country
  /// Region identifiers. Conditions on countries and regions are combined with OR.
  case region
  /// Theme identifiers: 5-digit codes, 3-digit categories (which match all their codes), policy markers.
  case theme
  /// 3-digit categories, counted separately from 5-digit codes; as a term, equivalent to `theme`.
  case category
  /// ActivityStatus codes, or `none`.
  case status
  /// AidType codes, or `none`.
  case modality
  /// Years of activity, `2019`; a term also accepts `2019..2024`, `2019..` and `..2024`.
  case year
  /// Reporting organisations, by agency identifier.
  case publisher
  /// Rules that a report breaks, by the raw value of `ActivityRule`; catalogue programmes break none.
  case rule

  /// True if values have sums of money, see `FacetRow.money`.
  public var hasMoney: Bool { self != .rule }
}

/// A condition of a selection: a facet value to require or to exclude.
public struct Term: Hashable, Sendable, Codable {
  public var facet: Facet
  /// The value to match, see `Facet`.
  public var value: String
  /// True if programmes with the value are excluded.
  public var isExcluded: Bool

  public init(_ facet: Facet, _ value: String, isExcluded: Bool = false) {
    self.facet = facet
    self.value = value
    self.isExcluded = isExcluded
  }
}

/// A query for the values of a facet, counted without the facet's own conditions.
public struct FacetQuery: Hashable, Sendable {
  public var facet: Facet
  /// The selection, filter, order and window of the values.
  public var list: ListQuery<FacetSort>
  /// A value that the window must include, if it exists.
  public var locate: String?

  public init(facet: Facet, list: ListQuery<FacetSort>, locating value: String? = nil) {
    self.facet = facet
    self.list = list
    locate = value
  }
}

/// Sort orders for facet values.
public enum FacetSort: String, CaseIterable, Hashable, Sendable, Codable {
  /// Most programmes first.
  case programmes
  /// Highest spending first, in the currency that the query shows.
  case money
  case name
}

/// A facet value with its count and sums.
public struct FacetRow: Hashable, Sendable {
  /// The value as used in a `Term`.
  public var value: String
  public var title: LocalizedText
  /// A code or identifier to show beside the title; nil if the title suffices.
  public var code: String?
  /// The number of programmes with the value, under the conditions on all other facets.
  public var programmes: Int
  /// The money of the value under the conditions on all other facets, by currency, the most widely used currency first.
  public var money: [CurrencySum]
  /// True if the code has been withdrawn from its list.
  public var isWithdrawn: Bool

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

/// A sum of amounts in one currency; different currencies are never added up.
public struct CurrencySum: Hashable, Sendable, Codable {
  /// The ISO 4217 code; nil if the currency is not stated.
  public var currency: String?
  /// Disbursements plus expenditure.
  public var spent: Decimal
  public var committed: Decimal

  public var hasCommitments: Bool { committed != 0 }

  public init(currency: String?, spent: Decimal, committed: Decimal = 0) {
    self.currency = currency
    self.spent = spent
    self.committed = committed
  }
}

/// An exact amount in one currency.
public struct CurrencyAmount: Hashable, Sendable {
  /// ISO 4217; nil if not stated.
  public var currency: String?
  public var amount: Decimal

  public init(currency: String?, amount: Decimal) {
    self.currency = currency
    self.amount = amount
  }

  /// The amount as a plain decimal number, with its currency.
  public var text: String { "\(amount) \(currency ?? "?")" }
}
