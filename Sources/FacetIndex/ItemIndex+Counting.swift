internal import Synchronization

extension ItemIndex {
  /// Counts the values of every facet under all other parts of a condition.
  ///
  /// A row that fails nothing is counted in all facets, one that fails one part in the facets of that part. Where more than half of
  /// the rows would be counted, the others are, and taken away from the counts of all, which are kept.
  public func counts(under condition: ItemCondition) -> ItemCounts {
    let whole = context(CompiledCondition(ItemCondition(), dictionaries), isWhole: true)
    if condition.isEmpty && !hasDead {
      let all = everything(FacetCounts.parts, whole)
      return itemCounts(all, whole)
    }
    let compiled = CompiledCondition(condition, dictionaries)
    let lists = lists(passing(compiled), compiled)
    let context = context(compiled, isWhole: false)
    return sum(counted(lists, context), lists, everything(lists.complementary, whole), context)
  }

  /// Counts the values of a facet in a set of rows; without a facet, the rows themselves.
  ///
  /// Where more than half of the rows are in the set, the others are counted, and taken away from the counts of all, which are kept.
  public func counts(of dimension: ItemCounts.Dimension?, in rows: RowSet) -> ItemCounts {
    let context = context(CompiledCondition(ItemCondition(), dictionaries), isWhole: true)
    let total = blocks.reduce(0) { $0 + $1.count }
    let lists = [CountingList(parts: dimension?.parts ?? .whole, rows: rows, isComplement: rows.count * 2 > total)]
    return sum(counted(lists, context), lists, everything(lists.complementary, context), context)
  }

  private typealias Tallies = (programmes: FacetCounts, events: FacetCounts)

  /// Returns the counts of all rows, superseded ones included, in the facets of some parts at least.
  private func everything(_ parts: ItemParts, _ context: CountingContext) -> Tallies {
    cache.everything.withLock { kept in
      let missing = parts.subtracting(kept.parts)
      if missing.isEmpty { return kept.tallies ?? (FacetCounts(), FacetCounts()) }
      let halves = inParallel { turns in
        counted(turns, missing, context) { index, count in count(missing, RowList(allOf: blocks[index])) }
      }
      var tallies = kept.tallies ?? (FacetCounts(), FacetCounts())
      for half in halves {
        tallies.programmes.add(half.programmes, of: missing, sign: 1)
        tallies.events.add(half.events, of: missing, sign: 1)
      }
      kept = Kept(parts: kept.parts.union(missing), tallies: tallies)
      return tallies
    }
  }

  /// Counts the rows of some lists on two threads.
  private func counted(_ lists: [CountingList], _ context: CountingContext) -> [Tallies] {
    let parts = lists.reduce(into: ItemParts()) { $0.formUnion($1.parts) }
    return inParallel { turns in
      counted(turns, parts, context) { index, count in
        for list in lists { count(list.parts, RowList(list.rows, isComplement: list.isComplement, of: blocks[index])) }
      }
    }
  }

  /// Counts some parts of the blocks whose turn it is; `lists` says for each block which rows count in which part.
  private func counted(
    _ turns: BlockQueue, _ parts: ItemParts, _ context: CountingContext,
    _ lists: (Int, (ItemParts, RowList) -> Void) -> Void
  ) -> Tallies {
    var programmes = FacetCounts(dictionaries, categories: context.categoryCount, parts: parts)
    let hasEvents = blocks.contains(where: \.hasEvents)
    var events = hasEvents ? FacetCounts(dictionaries, categories: context.categoryCount, parts: parts) : FacetCounts()
    var stamps = CategoryStamps(count: context.categoryCount)
    for index in turns {
      let block = blocks[index]
      lists(index) { parts, list in
        block.count(list.programmes, parts, into: &programmes, context, &stamps)
        if !list.events.isEmpty { block.count(list.events, parts, into: &events, context, &stamps) }
      }
    }
    return (programmes, events)
  }

  /// Adds up what was counted in parts of the index; where the rows that are not wanted were counted, what is left of everything.
  private func sum(
    _ halves: [Tallies], _ lists: [CountingList], _ everything: Tallies, _ context: CountingContext
  ) -> ItemCounts {
    var programmes = FacetCounts()
    var events = FacetCounts()
    for list in lists {
      if list.isComplement {
        programmes.add(everything.programmes, of: list.parts, sign: 1)
        events.add(everything.events, of: list.parts, sign: 1)
      }
      for half in halves {
        programmes.add(half.programmes, of: list.parts, sign: list.isComplement ? -1 : 1)
        events.add(half.events, of: list.parts, sign: list.isComplement ? -1 : 1)
      }
    }
    return itemCounts((programmes, events), context)
  }

  private func itemCounts(_ tallies: Tallies, _ context: CountingContext) -> ItemCounts {
    var (programmes, events) = tallies
    programmes.addUpCategories(context)
    events.addUpCategories(context)
    return ItemCounts(programmes: programmes, events: events, dictionaries: dictionaries, categories: context.categoryKeys)
  }

