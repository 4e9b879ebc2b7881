internal import Columns
internal import Cooperation
internal import GRDB

extension Reader {
  /// Returns the rows of items in the order of their keys' list.
  ///
  /// A programme carries its milestones as marks; an agreement its signing, a milestone itself; a partnership has a period.
  func itemRows(_ keys: [Int64]) throws -> [ItemRow] {
    let imported = keys.filter { $0 >= Schema.firstImported }
    if imported.isEmpty { return try catalogueRows(keys) }
    let own = keys.filter { $0 < Schema.firstImported }
    var rows = Dictionary(zip(own, try catalogueRows(own))) { first, _ in first }
    rows.merge(try importedRows(imported)) { first, _ in first }
    return keys.compactMap { rows[$0] }
  }

  /// Returns the rows of imported programmes; whom, where and what they are about is in the column index.
  private func importedRows(_ keys: [Int64]) throws -> [Int64: ItemRow] {
    let index = try index()
    var agencies: [Int64: [Int64]] = [:]
    var places: [Int64: [Int64]] = [:]
    for key in keys {
      guard let row = index.row(of: key) else { continue }
      let links = index.agencies(of: row).enumerated().sorted { left, right in
        (left.element.roles.leading, left.offset) < (right.element.roles.leading, right.offset)
      }
      agencies[key] = links.map { Int64($0.element.agency) }
      places[key] = index.places(of: row).map { Int64($0) }
    }
    let names = try names(of: Set((agencies.values.flatMap(\.self)) + places.values.flatMap(\.self)))
    var rows: [Int64: ItemRow] = [:]
    try forEach(
      """
      SELECT p.key, p.status, p.planned, p.actual, p.findings > 0, \(Name.columns)
      FROM json_each(?) j JOIN programme p ON p.key = j.value JOIN record r ON r.key = p.key
      """, [KeyList.json(keys)]
    ) { row in
      let key: Int64 = row[0]
      let name = try Name(row, at: 5)
      rows[key] = ItemRow(
        reference: name.reference, title: name.title, planned: try Packed.claim(date: row[2], note: nil),
        actual: try Packed.claim(date: row[3], note: nil), status: (row[1] as Int?).flatMap(ActivityStatus.init(rawValue:)),
        agencies: agencies[key, default: []].compactMap { names[$0]?.shortTitle },
        places: places[key, default: []].compactMap { names[$0].flatMap { Place($0.reference) } }, isOutside: name.isOutside,
        hasFindings: row[4])
    }
    return rows
  }

  private func catalogueRows(_ keys: [Int64]) throws -> [ItemRow] {
    if keys.isEmpty { return [] }
    let list = KeyList.json(keys)
    var agencies = try shortNames(of: list)
    var places = try places(of: list)
    var marks = try milestones(of: list)
    var rows: [ItemRow] = []
    rows.reserveCapacity(keys.count)
    try forEach(
      """
      SELECT i.key, i.status, i.planned, i.planned_note, i.actual, i.actual_note,
        EXISTS (SELECT 1 FROM finding f WHERE f.record = i.key), \(Name.columns)
      FROM json_each(?) j JOIN item i ON i.key = j.value JOIN record r ON r.key = i.key ORDER BY j.key
      """, [list]
    ) { row in
      let key: Int64 = row[0]
      let name = try Name(row, at: 7)
      var item = ItemRow(
        reference: name.reference, title: name.title, status: (row[1] as Int?).flatMap(ActivityStatus.init(rawValue:)),
        agencies: agencies.removeValue(forKey: key) ?? [], places: places.removeValue(forKey: key) ?? [],
        isOutside: name.isOutside, hasFindings: row[6])
      let planned = try Packed.claim(date: row[2], note: row[3])
      let actual = try Packed.claim(date: row[4], note: row[5])
      switch name.reference.kind {
      case .agreement, .milestone:
        item.marks = [TimelineMark(name, planned: planned, actual: actual)].compactMap(\.self)
      case .programme, .partnership, .agency, .country, .region, .theme, .result, .source:
        item.planned = planned
        item.actual = actual
        item.marks = marks.removeValue(forKey: key) ?? []
      }
      rows.append(item)
    }
    return rows
  }

  /// Returns the short names of the agencies of items, leading roles first.
  private func shortNames(of items: String) throws -> [Int64: [LocalizedText]] {
    var links: [(item: Int64, agency: Int64)] = []
    try forEach(
      """
      SELECT l.item, l.agency FROM json_each(?) j JOIN item_agency l ON l.item = j.value
      ORDER BY l.item, l.roles & -l.roles, l.position
      """, [items]
    ) { links.append(($0[0], $0[1])) }
    let titles = try names(of: Set(links.map(\.agency))).mapValues(\.shortTitle)
    var names: [Int64: [LocalizedText]] = [:]
    for link in links {
      if let title = titles[link.agency] { names[link.item, default: []].append(title) }
    }
    return names
  }

  private func places(of items: String) throws -> [Int64: [Place]] {
    var places: [Int64: [Place]] = [:]
    try forEach(
      """
      SELECT l.item, r.kind, r.id FROM json_each(?) j JOIN item_place l ON l.item = j.value JOIN record r ON r.key = l.place
      ORDER BY l.item, l.position
      """, [items]
    ) { row in
      let isCountry = (row[1] as String) == RecordKind.country.rawValue
      places[row[0], default: []].append(isCountry ? .country(Country.ID(row[2])) : .region(Region.ID(row[2])))
    }
    return places
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
      marks[row[0], default: []].append(mark)
    }
    return marks
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
