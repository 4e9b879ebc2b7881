internal import Synchronization

extension ItemIndex {
  /// Counts the values of every facet under all other parts of a condition, and adds up what was spent.
  ///
  /// A row that fails nothing is counted in all facets, one that fails one part in the facets of that part. Where more than half of
  /// the rows would be counted, the others are, and taken away from the sums of all, which are kept.
  public func counts(under condition: ItemCondition) -> ItemCounts {
    let whole = context(CompiledCondition(ItemCondition(), books), isWhole: true)
    if condition.isEmpty && !hasDead {
      let all = everything(FacetTallies.parts, whole)
      return ItemCounts(programmes: all.programmes, events: all.events, books: books, categories: whole.categoryKeys)
    }
    let compiled = CompiledCondition(condition, books)
    let passing = passing(compiled)
    let plan = plan(passing)
    let context = context(compiled, isWhole: false)
    let halves = inTurn { turns in
      counted(turns, plan.map(\.part), context) { index, count in
        // Facets that nothing narrows share one list of rows.
        var shared: RowList?
        for (part, isComplement) in plan {
          let isOwn = passing.without[part] != nil
          if !isOwn, let shared, shared.isComplement == isComplement {
            count(part, shared)
          } else {
            let list = RowList(passing.rows(inFacetOf: part), isComplement: isComplement, of: blocks[index])
            if !isOwn { shared = list }
            count(part, list)
          }
        }
      }
    }
    return sum(halves, plan, everything(plan.filter(\.isComplement).map(\.part), whole), context)
  }

  /// Counts the values of a facet in a set of rows; without a facet, the rows themselves, and adds up their money.
  ///
  /// Where more than half of the rows are in the set, the others are counted, and taken away from the sums of all, which are kept.
  public func counts(of dimension: ItemCounts.Dimension?, in rows: RowSet) -> ItemCounts {
    let part = dimension?.part ?? []
    let context = context(CompiledCondition(ItemCondition(), books), isWhole: true)
    let total = blocks.reduce(0) { $0 + $1.count }
    let isComplement = rows.count * 2 > total
    let everything = everything(isComplement ? [part] : [], context)
    let halves = inTurn { turns in
      counted(turns, [part], context) { index, count in
        count(part, RowList(rows, isComplement: isComplement, of: blocks[index]))
      }
    }
    return sum(halves, [(part, isComplement)], everything, context)
  }

  private typealias Tallies = (programmes: FacetTallies, events: FacetTallies)

  /// Returns the counts of all rows, overtaken ones as well, in the facets of some parts at least.
  private func everything(_ parts: [ItemParts], _ context: CountingContext) -> Tallies {
    shelf.everything.withLock { kept in
      let missing = parts.filter { !kept.parts.contains($0) }
      if missing.isEmpty { return kept.tallies ?? (FacetTallies(currencies: 0), FacetTallies(currencies: 0)) }
      let halves = inTurn { turns in
        counted(turns, missing, context) { index, count in
          let list = RowList(allOf: blocks[index])
          for part in missing { count(part, list) }
        }
      }
      var tallies =
        kept.tallies ?? (FacetTallies(currencies: context.currencies), FacetTallies(currencies: context.currencies))
      for half in halves {
        for part in missing {
          tallies.programmes.add(half.programmes, of: part, sign: 1)
          tallies.events.add(half.events, of: part, sign: 1)
        }
      }
      kept = Kept(parts: kept.parts + missing, tallies: tallies)
      return tallies
    }
  }

