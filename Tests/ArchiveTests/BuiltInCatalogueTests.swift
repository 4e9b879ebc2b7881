import Archive
import BuiltInCatalogue
import CatalogueOracle
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

  @Test("is listed and counted as the oracle does it, in all and under each value that can be selected")
  func counts() throws {
    let oracle = CatalogueOracle(catalogue, today: .today)
    let values = catalogue.agencies.map(\.reference) + catalogue.countries.map(\.reference) + catalogue.themes.map(\.reference)
    for selection in [Selection()] + values.map({ Selection([$0]) }) {
      for query in [
        .totals(selection), .agencies(ListQuery(selection: selection, sort: .name)),
        .places(ListQuery(selection: selection, sort: .name)),
        .timeline(TimelineQuery(list: ListQuery(selection: selection, sort: .start))),
      ] as [Query] { #expect(try archive.answer(query) == oracle.answer(query), "\(query)") }
    }
  }

  @Test(
    "answers a search with the country or agency that is meant",
    arguments: [
      ("viet", "country/VN"), ("vietnam", "country/VN"), ("Viet Nam", "country/VN"), ("vn", "country/VN"),
      ("pakistan", "country/PK"), ("jica", "agency/jica"), ("ベトナム", "country/VN"), ("asean", "region/asean"),
    ])
  func search(text: String, expected: String) throws {
    #expect(try archive.search(text).first?.reference.description == expected)
  }

  @Test("filtered by the beginning of a country's or agency's name begins with it")
  func filters() throws {
    #expect(try archive.places(ListQuery(filter: "pak", sort: .programmes)).rows.first?.reference.id == "PK")
    #expect(try archive.agencies(ListQuery(filter: "jica", sort: .programmes)).rows.first?.id == "jica")
    let agencies = try archive.agencies(ListQuery(filter: "viet", sort: .programmes)).rows
    let isNamedSo = agencies.map { Folding.words($0.title.text(in: .english)).contains { $0.hasPrefix("viet") } }
    #expect(isNamedSo.first == true)
    #expect(isNamedSo.lastIndex(of: true) ?? 0 < agencies.firstIndex { $0.id == "mhlw" } ?? 0)
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
