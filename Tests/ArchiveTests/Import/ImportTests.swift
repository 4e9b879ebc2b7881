import FacetIndex
import Cooperation
import Foundation
import GRDB
import Testing

@testable import Archive

/// What an import leaves in the database.
@Suite struct ImportTests {
  @Test func `What was imported is read back whole`() throws {
    let file = try ImportedFile()
    let activities = (1...10).map { Activity.sample($0) }
    let changes = try file.store([("/data/a.xml", activities)])
    #expect(changes.added == 10)
    let archive = try Archive.open(path: file.path, readOnly: true, today: .today)
    for activity in activities {
      let record = try #require(try archive.record(RecordReference(.programme, activity.identifier)))
      #expect(record == .programme(Programme(activity, source: "/data/a.xml")))
    }
    #expect(try archive.record(RecordReference(.agency, "XM-DAC-701-8"))?.base.title == "JICA")
    #expect(try archive.record(RecordReference(.country, "VN"))?.base.title == "VN")
    #expect(try archive.record(RecordReference(.region, "dac-298")) != nil)
    #expect(try archive.record(RecordReference(.theme, "marker-1")) != nil)
    #expect(try archive.record(RecordReference(.theme, "marker-9")) == nil)
    #expect(try archive.record(RecordReference(.source, "/data/a.xml"))?.base.title == "a.xml")
  }

