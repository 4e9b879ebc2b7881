/// A count and a sum for each cell of a facet.
struct CellSums: Sendable {
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

  /// Adds other sums of the same cells, or subtracts them where the sign is -1.
  mutating func add(_ other: CellSums, sign: Int) {
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

/// The accumulators of one kind of item: one for each facet.
struct FacetSums: Sendable {
  /// What is counted: the facets of the parts of a condition, each without that part, their roles, and what no part narrows.
  static let parts: ItemParts = [
    .agencies, .places, .themes, .publishers, .statuses, .modalities, .years, .whole, .roles,
  ]

  let currencies: Int
  var agencies: CellSums
  /// By the roles of a row together, then by currency.
  var roles: CellSums
  var places: CellSums
  /// By currency.
  var placeless: CellSums
  var themes: CellSums
  /// By the category's number, then by currency; what `addUpCategories` gives.
  private(set) var categories: CellSums
  /// How often rows have a category once more, in the order of `categories`.
  var categoryRepeats: [Int]
  var publishers: CellSums
  /// By the status's number, then by currency.
  var statuses: CellSums
  /// By the code's number, then by currency; those without code last.
  var modalities: CellSums
  /// Changes of the number of active rows, by year from 0 on.
  var years: [Int]
  /// By currency, all rows under the whole condition.
  var all: CellSums
  /// What they committed, by currency; hundredths.
  var committed: [Int64]

  /// Creates empty sums, which take the size of what is added first.
  init(currencies: Int) {
    self.currencies = currencies
    let none = CellSums(count: 0)
    (agencies, roles, places, placeless, themes) = (none, none, none, none, none)
    (categories, publishers, statuses, modalities, all) = (none, none, none, none, none)
    (years, categoryRepeats) = ([], [])
    committed = Array(repeating: 0, count: currencies)
  }

  /// Allocates sums for the facets of some parts.
  init(_ dictionaries: ValueDictionaries, categories: Int, parts: ItemParts) {
    self.init(currencies: dictionaries.currencies.texts.count)
    if parts.contains(.agencies) { agencies = CellSums(count: dictionaries.agencies.values.count) }
    if parts.contains(.roles) { roles = CellSums(count: 64 * currencies) }
    if parts.contains(.places) {
      places = CellSums(count: dictionaries.places.values.count)
      placeless = CellSums(count: currencies)
    }
    if parts.contains(.themes) {
      themes = CellSums(count: dictionaries.themes.values.count)
      categoryRepeats = Array(repeating: 0, count: categories * currencies)
    }
    if parts.contains(.publishers) { publishers = CellSums(count: dictionaries.publishers.values.count) }
    if parts.contains(.statuses) { statuses = CellSums(count: dictionaries.statuses.count * currencies) }
    if parts.contains(.modalities) { modalities = CellSums(count: (dictionaries.modalities.texts.count + 1) * currencies) }
    if parts.contains(.years) { years = Array(repeating: 0, count: 10_001) }
    if parts.contains(.whole) { all = CellSums(count: currencies) }
  }

  /// Adds or takes away what another one has for the facets of some parts.
  mutating func add(_ other: FacetSums, of parts: ItemParts, sign: Int) {
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
    categories = CellSums(count: context.categoryCount * currencies)
    for (theme, category) in zip(themes.cells, context.categoryCells) where category != ItemIndex.CountingContext.none {
      categories.cells[Int(category)].add(theme)
    }
    for (index, repeats) in categoryRepeats.enumerated() { categories.cells[index].count &-= repeats }
  }
}
