/// What has been counted and added up for each cell of a facet.
struct CellTally: Sendable {
  struct Cell: Sendable {
    /// Both numbers side by side, so that they are added in one step.
    private var numbers: SIMD2<Int64> = .zero

    /// How many.
    var count: Int {
      get { Int(numbers.x) }
      set { numbers.x = Int64(newValue) }
    }
    /// Hundredths.
    var spent: Int64 {
      get { numbers.y }
      set { numbers.y = newValue }
    }

    init(count: Int = 0, spent: Int64 = 0) { numbers = SIMD2(Int64(count), spent) }

    @inline(__always)
    mutating func add(_ cell: Cell) { numbers &+= cell.numbers }
  }

  var cells: [Cell]

  init(count: Int) { cells = Array(repeating: Cell(), count: count) }

  /// Adds another tally of the same cells, or with -1 takes it away.
  mutating func add(_ other: CellTally, sign: Int) {
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
  /// What is counted: the facets of the parts of a condition, each without that part, their roles, and what no part narrows.
  static let parts: ItemParts = [
    .agencies, .places, .themes, .publishers, .statuses, .modalities, .years, .whole, .roles,
  ]

  let currencies: Int
  var agencies: CellTally
  /// By the roles of a row together, then by currency.
  var roles: CellTally
  var places: CellTally
  /// By currency.
  var placeless: CellTally
  var themes: CellTally
  /// By the category's number, then by currency; what `addUpCategories` gives.
  private(set) var categories: CellTally
  /// How often rows have a category once more, in the order of `categories`.
  var categoryRepeats: [Int]
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
    (years, categoryRepeats) = ([], [])
    committed = Array(repeating: 0, count: currencies)
  }

  /// Creates tallies for the facets of some parts, with room for all values that an index has.
  init(_ books: ItemBooks, categories: Int, parts: ItemParts) {
    self.init(currencies: books.currencies.texts.count)
    if parts.contains(.agencies) { agencies = CellTally(count: books.agencies.values.count) }
    if parts.contains(.roles) { roles = CellTally(count: 64 * currencies) }
    if parts.contains(.places) {
      places = CellTally(count: books.places.values.count)
      placeless = CellTally(count: currencies)
    }
    if parts.contains(.themes) {
      themes = CellTally(count: books.themes.values.count)
      categoryRepeats = Array(repeating: 0, count: categories * currencies)
    }
    if parts.contains(.publishers) { publishers = CellTally(count: books.publishers.values.count) }
    if parts.contains(.statuses) { statuses = CellTally(count: books.statuses.count * currencies) }
    if parts.contains(.modalities) { modalities = CellTally(count: (books.modalities.texts.count + 1) * currencies) }
    if parts.contains(.years) { years = Array(repeating: 0, count: 10_001) }
    if parts.contains(.whole) { all = CellTally(count: currencies) }
  }

  /// Adds or takes away what another one has for the facets of some parts.
  mutating func add(_ other: FacetTallies, of parts: ItemParts, sign: Int) {
    if parts.contains(.agencies) { agencies.add(other.agencies, sign: sign) }
    if parts.contains(.roles) { roles.add(other.roles, sign: sign) }
    if parts.contains(.places) {
      places.add(other.places, sign: sign)
      placeless.add(other.placeless, sign: sign)
    }
    if parts.contains(.themes) {
      themes.add(other.themes, sign: sign)
      Self.add(&categoryRepeats, other.categoryRepeats, sign)
    }
    if parts.contains(.publishers) { publishers.add(other.publishers, sign: sign) }
    if parts.contains(.statuses) { statuses.add(other.statuses, sign: sign) }
    if parts.contains(.modalities) { modalities.add(other.modalities, sign: sign) }
    if parts.contains(.years) { Self.add(&years, other.years, sign) }
    if parts.contains(.whole) {
      all.add(other.all, sign: sign)
      Self.add(&committed, other.committed, sign)
    }
  }

  private static func add<Number: FixedWidthInteger>(_ numbers: inout [Number], _ others: [Number], _ sign: Int) {
    let sign = Number(sign)
    if numbers.isEmpty { return numbers = others.map { sign &* $0 } }
    for index in numbers.indices.prefix(others.count) { numbers[index] &+= sign &* others[index] }
  }

  /// Fills the categories from the themes: a row counts once in a category, however many of its themes are in it.
  mutating func addUpCategories(_ context: ItemIndex.CountingContext) {
    if themes.cells.isEmpty { return }
    categories = CellTally(count: context.categoryCount * currencies)
    for (theme, category) in zip(themes.cells, context.categoryCells) where category != ItemIndex.CountingContext.none {
      categories.cells[Int(category)].add(theme)
    }
    for (index, repeats) in categoryRepeats.enumerated() { categories.cells[index].count &-= repeats }
  }
}
