internal import FacetIndex
internal import Cooperation
internal import Foundation
internal import GRDB

extension Reader {
  /// Returns the rows of items in the order of their keys' list.
  ///
  /// A programme carries its milestones as marks; an agreement its signing, a milestone itself; partnerships and results have a
  /// period. Agencies and places are those of the index; money is what meets the selection.
  func itemRows(_ keys: [Int64], under selection: Selection = Selection()) throws -> [ItemRow] {
    if keys.isEmpty { return [] }
    let index = try index()
    let condition = try condition(selection)
    let names = try names(
      of: Set(
        keys.compactMap { index.row(of: $0) }.flatMap { row in
          index.agencies(of: row).map { Int64($0.agency) } + index.places(of: row).map { Int64($0) }
        }))
    let list = KeyList.json(keys)
    var marks = try milestones(of: list)
    var rows: [ItemRow] = []
    var results: [(place: Int, key: Int64)] = []
    rows.reserveCapacity(keys.count)
    try forEach(
      """
      SELECT r.key, coalesce(i.status, p.status), coalesce(i.planned, p.planned), i.planned_note, coalesce(i.actual, p.actual),
        i.actual_note, coalesce(p.errors, 0) > 0 OR EXISTS (SELECT 1 FROM finding f WHERE f.record = r.key), \(Name.columns)
      FROM json_each(?) j JOIN record r ON r.key = j.value LEFT JOIN item i ON i.key = r.key LEFT JOIN programme p ON p.key = r.key
      ORDER BY j.key
      """, [list]
    ) { row in
      let key: Int64 = try row[0]
      let name = try Name(row, at: 7)
      var item = ItemRow(
        reference: name.reference, title: name.title, status: (try row[1] as Int?).flatMap(ActivityStatus.init(rawValue:)),
        isOutside: name.isOutside, hasFindings: try row[6])
      let planned = try Packed.claim(date: row[2], note: row[3])
      let actual = try Packed.claim(date: row[4], note: row[5])
      switch name.reference.kind {
      case .agreement, .milestone:
        item.marks = [TimelineMark(name, planned: planned, actual: actual)].compactMap(\.self)
      case .result: results.append((rows.count, key))
      case .programme, .partnership, .agency, .country, .region, .theme, .source:
        item.planned = planned
        item.actual = actual
        item.marks = marks.removeValue(forKey: key) ?? []
      }
      if let row = index.row(of: key) { fill(&item, from: row, index, names, condition) }
      rows.append(item)
    }
    guard rows.count == keys.count else { throw ArchiveError(.damaged("\(keys.count - rows.count) records are missing")) }
    for (place, key) in results {
      if case .result(let result)? = try record(key) { rows[place].actual = result.date }
    }
    return rows
  }

  private func fill(
    _ item: inout ItemRow, from row: Int, _ index: ItemIndex, _ names: [Int64: Name], _ condition: ItemCondition
  ) {
    var links = index.agencies(of: row)
    if item.reference.kind == .programme { links = links.sorted(by: { $0.roles.leading }, descending: false) }
    item.agencies = links.compactMap { names[Int64($0.agency)]?.shortTitle }
    item.places = index.places(of: row).compactMap { names[Int64($0)].flatMap { Place($0.reference) } }
    item.money = index.money(of: row, under: condition, kinds: Self.moneyKinds).map { CurrencySum($0) }
  }

  /// Returns the dated milestones of programmes, earliest first.
  private func milestones(of programmes: String) throws -> [Int64: [TimelineMark]] {
    var marks: [Int64: [TimelineMark]] = [:]
    try forEach(
      """
      SELECT i.programme, i.planned, i.planned_note, i.actual, i.actual_note, \(Name.columns)
      FROM json_each(?) j JOIN item i ON i.programme = j.value JOIN record r ON r.key = i.key
      WHERE i.kind = 'milestone' ORDER BY i.first_day, i.last_day, r.id
      """, [programmes]
    ) { row in
      let planned = try Packed.claim(date: row[1], note: row[2])
      let actual = try Packed.claim(date: row[3], note: row[4])
      guard let mark = TimelineMark(try Name(row, at: 5), planned: planned, actual: actual) else { return }
      try marks[row[0], default: []].append(mark)
    }
    return marks
  }
}

extension CurrencySum {
  /// What was spent and committed, see `Reader.moneyKinds`.
  init(_ sum: MoneySum) {
    self.init(
      currency: sum.currency, spent: Decimal(billionths: sum.amounts[0]), committed: Decimal(billionths: sum.amounts[1]))
  }
}

extension UInt8 {
  /// The lowest bit of a set of roles, that of the leading one; 0 for none.
  fileprivate var leading: UInt8 { self & (~self &+ 1) }
}

extension TimelineMark {
  fileprivate init?(_ name: Reader.Name, planned: DateClaim?, actual: DateClaim?) {
    guard let claim = actual ?? planned else { return nil }
    self.init(
      reference: name.reference, title: name.title, date: claim.date, wording: claim.wording, isPlanned: actual == nil)
  }
}
