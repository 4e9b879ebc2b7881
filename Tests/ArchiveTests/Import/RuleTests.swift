import Cooperation
import Foundation
import GRDB
import Testing

@testable import Archive

/// Programmes by the rules that their reports break.
@Suite struct RuleTests {
  private static let rules: [[ActivityRule]] = [
    [.titleMissing], [.titleMissing, .titleMissing, .countryTotal], [.countryTotal], [], [.statusAndDates, .titleMissing],
  ]

  private func file() throws -> ImportedFile {
    let file = try ImportedFile()
    let activities = Self.rules.enumerated().map { number, rules in
      var activity = Activity.sample(number)
      activity.findings = rules.map { ActivityFinding(rule: $0, line: activity.line) }
      return activity
    }
    try file.store([("/data/a.xml", activities)], batch: 2)
    return file
  }

  private func open(_ file: ImportedFile) throws -> Archive { try Archive.open(path: file.path, readOnly: true, today: .today) }

  private func programmes(_ terms: [Term], text: String = "", in archive: Archive) throws -> [String] {
    let query = TimelineQuery(list: ListQuery(selection: Selection(terms: terms, text: text), sort: .title))
    guard case .timeline(let listing) = try archive.answer(.timeline(query)) else { return [] }
    return listing.listing.rows.compactMap { $0.reference?.id.replacing("XM-TEST-", with: "") }
  }

  @Test(
    arguments: [
      (["4.3.1"], [], ["0", "1", "4"]), (["3.1.2"], [], ["1", "2"]), (["4.3.1", "3.1.2"], [], ["0", "1", "2", "4"]),
      (["4.3.1"], ["3.1.2"], ["0", "4"]), ([], ["4.3.1"], ["2", "3"]), ([], ["4.3.1", "3.1.2"], ["3"]), (["6.2.2"], [], []),
      (["no-such-rule"], [], []), ([], ["no-such-rule"], ["0", "1", "2", "3", "4"]),
    ] as [([String], [String], [String])])
  func `A selection keeps what breaks any of its rules, and leaves out the rest`(
    included: [String], excluded: [String], expected: [String]
  ) throws {
    let terms = included.map { Term(.rule, $0) } + excluded.map { Term(.rule, $0, isExcluded: true) }
    let file = try file()
    defer { withExtendedLifetime(file) {} }
    let archive = try open(file)
    #expect(try programmes(terms, in: archive) == expected)
    guard case .totals(let totals) = try archive.answer(.totals(Selection(terms: terms))) else { return }
    #expect(totals.programmes == expected.count)
    #expect(try programmes(terms + [Term(.country, "VN")], text: "malaria", in: archive) == expected)
    #expect(try programmes(terms + [Term(.country, "KH")], in: archive) == [])
  }

  private func values(_ selection: Selection, in archive: Archive, filter: String = "") throws -> [String] {
    let query = FacetQuery(facet: .rule, list: ListQuery(selection: selection, filter: filter, sort: .programmes))
    guard case .facet(let listing) = try archive.answer(.facet(query)) else { return [] }
    return listing.rows.map { "\($0.value) \($0.programmes)" }
  }

  @Test func `Rules are counted under everything but themselves`() throws {
    let file = try file()
    defer { withExtendedLifetime(file) {} }
    let archive = try open(file)
    let all = ["4.3.1 3", "3.1.2 2", "status-and-dates 1"]
    #expect(try values(Selection(), in: archive) == all)
    #expect(try values(Selection(terms: [Term(.rule, "3.1.2")]), in: archive) == all)
    #expect(try values(Selection(terms: [], text: "phase 2"), in: archive) == ["3.1.2 1"])
    #expect(try values(Selection(), in: archive, filter: "no title") == ["4.3.1 3"])
    #expect(try values(Selection(), in: archive, filter: "国の割合") == ["3.1.2 2"])
    #expect(try values(Selection(terms: [Term(.country, "KH")]), in: archive) == [])
  }

  @Test func `The counts of rules are those of the programmes that they lead to`() throws {
    let file = try file()
    var copy = Activity.sample(1, updated: "2025-01-01")
    copy.findings = [ActivityFinding(rule: .countryTotal, line: copy.line), ActivityFinding(rule: .sectorTotal, line: copy.line)]
    try file.store([("/data/b.xml", [copy])])
    let archive = try open(file)
    guard case .rules(let rules) = try archive.answer(.rules) else { return }
    // The overtaken copy still counts among what was found.
    #expect(
      rules == [
        RuleCount(rule: .countryTotal, activities: 2, findings: 3), RuleCount(rule: .titleMissing, activities: 2, findings: 4),
        RuleCount(rule: .sectorTotal, activities: 1, findings: 1), RuleCount(rule: .statusAndDates, activities: 1, findings: 1),
      ])
    for count in rules {
      #expect(try programmes([Term(.rule, count.rule.rawValue)], in: archive).count == count.activities)
    }
  }

  @Test func `A database without the column is damaged`() throws {
    let file = try file()
    try DatabaseQueue(path: file.path).write { try $0.execute(sql: "DELETE FROM segment_column WHERE \"column\" = 7") }
    let archive = try open(file)
    let error = try #require(throws: ArchiveError.self) { try programmes([Term(.rule, "4.3.1")], in: archive) }
    #expect(error.problem == .damaged("segment 1 has no rules"))
    #expect(try programmes([], in: archive).count == 5)
  }

  @Test func `Damaged columns are errors`() throws {
    let bytes = RuleColumn.bytes(of: [.titleMissing: [0, 3, 1000], .countryTotal: [2]])
    var rows: [String] = []
    try RuleColumn.forEach(in: bytes) { rows.append("\($0.rawValue) \($1)") }
    #expect(rows == ["3.1.2 2", "4.3.1 0", "4.3.1 3", "4.3.1 1000"])
    for count in 0..<bytes.count {
      #expect(throws: ArchiveError.self) { try RuleColumn.forEach(in: Array(bytes.prefix(count))) { _, _ in } }
    }
    #expect(throws: ArchiveError.self) { try RuleColumn.forEach(in: bytes + [0]) { _, _ in } }
  }
}