  private var hasDead: Bool { dead.contains { $0 != nil } }

  /// Returns which rows are counted for which facets.
  private func lists(_ passing: Passing, _ condition: CompiledCondition) -> [CountingList] {
    func list(_ parts: ItemParts, _ rows: RowSet) -> CountingList {
      CountingList(parts: parts, rows: rows, isComplement: rows.count * 2 > passing.total)
    }
    var own = passing.without.filter { FacetCounts.parts.contains($0.key) }.map { list($0, $1) }
    if let index = own.firstIndex(where: { $0.parts == .agencies }) {
      // In which roles agencies count may be asked for as well, and nothing is known of all rows in these.
      if condition.roles != 0 { own[index].isComplement = false }
      if condition.countsAllRoles {
        own[index].parts.insert(.roles)
      } else {
        // Only the roles of agencies that are asked for count.
        let rows = condition.passesByAgency ? passing.all : own[index].rows
        own.append(CountingList(parts: .roles, rows: rows, isComplement: false))
      }
    }
    let others = own.reduce(into: FacetCounts.parts) { $0.subtract($1.parts) }
    return own + [list(others, passing.all)]
  }

  /// What counting looks up.
  struct CountingContext: Sendable {
    /// The number of each theme's category.
    var categoryNumbers: [UInt32]
    var categoryCount: Int
    var categoryKeys: [UInt32]
    /// The agencies whose roles count, see `CompiledCondition`.
    var agencies: [UInt8]
    /// The roles in which agencies count; 64 for any, or none.
    var roles: UInt32
    var statusNumbers: [UInt8]
    var modalities: Int

    static let none = UInt32.max
  }

  func context(_ condition: CompiledCondition, isWhole: Bool) -> CountingContext {
    var numbers: [UInt32: UInt32] = [:]
    var keys: [UInt32] = []
    let categoryKeys = Set(categories.values)
    let categoryNumbers = dictionaries.themes.keys.map { key -> UInt32 in
      guard let category = categories[key] ?? (categoryKeys.contains(key) ? key : nil) else { return CountingContext.none }
      if let number = numbers[category] { return number }
      let number = UInt32(keys.count)
      numbers[category] = number
      keys.append(category)
      return number
    }
    return CountingContext(
      categoryNumbers: categoryNumbers, categoryCount: keys.count, categoryKeys: keys, agencies: condition.agencies,
      roles: isWhole || condition.roles == 0 ? 64 : UInt32(condition.roles),
      statusNumbers: dictionaries.statusNumbers, modalities: dictionaries.modalities.texts.count)
  }
}

/// Which rows are counted for some facets, or with `isComplement`, taken away from all.
private struct CountingList {
  var parts: ItemParts
  var rows: RowSet
  var isComplement: Bool
}

extension [CountingList] {
  /// The parts for which all rows are needed.
  fileprivate var complementary: ItemParts {
    reduce(into: ItemParts()) { if $1.isComplement { $0.formUnion($1.parts) } }
  }
}

/// The rows of a block that count.
struct RowList {
  var programmes: [UInt32] = []
  var events: [UInt32] = []

  /// The rows of a set, or those that are not in it.
  init(_ rows: RowSet, isComplement: Bool, of block: ItemBlock) {
    let first = block.start >> 6
    let words = rows.words.span
    let flip: UInt64 = isComplement ? .max : 0
    programmes = unsafe [UInt32](unsafeUninitializedCapacity: block.count) { list, filled in
      for word in 0..<((block.count + 63) >> 6) {
        var rest = (first + word < words.count ? words[first + word] : 0) ^ flip
        let left = block.count - word << 6
        if left < 64 { rest &= 1 << UInt64(left) - 1 }
        while rest != 0 {
          unsafe list[filled] = UInt32(truncatingIfNeeded: word << 6 | rest.trailingZeroBitCount)
          filled &+= 1
          rest &= rest &- 1
        }
      }
    }
    setEventsApart(block)
  }

  /// All rows, superseded ones included.
  init(allOf block: ItemBlock) {
    programmes = (0..<UInt32(block.count)).map { $0 }
    setEventsApart(block)
  }

  private mutating func setEventsApart(_ block: ItemBlock) {
    if !block.hasEvents { return }
    events = programmes.filter { row in
      let kind = block.flags[Int(row)] & ColumnRow.Kind.mask
      return kind != 0 && kind <= ColumnRow.Kind.milestone.rawValue
    }
    programmes.removeAll { block.flags[Int($0)] & ColumnRow.Kind.mask != 0 }
  }
}

/// A set of the categories that have been counted for the current row, cleared by a generation stamp.
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

  /// Returns true for a category that is new for the row.
  mutating func enter(_ category: Int) -> Bool {
    defer { stamps[category] = current }
    return stamps[category] != current
  }
}

extension ItemCounts.Dimension {
  /// The parts whose counting fills the facet.
  fileprivate var parts: ItemParts {
    switch self {
    case .agencies: [.agencies, .roles]
    case .places: .places
    case .themes, .categories: .themes
    case .publishers: .publishers
    }
  }
}
