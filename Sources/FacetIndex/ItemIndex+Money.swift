public import Cooperation

extension AmountKind {
  /// The kinds that count as spent.
  public static let spending: Set<AmountKind> = [.disbursement, .expenditure]
}

/// The facets that money can be divided by.
public enum MoneyFacet: Hashable, Sendable {
  /// No facet: one sum of all.
  case whole
  case records(ItemCounts.Dimension)
  case codes(ItemCounts.Coded)
  case years
}

extension ItemIndex {
  /// Adds up the amounts that meet a condition, for each value of a facet under what the condition says of all others.
  ///
  /// An amount counts if its programme meets the condition, with the part for the countries, regions and themes asked for, if it is
  /// dated within the years asked for and of the aid type asked for. Each set of kinds is a sum, in the order of the results.
  public func money(by facet: MoneyFacet, under condition: ItemCondition, kinds: [Set<AmountKind>]) -> MoneySums {
    var rest = condition
    switch facet {
    case .whole: break
    case .records(.agencies): rest.agencies = ItemCondition.Values()
    case .records(.places): rest.places = ItemCondition.Values()
    case .records(.themes), .records(.categories): rest.themes = ItemCondition.Values()
    case .records(.publishers): rest.publishers = ItemCondition.Values()
    case .codes(.statuses): rest.statuses = ItemCondition.Codes()
    case .codes(.modalities): rest.modalities = ItemCondition.Codes()
    case .codes(.roles): break
    case .years: (rest.years, rest.excludedYears) = ([], [])
    }
    let compiled = CompiledCondition(condition, dictionaries)
    if facet == .records(.agencies) { (rest.roles, rest.excludedRoles) = (0, 0) }
    if facet == .codes(.roles), !compiled.passesByAgency {
      (rest.agencies, rest.roles, rest.excludedRoles) = (ItemCondition.Values(), 0, 0)
    }
    let rows = rows(under: rest)
    let context = context(compiled, isWhole: false)
    let amounts = AmountCondition(rest, dictionaries, kinds: kinds, byYear: facet == .years)
    let tallies = inParallel { turns in
      var tally = MoneyTally(
        values: valueCount(of: facet, context), slots: kinds.count, currencies: dictionaries.currencies.texts.count)
      for index in turns where !blocks[index].amounts.entries.heads.isEmpty {
        tally.add(blocks[index], rows, facet, amounts, context, table: compiled.agencies)
      }
      return tally
    }
    var sum = tallies[0]
    for tally in tallies.dropFirst() { sum.add(tally) }
    return MoneySums(sum, dictionaries, facet: facet, categories: context.categoryKeys)
  }

  /// Returns what counts of the amounts of a row under a condition, by currency in the order of the amounts.
  public func money(of row: Int, under condition: ItemCondition, kinds: [Set<AmountKind>]) -> [MoneySum] {
    guard let (block, local) = place(of: row), !block.amounts.entries.range(of: local).isEmpty else { return [] }
    var walk = AmountWalk(block, AmountCondition(condition, dictionaries, kinds: kinds))
    var sums: [(currency: UInt16, amounts: [Int128])] = []
    walk.forEachEntry(of: local) { walk, entry in
      let amount = walk.counted(entry, of: local)
      let place = sums.firstIndex { $0.currency == entry.currency } ?? sums.count
      if place == sums.count { sums.append((entry.currency, Array(repeating: 0, count: kinds.count))) }
      sums[place].amounts[entry.slot] &+= amount
    }
    return sums.filter { $0.amounts.contains { $0 != 0 } }.map { MoneySum($0.currency, $0.amounts, dictionaries) }
  }

  private func valueCount(of facet: MoneyFacet, _ context: CountingContext) -> Int {
    switch facet {
    case .whole: 1
    // One more for what has no place.
    case .records(.places): dictionaries.places.keys.count + 1
    case .records(.categories): context.categoryCount
    case .records(let dimension): dictionaries[dimension].keys.count
    case .codes(.statuses): dictionaries.statuses.count
    case .codes(.modalities): dictionaries.modalities.texts.count + 1
    case .codes(.roles): 6
    case .years: 2048
    }
  }
}

/// What was added up in one currency, in the order of the kinds asked for.
public struct MoneySum: Hashable, Sendable {
  /// ISO 4217; nil if not stated.
  public var currency: String?
  /// Billionths of the currency's unit.
  public var amounts: [Int128]

  init(_ currency: UInt16, _ amounts: [Int128], _ dictionaries: ValueDictionaries) {
    let text = dictionaries.currencies.texts[Int(currency)]
    self.currency = text.isEmpty ? nil : text
    self.amounts = amounts
  }
}

/// Sums for each value of a facet.
public struct MoneySums: Sendable {
  private let tally: MoneyTally
  private let dictionaries: ValueDictionaries
  private let facet: MoneyFacet
  private let categories: [UInt32]
  /// The place of each currency in the order of how many programmes use it.
  private let ranks: [Int]

  fileprivate init(_ tally: MoneyTally, _ dictionaries: ValueDictionaries, facet: MoneyFacet, categories: [UInt32]) {
    (self.tally, self.dictionaries, self.facet, self.categories) = (tally, dictionaries, facet, categories)
    let texts = dictionaries.currencies.texts
    let order = texts.indices.sorted { (tally.rows[$1], texts[$0]) < (tally.rows[$0], texts[$1]) }
    var ranks = Array(repeating: 0, count: texts.count)
    for (rank, currency) in order.enumerated() { ranks[currency] = rank }
    self.ranks = ranks
  }

  /// The sums of all; of a facet that is a whole.
  public var whole: [MoneySum] { sums(0) }

  /// The sums of a record of the facet.
  public func sums(of key: UInt32) -> [MoneySum] {
    guard case .records(let dimension) = facet else { return [] }
    let value = dimension == .categories ? categories.firstIndex(of: key) : dictionaries[dimension].number(of: key)
    return value.map(sums) ?? []
  }

  /// The sums of amounts without a place.
  public var placeless: [MoneySum] { facet == .records(.places) ? sums(dictionaries.places.keys.count) : [] }

  /// The sums of a code of the facet; of a role its bit.
  public func sums(ofCode code: String) -> [MoneySum] {
    let value: Int? =
      switch facet {
      case .codes(.statuses): dictionaries.statuses.firstIndex { ($0 == 0 ? "" : String($0)) == code }
      case .codes(.modalities): (dictionaries.modalities.texts + [""]).firstIndex(of: code)
      case .codes(.roles): Int(code)
      default: nil
      }
    return value.map(sums) ?? []
  }

  /// The sums of a year; nil for what is undated.
  public func sums(ofYear year: Int?) -> [MoneySum] {
    guard facet == .years else { return [] }
    let value = year.map { $0 - AmountColumns.firstYear } ?? 0
    return (0..<2048).contains(value) && (year == nil || value > 0) ? sums(value) : []
  }

  /// The years that have amounts, in ascending order.
  public var years: [Int] {
    facet == .years ? (1..<2048).filter { !sums($0).isEmpty }.map { $0 + AmountColumns.firstYear } : []
  }

  private func sums(_ value: Int) -> [MoneySum] {
    tally.sums(of: value).filter { $0.amounts.contains { $0 != 0 } }.sorted { ranks[Int($0.currency)] < ranks[Int($1.currency)] }
      .map { MoneySum($0.currency, $0.amounts, dictionaries) }
  }
}
