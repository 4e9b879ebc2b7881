import Cooperation
import Foundation
import SeededRandom
import Testing

@testable import Archive

/// The column index of a database against the same programmes in plain tables.
@Suite struct FacetTests {
  /// Imports programmes in batches, many of them first in an older form that says something else, and opens the database.
  private static func archive(of tables: PlainTables, _ file: ImportedFile, _ lot: inout SeededGenerator) throws -> Archive {
    let before = tables.activities.shuffled(using: &lot).prefix(tables.activities.count / 3).map { activity in
      var old = tables.activities.randomElement(using: &lot) ?? activity
      old.identifier = activity.identifier
      old.lastUpdated = "2020-01-01"
      return old
    }
    var files = [(name: "/data/a.xml", activities: tables.activities), (name: "/data/old.xml", activities: before)]
    if Bool.random(using: &lot) { files.swapAt(0, 1) }
    try file.store(files, batch: Int.random(in: 20...120, using: &lot))
    return try Archive.open(path: file.path, readOnly: true, today: .today)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `Every facet counts programmes and money as SQL does on plain tables, whatever is selected`(seed: UInt64) throws {
    var lot = SeededGenerator(seed: seed)
    let tables = try PlainTables(count: Int.random(in: 30...220, using: &lot), seed: seed)
    let file = try ImportedFile()
    let archive = try Self.archive(of: tables, file, &lot)
    for round in 0..<8 {
      let selection = round == 0 ? Selection() : PlainTables.selection(&lot)
      for facet in Facet.allCases {
        let answer = try archive.answer(
          .facet(FacetQuery(facet: facet, list: ListQuery(selection: selection, sort: .programmes))))
        guard case .facet(let listing) = answer else {
          Issue.record("The answer is \(answer).")
          continue
        }
        var counted: [String: PlainTables.Count] = [:]
        for row in listing.rows {
          let spent = row.money.filter { $0.spent != 0 }.map {
            ($0.currency ?? "", NSDecimalNumber(decimal: $0.spent).doubleValue)
          }
          counted[row.value] = PlainTables.Count(
            programmes: row.programmes, spent: Dictionary(spent) { first, _ in first })
        }
        #expect(
          counted == (try tables.counts(of: facet, under: selection)), "\(facet) under \(selection.terms) \(selection.text)")
        #expect(listing.total == counted.count)
        let numbers = listing.rows.filter { $0.value != "none" }.map(\.programmes)
        #expect(numbers == numbers.sorted(by: >), "\(facet)")
      }
      let timeline = try archive.answer(.timeline(TimelineQuery(list: ListQuery(selection: selection, sort: .start))))
      guard case .timeline(let rows) = timeline else {
        Issue.record("The answer is \(timeline).")
        continue
      }
      let listed = Set(rows.listing.rows.compactMap { $0.item?.reference.id })
      #expect(listed == (try tables.programmes(under: selection)), "\(selection.terms) \(selection.text)")
    }
  }
}
