import Cooperation
import Foundation
import GRDB
import SeededRandom
import Testing

@testable import Archive

/// Several reports of one activity.
@Suite struct CopiesTests {
  private static let files: [(name: String, activities: [Activity])] = [
    ("/data/b.xml", [.sample(1, updated: "2024-02-01", title: "B"), .sample(2), .sample(1, updated: "2023-01-01", title: "B2")]),
    ("/data/a.xml", [.sample(1, updated: "2024-02-01", title: "A"), .sample(3, updated: nil)]),
    ("/data/c.xml", [.sample(1, updated: "yesterday", title: "C"), .sample(3, updated: "2020-05-05", title: "C3"), .sample(4)]),
  ]

  @Test func `The newest report is shown, whichever was imported first, and all are kept`() throws {
    var contents: Set<[String]> = []
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      for batch in [1, 2, 100] {
        let file = try ImportedFile()
        try file.store(order.map { Self.files[$0] }, batch: batch)
        #expect(try DatabaseDump.contradictions(file.path) == [])
        contents.insert(try DatabaseDump.contents(file.path))
        let archive = try Archive.open(path: file.path, readOnly: true, today: .today)
        let title = try archive.record(RecordReference(.programme, "XM-TEST-1"))?.base.title.text(in: .english)
        #expect(title == "A")
        #expect(try archive.record(RecordReference(.programme, "XM-TEST-3"))?.base.title.text(in: .english) == "C3")
      }
    }
    #expect(contents.count == 1)
    #expect(try #require(contents.first).filter { $0.hasPrefix("\"XM-TEST-1\"") || $0.hasPrefix("XM-TEST-1|") }.count == 4)
  }

  @Test func `Of many reports of one activity the newest is shown, and the rest are counted`() throws {
    let file = try ImportedFile()
    let reports = (0..<600).map { Activity.sample(1, updated: "20\(10 + $0 * 7 % 13)-01-01", title: "T\($0)") }
    for count in [600, 600, 20, 1, 0] {
      try file.store([("/data/a.xml", Array(reports.prefix(count)))], batch: 100)
      #expect(try DatabaseDump.contradictions(file.path) == [])
      let archive = try Archive.open(path: file.path, readOnly: true, today: .today)
      let title = try archive.record(RecordReference(.programme, "XM-TEST-1"))?.base.title.text(in: .english)
      let newest = reports.prefix(count).max { ($0.lastUpdated ?? "") < ($1.lastUpdated ?? "") }?.lastUpdated
      #expect(title == reports.prefix(count).first { $0.lastUpdated == newest }?.title.text(in: .english))
    }
  }

  @Test func `Importing the same twice changes nothing`() throws {
    let file = try ImportedFile()
    let findings = ["/data/a.xml", "/data/b.xml"].flatMap { name -> [Finding] in
      (1...2).map { line in
        Finding(severity: .error, rule: "broken", file: name, line: line, message: "It is broken.", remedy: "Mend it.")
      }
    }
    let codes = CodeLists(entries: [.country: ["VN": .init(name: LocalizedText("Viet Nam", japanese: "ベトナム"))]])
    try file.store(Self.files, findings: findings, codes: codes)
    let before = try DatabaseDump.everything(file.path)
    let changes = try file.store(Self.files, batch: 2, findings: findings, codes: codes)
    #expect(changes == ActivityImport.Changes(unchanged: 8))
    let after = try DatabaseDump.everything(file.path)
    #expect(after == before, "\(Set(after).symmetricDifference(before).prefix(5))")
    #expect(before.contains { $0.contains("Viet Nam") && $0.hasPrefix("record:") })
  }

  @Test func `A changed file replaces its own reports and removes those that it no longer holds`() throws {
    let changed: [(name: String, activities: [Activity])] = [
      Self.files[0], ("/data/a.xml", [.sample(1, updated: "2024-03-01", title: "A, new"), .sample(5)]), Self.files[2],
    ]
    let file = try ImportedFile()
    try file.store(Self.files)
    let changes = try file.store([changed[1]])
    #expect(changes == ActivityImport.Changes(added: 1, changed: 1, removed: 1))
    #expect(try DatabaseDump.contradictions(file.path) == [])
    let fresh = try ImportedFile()
    try fresh.store(changed)
    #expect(try DatabaseDump.contents(file.path) == DatabaseDump.contents(fresh.path))
  }

  @Test func `A programme of which no report is left is gone, with its words and its row`() throws {
    let file = try ImportedFile()
    try file.store(Self.files)
    try file.store([("/data/c.xml", [])])
    #expect(try DatabaseDump.contradictions(file.path) == [])
    let archive = try Archive.open(path: file.path, readOnly: true, today: .today)
    #expect(try archive.record(RecordReference(.programme, "XM-TEST-4")) == nil)
    #expect(
      try archive.record(RecordReference(.programme, "XM-TEST-3"))?.base.title.text(in: .english) == "Malaria control, phase 3")
  }

  @Test func `A file that broke off removes nothing`() throws {
    let file = try ImportedFile()
    try file.store(Self.files)
    let run = try ActivityImport(path: file.path)
    try run.store(
      ActivityImport.Batch(finished: [ActivityImport.FinishedFile(name: "/data/c.xml", rejected: 1, isWhole: false)]))
    try run.close()
    #expect(run.changes == ActivityImport.Changes())
    #expect(try DatabaseDump.contradictions(file.path) == [])
  }

  @Test(arguments: 0..<6)
  func `Any history of imports ends as importing the last files does`(seed: UInt64) throws {
    var lot = SeededGenerator(seed: seed)
    func someFile(_ name: String) -> (name: String, activities: [Activity]) {
      let activities = (0..<Int.random(in: 0..<12, using: &lot)).map { place in
        Activity.sample(
          Int.random(in: 0..<8, using: &lot),
          updated: ["2020-01-01", "2021-01-01T00:00:00Z", nil].randomElement(using: &lot) ?? nil,
          title: ["Red", "Green", "Blue water"].randomElement(using: &lot), line: place * 10)
      }
      return (name, activities)
    }
    let file = try ImportedFile()
    var last: [String: [Activity]] = [:]
    for _ in 0..<12 {
      let next = someFile(["/data/a.xml", "/data/b.xml", "/data/c.xml"].randomElement(using: &lot) ?? "")
      last[next.name] = next.activities
      try file.store([next], batch: Int.random(in: 1...5, using: &lot))
      let contradictions = try DatabaseDump.contradictions(file.path)
      try #require(contradictions == [])
    }
    let fresh = try ImportedFile()
    try fresh.store(last.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    let programmes = try [file, fresh].map { file in
      try DatabaseDump.contents(file.path).filter {
        $0.hasPrefix("\"XM-TEST") || $0.hasPrefix("\"programme\"") || $0.contains("identifier-missing")
      }
    }
    #expect(programmes[0] == programmes[1])
    #expect(!programmes[0].isEmpty)
  }

  @Test(arguments: [true, false])
  func `A catalogue speaks for its programmes, whether it comes before their reports or after`(isFirst: Bool) throws {
    let file = try ImportedFile()
    var catalogue = Catalogue()
    catalogue.programmes = [Programme(id: "XM-TEST-1", title: "Of the catalogue")]
    catalogue.milestones = [Milestone(id: "launch", title: "Launch", type: .launch, programme: "XM-TEST-2")]
    if !isFirst { try file.store(Self.files) }
    try Archive.open(path: file.path, readOnly: false, today: .today).store(catalogue)
    if isFirst { try file.store(Self.files) }
    #expect(try DatabaseDump.contradictions(file.path) == [])
    let archive = try Archive.open(path: file.path, readOnly: true, today: .today)
    let title = try archive.record(RecordReference(.programme, "XM-TEST-1"))?.base.title
    #expect(title == "Of the catalogue")
    let programme = try archive.record(RecordReference(.programme, "XM-TEST-2"))?.base.title.text(in: .english)
    #expect(programme == "Malaria control, phase 2")
    let count = try DatabaseQueue(path: file.path).read { db in
      try Int.fetchOne(
        db,
        sql:
          "SELECT count(*) FROM item i JOIN programme p ON p.key = i.programme WHERE i.kind = 'milestone' AND p.key >= 4294967296"
      )
    }
    #expect(count == 1)
  }
}
