internal import Cooperation
internal import GRDB

/// What reports state of one agency, and how many more of them state it than before.
struct AgencyStatements {
  private struct Statement {
    var name: LocalizedText
    var type: String?
    var count: Int
  }

  private struct Wording: Hashable {
    var name: LocalizedText
    var type: String?
  }

  private var statements: [Statement] = []
  private var index = PositionIndex<Wording>()

  var isEmpty: Bool { statements.isEmpty }

  /// Notes that an agency is mentioned once more, or once less.
  mutating func note(_ organisation: Organisation, _ count: Int) {
    let (position, isNew) = index.insert(Wording(name: organisation.name, type: organisation.type))
    if isNew { statements.append(Statement(name: organisation.name, type: organisation.type, count: 0)) }
    statements[position].count += count
  }

  /// Tells whether all there is to count is more of what is shown, or of no account beside what is official, so that nothing else
  /// can come to be stated most.
  func onlyConfirm(
    _ shown: (title: LocalizedText, type: String?), beside official: (title: LocalizedText, type: String?)
  ) -> Bool {
    let (shownTitles, officialTitles) = (shown.title.byLanguage, official.title.byLanguage)
    return statements.allSatisfy { statement in
      statement.count >= 0 && (statement.type == nil || official.type != nil || statement.type == shown.type)
        && statement.name.firstEntries.allSatisfy { entry in
          officialTitles[entry.language] != nil || shownTitles[entry.language] == entry.text
        }
    }
  }

  /// Adds the counts to those of the database.
  func write(of agency: Int64, to db: Database) throws {
    var mayBeNone = false
    for statement in statements where statement.count != 0 {
      mayBeNone = mayBeNone || statement.count < 0
      for entry in statement.name.firstEntries {
        try db.cachedStatement(
          sql: """
            INSERT INTO agency_name (agency, language, name, reports) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET reports = reports + excluded.reports
            """
        ).execute(arguments: [agency, entry.language.rawValue, entry.text, statement.count])
      }
      guard let type = statement.type else { continue }
      try db.cachedStatement(
        sql: """
          INSERT INTO agency_type (agency, type, reports) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET reports = reports + excluded.reports
          """
      ).execute(arguments: [agency, type, statement.count])
    }
    guard mayBeNone else { return }
    for table in ["agency_name", "agency_type"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE agency = ? AND reports <= 0").execute(arguments: [agency])
    }
  }

  /// Returns what most reports state of an agency: its name in each language, and its type; of equals the first by alphabet.
  static func most(of agency: Int64, in db: Database) throws -> (name: LocalizedText, type: String?) {
    var name = LocalizedText()
    let names = try CheckedRow.fetchCursor(
      db.cachedStatement(
        sql: "SELECT language, name FROM agency_name WHERE agency = ? ORDER BY language, reports DESC, name"), arguments: [agency]
    )
    while let row = try names.next() {
      let language = try Language(rawValue: row[0])
      if name.entries.last?.language != language {
        name.entries.append(LocalizedText.Entry(language: language, text: try row[1]))
      }
    }
    let type = try String.fetchOne(
      db.cachedStatement(sql: "SELECT type FROM agency_type WHERE agency = ? ORDER BY reports DESC, type LIMIT 1"),
      arguments: [agency])
    return (name, type)
  }
}

extension LocalizedText {
  /// The first text in each language, for many lookups.
  fileprivate var byLanguage: [Language: String] {
    Dictionary(entries.map { ($0.language, $0.text) }) { first, _ in first }
  }

  /// The first text in each language.
  var firstEntries: [Entry] {
    entries.count < 2 ? entries : entries.firsts(by: \.language)
  }
}

extension Activity {
  /// The agencies that it is tied to, as it first mentions each as a participant, and as the publisher.
  var mentionedAgencies: [(id: Agency.ID, organisation: Organisation)] {
    var mentions: [(id: Agency.ID, organisation: Organisation)] = participants.compactMap { participant in
      participant.organisation.agency.map { ($0, participant.organisation) }
    }
    .firsts { $0.id }
    if let agency = publisher.agency { mentions.append((agency, publisher)) }
    return mentions
  }
}
