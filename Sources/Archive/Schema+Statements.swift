internal import Cooperation
internal import Foundation
internal import GRDB

extension Schema {
  /// What came with the third version: what reports state of agencies, and who names whom as related.
  ///
  /// `reports` counts mentions in the reports that are shown. Agencies whose names and types are official, or said by a catalogue,
  /// are not counted. `segment_relation.data` is laid out as `RelationTable` says.
  static let version3 = """
    CREATE TABLE agency_name (
      agency INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      language TEXT NOT NULL,
      name TEXT NOT NULL,
      reports INTEGER NOT NULL,
      PRIMARY KEY (agency, language, name)
    ) WITHOUT ROWID;

    CREATE TABLE agency_type (
      agency INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      type TEXT NOT NULL,
      reports INTEGER NOT NULL,
      PRIMARY KEY (agency, type)
    ) WITHOUT ROWID;

    CREATE TABLE segment_relation (
      segment INTEGER PRIMARY KEY REFERENCES segment (key) DEFERRABLE INITIALLY DEFERRED,
      data BLOB NOT NULL
    );
    """

  /// Reads from the reports that an older version stored what the tables of the third are to hold.
  static func fillVersion3(_ db: Database) throws {
    var agencies: [String: Int64] = [:]
    let known = try CheckedRow.fetchCursor(
      db,
      sql: """
        SELECT id, key FROM record WHERE kind = 'agency' AND position IS NOT NULL AND key NOT IN (SELECT record FROM body)
        """)
    while let row = try known.next() { try agencies[row[0]] = row[1] }
    var statements: [Int64: AgencyStatements] = [:]
    var relations: [Int64: RelationTable] = [:]
    let reports = try CheckedRow.fetchCursor(
      db,
      sql: """
        SELECT p.key, p.segment, a.body, a.line, r.id, i.name
        FROM programme p JOIN activity a ON a.key = p.activity JOIN record r ON r.key = p.key JOIN input i ON i.key = a.input
        """)
    while let row = try reports.next() {
      let activity = try ActivityPacking.unpack([UInt8](row[2] as Data), identifier: row[4], file: row[5], line: row[3])
      for (id, organisation) in activity.mentionedAgencies {
        if let key = agencies[id.rawValue] { statements[key, default: AgencyStatements()].note(organisation, 1) }
      }
      for relation in activity.relations {
        try relations[row[1], default: RelationTable()].add(RelationTable.number(of: relation.identifier), programme: row[0])
      }
    }
    for (key, stated) in statements.sorted(by: { $0.key < $1.key }) { try stated.write(of: key, to: db) }
    for (segment, table) in relations.sorted(by: { $0.key < $1.key }) { try table.write(of: segment, to: db) }
  }
}
