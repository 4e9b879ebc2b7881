internal import FacetIndex
internal import Cooperation
internal import Foundation
internal import GRDB

extension Reader {
  /// Gives what is kept in memory of all items to `body`.
  func withItems<Value>(_ body: (inout IndexCache.Contents) throws -> sending Value) throws -> Value {
    try cache.use(version: version, load: { try contents(after: $0) }, body)
  }

  /// The column index of all items.
  func index() throws -> ItemIndex { try withItems { $0.index } }

  /// Returns how many items have which value of each facet under what a selection says of all others.
  func facets(_ selection: Selection) throws -> ItemCounts {
    try narrowing(selection) { narrowing, index in
      if let facets = narrowing.facets { return facets }
      let facets = index.counts(under: narrowing.condition)
      narrowing.facets = facets
      return facets
    }
  }

  /// What is added up of money: what was spent, and what was committed.
  static let moneyKinds: [Set<AmountKind>] = [AmountKind.spending, [.commitment]]

  /// Returns what was spent and committed of what a selection says, for each value of a facet under what it says of all others.
  func money(_ facet: MoneyFacet, _ selection: Selection) throws -> MoneySums {
    try narrowing(selection) { narrowing, index in
      if let money = narrowing.money[facet] { return money }
      let money = index.money(by: facet, under: narrowing.condition, kinds: Self.moneyKinds)
      narrowing.money[facet] = money
      return money
    }
  }

  /// Returns what a selection asks of items.
  func condition(_ selection: Selection) throws -> ItemCondition {
    try narrowing(selection) { narrowing, _ in narrowing.condition }
  }

  /// Returns how many items under a selection have each value of a facet; without a facet, how many there are.
  func counts(_ dimension: ItemCounts.Dimension?, _ selection: Selection) throws -> ItemCounts {
    try narrowing(selection) { narrowing, index in
      if let counts = narrowing.counts[dimension] { return counts }
      let counts = index.counts(of: dimension, in: Self.rows(&narrowing, index))
      narrowing.counts[dimension] = counts
      return counts
    }
  }

  /// Returns the rows of the programmes, agreements and milestones under a selection.
  func rows(_ selection: Selection) throws -> RowSet {
    try narrowing(selection) { narrowing, index in Self.rows(&narrowing, index) }
  }

  /// Returns the rows of the items of some kinds under a selection.
  func rows(_ selection: Selection, of kinds: Set<RecordKind>) throws -> RowSet {
    try narrowing(selection) { narrowing, index in
      index.rows(Self.allRows(&narrowing, index), of: Set(kinds.compactMap { ColumnRow.Kind($0) }))
    }
  }

  private static func rows(_ narrowing: inout IndexCache.Narrowing, _ index: ItemIndex) -> RowSet {
    if let rows = narrowing.rows { return rows }
    let rows = index.counted(allRows(&narrowing, index))
    narrowing.rows = rows
    return rows
  }

  private static func allRows(_ narrowing: inout IndexCache.Narrowing, _ index: ItemIndex) -> RowSet {
    if let rows = narrowing.allRows { return rows }
    let rows = index.rows(under: narrowing.condition)
    narrowing.allRows = rows
    return rows
  }

  private func narrowing<Value>(
    _ selection: Selection, _ body: (inout IndexCache.Narrowing, ItemIndex) throws -> sending Value
  ) throws -> Value {
    try withItems { contents in
      if let place = contents.narrowings.lastIndex(where: { $0.selection == selection }) {
        // The latest last; the first is the first to be forgotten.
        if place < contents.narrowings.count - 1 { contents.narrowings.append(contents.narrowings.remove(at: place)) }
      } else {
        let narrowing = IndexCache.Narrowing(selection: selection, condition: try condition(selection, &contents))
        if contents.narrowings.count >= IndexCache.Contents.limit { contents.narrowings.removeFirst() }
        contents.narrowings.append(narrowing)
      }
      return try body(&contents.narrowings[contents.narrowings.count - 1], contents.index)
    }
  }
}

// MARK: Reading the columns

extension Reader {
  /// Number of the segment that stands for the items of catalogues, which have no columns in the database.
  private static let catalogueSegment: Int64 = -1

