import Archive
import BuiltInCatalogue
import Cooperation
import Testing

@Suite("Regional programmes on the page of a country")
struct RegionalProgrammeTests {
  @Test(
    "are those that ran while it belonged to the region",
    arguments: [
      ("2003/2005", "1995/..", true), ("2003/..", "1995/..", true), ("2003/2005", "2004/..", true),
      ("2003/2005", "2006/..", false), ("1990", "1995/..", false), ("1990", "1995/2010", false), ("2003", "1995/2010", true),
      ("2011/..", "1995/2010", false), ("2030/2031", "2027/..", true), ("1990", "../2010", true),
    ])
  func dated(actual: String, validity: String, isListed: Bool) throws {
    #expect(try Self.listed(.sample("p", actual: actual, places: ["region/asean"]), validity) == isListed)
  }

  @Test(
    "without an end, or without dates, ran as long as anything of the same sources began",
    arguments: [
      ("2003/..", "2007/..", true), ("2003/..", "2008/..", true), ("2003/..", "2009/..", false), (nil, "1995/..", true),
      (nil, "2008/..", true), (nil, "2025/..", false), ("2003/", "2007/..", false), (nil, "1995/2010", false),
    ] as [(String?, String, Bool)])
  func sources(actual: String?, validity: String, isListed: Bool) throws {
    var others = Catalogue()
    others.milestones = [.sample("m", date: "2008-09")]
    others.agreements = [
      Agreement(
        id: "later", title: "Later", type: .memorandum, signed: DateClaim("2026"), citations: [Citation(source: "web")])
    ]
    #expect(try Self.listed(.sample("p", actual: actual, places: ["region/asean"]), validity, others) == isListed)
  }

  @Test("ran until their last milestone", arguments: [("2018/..", true), ("2019/..", false)])
  func milestones(validity: String, isListed: Bool) throws {
    var others = Catalogue()
    others.milestones = [.sample("m", date: "2018", programme: "p")]
    #expect(try Self.listed(.sample("p", actual: "2003/..", places: ["region/asean"]), validity, others) == isListed)
  }

  @Test(
    "of which nothing at all is dated are listed for members of today",
    arguments: [("2025/..", true), ("1995/2025", false), ("2027/..", false)])
  func undated(validity: String, isListed: Bool) throws {
    #expect(try Self.listed(.sample("p", places: ["region/asean"]), validity) == isListed)
  }

  @Test("are listed for members since when is not said", arguments: ["2003/2005", "2003/..", nil])
  func unknownStart(actual: String?) throws {
    #expect(try Self.listed(.sample("p", actual: actual, places: ["region/asean"]), nil))
  }

  @Test("of ASEAN in the years around 2003 are on the page of Viet Nam and not on that of Timor-Leste")
  func timorLeste() throws {
    let archive = try Archive.holding(BuiltInCatalogue.read())
    let ofVietNam = try #require(try archive.page("country/VN")).regionalProgrammes.map(\.reference.id)
    #expect(Set(ofVietNam).isSuperset(of: ["caring-societies", "asean-hiv-aids-workshop", "asean-industrial-relations"]))
    let ofTimorLeste = try #require(try archive.page("country/TL")).regionalProgrammes
    #expect(ofTimorLeste.filter { $0.places.contains(.region("asean")) }.isEmpty)
  }

  /// Tells whether the page of a country lists a programme for the region that it belongs to.
  private static func listed(_ programme: Programme, _ validity: String?, _ others: Catalogue = Catalogue()) throws -> Bool {
    var catalogue = others
    catalogue.regions = [.sample("asean", .association)]
    catalogue.countries = [.sample("TL", in: ("asean", validity))]
    catalogue.programmes = [programme]
    let page = try #require(try Archive.holding(catalogue).page("country/TL"))
    #expect(page.programmes == [])
    return page.regionalProgrammes.map(\.reference) == [programme.reference]
  }
}
