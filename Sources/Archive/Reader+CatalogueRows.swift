internal import FacetIndex
internal import Cooperation
internal import Foundation
internal import GRDB

extension Reader {
  /// Makes the index rows of the items of catalogues, by title.
  ///
  /// What milestones and partnerships state none of, they take from their programmes, and results from their subjects; status,
  /// modality and roles are always those of the programmes.
  func catalogueRows() throws -> [ColumnRow] {
    var rows: [ColumnRow] = []
    var places: [Int64: Int] = [:]
    var parents: [Int64: [Int64]] = [:]
    try forEach(
      """
      SELECT i.key, r.kind, CASE WHEN p.position IS NOT NULL THEN i.parent END, i.status, i.first_day, i.last_day, i.open_end
      FROM (
        SELECT key, programme AS parent, status, first_day, last_day, open_end FROM item
        UNION ALL
        SELECT key, within, NULL, NULL, NULL, 0 FROM record WHERE kind = 'result' AND position IS NOT NULL
      ) i JOIN record r ON r.key = i.key LEFT JOIN record p ON p.key = i.parent ORDER BY r.sort_title, r.kind, r.id
      """
    ) { row in
      guard let kind = try RecordKind(rawValue: row[1]).flatMap(ColumnRow.Kind.init) else { return }
      var item = try ColumnRow(key: row[0], kind: kind)
      if let parent = try row[2] as Int64? { parents[item.key] = [parent] }
      if kind == .milestone { item.parent = try row[2] }
      item.status = try UInt8(clamping: row[3] as Int? ?? 0)
      item.set(try ItemSpan(row, at: 4))
      places[item.key] = rows.count
      rows.append(item)
    }
    try forEach("SELECT item, agency, roles FROM item_agency ORDER BY item, roles & -roles, position") { row in
      guard let place = try places[row[0]] else { return }
      rows[place].agencies.append(
        try ColumnRow.AgencyLink(agency: UInt32(clamping: row[1] as Int64), roles: UInt8(clamping: row[2] as Int)))
    }
    try forEach("SELECT item, place FROM item_place ORDER BY item, position") { row in
      guard let place = try places[row[0]] else { return }
      rows[place].places.append(ColumnRow.Link(record: UInt32(clamping: try row[1] as Int64)))
    }
    try forEach("SELECT item, theme FROM item_theme ORDER BY item, position") { row in
      guard let place = try places[row[0]] else { return }
      rows[place].themes.append(ColumnRow.Link(record: UInt32(clamping: try row[1] as Int64)))
    }
    for index in rows.indices {
      switch rows[index].kind {
      case .programme: rows[index].modalities = try modalities(of: rows[index].key)
      case .partnership: parents[rows[index].key] = try programmes(of: rows[index].key)
      case .result: rows[index].set(ItemSpan(of: [try resultDate(of: rows[index].key)].compactMap(\.self)))
      case .agreement, .milestone: break
      }
    }
    // A programme is active in the years of its events as well.
    for event in rows.indices where rows[event].kind == .milestone || rows[event].kind == .agreement {
      guard let days = rows[event].days else { continue }
      for place in parents[rows[event].key, default: []].compactMap({ places[$0] }) where rows[place].kind == .programme {
        rows[place].addYears(days.lowerBound.year...days.upperBound.year)
      }
    }
    // Results come last, because their subjects may be partnerships and milestones.
    let children = rows.indices.filter { rows[$0].kind != .programme }
    for index in children.filter({ rows[$0].kind != .result }) + children.filter({ rows[$0].kind == .result }) {
      let subjects = try parents[rows[index].key, default: []].compactMap { key in
        try places[key].map { rows[$0] } ?? subjectRow(key)
      }
      rows[index].inherit(from: subjects)
    }
    return rows
  }

  /// Returns a row for a record that is no item of a catalogue: an imported programme, or an agency, place or theme that stands for
  /// itself; nil for all else.
  private func subjectRow(_ key: Int64) throws -> ColumnRow? {
    guard let name = try names(of: [key])[key] else { return nil }
    var row = ColumnRow(key: key, kind: .result)
    row.status = StatusSet.byte(of: [])
    row.modalities = [ColumnRow.inapplicable]
    let number = UInt32(clamping: key)
    switch name.reference.kind {
    case .agency: row.agencies = [ColumnRow.AgencyLink(agency: number, roles: 0)]
    case .country, .region: row.places = [ColumnRow.Link(record: number)]
    case .theme: row.themes = [ColumnRow.Link(record: number)]
    case .programme:
      let place = try CheckedRow.fetchOne(
        db.cachedStatement(sql: "SELECT segment, place FROM programme WHERE key = ?"), arguments: [key])
      guard let place else { return nil }
      let (rows, local) = (try segment(place[0]).rows, try place[1] as Int)
      return rows.indices.contains(local) ? rows[local] : nil
    case .partnership, .agreement, .milestone, .result, .source: return nil
    }
    return row
  }