  /// Reads what is new since some contents were read; all of it where the items of catalogues have changed.
  private func contents(after old: IndexCache.Contents?) throws -> IndexCache.Contents {
    let stamp = try catalogueStamp()
    var index: ItemIndex
    if let old, old.catalogueStamp == stamp, isFile {
      index = old.index
    } else {
      index = ItemIndex(today: today)
      index.append(try ColumnSegment(catalogueRows()), number: Self.catalogueSegment)
    }
    let known = index.segmentNumbers
    var segments: [(key: Int64, dead: [UInt8])] = []
    try forEach("SELECT key, dead FROM segment ORDER BY key") { segments.append((try $0[0], [UInt8](try $0[1] as Data))) }
    var new: [Int64: [UInt8]] = [:]
    for segment in segments {
      let dead = segment.dead.contains { $0 != 0 } ? segment.dead : []
      if known.contains(segment.key) { index.setDead(dead, of: segment.key) } else { new[segment.key] = dead }
    }
    do {
      try index.append(new.keys.sorted()) { key in
        ItemIndex.PackedSegment(number: key, columns: try columns(of: key), dead: new[key, default: []])
      }
    } catch let error as ColumnError {
      throw ArchiveError(.damaged(error.description))
    }
    var categories: [UInt32: UInt32] = [:]
    try forEach(
      """
      SELECT key, coalesce(within, key) FROM record WHERE kind = 'theme' AND (within IS NOT NULL OR id GLOB '[0-9][0-9][0-9]')
      """
    ) { try categories[UInt32(clamping: $0[0] as Int64)] = UInt32(clamping: $0[1] as Int64) }
    index.setCategories(categories)
    return IndexCache.Contents(version: version, index: index, records: try linkedRecords(), catalogueStamp: stamp)
  }

  private func columns(of segment: Int64) throws -> [ColumnGroup: [UInt8]] {
    var columns: [ColumnGroup: [UInt8]] = [:]
    try forEach("SELECT \"column\", data FROM segment_column WHERE segment = ?", [segment]) { row in
      guard let group = try ColumnGroup(rawValue: row[0]) else { return }
      columns[group] = [UInt8](try row[1] as Data? ?? Data())
    }
    return columns
  }

  func segment(_ key: Int64) throws -> ColumnSegment {
    let columns = try columns(of: key)
    do {
      return try ColumnSegment { columns[$0, default: []] }
    } catch let error as ColumnError {
      throw ArchiveError(.damaged(error.description))
    }
  }

  /// Returns what changes whenever the index rows of catalogue items may have: their generation, and the index rows of the imported
  /// programmes that they take something from.
  private func catalogueStamp() throws -> [Int64] {
    var stamp = [Int64(try Schema.generation(db))]
    try forEach(
      """
      SELECT p.key, p.segment, p.place FROM programme p WHERE p.key IN (
        SELECT programme FROM item WHERE programme IS NOT NULL
        UNION SELECT m.target FROM item i JOIN mention m ON m.record = i.key WHERE i.kind = 'partnership'
        UNION SELECT within FROM record WHERE kind = 'result' AND within IS NOT NULL
      ) ORDER BY p.key
      """
    ) { stamp += [try $0[0], try $0[1], try $0[2]] }
    return stamp
  }

  private func linkedRecords() throws -> LinkedRecords {
    var records = LinkedRecords()
    var rank = 0
    var last: String?
    try forEach(
      """
      SELECT r.key, r.kind, r.position IS NOT NULL, r.kind = 'region' AND r.type IN ('dac', 'who'), r.sort_title
      FROM record r WHERE r.kind IN ('agency', 'country', 'region', 'theme') ORDER BY r.sort_title, r.id
      """
    ) { row in
      guard let kind = try RecordKind(rawValue: row[1]) else { return }
      let title: String = try row[4]
      if title != last { rank += 1 }
      last = title
      records.append(
        try LinkedRecords.Entry(key: row[0], kind: kind, isStored: row[2], isMinor: row[3] as Bool? ?? false), rank: rank)
    }
    return records
  }
}
