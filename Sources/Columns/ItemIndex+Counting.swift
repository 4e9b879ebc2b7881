internal import Synchronization

extension ItemIndex {
  /// Counts the values of every facet under all other parts of a condition, and adds up what was spent.
  ///
  /// A row that fails nothing is counted in all facets, one that fails one part in the facets of that part. Where more than half of
  /// the rows would be counted, the others are, and taken away from the sums of all, which are kept.
  ///
  /// Where `isWhole` is true, agencies, places and themes are counted under the whole condition instead, and nothing else.
  public func counts(under condition: ItemCondition, isWhole: Bool = false) -> ItemCounts {
    counted(under: condition, isWhole: isWhole).counts
  }

  /// Counts as `counts(under:isWhole:)` does, and returns the rows under the condition as well.
  public func countsAndRows(under condition: ItemCondition, isWhole: Bool) -> (counts: ItemCounts, rows: RowSet) {
    let (counts, failures) = counted(under: condition, isWhole: isWhole)
    return (counts, failures.map { rows(passing: $0) } ?? rows(under: condition))
  }

  private func counted(under condition: ItemCondition, isWhole: Bool) -> (counts: ItemCounts, failures: Failures?) {
    let everything = everything()
    let hasDead = dead.contains { $0 != nil }
    if condition.isEmpty && !hasDead { return (everything, nil) }
    let compiled = CompiledCondition(condition, books)
    let failures = failures(compiled)
    let plan = plan(failures, isWhole: isWhole)
    let context = context(compiled, isWhole: isWhole)
    let halves = concurrently { range in tallies(of: range, failures, plan, context) }
    var result = ItemCounts(
      programmes: FacetTallies(currencies: context.currencies), events: FacetTallies(currencies: context.currencies),
      books: books, categories: context.categoryKeys)
    for (part, isComplement) in plan {
      if isComplement {
        result.programmes.add(everything.programmes, of: part, sign: 1)
        result.events.add(everything.events, of: part, sign: 1)
      }
      for half in halves {
        result.programmes.add(half.programmes, of: part, sign: isComplement ? -1 : 1)
        result.events.add(half.events, of: part, sign: isComplement ? -1 : 1)
      }
    }
    return (result, failures)
  }

  /// Returns the counts of all rows, overtaken ones as well.
  private func everything() -> ItemCounts {
    if let kept = shelf.everything.withLock({ $0 }) { return kept }
    let context = context(CompiledCondition(ItemCondition(), books), isWhole: true)
    let failures = Failures(blocks: blocks.map { Array(repeating: 0, count: $0.count) }, parts: [])
    let plan = FacetTallies.parts.map { (part: $0, isComplement: false) }
    var result = ItemCounts(
      programmes: FacetTallies(currencies: context.currencies), events: FacetTallies(currencies: context.currencies),
      books: books, categories: context.categoryKeys)
    for half in concurrently({ range in tallies(of: range, failures, plan, context) }) {
      result.programmes += half.programmes
      result.events += half.events
    }
    shelf.everything.withLock { $0 = result }
    return result
  }

  /// Returns which facets are counted, and for each whether by what is not under the condition.
  private func plan(_ failures: Failures, isWhole: Bool) -> [(part: ItemParts, isComplement: Bool)] {
    let histogram = failures.histogram
    let total = histogram.reduce(0, +)
    return FacetTallies.parts.filter { !isWhole || $0 == .agencies || $0 == .places || $0 == .themes || $0.isEmpty }.map { part in
      // Which roles are counted depends on the agencies and roles that are asked for.
      if !isWhole && part == .agencies && failures.parts.contains(part) { return (part, false) }
      let passing = histogram[0] + (isWhole || part.isEmpty ? 0 : histogram[Int(part.rawValue)])
      return (part, passing * 2 > total)
    }
  }

  /// What counting looks up.
  struct CountingContext: Sendable {
    /// The place of each theme cell's category among the sums of categories, and the number of that category.
    var categoryCells: [UInt32]
    var categoryNumbers: [UInt32]
    var categoryCount: Int
    var categoryKeys: [UInt32]
    /// The agencies whose roles count, see `CompiledCondition`.
    var agencies: [UInt8]
    /// Whether facets are counted under their own parts as well.
    var isWhole: Bool
    /// The roles in which agencies count; 64 for any, or none.
    var roles: UInt32
    var statusNumbers: [UInt8]
    var currencies: Int
    var modalities: Int

