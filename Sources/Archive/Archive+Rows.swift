internal import FacetIndex
public import Cooperation
internal import Foundation
internal import GRDB

extension Archive {
  /// What the column index holds of one imported programme, in words instead of numbers: for comparing with other programs.
  public struct IndexedProgramme: Sendable {
    /// The programme's identifier.
    public var id: String
    /// Code of ActivityStatus; 0 where none is stated.
    public var status: Int
    /// The first and the last year of activity; nil where nothing is dated.
    public var years: ClosedRange<Int>?
    /// Further years in which something happened.
    public var furtherYears: [Int]
    /// Identifiers of agencies, and their roles as a set of bits.
    public var agencies: [(id: String, roles: Int)]
    /// Identifiers of countries and regions.
    public var places: [String]
    /// Identifiers of themes with their categories.
    public var themes: [(id: String, category: String?)]
    /// Codes of AidType.
    public var modalities: [String]
    /// The identifier of the agency that reports it.
    public var publisher: String?
    /// Its amounts.
    public var amounts: [Amount]

    /// An amount, however it is divided.
    public struct Amount: Sendable {
      public var kind: AmountKind
      public var year: Int?
      /// ISO 4217; empty if not stated.
      public var currency: String
      public var billionths: Int128
    }
  }

  /// Calls `body` with every imported programme as the column index holds it.
  public func forEachIndexedProgramme(_ body: (IndexedProgramme) throws -> Void) throws {
    try look { reader in
      var names: [UInt32: String] = [:]
      var categories: [UInt32: String] = [:]
      try reader.forEach(
        """
        SELECT r.key, r.id, CASE WHEN r.kind = 'theme' THEN w.id END FROM record r LEFT JOIN record w ON w.key = r.within
        WHERE r.kind IN ('agency', 'country', 'region', 'theme')
        """
      ) { row in
        let key = try UInt32(clamping: row[0] as Int64)
        names[key] = try row[1]
        categories[key] = try row[2]
      }
      func name(_ key: UInt32) -> String { names[key, default: String(key)] }
      try reader.forEachSegment { segment, dead in
        for (place, row) in segment.rows.enumerated() where !dead(place) {
          guard let id = try reader.names(of: [row.key])[row.key]?.reference.id else { continue }
          let years = row.days.map { days in
            days.lowerBound.year...(row.isOpen ? max(days.upperBound, reader.today) : days.upperBound).year
          }
          try body(
            IndexedProgramme(
              id: id, status: Int(row.status), years: years, furtherYears: row.furtherYears.map(Int.init),
              agencies: row.agencies.map { (name($0.agency), Int($0.roles)) },
              places: row.places.map { name($0.record) },
              themes: row.themes.map { (name($0.record), categories[$0.record]) }, modalities: row.modalities,
              publisher: row.publisher.map(name),
              amounts: row.amounts.map {
                IndexedProgramme.Amount(kind: $0.kind, year: $0.year, currency: $0.currency, billionths: $0.billionths)
              }))
        }
      }
    }
  }
}

extension Reader {
  /// Calls `body` with every segment, and with what tells whether one of its rows is superseded.
  func forEachSegment(_ body: (ColumnSegment, (Int) -> Bool) throws -> Void) throws {
    var segments: [(key: Int64, dead: [UInt8])] = []
    try forEach("SELECT key, dead FROM segment ORDER BY key") { segments.append((try $0[0], [UInt8](try $0[1] as Data))) }
    for (key, dead) in segments {
      try body(try segment(key)) { row in row >> 3 < dead.count && dead[row >> 3] & (1 << UInt8(row & 7)) != 0 }
    }
  }
}
