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

  @Test(
    "answers a search for a term of the field with the record that the document's fact is in",
    arguments: [
      ("maternal and child health", "agency/bihc"), ("child mortality", "agency/bihc"),
      ("maternal mortality", "programme/jica-pakistan-mch"), ("infectious disease control", "agency/bihc"),
      ("health system strengthening", "agency/bihc"), ("universal health coverage", "agency/bihc"), ("UHC", "agency/bihc"),
      ("Sustainable Development Goals", "agency/bihc"), ("SDGs", "agency/bihc"), ("technical cooperation", "agency/mhlw"),
      ("dispatch of experts", "agency/bihc"), ("dispatch of experts", "agency/mhlw"), ("acceptance of trainees", "agency/mhlw"),
      ("human resource development", "agency/mhlw"), ("capacity building", "programme/jica-pakistan-mch"),
      ("medical relief teams", "programme/bihc-relief-teams"), ("core institution", "agency/bihc"),
      ("primary health care", "programme/vietnam-primary-health-care"),
      ("non-communicable diseases", "programme/vietnam-primary-health-care"),
      ("regional gaps in access", "programme/vietnam-primary-health-care"),
      ("preventive medicine", "programme/vietnam-prevention-digital-elderly"),
      ("elderly care", "programme/vietnam-prevention-digital-elderly"),
      ("digital health", "programme/vietnam-prevention-digital-elderly"),
      ("public–private partnership", "partnership/japan-vietnam-health"), ("life stage", "agency/six-national-centers"),
      ("clinical trials", "programme/jh-international-trials"), ("biobanks", "programme/jh-biobank-genomics"),
      ("genomic medicine", "programme/jh-biobank-genomics"), ("precision medicine", "agency/six-national-centers"),
      ("translational research", "agency/nc-research-institutes"), ("essential medicines", "programme/jica-pakistan-mch"),
      ("community-based health initiatives", "programme/jica-pakistan-mch"), ("outreach", "programme/jica-pakistan-mch"),
      ("patient management systems", "programme/jica-pakistan-mch"), ("diagnostic methods", "programme/jica-pakistan-mch"),
      ("awareness campaigns", "programme/jica-pakistan-mch"), ("voluntary contributions", "programme/ilo-multi-bilateral"),
      ("multi-bilateral", "programme/ilo-multi-bilateral"), ("industrial relations", "programme/asean-industrial-relations"),
      ("labour administration", "programme/labour-leaders-training"),
      ("referral hospitals", "programme/asean-hiv-aids-workshop"),
    ])
  func terms(term: String, record: String) throws {
    let found = try archive.search(WordFilter.inQuotes(term), limit: 200).map(\.reference.description)
    #expect(found.contains(record), "\(found)")
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
