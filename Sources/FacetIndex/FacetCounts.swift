/// The counters of one kind of item: one for each facet.
struct FacetCounts: Sendable {
  /// What is counted: the facets of the parts of a condition, each without that part, their roles, and what no part narrows.
  static let parts: ItemParts = [
    .agencies, .places, .themes, .publishers, .statuses, .modalities, .years, .whole, .roles,
  ]

  var agencies: [Int] = []
  /// By the roles of a row together.
  var roles: [Int] = []
  var places: [Int] = []
  var placeless = 0
  var themes: [Int] = []
  /// By the category's number; what `addUpCategories` gives.
  private(set) var categories: [Int] = []
  /// How often rows have a category once more, in the order of `categories`.
  var categoryRepeats: [Int] = []
  var publishers: [Int] = []
  var statuses: [Int] = []
  /// By the code's number; those without code last.
  var modalities: [Int] = []
  /// Changes of the number of active rows, by year from 0 on.
  var years: [Int] = []
  /// All rows under the whole condition.
  var all = 0

  /// Creates empty counters, which take the size of what is added first.
  init() {}

  /// Allocates counters for the facets of some parts.
  init(_ dictionaries: ValueDictionaries, categories: Int, parts: ItemParts) {
    func zeros(_ count: Int, for part: ItemParts) -> [Int] { parts.contains(part) ? Array(repeating: 0, count: count) : [] }
    agencies = zeros(dictionaries.agencies.keys.count, for: .agencies)
    roles = zeros(64, for: .roles)
    places = zeros(dictionaries.places.keys.count, for: .places)
    themes = zeros(dictionaries.themes.keys.count, for: .themes)
    categoryRepeats = zeros(categories, for: .themes)
    publishers = zeros(dictionaries.publishers.keys.count, for: .publishers)
    statuses = zeros(dictionaries.statuses.count, for: .statuses)
    modalities = zeros(dictionaries.modalities.texts.count + 1, for: .modalities)
    years = zeros(10_001, for: .years)
  }

  /// Adds or takes away what another one has for the facets of some parts.
  mutating func add(_ other: FacetCounts, of parts: ItemParts, sign: Int) {
    if parts.contains(.agencies) { Self.add(&agencies, other.agencies, sign) }
    if parts.contains(.roles) { Self.add(&roles, other.roles, sign) }
    if parts.contains(.places) {
      Self.add(&places, other.places, sign)
      placeless += sign * other.placeless
    }
    if parts.contains(.themes) {
      Self.add(&themes, other.themes, sign)
      Self.add(&categoryRepeats, other.categoryRepeats, sign)
    }
    if parts.contains(.publishers) { Self.add(&publishers, other.publishers, sign) }
    if parts.contains(.statuses) { Self.add(&statuses, other.statuses, sign) }
    if parts.contains(.modalities) { Self.add(&modalities, other.modalities, sign) }
    if parts.contains(.years) { Self.add(&years, other.years, sign) }
    if parts.contains(.whole) { all += sign * other.all }
  }

  private static func add(_ numbers: inout [Int], _ others: [Int], _ sign: Int) {
    if numbers.isEmpty && sign > 0 { return numbers = others }
    if numbers.isEmpty { return numbers = others.map { sign &* $0 } }
    let added = others.span
    var sums = numbers.mutableSpan
    for index in 0..<min(added.count, sums.count) { unsafe sums[unchecked: index] &+= sign &* added[unchecked: index] }
  }

  /// Fills the categories from the themes: a row counts once in a category, however many of its themes are in it.
  mutating func addUpCategories(_ context: ItemIndex.CountingContext) {
    if themes.isEmpty { return }
    categories = Array(repeating: 0, count: context.categoryCount)
    for (count, category) in zip(themes, context.categoryNumbers) where category != ItemIndex.CountingContext.none {
      categories[Int(category)] += count
    }
    for (index, repeats) in categoryRepeats.enumerated() { categories[index] &-= repeats }
  }
}
