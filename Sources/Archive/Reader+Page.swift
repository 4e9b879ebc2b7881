internal import FacetIndex
internal import Cooperation
internal import GRDB

extension Reader {
  /// Returns everything that the page of a record shows; nil when nobody has stored the record.
  func page(_ reference: RecordReference) throws -> RecordPage? {
    guard let key = try key(of: reference) else { return nil }
    let report = reference.kind == .programme ? try activityPage(key) : nil
    guard let record = try report.map({ .programme($0.programme) }) ?? record(key) else { return nil }
    var page = RecordPage(record: record)
    switch record {
    case .agency:
      _ = try fillItems(of: &page, key: key)
      page.parts = try hits(parts(of: key))
    case .country:
      let programmes = try fillItems(of: &page, key: key)
      let index = try index()
      page.groups = try groupsToday(of: [key])[key, default: []]
      let regional = try regionalProgrammes(of: key).filter { index.row(of: $0).map { !programmes.contains($0) } ?? true }
      page.regionalProgrammes = try itemRows(regional).byDate
    case .region:
      _ = try fillItems(of: &page, key: key)
      page.parts = try hits(members(of: key))
    case .theme:
      _ = try fillItems(of: &page, key: key)
      page.parts = try hits(parts(of: key))
    case .programme:
      page.activity = report?.activity
      page.copies = report?.copies ?? []
      page.codes = report?.codes ?? CodeLists()
      try fillRelating(of: &page)
      page.agreements = try itemRows(naming(key, .agreement)).byDate
      page.partnerships = try itemRows(naming(key, .partnership)).byDate
      page.milestones = try itemRows(keys("SELECT key FROM item WHERE programme = ? AND kind = 'milestone'", [key])).byDate
      page.parts = try hits(parts(of: key))
    case .partnership(let partnership):
      let programmes = try keys(of: partnership.programmes.map { RecordReference($0) })
      page.programmes = try itemRows(programmes).byDate
      try fillPartners(of: &page, index().rows(of: programmes), without: key)
      page.agreements = try itemRows(keys(of: partnership.agreements.map { RecordReference($0) })).byDate
    case .agreement(let agreement):
      page.programmes = try itemRows(keys(of: agreement.programmes.map { RecordReference($0) })).byDate
      page.partnerships = try itemRows(naming(key, .partnership)).byDate
    case .milestone(let milestone):
      page.programmes = try itemRows(keys(of: [milestone.programme].compactMap { $0.map { RecordReference($0) } }))
    case .result(let result):
      if result.subject.kind == .programme { page.programmes = try itemRows(keys(of: [result.subject])) }
    case .source:
      break
    }
    if !Selection.kinds.contains(reference.kind) { page.programmesTotal = page.programmes.count }
    page.results = try results(for: page, of: key)
    page.findings += try findings(of: key)
    let signings = try signings(among: page.milestones, of: page.agreements)
    page.milestones.removeAll { signings.contains($0.reference) }
    let shown = page.shownReferences.union(signings)
    page.mentionedBy = try hits(mentions(of: key, isSource: reference.kind == .source)).filter { !shown.contains($0.reference) }
    try nameEverything(on: &page)
    return page
  }
}

// MARK: Items

extension Reader {
  /// No page lists more programmes, or partners in them, than this.
  private static let pageLimit = 200

