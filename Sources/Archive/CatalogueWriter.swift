internal import Cooperation
internal import Foundation
internal import GRDB

/// Stores one catalogue inside one transaction.
///
/// Rows are collected and inserted in batches, so their order is free; foreign keys are checked when the transaction ends.
struct CatalogueWriter {
  let db: Database
  let bodies: Bodies
  var keys: KeyAllocator
  /// The records written in this transaction.
  var written: [Int64: Record] = [:]

  var records = BatchInsert(
    into: "record", "key", "kind", "id", "position", "title_en", "title_ja", "title_all", "sort_title", "short", "detail", "type",
    "within")
  var jsons = BatchInsert(into: "body", "record", "json")
  var searches = BatchInsert(into: "search", "record", "names", "words")
  var items = BatchInsert(
    into: "item", "key", "kind", "programme", "status", "planned", "planned_note", "actual", "actual_note", "first_day",
    "last_day", "open_end")
  var agencyLinks = BatchInsert(into: "item_agency", "item", "agency", "position", "roles")
  var placeLinks = BatchInsert(into: "item_place", "item", "place", "position")
  var themeLinks = BatchInsert(into: "item_theme", "item", "theme", "position")
  var memberships = BatchInsert(into: "membership", "country", "position", "region", "first_day", "last_day")
  var mentions = BatchInsert(into: "mention", "record", "target", "tie")
  private let encoder = JSONEncoder()
  private var nextPosition: Int

  init(db: Database, bodies: Bodies) throws {
    self.db = db
    self.bodies = bodies
    keys = try KeyAllocator(db: db)
    nextPosition = try KeyAllocator.nextPosition(db)
  }

  mutating func store(_ catalogue: Catalogue) throws {
    try Schema.beginGeneration(db)
    for record in catalogue.sources { try write(.source(record)) }
    for record in catalogue.themes { try write(.theme(record)) }
    for record in catalogue.regions { try write(.region(record)) }
    for record in catalogue.countries { try write(.country(record)) }
    for record in catalogue.agencies { try write(.agency(record)) }
    for record in catalogue.programmes { try write(.programme(record)) }
    for record in catalogue.partnerships { try write(.partnership(record)) }
    for record in catalogue.agreements { try write(.agreement(record)) }
    for record in catalogue.milestones { try write(.milestone(record)) }
    for record in catalogue.results { try write(.result(record)) }
    try flush()
    try writeFindings(catalogue.findings)
    try writeNamedOnly()
    try deriveColumns()
    if case .values(let store) = bodies {
      let added = written
      db.afterNextTransaction { _ in store.add(added) }
    }
  }

  private mutating func write(_ record: Record) throws {
    let base = record.base
    let reference = base.reference
    let key = try keys.key(of: reference)
    let row = RecordColumns(record)
    let within = try row.within.map { try keys.key(of: $0) }
    let title = Packed.columns(of: base.title)
    let sortTitle = Folding.fold(base.title.text(in: .english))
    if keys.isNew(key) {
      try records.append(
        key, reference.kind.rawValue, reference.id, nextPosition, title.english, title.japanese, title.all, sortTitle, row.short,
        row.detail, row.type, within, to: db)
    } else {
      if written[key] != nil { try flush() }
      try clear(key)
      if reference.kind == .programme { try hideReport(of: key) }
      try db.cachedStatement(
        sql: """
          UPDATE record SET position = coalesce(position, ?), title_en = ?, title_ja = ?, title_all = ?, sort_title = ?,
            short = ?, detail = ?, type = ?, within = ? WHERE key = ?
          """
      ).execute(arguments: [
        nextPosition, title.english, title.japanese, title.all, sortTitle, row.short, row.detail, row.type, within, key,
      ])
    }
    nextPosition += 1
    keys.markStored(key)
    written[key] = record
    if case .json = bodies {
      try jsons.append(key, String(decoding: encoder.encode(record), as: UTF8.self), to: db)
    }
    let text = SearchText(record)
    try searches.append(key, text.names, text.words, to: db)
    try writeMentions(of: record, key: key)
    try writeItem(record, key: key)
  }

  /// Removes all that belongs to a record that is about to be written again.
  private func clear(_ key: Int64) throws {
    for (table, column) in [
      ("body", "record"), ("search", "record"), ("item", "key"), ("item_agency", "item"), ("item_place", "item"),
      ("item_theme", "item"), ("membership", "country"), ("mention", "record"),
    ] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE \(column) = ?").execute(arguments: [key])
    }
  }

  /// Lets the catalogue speak for a programme of which there are reports; they stay.
  private func hideReport(of key: Int64) throws {
    let reports = StoredReports(db: db)
    guard let shown = try reports.shown(of: key) else { return }
    var segment = try SegmentWriter(db: db)
    var words = WordChanges()
    try reports.hide(shown, in: &segment, &words)
    try segment.finish()
    try words.write(to: db)
  }

  private mutating func flush() throws {
    try records.flush(to: db)
    try jsons.flush(to: db)
    try searches.flush(to: db)
    try items.flush(to: db)
    try agencyLinks.flush(to: db)
    try placeLinks.flush(to: db)
    try themeLinks.flush(to: db)
    try memberships.flush(to: db)
    try mentions.flush(to: db)
  }

  /// Gives a row to every record that is named and not stored.
  private mutating func writeNamedOnly() throws {
    for (reference, key) in keys.namedOnly {
      try records.append(
        key, reference.kind.rawValue, reference.id, nil, nil, nil, nil, Folding.fold(reference.id), nil, "", nil, nil, to: db)
    }
    try records.flush(to: db)
  }
}
