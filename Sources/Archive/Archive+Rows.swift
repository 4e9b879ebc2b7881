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
    /// Identifiers of agencies, and their roles as a set of bits.
    public var agencies: [(id: String, roles: Int)]
    /// Identifiers of countries and regions with their shares.
    public var places: [(id: String, share: Double)]
    /// Identifiers of themes with their categories and shares.
    public var themes: [(id: String, category: String?, share: Double)]
    /// Codes of AidType.
    public var modalities: [String]
    /// The identifier of the agency that reports it.
    public var publisher: String?
    /// What was spent and committed, by currency.
    public var money: [CurrencySum]
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
              id: id, status: Int(row.status), years: years, agencies: row.agencies.map { (name($0.agency), Int($0.roles)) },
              places: row.places.map { (name($0.record), Double($0.share)) },
              themes: row.themes.map { (name($0.record), categories[$0.record], Double($0.share)) }, modalities: row.modalities,
              publisher: row.publisher.map(name),
              money: row.money.map { sum in
                CurrencySum(currency: sum.currency.isEmpty ? nil : sum.currency, spent: sum.spent, committed: sum.committed)
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
