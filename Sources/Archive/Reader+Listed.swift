internal import FacetIndex
internal import Cooperation
internal import GRDB

extension Reader {
  /// Counts what each agency or place has under a selection; those that have nothing are left out.
  func tallies(_ dimension: ItemCounts.Dimension, _ selection: Selection) throws -> [Int64: ItemTotals] {
    let counts = try counts(dimension, selection)
    return Dictionary(
      counts.numbers(of: dimension).map {
        (Int64($0.key), ItemTotals(programmes: $0.number.programmes, events: $0.number.events))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the stored records of some kinds, and where that is asked for those that are only named, that hold the words of a filter and that `isWanted`, by title, and how well each
  /// matches; no ranks where there is no filter.
  func listed(
    _ kinds: Set<RecordKind>, filter: String, includingNamed: Bool = false, isWanted: (LinkedRecords.Entry) -> Bool
  ) throws -> (keys: [Int64], ranks: [Int64: Int]) {
    let entries = try withItems { $0.records.entries }
    let matched = MatchedText(filter: filter)
    var ranks: [Int64: Int] = [:]
    if !matched.isEmpty {
      try forEach(
        """
        SELECT r.key, \(matched.rank) FROM record r JOIN search s ON s.record = r.key
        WHERE r.kind IN ('agency', 'country', 'region', 'theme')\(matched.sql)
        """, matched.rankArguments + matched.arguments
      ) { try ranks[$0[0]] = $0[1] }
    }
    let keys = entries.filter { entry in
      kinds.contains(entry.kind) && (entry.isStored || includingNamed) && (matched.isEmpty || ranks[entry.key] != nil)
        && isWanted(entry)
    }.map(\.key)
    return (keys, ranks)
  }
}

extension [Int64] {
  /// Sorts keys by programmes, then events, most first; equal ones stay in their order. Reversed, fewest come first.
  mutating func sort(_ tallies: [Int64: ItemTotals], reversed: Bool) {
    // One number for each key, because comparing these takes a fraction of the time: programmes, events, and the place.
    let mask: UInt64 = (1 << 24) - 1
    let numbers = enumerated().map { place, key -> UInt64 in
      let tally = tallies[key, default: .none]
      let size = UInt64(clamping: tally.programmes) << 40 | Swift.min(UInt64(clamping: tally.events), 0xFFFF) << 24
      return (reversed ? size : ~size & ~mask) | (UInt64(clamping: place) & mask)
    }
    self = numbers.sorted().map { self[Int($0 & mask)] }
  }

  /// Puts keys with lower ranks first; those of one rank stay in their order.
  mutating func sort(byRank ranks: [Int64: Int]) {
    if ranks.isEmpty { return }
    self = map { (key: $0, rank: ranks[$0, default: .max]) }.sorted { $0.rank < $1.rank }.map(\.key)
  }
}
