import Archive
import Cooperation
import Testing

@Suite("A page")
struct PageTests {
  @Test("of a record that nobody has stored is none", arguments: ["agency/none", "agency/ghost"])
  func none(address: String) throws {
    #expect(try Archive.holding(.full).page(address) == nil)
  }

  @Test("of an agency lists what it takes part in, with its roles, and whom it meets there")
  func agency() throws {
    let page = try #require(try Archive.holding(.full).page("agency/mhlw"))
    #expect(page.programmes.map(\.reference.id) == ["meetings", "telehealth"])
    #expect(page.programmes.map(\.roles) == [[.accountable], [.implementing]])
    #expect(page.milestones.map(\.reference.id) == ["first-meeting"])
    #expect(page.agencies == [PartnerRow(reference: .at("agency/jica"), title: jica, programmes: 1, roles: [.funding])])
    #expect(page.places.map(\.reference.id) == ["asean", "VN"])
    #expect(page.themes.map(\.reference.id) == ["12250", "13020"])
  }

  @Test("of an agency lists its agreements, partnerships and findings")
  func agencyEvents() throws {
    let page = try #require(try Archive.holding(.full).page("agency/jica"))
    #expect(page.agreements.map(\.reference.id) == ["memorandum"])
    #expect(page.partnerships.map(\.actual) == [DateClaim("1973/..")])
    #expect(page.findings.map(\.rule) == ["w"])
    // It provides the money of `rich` without taking part in it.
    #expect(page.mentionedBy.map(\.reference.id) == ["rich"])
  }

