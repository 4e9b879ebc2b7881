public import Cooperation

/// Counts and sums for each value of each facet under a condition.
///
/// A class, because counts are cached, and copying the references to all their arrays costs more than reading them.
public final class ItemCounts: Sendable {
  let programmes: FacetSums
  let events: FacetSums
  let dictionaries: ValueDictionaries
  /// The keys of the categories by their numbers.
  let categories: [UInt32]

  init(programmes: FacetSums, events: FacetSums, dictionaries: ValueDictionaries, categories: [UInt32]) {
    (self.programmes, self.events, self.dictionaries, self.categories) = (programmes, events, dictionaries, categories)
  }

  /// How many programmes, and how many agreements and milestones.
  public struct Number: Hashable, Sendable {
    /// Programmes.
    public var programmes = 0
    /// Agreements and milestones.
    public var events = 0

    /// Creates a pair of numbers.
    public init(programmes: Int = 0, events: Int = 0) {
      self.programmes = programmes
      self.events = events
    }

    /// True where nothing was counted.
    public var isEmpty: Bool { programmes == 0 && events == 0 }
  }

  /// The facets whose values are records.
  public enum Dimension: CaseIterable, Hashable, Sendable {
    case agencies, places, themes, categories, publishers
  }

  /// The facets whose values are texts; an empty one stands for none.
  public enum Coded: CaseIterable, Hashable, Sendable {
    case statuses, modalities, roles
  }

  /// How many items meet the whole condition.
  public var total: Number {
    Number(
      programmes: programmes.all.cells.reduce(0) { $0 + $1.count }, events: events.all.cells.reduce(0) { $0 + $1.count })
  }

  /// What the programmes spent and committed, the currency that most of them use first.
  public var money: [CurrencySum] {
    sums(programmes.all.cells.enumerated().map { ($0.offset, $0.element) }, committed: programmes.committed)
  }

  /// Returns how many items have each value; values that none has are left out.
  public func numbers(of dimension: Dimension) -> [(key: UInt32, number: Number)] {
    let keys: [UInt32]
    let values: (Int) -> Int
    switch dimension {
    case .agencies: (keys, values) = (dictionaries.agencies.keys, { [dictionaries] in Int(dictionaries.agencies.values[$0]) })
    case .places: (keys, values) = (dictionaries.places.keys, { [dictionaries] in Int(dictionaries.places.values[$0]) })
    case .themes: (keys, values) = (dictionaries.themes.keys, { [dictionaries] in Int(dictionaries.themes.values[$0]) })
    case .publishers:
      (keys, values) = (dictionaries.publishers.keys, { [dictionaries] in Int(dictionaries.publishers.values[$0]) })
    case .categories: (keys, values) = (categories, { [currencies = programmes.currencies] in $0 / currencies })
    }
    var numbers = Array(repeating: Number(), count: keys.count)
    for (cell, tally) in programmes[dimension].cells.enumerated() where tally.count != 0 {
      numbers[values(cell)].programmes += tally.count
    }
    for (cell, tally) in events[dimension].cells.enumerated() where tally.count != 0 {
      numbers[values(cell)].events += tally.count
    }
    return zip(keys, numbers).compactMap { $1.isEmpty ? nil : ($0, $1) }
  }

  /// Returns what the programmes that have a value spent, by currency, the currency that most of them use first.
  public func money(of key: UInt32, in dimension: Dimension) -> [CurrencySum] {
    let cells = programmes[dimension].cells
    if dimension == .categories {
      guard let number = categories.firstIndex(of: key) else { return [] }
      let first = number * programmes.currencies
      return sums((0..<programmes.currencies).map { ($0, cells[first + $0]) })
    }
    let dictionary = dictionary(of: dimension)
    guard let value = dictionary.number(of: key) else { return [] }
    return sums(dictionary.cells(of: value).map { (Int(dictionary.currencies[$0]), cells[$0]) })
  }

  private func dictionary(of dimension: Dimension) -> CellDictionary {
    switch dimension {
    case .agencies: dictionaries.agencies
    case .places: dictionaries.places
    case .themes, .categories: dictionaries.themes
    case .publishers: dictionaries.publishers
    }
  }

  /// Returns how many programmes have each code, and what they spent; codes that none has are left out.
  public func codes(of coded: Coded) -> [(code: String, programmes: Int, money: [CurrencySum])] {
    switch coded {
    case .statuses:
      return byCode(programmes.statuses, dictionaries.statuses.map { $0 == 0 ? "" : String($0) })
    case .modalities: return byCode(programmes.modalities, dictionaries.modalities.texts + [""])
    case .roles:
      return (0..<6).map { bit in
        var tally = CellSums(count: programmes.currencies)
        for set in 0..<64 where set & (1 << bit) != 0 {
          for currency in 0..<programmes.currencies {
            let cell = programmes.roles.cells[set * programmes.currencies + currency]
            tally.cells[currency].count += cell.count
            tally.cells[currency].spent &+= cell.spent
          }
        }
        return (String(bit), tally)
      }.flatMap { byCode($1, [$0]) }
    }
  }

  private func byCode(_ tally: CellSums, _ codes: [String]) -> [(code: String, programmes: Int, money: [CurrencySum])] {
    let currencies = programmes.currencies
    return codes.enumerated().compactMap { number, code in
      let cells = (0..<currencies).map { ($0, tally.cells[number * currencies + $0]) }
      let count = cells.reduce(0) { $0 + $1.1.count }
      return count == 0 ? nil : (code, count, sums(cells))
    }
  }

  /// Returns how many programmes are regarded as stating no place, and what they spent.
  public var placeless: (programmes: Int, money: [CurrencySum]) {
    let cells = programmes.placeless.cells
    return (cells.reduce(0) { $0 + $1.count }, sums(cells.enumerated().map { ($0.offset, $0.element) }))
  }

  /// How many programmes are active in each year, from the first in which any is to the last; nothing where none is dated.
  public var years: [(year: Int, programmes: Int)] {
    var active = 0
    let all = programmes.years.enumerated().map { year, change in
      active += change
      return (year: year, programmes: active)
    }
    return all.filter { $0.programmes != 0 }
  }

  private func sums(_ cells: [(currency: Int, cell: CellSums.Cell)], committed: [Int64] = []) -> [CurrencySum] {
    let texts = dictionaries.currencies.texts
    return cells.filter { $0.cell.spent != 0 || (committed.indices.contains($0.currency) && committed[$0.currency] != 0) }
      .sorted { ($1.cell.count, texts[$0.currency]) < ($0.cell.count, texts[$1.currency]) }
      .map { currency, cell in
        CurrencySum(
          currency: texts[currency].isEmpty ? nil : texts[currency], spent: Double(cell.spent) / 100,
          committed: committed.indices.contains(currency) ? Double(committed[currency]) / 100 : 0)
      }
  }
}

extension FacetSums {
  fileprivate subscript(dimension: ItemCounts.Dimension) -> CellSums {
    switch dimension {
    case .agencies: agencies
    case .places: places
    case .themes: themes
    case .categories: categories
    case .publishers: publishers
    }
  }
}
