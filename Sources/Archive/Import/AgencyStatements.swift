internal import Cooperation
internal import GRDB

/// What reports state of one agency, and how many more of them state it than before.
struct AgencyStatements {
  private struct Statement {
    var name: LocalizedText
    var type: String?
    var count: Int
  }

  private var statements: [Statement] = []

  var isEmpty: Bool { statements.isEmpty }

  /// Notes that an agency is mentioned once more, or once less.
  mutating func note(_ organisation: Organisation, _ count: Int) {
    // There are few different ones, and most mentions are like the first.
    if let index = statements.firstIndex(where: { $0.type == organisation.type && $0.name == organisation.name }) {
      statements[index].count += count
    } else {
      statements.append(Statement(name: organisation.name, type: organisation.type, count: count))
    }
  }

  /// Tells whether all there is to count is more of what is shown, or of no account beside what is official, so that nothing else
  /// can come to be stated most.
  func onlyConfirm(
    _ shown: (title: LocalizedText, type: String?), beside official: (title: LocalizedText, type: String?)
  ) -> Bool {
    statements.allSatisfy { statement in
      statement.count >= 0 && (statement.type == nil || official.type != nil || statement.type == shown.type)
        && statement.name.firstEntries.allSatisfy { entry in
          official.title.exact(entry.language) != nil || shown.title.exact(entry.language) == entry.text
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
    let names = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT language, name FROM agency_name WHERE agency = ? ORDER BY language, reports DESC, name"), arguments: [agency]
    )
    while let row = try names.next() {
      let language = Language(rawValue: row[0])
      if name.entries.last?.language != language { name.entries.append(LocalizedText.Entry(language: language, text: row[1])) }
    }
    let type = try String.fetchOne(
      db.cachedStatement(sql: "SELECT type FROM agency_type WHERE agency = ? ORDER BY reports DESC, type LIMIT 1"),
      arguments: [agency])
    return (name, type)
  }
}

extension LocalizedText {
  /// The first text in each language.
  var firstEntries: [Entry] {
    if entries.count < 2 { return entries }
    var first: [Entry] = []
    for entry in entries where !first.contains(where: { $0.language == entry.language }) { first.append(entry) }
    return first
  }
}

extension Activity {
  /// The agencies that it is tied to, as it first mentions each as a participant, and as the publisher.
  var mentionedAgencies: [(id: Agency.ID, organisation: Organisation)] {
    var mentions: [(id: Agency.ID, organisation: Organisation)] = []
    for participant in participants {
      guard let agency = participant.organisation.agency, !mentions.contains(where: { $0.id == agency }) else { continue }
      mentions.append((agency, participant.organisation))
    }
    if let agency = publisher.agency { mentions.append((agency, publisher)) }
    return mentions
  }
}
