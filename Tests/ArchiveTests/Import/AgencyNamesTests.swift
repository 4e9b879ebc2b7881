import Cooperation
import Foundation
import GRDB
import SeededRandom
import Testing

@testable import Archive

/// What agencies are called that only reports name.
@Suite struct AgencyNamesTests {
  private static let french = Language(rawValue: "fr")

  /// A report by a publisher whose name and type are as given.
  private static func report(
    _ number: Int, _ name: String?, type: String? = nil, french: String? = nil, updated: String = "2024-01-01"
  ) -> Activity {
    var activity = Activity(identifier: "XM-TEST-\(number)", file: "/data/a.xml", line: number)
    activity.lastUpdated = updated
    var title = LocalizedText(name.map { [LocalizedText.Entry(language: .english, text: $0)] } ?? [])
    if let french { title.entries.append(LocalizedText.Entry(language: Self.french, text: french)) }
    activity.publisher = Organisation(ref: "XM-TEST", type: type, name: title)
    return activity
  }

  private static func agency(_ path: String, _ id: String = "XM-TEST") throws -> Agency? {
    let archive = try Archive.open(path: path, readOnly: true, today: .today)
    guard case .agency(let agency)? = try archive.record(RecordReference(.agency, id)) else { return nil }
    return agency
  }

  @Test func `An agency is called what most reports call it, in each language, and of equals the first by alphabet`() throws {
    let reports = [
      Self.report(1, "Mnistry of Tests", type: "15", french: "Ministère"), Self.report(2, "Ministry of Tests", type: "10"),
      Self.report(3, "Ministry of Tests", type: "10", french: "Le ministère"), Self.report(4, nil, french: "Ministère"),
      Self.report(5, "MINISTRY", type: nil, french: "Le ministère"),
    ]
    var lot = SeededGenerator(seed: 5)
    for round in 0..<6 {
      let file = try ImportedFile()
      let shuffled = round == 0 ? reports : reports.shuffled(using: &lot)
      try file.store([("/data/a.xml", shuffled)], batch: Int.random(in: 1...5, using: &lot))
      let agency = try #require(try Self.agency(file.path))
      #expect(agency.title.exact(.english) == "Ministry of Tests")
      #expect(agency.title.exact(Self.french) == "Le ministère")
      #expect(agency.type == .government)
      #expect(try DatabaseDump.contradictions(file.path) == [])
    }
  }

  @Test func `What is official goes before what reports state`() throws {
    let file = try ImportedFile()
    let run = try ActivityImport(path: file.path) { id in
      id == "XM-TEST" ? Agency(id: "XM-TEST", title: "Official Ministry", acronym: "OM", type: .government) : nil
    }
    for number in 1...4 {
      let report = Self.report(number, "A name that all state", type: "80", french: "Nom")
      try run.store(ActivityImport.Batch(activities: [PreparedActivity(report)]))
    }
    try run.close()
    let agency = try #require(try Self.agency(file.path))
    #expect(agency.title.exact(.english) == "Official Ministry")
    #expect(agency.title.exact(Self.french) == "Nom")
    #expect(agency.type == .government)
    #expect(agency.acronym == "OM")
  }

  @Test func `A report that is overtaken, changed or gone states nothing any more`() throws {
    let file = try ImportedFile()
    try file.store([("/data/a.xml", [Self.report(1, "Old name"), Self.report(2, "Old name"), Self.report(3, "New name")])])
    #expect(try Self.agency(file.path)?.title == "Old name")
    // One is overtaken by a newer report, and one goes with its file's new contents.
    try file.store([("/data/b.xml", [Self.report(1, "New name", updated: "2025-01-01")])])
    #expect(try Self.agency(file.path)?.title == "New name")
    try file.store([("/data/a.xml", [Self.report(1, "Old name"), Self.report(3, "Third name")])])
    #expect(try Self.agency(file.path)?.title == "New name")
    let counts = try DatabaseQueue(path: file.path).read { db in
      try Row.fetchAll(db, sql: "SELECT name, reports FROM agency_name ORDER BY name").map {
        "\($0[0] as String) \($0[1] as Int)"
      }
    }
    #expect(counts == ["New name 1", "Third name 1"])
    #expect(try DatabaseDump.contradictions(file.path) == [])
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `Names, types and their counts do not depend on the order of importing`(seed: UInt64) throws {
    var lot = SeededGenerator(seed: seed)
    let names = ["Alpha", "Beta", "Gamma"]
    let files: [(name: String, activities: [Activity])] = (1...4).map { file in
      let reports = (0..<30).shuffled(using: &lot).prefix(20).map { number in
        Self.report(
          number, names.randomElement(using: &lot), type: ["10", "21", nil].randomElement(using: &lot) ?? nil,
          french: Bool.random(using: &lot) ? names.randomElement(using: &lot) : nil,
          updated: "20\(Int.random(in: 10...25, using: &lot))-01-01")
      }
      return ("/data/\(file).xml", Array(reports))
    }
    var dumps: [[String]] = []
    for _ in 0..<3 {
      let file = try ImportedFile()
      for one in files.shuffled(using: &lot) { try file.store([one], batch: Int.random(in: 1...25, using: &lot)) }
      // Some of them once more: nothing changes.
      try file.store([files[0]])
      dumps.append(try DatabaseDump.contents(file.path))
    }
    #expect(dumps[0].count > 30)
    #expect(dumps[1] == dumps[0])
    #expect(dumps[2] == dumps[0])
  }
}
