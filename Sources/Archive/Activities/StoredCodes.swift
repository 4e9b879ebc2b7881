internal import Cooperation
internal import GRDB

/// The table `code`: what the codes of IATI's lists stand for, so that a database explains itself.
enum StoredCodes {
  /// Writes codes that are missing or stand for something else now.
  static func write(_ codes: CodeLists, to db: Database) throws {
    let insertion = try db.makeStatement(
      sql: """
        INSERT INTO code (list, code, name_en, name_ja, name_all, category, withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (list, code) DO UPDATE SET name_en = excluded.name_en, name_ja = excluded.name_ja,
          name_all = excluded.name_all, category = excluded.category, withdrawn = excluded.withdrawn
        WHERE name_en IS NOT excluded.name_en OR name_ja IS NOT excluded.name_ja OR name_all IS NOT excluded.name_all
          OR category IS NOT excluded.category OR withdrawn IS NOT excluded.withdrawn
        """)
    for list in CodeList.allCases {
      for (code, entry) in codes.entries[list, default: [:]].sorted(by: { $0.key < $1.key }) {
        let name = Packed.columns(of: entry.name)
        try insertion.execute(arguments: [
          list.rawValue, code, name.english, name.japanese, name.all, entry.category, entry.isWithdrawn,
        ])
      }
    }
  }

  /// Returns what the wanted codes of each list stand for; those that the list does not have are left out.
  static func read(_ wanted: [CodeList: Set<String>], from db: Database) throws -> CodeLists {
    let query = try db.cachedStatement(
      sql: "SELECT name_en, name_ja, name_all, category, withdrawn FROM code WHERE list = ? AND code = ?")
    var lists = CodeLists()
    for (list, codes) in wanted {
      for code in codes {
        guard let row = try CheckedRow.fetchOne(query, arguments: [list.rawValue, code]) else { continue }
        lists.entries[list, default: [:]][code] = CodeLists.Entry(
          name: try Packed.title(english: row[0], japanese: row[1], all: row[2]), category: try row[3], isWithdrawn: try row[4])
      }
    }
    return lists
  }
}