  /// Counts some parts of the blocks whose turn it is; `lists` says for each block which rows count in which part.
  private func counted(
    _ turns: BlockTurns, _ parts: [ItemParts], _ context: CountingContext,
    _ lists: (Int, (ItemParts, RowList) -> Void) -> Void
  ) -> Tallies {
    var programmes = FacetTallies(books, categories: context.categoryCount, parts: parts)
    let hasEvents = blocks.contains(where: \.hasEvents)
    var events =
      hasEvents
      ? FacetTallies(books, categories: context.categoryCount, parts: parts) : FacetTallies(currencies: context.currencies)
    var stamps = CategoryStamps(count: context.categoryCount)
    for index in turns {
      let block = blocks[index]
      lists(index) { part, list in
        block.count(list.programmes, 1, part, into: &programmes, context, &stamps)
        block.count(list.repeated, 0, part, into: &programmes, context, &stamps)
        if !list.events.isEmpty { block.count(list.events, 1, part, into: &events, context, &stamps) }
      }
    }
    return (programmes, events)
  }

  /// Adds up what was counted in parts of the index; where the rows that are not wanted were counted, what is left of everything.
  private func sum(
    _ halves: [Tallies], _ plan: [(part: ItemParts, isComplement: Bool)], _ everything: Tallies, _ context: CountingContext
  ) -> ItemCounts {
    var programmes = FacetTallies(currencies: context.currencies)
    var events = FacetTallies(currencies: context.currencies)
    for (part, isComplement) in plan {
      if isComplement {
        programmes.add(everything.programmes, of: part, sign: 1)
        events.add(everything.events, of: part, sign: 1)
      }
      for half in halves {
        programmes.add(half.programmes, of: part, sign: isComplement ? -1 : 1)
        events.add(half.events, of: part, sign: isComplement ? -1 : 1)
      }
    }
    return ItemCounts(programmes: programmes, events: events, books: books, categories: context.categoryKeys)
  }

  private var hasDead: Bool { dead.contains { $0 != nil } }

  /// Returns which facets are counted, and for each whether by what is not under the condition.
  private func plan(_ passing: Passing) -> [(part: ItemParts, isComplement: Bool)] {
    let isMost = passing.all.count * 2 > passing.total
    return FacetTallies.parts.map { part in
      guard let rows = passing.without[part] else { return (part, isMost) }
      // Which roles are counted depends on the agencies and roles that are asked for.
      return (part, part != .agencies && rows.count * 2 > passing.total)
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
    /// The roles in which agencies count; 64 for any, or none.
    var roles: UInt32
    /// True where no agency and no role is asked for.
    var countsAllRoles: Bool
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
      roles: isWhole || condition.roles == 0 ? 64 : UInt32(condition.roles),
      countsAllRoles: !condition.parts.contains(.agencies), statusNumbers: books.statusNumbers,
      currencies: currencies, modalities: books.modalities.texts.count)
  }
}

/// The rows of a block that count.
struct RowList {
  let isComplement: Bool
  var programmes: [UInt32] = []
  var events: [UInt32] = []
  /// Those that repeat rows of `programmes` in other currencies.
  var repeated: [UInt32] = []

  /// The rows of a set, or those that are not in it.
  init(_ rows: RowSet, isComplement: Bool, of block: ItemBlock) {
    self.isComplement = isComplement
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
    if !programmes.isEmpty {
      for (place, row) in block.repeated.enumerated() where rows.contains(block.start + Int(row)) != isComplement {
        repeated.append(UInt32(block.count + place))
      }
    }
    setEventsApart(block)
  }

  /// All rows, overtaken ones as well.
  init(allOf block: ItemBlock) {
    isComplement = false
    programmes = (0..<UInt32(block.count)).map { $0 }
    repeated = block.repeated.indices.map { UInt32(block.count + $0) }
    setEventsApart(block)
  }

  private mutating func setEventsApart(_ block: ItemBlock) {
    if !block.hasEvents { return }
    events = programmes.filter { block.flags[Int($0)] & 3 != 0 }
    programmes.removeAll { block.flags[Int($0)] & 3 != 0 }
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

extension ItemCounts.Dimension {
  /// The part whose counting fills the facet.
  fileprivate var part: ItemParts {
    switch self {
    case .agencies: .agencies
    case .places: .places
    case .themes, .categories: .themes
    case .publishers: .publishers
    }
  }
}