  private func modalities(of programme: Int64) throws -> [String] {
    switch bodies {
    case .values(let store):
      guard case .programme(let programme)? = store.record(programme) else { return [] }
      return programme.modalities.map(\.rawValue)
    case .json: return try texts(in: "modalities", of: programme)
    }
  }

  /// Returns the stored programmes that a partnership ties together.
  private func programmes(of partnership: Int64) throws -> [Int64] {
    switch bodies {
    case .values(let store):
      guard case .partnership(let partnership)? = store.record(partnership) else { return [] }
      return try keys(of: partnership.programmes.map { RecordReference($0) })
    case .json: return try keys(of: texts(in: "programmes", of: partnership).map { RecordReference(.programme, $0) })
    }
  }

  private func resultDate(of result: Int64) throws -> EDTFDate? {
    switch bodies {
    case .values(let store):
      guard case .result(let result)? = store.record(result) else { return nil }
      return result.date?.date
    case .json:
      let sql = "SELECT json_extract(json, '$.record.date.date') FROM body WHERE record = ?"
      let date = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [result])
      return try Packed.claim(date: date, note: nil)?.date
    }
  }

  /// Returns the texts in an array of a record's body.
  private func texts(in member: String, of record: Int64) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT m.value FROM body b, json_each(b.json, '$.record.\(member)') m WHERE b.record = ?"),
      arguments: [record])
  }
}

extension ColumnRow.Kind {
  /// The kind of item that a record is; nil for one that is none.
  init?(_ kind: RecordKind) {
    switch kind {
    case .programme: self = .programme
    case .agreement: self = .agreement
    case .milestone: self = .milestone
    case .partnership: self = .partnership
    case .result: self = .result
    case .agency, .country, .region, .theme, .source: return nil
    }
  }
}

extension ColumnRow {
  fileprivate mutating func set(_ span: ItemSpan?) {
    guard let span, span.first <= span.last else { return }
    days = span.first...span.last
    isOpen = span.isOpen
  }

  /// Adds the years that are outside its days.
  fileprivate mutating func addYears(_ years: ClosedRange<Int>) {
    let own = days.map { $0.lowerBound.year...$0.upperBound.year }
    let new = years.filter { own?.contains($0) != true }.map { Int16(clamping: $0) }
    furtherYears = Set(furtherYears + new).sorted()
  }

  /// Takes from the programmes, or the subject, what the item states none of.
  ///
  /// Days reach from the first to the last of all parents. The item's own agencies have the roles that they have in the programmes;
  /// agency 0 has those of all others there.
  fileprivate mutating func inherit(from parents: [ColumnRow]) {
    var roles: [UInt32: UInt8] = [:]
    var inherited: [AgencyLink] = []
    for link in parents.flatMap(\.agencies) {
      if roles[link.agency] == nil { inherited.append(link) }
      roles[link.agency, default: 0] |= link.roles
    }
    let hasOwn = !agencies.isEmpty
    if !hasOwn { agencies = inherited }
    for index in agencies.indices { agencies[index].roles = roles.removeValue(forKey: agencies[index].agency) ?? 0 }
    let others = roles.values.reduce(0, |)
    if hasOwn && others != 0 { agencies.append(AgencyLink(agency: 0, roles: others)) }
    if places.isEmpty { places = Self.union(parents.map(\.places)) }
    if themes.isEmpty { themes = Self.union(parents.map(\.themes)) }
    status = StatusSet.byte(of: parents.map(\.status))
    modalities = parents.isEmpty ? [Self.inapplicable] : []
    for code in parents.flatMap({ $0.modalities.isEmpty ? [""] : $0.modalities }) where !modalities.contains(code) {
      modalities.append(code)
    }
    if modalities.count > 1 { modalities.removeAll { $0 == Self.inapplicable } }
    // That a programme ran in a year does not date its event.
    if kind != .milestone, days == nil, let first = parents.compactMap({ $0.days?.lowerBound }).min(),
      let last = parents.compactMap({ $0.days?.upperBound }).max()
    {
      days = first...last
      isOpen = parents.contains { $0.days != nil && $0.isOpen }
      hasInheritedDays = true
    }
  }

  /// Returns the records of some links, each once, as a whole.
  private static func union(_ links: [[Link]]) -> [Link] {
    var seen: Set<UInt32> = []
    return links.joined().filter { seen.insert($0.record).inserted }.map { Link(record: $0.record) }
  }
}
