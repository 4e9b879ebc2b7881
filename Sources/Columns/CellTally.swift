/// What has been counted and added up for each cell of a facet.
struct CellTally: Sendable {
  struct Cell: Sendable {
    var count: Int = 0
    /// Hundredths.
    var spent: Int64 = 0

    static func += (left: inout Cell, right: Cell) {
      left.count &+= right.count
      left.spent &+= right.spent
    }
  }

  var cells: [Cell]

  init(count: Int) { cells = Array(repeating: Cell(), count: count) }

  static func += (left: inout CellTally, right: CellTally) { left.add(right, sign: 1) }
  static func -= (left: inout CellTally, right: CellTally) { left.add(right, sign: -1) }

  private mutating func add(_ other: CellTally, sign: Int) {
    if cells.isEmpty && sign > 0 { return cells = other.cells }
    let added = other.cells.span
    var sums = cells.mutableSpan
    let factor = Int64(sign)
    for index in 0..<min(added.count, sums.count) {
      unsafe sums[unchecked: index].count &+= sign &* added[unchecked: index].count
      unsafe sums[unchecked: index].spent &+= factor &* added[unchecked: index].spent
    }
  }
}

/// What the counting of one kind of item fills: a tally for each facet.
struct FacetTallies: Sendable {
  /// The parts of the condition whose own facets are counted without them; the last is for what no part narrows.
  static let parts: [ItemParts] = [.agencies, .places, .themes, .publishers, .statuses, .modalities, .years, []]

  let currencies: Int
  var agencies: CellTally
  /// By the roles of a row together, then by currency.
  var roles: CellTally
  var places: CellTally
  /// By currency.
  var placeless: CellTally
  var themes: CellTally
  /// By the category's number, then by currency.
  var categories: CellTally
  var publishers: CellTally
  /// By the status's number, then by currency.
  var statuses: CellTally
  /// By the code's number, then by currency; those without code last.
  var modalities: CellTally
  /// Changes of the number of active rows, by year from 0 on.
  var years: [Int]
  /// By currency, all rows under the whole condition.
  var all: CellTally
  /// What they committed, by currency; hundredths.
  var committed: [Int64]

  /// Creates tallies of nothing, which take the sizes of what is added first.
  init(currencies: Int) {
    self.currencies = currencies
    let none = CellTally(count: 0)
    (agencies, roles, places, placeless, themes) = (none, none, none, none, none)
    (categories, publishers, statuses, modalities, all) = (none, none, none, none, none)
    years = []
    committed = Array(repeating: 0, count: currencies)
  }

  /// Creates tallies for the facets of some parts, with room for all values that an index has.
  init(_ books: ItemBooks, categories: Int, parts: some Sequence<ItemParts>) {
    self.init(currencies: books.currencies.texts.count)
    for part in parts {
      switch part {
      case .agencies:
        agencies = CellTally(count: books.agencies.values.count)
        roles = CellTally(count: 64 * currencies)
      case .places:
        places = CellTally(count: books.places.values.count)
        placeless = CellTally(count: currencies)
      case .themes:
        themes = CellTally(count: books.themes.values.count)
        self.categories = CellTally(count: categories * currencies)
      case .publishers: publishers = CellTally(count: books.publishers.values.count)
      case .statuses: statuses = CellTally(count: books.statuses.count * currencies)
      case .modalities: modalities = CellTally(count: (books.modalities.texts.count + 1) * currencies)
      case .years: years = Array(repeating: 0, count: 10_001)
      default: all = CellTally(count: currencies)
      }
    }
  }

  /// Adds or takes away what another one has for the facets of a part.
  mutating func add(_ other: FacetTallies, of part: ItemParts, sign: Int) {
    func add(_ left: inout CellTally, _ right: CellTally) { if sign > 0 { left += right } else { left -= right } }
    switch part {
    case .agencies:
      add(&agencies, other.agencies)
      add(&roles, other.roles)
    case .places:
      add(&places, other.places)
      add(&placeless, other.placeless)
    case .themes:
      add(&themes, other.themes)
      add(&categories, other.categories)
    case .publishers: add(&publishers, other.publishers)
    case .statuses: add(&statuses, other.statuses)
    case .modalities: add(&modalities, other.modalities)
    case .years:
      if years.isEmpty { return years = other.years.map { sign &* $0 } }
      for index in years.indices.prefix(other.years.count) { years[index] &+= sign &* other.years[index] }
    default:
      add(&all, other.all)
      for index in committed.indices.prefix(other.committed.count) { committed[index] &+= Int64(sign) &* other.committed[index] }
    }
  }
}