  @Test func `Names come from the directory, the lists of codes, and the reports in turn`() throws {
    let file = try ImportedFile()
    let codes = CodeLists(entries: [
      .country: ["VN": .init(name: LocalizedText("Viet Nam", japanese: "ベトナム"))],
      .region: ["298": .init(name: "Africa, regional")],
      .sector: ["12262": .init(name: "Malaria control", category: "122")],
      .sectorCategory: ["122": .init(name: "Basic health")],
      .policyMarker: ["1": .init(name: "Gender equality")],
      .activityStatus: ["2": .init(name: "Implementation")],
      .aidType: ["C01": .init(name: "Project", isWithdrawn: true), "Z99": .init(name: "Not used")],
    ])
    let run = try ActivityImport(path: file.path, codes: codes) { ref in
      ref == "XM-DAC-701-8"
        ? Agency(
          id: "XM-DAC-701-8", title: "Japan International Cooperation Agency", acronym: "JICA", type: .government,
          identifiers: ["XM-DAC-701-8", "JP-8"]) : nil
    }
    var second = Activity.sample(2)
    second.publisher.name = LocalizedText([.init(language: Language(rawValue: "fr"), text: "Ministère des essais")])
    try run.store(ActivityImport.Batch(activities: [PreparedActivity(.sample(1))]))
    try run.store(ActivityImport.Batch(activities: [PreparedActivity(second)]))
    try run.close()
    let archive = try Archive.open(path: file.path, readOnly: true, today: .today)
    func title(_ reference: String) throws -> LocalizedText? {
      try RecordReference(reference).flatMap { try archive.record($0) }?.base.title
    }
    #expect(try title("agency/XM-DAC-701-8") == "Japan International Cooperation Agency")
    #expect(
      try title("agency/XM-TEST")
        == LocalizedText([
          .init(language: .english, text: "Ministry of Tests"),
          .init(language: Language(rawValue: "fr"), text: "Ministère des essais"),
        ]))
    #expect(try title("country/VN") == LocalizedText("Viet Nam", japanese: "ベトナム"))
    #expect(try title("region/dac-298") == "Africa, regional")
    #expect(try title("theme/12262") == "Malaria control")
    #expect(try title("theme/122") == "Basic health")
    #expect(try title("theme/marker-1") == "Gender equality")
    let jica = try #require(RecordReference("agency/jica"))
    #expect(try archive.resolve(jica)?.id == "XM-DAC-701-8")
    if case .theme(let theme)? = try archive.record(RecordReference(.theme, "12262")) {
      #expect(theme.category == "122")
      #expect(theme.vocabulary == .dacPurpose)
    } else {
      Issue.record("no theme")
    }
    let answer = try archive.answer(.page(RecordReference(.programme, Activity.sample(1).identifier)))
    guard case .page(let page) = answer else {
      Issue.record("The answer is \(answer).")
      return
    }
    #expect(page?.activity == .sample(1))
    #expect(page?.copies == [])
    #expect(page?.codes[.aidType, "C01"] == .init(name: "Project", isWithdrawn: true))
    #expect(page?.codes[.aidType, "Z99"] == nil)
    #expect(page?.codes[.activityStatus, "2"]?.name == "Implementation")
  }

  @Test func `Imported programmes have large numbers, all others small ones`() throws {
    let file = try ImportedFile()
    try file.store([("/data/a.xml", (1...5).map { .sample($0) })])
    let keys = try DatabaseQueue(path: file.path).read { db in
      try Row.fetchAll(db, sql: "SELECT kind = 'programme', key FROM record").map { ($0[0] as Bool, $0[1] as Int64) }
    }
    #expect(keys.filter { $0.0 }.map(\.1).sorted() == (0..<5).map { KeyAllocator.key(ofProgramme: $0) })
    #expect(keys.filter { !$0.0 }.allSatisfy { $0.1 < 100 })
  }

  @Test func `The column index holds what the reports say`() throws {
    let file = try ImportedFile()
    try file.store([("/data/a.xml", [.sample(1)])])
    try DatabaseQueue(path: file.path).read { db in
      func key(_ kind: String, _ id: String) throws -> UInt32 {
        UInt32(try Int64.fetchOne(db, sql: "SELECT key FROM record WHERE kind = ? AND id = ?", arguments: [kind, id]) ?? 0)
      }
      var row = ColumnRow(key: KeyAllocator.key(ofProgramme: 0), kind: .programme)
      row.status = 2
      row.days = try #require(Day(iso: "2020-01-01"))...(try #require(Day(iso: "2024-12-31")))
      row.agencies = [
        .init(agency: try key("agency", "XM-DAC-701-8"), roles: 1),
        .init(agency: try key("agency", "name:clinic of da nang 1"), roles: 8),
      ]
      row.places = [
        .init(record: try key("country", "VN"), share: 0.75), .init(record: try key("region", "dac-298"), share: 0.25),
      ]
      row.themes = [
        .init(record: try key("theme", "12262")), .init(record: try key("theme", "marker-1"), startsWhole: true),
      ]
      row.modalities = ["C01"]
      row.publisher = try key("agency", "XM-TEST")
      row.amounts = [
        .init(kind: .disbursement, year: nil, currency: "USD", billionths: 123_460_000_000),
        .init(kind: .commitment, year: nil, currency: "JPY", billionths: 1_000_000_000_000_000),
      ]
      let expected = try ColumnSegment([row])
      for group in ColumnGroup.allCases {
        let data = try Data.fetchOne(db, sql: "SELECT data FROM segment_column WHERE \"column\" = ?", arguments: [group.rawValue])
        #expect(data == Data(expected.bytes(of: group)), "\(group)")
      }
    }
  }

  @Test func `Words find programmes in every language`() throws {
    let file = try ImportedFile()
    try file.store([("/data/a.xml", (1...12).map { .sample($0) })])
    try DatabaseQueue(path: file.path).read { (db) throws -> Void in
      func hits(_ text: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM fts WHERE fts MATCH ?", arguments: [SearchWords.query(text)]) ?? 0
      }
      #expect(try hits("マラリア") == 12)
      #expect(try hits("対策") == 12)
      #expect(try hits("策") == 12)
      #expect(try hits("malaria phase 12 ") == 1)
      #expect(try hits("malaria ph") == 12)
      #expect(try hits("VIETNAM") == 12)
      #expect(try hits("xm-test-11") == 1)
      #expect(try hits("danang") == 0)
      #expect(try hits("clinic Đà nang 0 ") == 4)
    }
  }
}