    static let none = UInt32.max
  }

  private func context(_ condition: CompiledCondition, isWhole: Bool) -> CountingContext {
    let currencies = books.currencies.texts.count
    var numbers: [UInt32: UInt32] = [:]
    var keys: [UInt32] = []
    let categoryKeys = Set(categories.values)
    let byTheme = books.themes.keys.map { key -> UInt32 in
      guard let category = categories[key] ?? (categoryKeys.contains(key) ? key : nil) else { return CountingContext.none }
      if let number = numbers[category] { return number }
      let number = UInt32(keys.count)
      numbers[category] = number
      keys.append(category)
      return number
    }
    let categoryNumbers = books.themes.values.map { byTheme[Int($0)] }
    return CountingContext(
      categoryCells: zip(categoryNumbers, books.themes.currencies).map { number, currency in
        number == CountingContext.none ? number : number * UInt32(currencies) + UInt32(currency)
      },
      categoryNumbers: categoryNumbers, categoryCount: keys.count, categoryKeys: keys, agencies: condition.agencies,
      isWhole: isWhole, roles: isWhole || condition.roles == 0 ? 64 : UInt32(condition.roles), statusNumbers: books.statusNumbers,
      currencies: currencies, modalities: books.modalities.texts.count)
  }

  private func tallies(
    of range: Range<Int>, _ failures: Failures, _ plan: [(part: ItemParts, isComplement: Bool)], _ context: CountingContext
  ) -> (programmes: FacetTallies, events: FacetTallies) {
    var programmes = FacetTallies(books, categories: context.categoryCount)
    let hasEvents = blocks[range].contains(where: \.hasEvents)
    var events =
      hasEvents ? FacetTallies(books, categories: context.categoryCount) : FacetTallies(currencies: context.currencies)
    var stamps = CategoryStamps(count: context.categoryCount)
    for index in range {
      let block = blocks[index]
      // Facets that nothing narrows share one list of rows.
      var shared: RowList?
      for (part, isComplement) in plan {
        let isOwn = !context.isWhole && !part.isEmpty && failures.parts.contains(part)
        let list: RowList
        if !isOwn, let shared, shared.isComplement == isComplement {
          list = shared
        } else {
          list = RowList(failures.blocks[index], ignoring: isOwn ? part : [], isComplement: isComplement, of: block)
          if !isOwn { shared = list }
        }
        block.count(list.programmes, 1, part, into: &programmes, context, &stamps)
        block.count(list.repeated, 0, part, into: &programmes, context, &stamps)
        if !list.events.isEmpty { block.count(list.events, 1, part, into: &events, context, &stamps) }
      }
    }
    return (programmes, events)
  }
}

/// The rows of a block that count.
struct RowList {
  let isComplement: Bool
  var programmes: [UInt32] = []
  var events: [UInt32] = []
  /// Those that repeat rows of `programmes` in other currencies.
  var repeated: [UInt32] = []

  init(_ fails: [UInt8], ignoring part: ItemParts, isComplement: Bool, of block: ItemBlock) {
    self.isComplement = isComplement
    let mask = ~part.rawValue
    let wanted = isComplement
    let bytes = fails.span
    programmes = unsafe [UInt32](unsafeUninitializedCapacity: fails.count + 1) { list, filled in
      for row in bytes.indices {
        unsafe list[filled] = UInt32(truncatingIfNeeded: row)
        unsafe filled &+= (bytes[unchecked: row] & mask != 0) == wanted ? 1 : 0
      }
    }
    for (place, row) in block.repeated.enumerated() where (fails[Int(row)] & mask != 0) == wanted {
      repeated.append(UInt32(block.count + place))
    }
    if block.hasEvents {
      events = programmes.filter { block.flags[Int($0)] & 3 != 0 }
      programmes.removeAll { block.flags[Int($0)] & 3 != 0 }
    }
  }
}

/// Tells whether a category has been counted for a row.
struct CategoryStamps {
  private var stamps: [UInt32]
  private var current: UInt32 = 0

  init(count: Int) { stamps = Array(repeating: 0, count: count) }

  /// Begins a row.
  mutating func begin() {
    current &+= 1
    if current == 0 {
      stamps = Array(repeating: 0, count: stamps.count)
      current = 1
    }
  }

  /// Returns 1 for a category that is new for the row, else 0.
  mutating func enter(_ category: Int) -> Int {
    if stamps[category] == current { return 0 }
    stamps[category] = current
    return 1
  }
}
