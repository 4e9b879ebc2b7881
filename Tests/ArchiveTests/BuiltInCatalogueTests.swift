import Archive
import BuiltInCatalogue
import Cooperation
import Testing

@Suite("The built-in catalogue in an archive")
struct BuiltInCatalogueTests {
  private let catalogue: Catalogue
  private let archive: Archive

  init() throws {
    catalogue = try BuiltInCatalogue.read()
    archive = try Archive.holding(catalogue)
  }

  @Test("comes back equal")
  func roundTrip() throws {
    #expect(try archive.catalogue() == catalogue)
  }

  @Test("is counted as a plain count does it, in all and under each value that can be selected")
  func counts() throws {
    let values = catalogue.agencies.map(\.reference) + catalogue.countries.map(\.reference) + catalogue.themes.map(\.reference)
    for selection in [Selection()] + values.map({ Selection([$0]) }) {
      let plain = PlainCount(catalogue, selection)
      #expect(try archive.totals(selection) == plain.totals, "\(selection)")
      let timeline = try archive.timeline(ListQuery(selection: selection, sort: .start))
      #expect(Set(timeline.listing.rows.compactMap(\.reference)) == plain.timeline, "\(selection)")
    }
  }

  @Test("has a page for every record, with a title for all that it names")
  func pages() throws {
    var references: [RecordReference] = []
    catalogue.forEachRecord { references.append($0.reference) }
    for reference in references {
      let page = try #require(try archive.page(reference.description))
      #expect(page.reference == reference)
      #expect(page.record.base.allMentions.allSatisfy { page.titles[$0] != nil }, "\(reference)")
      #expect(page.record.base.allCitations.allSatisfy { page.sources[$0.source] != nil }, "\(reference)")
    }
  }
}