  /// Fills the lists of items that a selection of the page's own record leaves over, and of whom, where and what they are about;
  /// returns the rows of the programmes. Of very many programmes those that began first are listed.
  private func fillItems(of page: inout RecordPage, key: Int64) throws -> RowSet {
    let index = try index()
    let selection = Selection([page.reference])
    let programmes = try rows(selection, of: [.programme])
    let keys = index.window(0..<Self.pageLimit, by: .days(.start), descending: false, in: [programmes])
      .compactMap { index.key(of: Int($0)) }
    page.programmes = try itemRows(keys)
    if page.reference.kind == .agency {
      for (place, item) in zip(page.programmes.indices, keys) {
        let links = index.row(of: item).map { index.agencies(of: $0) } ?? []
        page.programmes[place].roles = RoleSet(rawValue: Int(links.first { Int64($0.agency) == key }?.roles ?? 0)).roles
      }
    }
    page.programmes = page.programmes.byDate
    page.programmesTotal = programmes.count
    func items(_ kind: RecordKind) throws -> [ItemRow] {
      try itemRows(index.keys(in: rows(selection, of: [kind])), under: selection).byDate
    }
    page.agreements = try items(.agreement)
    page.milestones = try items(.milestone)
    page.partnerships = try itemRows(partnerships(tiedTo: page.reference)).byDate
    try fillPartners(of: &page, programmes, without: key)
    return programmes
  }

  /// Returns the partnerships that state a tie to a record, or to a theme of a category, themselves.
  private func partnerships(tiedTo reference: RecordReference) throws -> [Int64] {
    let ties = Dimension.allCases.map { dimension in
      "SELECT l.item FROM json_each(?1) j JOIN \(dimension.table) l ON l.\(dimension.column) = j.value"
    }
    return try keys(
      "SELECT key FROM item WHERE kind = 'partnership' AND key IN (\(ties.joined(separator: " UNION ")))",
      [KeyList.json(keysSelected(by: reference))])
  }

  /// Returns the records of a kind that name a record.
  private func naming(_ key: Int64, _ kind: RecordKind) throws -> [Int64] {
    try keys(
      "SELECT m.record FROM mention m JOIN record r ON r.key = m.record WHERE m.target = ? AND r.kind = ?", [key, kind.rawValue])
  }

  /// Returns the results of a record; for an agency, a place and a partnership those of the programmes on its page as well.
  ///
  /// Its own come first, then those of the programmes in their order; figures that only describe a situation come last.
  private func results(for page: RecordPage, of key: Int64) throws -> [ReportedResult] {
    var subjects = [key]
    switch page.record {
    case .agency, .country, .region, .partnership: subjects += try keys(of: page.programmes.map(\.reference))
    case .theme, .programme, .agreement, .milestone, .result, .source: break
    }
    let sql = """
      SELECT r.key FROM json_each(?) j JOIN record r ON r.within = j.value WHERE r.kind = 'result' ORDER BY j.key, r.position
      """
    let results = try wholeRecords(keys(sql, [KeyList.json(subjects)])).compactMap { record in
      if case .result(let result) = record { result } else { nil }
    }
    return results.filter { $0.type != .context } + results.filter { $0.type == .context }
  }
}

// MARK: Relations

extension Reader {
  /// Returns the records that say they are a part of a record.
  private func parts(of key: Int64) throws -> [Int64] {
    try keys("SELECT record FROM mention WHERE target = ? AND tie = \(Tie.isPart.rawValue)", [key])
  }

  /// Returns the countries that belong to a region today.
  private func members(of region: Int64) throws -> [Int64] {
    try keys(
      "SELECT DISTINCT m.country FROM membership m WHERE m.region = ? AND \(Self.holdsOn("?"))",
      [region, today.number, today.number])
  }

  /// Returns the records that name a record; sources only where they name another source.
  private func mentions(of key: Int64, isSource: Bool) throws -> [Int64] {
    try keys(
      """
      SELECT m.record FROM mention m JOIN record r ON r.key = m.record
      WHERE m.target = ?1 AND m.record <> ?1 AND (?2 OR r.kind <> 'source')
      """, [key, isSource])
  }