  @Test("of an agency lists as parts those under it and its members, and mentions its successors")
  func parts() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("ncgm")]
    for kind in Agency.Relation.Kind.allCases {
      catalogue.agencies.append(
        Agency(
          id: .init(kind.rawValue), title: LocalizedText(kind.rawValue), relations: [.init(kind: kind, agency: "ncgm")],
          citations: report))
    }
    let page = try #require(try Archive.holding(catalogue).page("agency/ncgm"))
    #expect(page.parts.map(\.reference.id) == ["member", "parent"])
    #expect(page.mentionedBy.map(\.reference.id) == ["cooperation", "successor"])
  }

  @Test("of a country does not list a programme twice that names country and region")
  func countryAndRegion() throws {
    var catalogue = Catalogue.small
    catalogue.programmes = [.sample("p", actual: "2003", places: ["region/asean", "country/VN"])]
    let page = try #require(try Archive.holding(catalogue).page("country/VN"))
    #expect(page.programmes.map(\.reference.id) == ["p"])
    #expect(page.regionalProgrammes == [])
  }

  @Test(
    "of an agency, a place or a partnership lists its own results, those of its programmes, and context last",
    arguments: ["agency/jica", "country/VN", "region/asean", "partnership/bridge"])
  func results(address: String) throws {
    func result(_ id: String, _ type: ReportedResult.Kind, of subject: String) -> ReportedResult {
      ReportedResult(id: .init(id), title: LocalizedText(id), type: type, subject: .at(subject), citations: report)
    }
    var catalogue = Catalogue.small
    catalogue.programmes = [
      .sample("late", actual: "2020", agencies: [("jica", .funding)], places: ["country/VN", "region/asean"]),
      .sample("early", actual: "2010", agencies: [("jica", .funding)], places: ["country/VN", "region/asean"]),
      .sample("elsewhere", actual: "2001"),
    ]
    catalogue.partnerships = [
      Partnership(id: "bridge", title: "Bridge", programmes: ["late", "early"], citations: report)
    ]
    catalogue.results = [
      result("early-context", .context, of: "programme/early"), result("own-context", .context, of: address),
      result("late-output", .output, of: "programme/late"), result("late-impact", .impact, of: "programme/late"),
      result("elsewhere-output", .output, of: "programme/elsewhere"), result("early-output", .output, of: "programme/early"),
      result("own-outcome", .outcome, of: address),
    ]
    let page = try #require(try Archive.holding(catalogue).page(address))
    #expect(
      page.results.map(\.id) == [
        "own-outcome", "early-output", "late-output", "late-impact", "own-context", "early-context",
      ])
    #expect(page.titles[.at("programme/late")] == "late")
  }

  @Test("of a region lists its members of today as parts, and former ones as mentions")
  func members() throws {
    var catalogue = Catalogue.small
    catalogue.countries.append(.sample("ID", in: ("asean", "1967/2025")))
    let page = try #require(try Archive.holding(catalogue).page("region/asean"))
    #expect(page.parts.map(\.reference.id) == ["VN"])
    #expect(page.mentionedBy.map(\.reference.id) == ["ID"])
  }

  @Test("of a theme's category lists the programmes of its codes, and the codes as parts")
  func category() throws {
    let page = try #require(try Archive.holding(.full).page("theme/122"))
    #expect(page.programmes.map(\.reference.id) == ["rich", "telehealth"])
    #expect(page.parts.map(\.reference.id) == ["12250"])
  }

  @Test("of a programme lists its milestones, results, agreements, partnerships and parts")
  func programme() throws {
    var catalogue = Catalogue.full
    catalogue.agreements.append(.sample("about-telehealth", signed: "2020", programmes: ["telehealth"]))
    let archive = try Archive.holding(catalogue)
    let telehealth = try #require(try archive.page("programme/telehealth"))
    #expect(telehealth.results.map(\.id) == ["trained"])
    #expect(telehealth.agreements.map(\.reference.id) == ["about-telehealth"])
    #expect(telehealth.partnerships.map(\.reference.id) == ["bridge"])
    #expect(telehealth.mentionedBy == [])
    #expect(telehealth.agencies == [] && telehealth.places == [] && telehealth.themes == [])
    let meetings = try #require(try archive.page("programme/meetings"))
    #expect(meetings.milestones.map(\.reference.id) == ["first-meeting", "second-meeting"])
    #expect(meetings.milestones.flatMap(\.marks).map(\.date) == [EDTFDate(parsed: "2003"), EDTFDate(parsed: "2004")])
    #expect(meetings.parts.map(\.reference.id) == ["rich"])
    #expect(try #require(try archive.page("programme/training")).mentionedBy.map(\.reference.id) == ["rich"])
  }

  @Test("of a partnership lists its programmes and agreements, and who meets in them")
  func partnership() throws {
    let page = try #require(try Archive.holding(.full).page("partnership/bridge"))
    #expect(page.programmes.map(\.reference.id) == ["rich", "telehealth"])
    #expect(page.agreements.map(\.reference.id) == ["memorandum"])
    #expect(page.agencies.map(\.reference.id) == ["ghost", "jica", "mhlw"])
  }

  @Test("of an agreement, a milestone and a result lists the programmes that they belong to")
  func belonging() throws {
    var catalogue = Catalogue.full
    catalogue.agreements.append(.sample("about-telehealth", programmes: ["telehealth"]))
    let archive = try Archive.holding(catalogue)
    #expect(try archive.page("agreement/about-telehealth")?.programmes.map(\.reference.id) == ["telehealth"])
    #expect(try archive.page("milestone/first-meeting")?.programmes.map(\.reference.id) == ["meetings"])
    #expect(try archive.page("result/trained")?.programmes.map(\.reference.id) == ["telehealth"])
  }

  @Test("of a source lists every record that cites it, anywhere")
  func source() throws {
    var catalogue = Catalogue.small
    catalogue.programmes[0].notes = [Note(kind: .comment, text: "x", citations: [Citation(source: "web")])]
    catalogue.agencies[2].citations = [Citation(source: "web")]
    let page = try #require(try Archive.holding(catalogue).page("source/web"))
    #expect(page.mentionedBy.map(\.reference.description) == ["agency/who", "programme/telehealth"])
  }

  @Test("has a title for every record that it names, the identifier where nobody has stored it")
  func titles() throws {
    let archive = try Archive.holding(.full)
    for kind in RecordKind.allCases {
      for hit in try archive.records(kind) {
        let page = try #require(try archive.page(hit.reference.description))
        let named = page.record.base.allMentions + (page.programmes + page.milestones).flatMap { $0.places.map(\.reference) }
        for reference in named { #expect(page.titles[reference] != nil, "\(reference) on \(hit.reference)") }
      }
    }
    #expect(try archive.page("programme/rich")?.titles[.at("agency/ghost")] == "ghost")
    #expect(try archive.page("programme/rich")?.titles[.at("agency/jica")] == jica)
  }

  @Test("has every source that is cited on it")
  func sources() throws {
    let archive = try Archive.holding(.full)
    #expect(try #require(try archive.page("programme/telehealth")).sources.keys.sorted() == ["report"])
    let rich = try #require(try archive.page("programme/rich"))
    #expect(rich.sources.keys.sorted() == ["report", "web"])
    #expect(rich.isOutside(rich.record.base.citations))
  }

  private let jica: LocalizedText = "Japan International Cooperation Agency"
}
