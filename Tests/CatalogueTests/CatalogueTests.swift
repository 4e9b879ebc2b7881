import Cooperation
import Foundation
import Testing

@testable import Interchange

/// What must be true of the catalogue that comes with the program.
@Suite struct CatalogueTests {
  @Test("Nothing is found wrong with it")
  func noFindings() throws {
    let findings = try Resources.catalogue.get().findings
    #expect(findings.isEmpty, "\(findings.map { "\($0.position): \($0.message)" }.joined(separator: "\n"))")
  }

  @Test("There are records of every kind", arguments: RecordKind.allCases)
  func kinds(kind: RecordKind) throws {
    #expect(try Resources.records().contains { $0.reference.kind == kind })
  }

  @Test("Every record that a record names is there")
  func references() throws {
    let records = try Resources.records()
    let known = Set(records.map(\.reference))
    for record in records {
      let missing = Set(record.allMentions + Resources.all(RecordReference.self, in: record)).subtracting(known)
      #expect(missing.isEmpty, "\(record.reference) names \(missing.map(\.description))")
    }
  }

  @Test("Every date prints as it reads")
  func dates() throws {
    let dates = try Resources.records().flatMap { Resources.all(EDTFDate.self, in: $0) }
    #expect(dates.count > 100)
    for date in Set(dates) { #expect(try EDTFDate(parsing: date.description) == date) }
  }

  @Test("Every record has a source")
  func citations() throws {
    for record in try Resources.records() { #expect(!record.citations.isEmpty, "\(record.reference)") }
  }

  @Test("Every source is cited, and the documents many times")
  func sourcesCited() throws {
    let catalogue = try Resources.catalogue.get()
    let citations = try Resources.records().flatMap {
      Resources.all(Citation.self, in: $0)
    }
    let counts = Dictionary(grouping: citations, by: \.source).mapValues(\.count)
    for source in catalogue.sources {
      #expect(counts[source.id, default: 0] >= (source.layer == .document ? 10 : 1), "\(source.id)")
    }
    #expect(catalogue.sources.count { $0.layer == .document } == 5)
  }

  @Test("Whoever cites a document says where in it")
  func placesInDocuments() throws {
    let documents = Set(try Resources.catalogue.get().sources.filter { $0.layer == .document }.map(\.id))
    for record in try Resources.records() where record.reference.kind != .source {
      let bare = Resources.all(Citation.self, in: record).filter { documents.contains($0.source) && $0.place == nil }
      #expect(bare.isEmpty, "\(record.reference) cites \(bare.map(\.source.rawValue))")
    }
  }

  @Test("Investment is never mixed with aid: it stands on countries, and aid on what is paid")
  func investment() throws {
    for record in try Resources.records() where record.reference.kind != .country {
      #expect(Resources.all(Money.self, in: record).allSatisfy { $0.kind != .investment }, "\(record.reference)")
    }
  }

  @Test("What is written as JSON is read back equal")
  func json() throws {
    let catalogue = try Resources.catalogue.get()
    #expect(try CatalogueExport.catalogue(fromJSON: CatalogueExport.json(catalogue)) == catalogue)
  }
}
