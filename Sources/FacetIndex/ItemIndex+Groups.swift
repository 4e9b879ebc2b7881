/// What rows of a timeline are gathered under.
public enum ItemGrouping: Hashable, Sendable {
  case places, agencies
  /// Categories of themes, and themes that have none.
  case themes
}

extension ItemIndex {
  /// Returns how many of some rows each group gathers; without a key those that are in none. Where there are `chosen` values, links
  /// to others do not count.
  public func groups(of rows: [UInt32], by grouping: ItemGrouping, chosen: Set<UInt32>?) -> [(key: UInt32?, count: Int)] {
    let table = GroupTable(self, grouping, chosen)
    var counts = Array(repeating: 0, count: table.keys.count)
    var rest = 0
    var stamps = CategoryStamps(count: table.keys.count)
    for row in rows {
      var isFree = true
      stamps.begin()
      forEachGroup(of: row, table) { group in
        isFree = false
        if stamps.enter(group) { counts[group] += 1 }
      }
      if isFree { rest += 1 }
    }
    let groups: [(key: UInt32?, count: Int)] = zip(table.keys, counts).compactMap { $1 == 0 ? nil : ($0, $1) }
    return rest == 0 ? groups : groups + [(nil, rest)]
  }

  /// Returns which of some rows are in each of the wanted groups, in their order.
  public func members(
    of rows: [UInt32], in wanted: [UInt32?], by grouping: ItemGrouping, chosen: Set<UInt32>?
  ) -> [UInt32?: [UInt32]] {
    let table = GroupTable(self, grouping, chosen)
    var slots = Array(repeating: -1, count: table.keys.count)
    var members = Array(repeating: [] as [UInt32], count: wanted.count)
    for (slot, key) in wanted.enumerated() {
      if let key, let number = table.keys.firstIndex(of: key) { slots[number] = slot }
    }
    let rest = wanted.firstIndex(of: nil)
    for row in rows {
      var isFree = true
      forEachGroup(of: row, table) { group in
        isFree = false
        let slot = slots[group]
        if slot >= 0, members[slot].last != row { members[slot].append(row) }
      }
      if isFree, let rest { members[rest].append(row) }
    }
    return Dictionary(zip(wanted, members)) { first, _ in first }
  }

  private func forEachGroup(of row: UInt32, _ table: GroupTable, _ body: (Int) -> Void) {
    guard let (block, local) = place(of: Int(row)) else { return }
    let links =
      switch table.grouping {
      case .places: block.places
      case .agencies: block.agencies
      case .themes: block.themes
      }
    for index in links.range(of: local) {
      let value = Int(table.grouping == .agencies ? links.values[index] >> 6 : links.values[index])
      let group = table.groups[value]
      if group >= 0 { body(Int(group)) }
    }
  }

  /// The groups of a grouping, and that of each value; -1 for values that do not count.
  private struct GroupTable {
    let grouping: ItemGrouping
    var keys: [UInt32] = []
    var groups: [Int32]

    init(_ index: ItemIndex, _ grouping: ItemGrouping, _ chosen: Set<UInt32>?) {
      self.grouping = grouping
      let dictionary =
        switch grouping {
        case .places: index.dictionaries.places
        case .agencies: index.dictionaries.agencies
        case .themes: index.dictionaries.themes
        }
      var numbers: [UInt32: Int32] = [:]
      var keys: [UInt32] = []
      groups = dictionary.keys.map { key -> Int32 in
        if let chosen, !chosen.contains(key) { return -1 }
        let group = grouping == .themes ? index.categories[key] ?? key : key
        if let number = numbers[group] { return number }
        let number = Int32(clamping: keys.count)
        numbers[group] = number
        keys.append(group)
        return number
      }
      self.keys = keys
    }
  }
}
