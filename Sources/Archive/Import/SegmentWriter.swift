internal import FacetIndex
internal import Cooperation
internal import Foundation
internal import GRDB

/// Writes the part of the column index that belongs to one batch, and marks rows of earlier parts that stand for nothing now.
struct SegmentWriter {
  private let db: Database
  private let key: Int64
  private var rows: [ColumnRow] = []
  private var relations = RelationTable()
  /// The rows whose reports break each rule.
  private var rules: [ActivityRule: [Int]] = [:]
  /// The bits of rows that have died, by segment.
  private var dead: [Int64: [UInt8]] = [:]

  init(db: Database) throws {
    self.db = db
    key = try Int64.fetchOne(db, sql: "SELECT max(key) + 1 FROM segment") ?? 1
  }

  /// Adds a row, whose report breaks these rules and names the identifiers of these numbers as related, and returns where it will
  /// stand.
  mutating func append(_ row: ColumnRow, rules: [ActivityRule], relations named: [UInt32]) throws -> (segment: Int64, row: Int) {
    if rows.isEmpty {
      // The segment has to be there before programmes name it.
      try db.execute(sql: "INSERT INTO segment (key, row_count, dead) VALUES (?, 0, x'')", arguments: [key])
    }
    for rule in rules { self.rules[rule, default: []].append(rows.count) }
    rows.append(row)
    for identifier in named { relations.add(identifier, programme: row.key) }
    return (key, rows.count - 1)
  }

  /// Marks a row as standing for nothing.
  mutating func kill(segment: Int64, row: Int) throws {
    if dead[segment] == nil {
      let bits = try Data.fetchOne(
        db.cachedStatement(sql: "SELECT dead FROM segment WHERE key = ?"), arguments: [segment])
      dead[segment] = bits.map { [UInt8]($0) } ?? []
    }
    guard row >= 0 else { return }
    let missing = row / 8 + 1 - (dead[segment]?.count ?? 0)
    if missing > 0 { dead[segment]? += [UInt8](repeating: 0, count: missing) }
    dead[segment]?[row / 8] |= 1 << UInt8(row % 8)
  }

  /// Writes the rows and the marks.
  mutating func finish() throws {
    if !rows.isEmpty {
      let segment = try ColumnSegment(rows)
      try db.execute(sql: "UPDATE segment SET row_count = ? WHERE key = ?", arguments: [rows.count, key])
      let columns =
        ColumnGroup.allCases.map { ($0.rawValue, segment.bytes(of: $0)) } + [(RuleColumn.number, RuleColumn.bytes(of: rules))]
      for (number, bytes) in columns {
        try db.cachedStatement(sql: "INSERT INTO segment_column (segment, \"column\", data) VALUES (?, ?, ?)")
          .execute(arguments: [key, number, Data(bytes)])
      }
      try relations.write(of: key, to: db)
      let length = (rows.count + 7) / 8
      let missing = length - dead[key, default: []].count
      if missing > 0 { dead[key, default: []] += [UInt8](repeating: 0, count: missing) }
    }
    for (segment, bits) in dead.sorted(by: { $0.key < $1.key }) {
      try db.cachedStatement(sql: "UPDATE segment SET dead = ? WHERE key = ?").execute(arguments: [Data(bits), segment])
    }
  }
}