  /// Fills the lists of agencies, places and themes that meet a record in programmes.
  private func fillPartners(of page: inout RecordPage, _ programmes: RowSet, without own: Int64) throws {
    let index = try index()
    let roles = index.roles(in: programmes)
    func partners(
      _ dimension: ItemCounts.Dimension, total: inout Int, roles: (UInt32) -> RoleSet = { _ in [] }
    ) throws -> [PartnerRow] {
      let counted = index.counts(of: dimension, in: programmes).numbers(of: dimension).filter {
        $0.number.programmes > 0 && Int64($0.key) != own
      }
      total = counted.count
      let largest = counted.sorted { $0.number.programmes > $1.number.programmes }.prefix(Self.pageLimit)
      return try partnerRows(
        Dictionary(largest.map { (Int64($0.key), ($0.number.programmes, roles($0.key))) }) { first, _ in first })
    }
    page.agencies = try partners(.agencies, total: &page.partnerTotals.agencies) { RoleSet(rawValue: Int(roles[$0, default: 0])) }
    page.places = try partners(.places, total: &page.partnerTotals.places)
    page.themes = try partners(.themes, total: &page.partnerTotals.themes)
  }

  /// Returns the rows of partners, those of most programmes first.
  private func partnerRows(_ counts: [Int64: (programmes: Int, roles: RoleSet)]) throws -> [PartnerRow] {
    let rows = try names(of: counts.keys).compactMap { key, name in
      counts[key].map { count in
        let row = PartnerRow(
          reference: name.reference, title: name.title, programmes: count.programmes, roles: count.roles.roles)
        return (row: row, title: Folding.fold(name.title.text(in: .english)))
      }
    }
    return rows.sorted {
      ($1.row.programmes, $0.title, $0.row.reference) < ($0.row.programmes, $1.title, $1.row.reference)
    }.map(\.row)
  }
}

// MARK: Titles and sources

extension Reader {
  /// Fills the titles of all records that a page names, and the sources that it cites.
  private func nameEverything(on page: inout RecordPage) throws {
    let items = page.items
    var citations = page.record.base.allCitations + page.results.flatMap(\.allCitations)
    for item in items { citations += (item.planned?.citations ?? []) + (item.actual?.citations ?? []) }
    for source in Set(citations.map(\.source)) {
      guard let key = try key(of: RecordReference(source)), case .source(let record)? = try record(key) else { continue }
      page.sources[source] = record
    }

    for item in items {
      page.titles[item.reference] = item.title
      for mark in item.marks { page.titles[mark.reference] = mark.title }
    }
    for row in page.agencies + page.places + page.themes { page.titles[row.reference] = row.title }
    for row in page.relatedBy { page.titles[row.reference] = row.title }
    for hit in page.parts + page.mentionedBy { page.titles[hit.reference] = hit.title }
    var named = page.record.base.allMentions + page.results.flatMap { [$0.reference] + $0.allMentions }
    named += items.flatMap { $0.places.map(\.reference) } + citations.map { RecordReference($0.source) }
    for reference in named + [page.reference] where page.titles[reference] == nil {
      page.titles[reference] = try title(of: reference)
    }
  }

  /// Returns a record's title; its identifier when nobody has stored it.
  private func title(of reference: RecordReference) throws -> LocalizedText {
    var title = LocalizedText(reference.id)
    let sql = "SELECT \(Name.columns) FROM record r WHERE r.kind = ? AND r.id = ?"
    try forEach(sql, [reference.kind.rawValue, reference.id]) { title = try Name($0).title }
    return title
  }
}

extension RecordPage {
  /// All items in its lists.
  fileprivate var items: [ItemRow] { programmes + regionalProgrammes + agreements + milestones + partnerships }

  /// The records in its lists.
  fileprivate var shownReferences: Set<RecordReference> {
    Set(items.map(\.reference)).union(results.map(\.reference)).union((agencies + places + themes).map(\.reference))
      .union(parts.map(\.reference))
  }
}

extension [ItemRow] {
  /// The rows by their earliest date, undated ones last, then by title.
  var byDate: [ItemRow] {
    let rows = map { row in (row: row, title: Folding.fold(row.title.text(in: .english))) }
      .sorted { ($0.title, $0.row.reference) < ($1.title, $1.row.reference) }.map(\.row)
    return rows.sorted(by: { ItemSpan(of: $0.dates)?.first }, descending: false)
  }
}
