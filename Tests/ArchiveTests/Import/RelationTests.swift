import Cooperation
import GRDB
import Testing

@testable import Archive

/// Which programmes name a programme as related.
@Suite struct RelationTests {
  private static func report(_ number: Int, _ relations: [(String, Int)], updated: String = "2024-01-01") -> Activity {
    var activity = Activity.sample(number, updated: updated)
    activity.relations = relations.map { Activity.RelatedActivity(type: $0, identifier: "XM-TEST-\($1)") }
    return activity
  }

  /// The programmes that name one, with what they are to it.
  private static func relating(to number: Int, in path: String) throws -> [String] {
    let archive = try Archive.open(path: path, readOnly: true, today: .today)
    guard case .page(let page?) = try archive.answer(.page(RecordReference(.programme, "XM-TEST-\(number)"))) else {
      return ["none"]
    }
    #expect(page.relatedByTotal == page.relatedBy.count)
    #expect(page.relatedBy.allSatisfy { page.titles[$0.reference] == $0.title })
    return page.relatedBy.map { "\($0.type ?? "-") \($0.reference.id)" }.sorted()
  }

  @Test func `Who names a programme as its parent is its child, and the other way round`() throws {
    let file = try ImportedFile()
    try file.store([
      (
        "/data/a.xml",
        [
          Self.report(1, []), Self.report(2, [("1", 1)]), Self.report(3, [("2", 1), ("3", 2)]),
          Self.report(4, [("4", 1), ("5", 1)]),
          Self.report(5, [("1", 5)]),
        ]
      )
    ])
    #expect(try Self.relating(to: 1, in: file.path) == ["1 XM-TEST-3", "2 XM-TEST-2", "4 XM-TEST-4", "5 XM-TEST-4"])
    #expect(try Self.relating(to: 2, in: file.path) == ["3 XM-TEST-3"])
    #expect(try Self.relating(to: 3, in: file.path) == [])
    #expect(try Self.relating(to: 5, in: file.path) == [], "a programme that names itself")
  }

  @Test func `What a page says of another programme itself is not said again`() throws {
    let file = try ImportedFile()
    try file.store([("/data/a.xml", [Self.report(1, [("2", 2)]), Self.report(2, [("1", 1)]), Self.report(3, [("1", 1)])])])
    #expect(try Self.relating(to: 1, in: file.path) == ["2 XM-TEST-3"])
    #expect(try Self.relating(to: 2, in: file.path) == [])
  }

  @Test func `Only the report that is shown counts`() throws {
    let file = try ImportedFile()
    try file.store([("/data/a.xml", [Self.report(1, []), Self.report(2, [("1", 1)]), Self.report(3, [("1", 1)])])])
    try file.store([("/data/b.xml", [Self.report(2, [("3", 3)], updated: "2025-01-01")])])
    #expect(try Self.relating(to: 1, in: file.path) == ["2 XM-TEST-3"])
    #expect(try Self.relating(to: 3, in: file.path) == ["3 XM-TEST-2"])
    try file.store([("/data/a.xml", [Self.report(1, [])])])
    #expect(try Self.relating(to: 1, in: file.path) == [])
  }
}
