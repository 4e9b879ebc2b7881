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
}
