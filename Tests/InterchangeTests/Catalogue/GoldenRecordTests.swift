import Cooperation
import Foundation
import Interchange
import Testing

/// One record of each kind with every key that it can have, and what it must be read as.
@Suite struct GoldenRecordTests {
  private func read(_ kind: RecordKind, _ text: String) -> Catalogue {
    let others = CatalogueFile(
      name: "others.yaml", text: "programmes:\n  - {id: other, title: Other, sources: [doc]}\n")
    let agreements = CatalogueFile(
      name: "agreements.yaml", text: "agreements:\n  - {id: paper, title: Paper, type: agreement, sources: [doc]}\n")
    let file = CatalogueFile(name: "golden.yaml", text: "\(kind.plural):\n" + text)
    let catalogue = CatalogueReader().read(files: neighbours + [others, agreements, file])
    #expect(catalogue.findings == [])
    return catalogue
  }

  private func claim(_ text: String, wording: String? = nil, _ citations: [Citation] = []) throws -> DateClaim {
    DateClaim(try EDTFDate(parsing: text), wording: wording, citations: citations)
  }

  private let doc = [Citation(source: "doc")]
  private let page = [Citation(source: "web", place: "page 2 @ the top")]

  @Test("A source")
  func source() throws {
    let record = read(
      .source,
      """
        - id: golden
          title: {en: Golden, ja: 黄金}
          layer: outside
          publisher: A ministry
          published: 2007-08
          location: www.example.org/golden
          statements: [{kind: structure, text: Four sections}]
          notes: [{kind: comment, text: Found later, sources: [doc]}]
      """
    ).sources.last
    #expect(
      record
        == Source(
          id: "golden", title: LocalizedText("Golden", japanese: "黄金"), layer: .outside, publisher: "A ministry",
          published: try claim("2007-08"), location: "www.example.org/golden",
          statements: [Statement(kind: .structure, text: "Four sections")],
          notes: [Note(kind: .comment, text: "Found later", citations: doc)]))
  }

  @Test("A theme")
  func theme() {
    let record = read(
      .theme,
      """
        - id: marker-9
          title: {en: RMNCH, ja: 母子保健}
          vocabulary: policy-marker
          category: "12250"
          notes: [{kind: ambiguity, text: Not a purpose}]
          sources: [doc, web @ page 2 @ the top]
      """
    ).themes.last
    #expect(
      record
        == Theme(
          id: "marker-9", title: LocalizedText("RMNCH", japanese: "母子保健"), vocabulary: .policyMarker, category: "12250",
          notes: [Note(kind: .ambiguity, text: "Not a purpose")], citations: doc + page))
  }

  @Test("A region")
  func region() {
    let record = read(
      .region,
      """
        - id: wpro
          title: Western Pacific
          type: who
          code: WPRO
          summary: Thirty-odd countries
          statements: [{kind: background, text: {en: One, ja: 一}}]
          notes: []
          sources: [doc]
      """
    ).regions.last
    #expect(
      record
        == Region(
          id: "wpro", title: "Western Pacific", type: .who, code: "WPRO", summary: "Thirty-odd countries",
          statements: [Statement(kind: .background, text: LocalizedText("One", japanese: "一"))], citations: doc))
  }

  @Test("A country")
  func country() throws {
    let record = read(
      .country,
      """
        - id: "NO"
          title: {en: Norway, ja: ノルウェー}
          alpha3: NOR
          numeric: "578"
          dac-code: "8"
          names:
            - Noreg
            - {text: Kingdom of Norway, sources: [web @ page 2 @ the top]}
          memberships: [{region: asean, validity: 1967-08-08/.., sources: [web @ page 2 @ the top]}, {region: asean}]
          summary: A country
          statements: [{kind: rank, text: Third, date: {date: 2025, wording: now}, mentions: [country/VN, agency/jica]}]
          money: [{kind: investment, amount: "78000000000.25", currency: USD, qualifier: over}]
          sources: [doc]
      """
    ).countries.last
    #expect(
      record
        == Country(
          id: "NO", title: LocalizedText("Norway", japanese: "ノルウェー"), alpha3: "NOR", numeric: "578", dacCode: "8",
          names: [Country.Name(text: "Noreg"), Country.Name(text: "Kingdom of Norway", citations: page)],
          memberships: [
            Country.Membership(region: "asean", validity: try claim("1967-08-08/.."), citations: page),
            Country.Membership(region: "asean"),
          ],
          summary: "A country",
          statements: [
            Statement(
              kind: .rank, text: "Third", date: try claim("2025", wording: "now"),
              mentions: [RecordReference(.country, "VN"), RecordReference(.agency, "jica")])
          ],
          money: [
            Money(kind: .investment, amount: try #require(Decimal(string: "78000000000.25")), currency: "USD", qualifier: .over)
          ],
          citations: doc))
  }

  @Test("An agency")
  func agency() throws {
    let record = read(
      .agency,
      """
        - id: golden
          title: Golden
          acronym: G
          names: [{kind: former, text: Silver, validity: ../1993, sources: [doc]}, {kind: variant, text: {ja: 黄金}}]
          type: 80
          country: VN
          identifiers: [XM-DAC-1, JP-2]
          founded: {date: JP-FY1986, wording: fiscal 1986, sources: [web @ page 2 @ the top]}
          relations:
            - {kind: successor, agency: mhlw, validity: 2025-04, sources: [doc]}
            - {kind: cooperation, agency: jica}
          summary: It shines
          statements: []
          money: [{kind: budget, amount: 3, wording: about three, qualifier: about, provider: jica, receiver: golden, date: 2003~}]
          notes: [{kind: conflict, text: "Gold, or not"}]
          sources: [doc]
      """
    ).agencies.last
    #expect(
      record
        == Agency(
          id: "golden", title: "Golden", acronym: "G",
          names: [
            Agency.Name(kind: .former, text: "Silver", validity: try claim("../1993"), citations: doc),
            Agency.Name(kind: .variant, text: LocalizedText([LocalizedText.Entry(language: .japanese, text: "黄金")])),
          ],
          type: .academic, country: "VN", identifiers: ["XM-DAC-1", "JP-2"],
          founded: try claim("JP-FY1986", wording: "fiscal 1986", page),
          relations: [
            Agency.Relation(kind: .successor, agency: "mhlw", validity: try claim("2025-04"), citations: doc),
            Agency.Relation(kind: .cooperation, agency: "jica"),
          ],
          summary: "It shines",
          money: [
            Money(
              kind: .budget, amount: 3, currency: nil, qualifier: .about, date: try claim("2003~"), wording: "about three",
              provider: "jica", receiver: "golden")
          ],
          notes: [Note(kind: .conflict, text: "Gold, or not")], citations: doc))
  }

  @Test("A programme")
  func programme() throws {
    let record = read(
      .programme,
      """
        - id: golden
          title: Golden
          summary: All that glitters
          status: 2
          planned: JP-FY2003/..
          actual: {date: 2021/2024, wording: From 2021 to 2024}
          agencies: [{agency: jica, role: funding, sources: [doc]}, {agency: mhlw, role: participant}]
          places: [country/VN, {place: region/asean, percentage: 12.5, sources: [doc]}]
          themes: ["12250", {theme: "12250", percentage: 50, basis: reported, sources: [doc]}]
          modalities: [D01, E01]
          money: [{kind: commitment, amount: -5, currency: JPY}]
          relations: [{kind: co-funded, programme: other, sources: [doc]}]
          identifiers: ["202107509"]
          statements: [{kind: aim, text: To shine, sources: [doc]}]
          notes: [{kind: comment, text: Not all is gold}]
          sources: [doc]
      """
    ).programmes.last
    #expect(
      record
        == Programme(
          id: "golden", title: "Golden", summary: "All that glitters", status: .implementation,
          planned: try claim("JP-FY2003/.."),
          actual: try claim("2021/2024", wording: "From 2021 to 2024"),
          participations: [
            Programme.Participation(agency: "jica", role: .funding, citations: doc),
            Programme.Participation(agency: "mhlw", role: .participant),
          ],
          recipients: [
            Programme.Recipient(place: .country("VN")),
            Programme.Recipient(place: .region("asean"), percentage: 12.5, citations: doc),
          ],
          themes: [ThemeShare(theme: "12250"), ThemeShare(theme: "12250", percentage: 50, basis: .reported, citations: doc)],
          modalities: [.donorPersonnel, .training], money: [Money(kind: .commitment, amount: -5, currency: "JPY")],
          relations: [Programme.Relation(kind: .coFunded, programme: "other", citations: doc)], identifiers: ["202107509"],
          statements: [Statement(kind: .aim, text: "To shine", citations: doc)],
          notes: [Note(kind: .comment, text: "Not all is gold")], citations: doc))
  }

  @Test("A partnership")
  func partnership() throws {
    let record = read(
      .partnership,
      """
        - id: golden
          title: Golden
          summary: Two and more
          agencies: [jica, mhlw]
          places: [country/VN]
          period: 1973/..
          programmes: [other]
          agreements: [paper]
          themes: ["12250"]
          money: [{kind: total, amount: 1}]
          statements: [{kind: role, text: Both}]
          notes: [{kind: comment, text: N}]
          sources: [doc]
      """
    ).partnerships.last
    #expect(
      record
        == Partnership(
          id: "golden", title: "Golden", summary: "Two and more", agencies: ["jica", "mhlw"], places: [.country("VN")],
          period: try claim("1973/.."), programmes: ["other"], agreements: ["paper"], themes: [ThemeShare(theme: "12250")],
          money: [Money(kind: .total, amount: 1, currency: nil)], statements: [Statement(kind: .role, text: "Both")],
          notes: [Note(kind: .comment, text: "N")], citations: doc))
  }

  @Test("An agreement")
  func agreement() throws {
    let record = read(
      .agreement,
      """
        - id: golden
          title: Golden
          type: exchange-of-notes
          summary: Two notes
          agencies: [jica]
          places: [region/asean]
          signed: 2019-XX
          programmes: [other]
          themes: ["12250"]
          money: [{kind: total, amount: 1}]
          statements: [{kind: field, text: Health}]
          notes: [{kind: comment, text: N}]
          sources: [doc]
      """
    ).agreements.last
    #expect(
      record
        == Agreement(
          id: "golden", title: "Golden", type: .exchangeOfNotes, summary: "Two notes", agencies: ["jica"],
          places: [.region("asean")], signed: try claim("2019-XX"), programmes: ["other"], themes: [ThemeShare(theme: "12250")],
          money: [Money(kind: .total, amount: 1, currency: nil)], statements: [Statement(kind: .field, text: "Health")],
          notes: [Note(kind: .comment, text: "N")], citations: doc))
  }

  @Test("A milestone")
  func milestone() throws {
    let record = read(
      .milestone,
      """
        - id: golden
          title: Golden
          type: workshop
          standing: planned
          date: 2008-09
          venue: {en: Tokyo, ja: 東京}
          summary: The sixth
          programme: other
          agencies: [mhlw]
          places: [country/VN]
          themes: ["12250"]
          statements: [{kind: topic, text: Care}]
          notes: [{kind: comment, text: N}]
          sources: [doc]
      """
    ).milestones.last
    #expect(
      record
        == Milestone(
          id: "golden", title: "Golden", type: .workshop, standing: .planned, date: try claim("2008-09"),
          venue: LocalizedText("Tokyo", japanese: "東京"), summary: "The sixth", programme: "other", agencies: ["mhlw"],
          places: [.country("VN")], themes: [ThemeShare(theme: "12250")],
          statements: [Statement(kind: .topic, text: "Care")], notes: [Note(kind: .comment, text: "N")], citations: doc))
  }

  @Test("A result")
  func result() throws {
    let record = read(
      .result,
      """
        - id: golden
          title: Professionals trained
          type: output
          value: "7,500"
          qualifier: about
          unit: {en: people, ja: 人}
          date: {date: 2025-10, wording: so far}
          summary: Many
          subject: programme/other
          notes: [{kind: comment, text: N}]
          sources: [doc]
      """
    ).results.last
    #expect(
      record
        == ReportedResult(
          id: "golden", title: "Professionals trained", type: .output, value: "7,500", qualifier: .about,
          unit: LocalizedText("people", japanese: "人"), date: try claim("2025-10", wording: "so far"), summary: "Many",
          subject: RecordReference(.programme, "other"), notes: [Note(kind: .comment, text: "N")], citations: doc))
  }

  @Test("A milestone is held and an amount exact unless they say otherwise")
  func defaults() {
    let milestone = read(.milestone, "  - {id: m, title: M, type: launch, sources: [doc]}\n").milestones.first
    #expect(milestone?.standing == .held)
    let result = read(.result, "  - {id: r, title: R, type: context, subject: country/VN, sources: [doc]}\n").results.first
    #expect(result?.qualifier == .exact)
    #expect(result?.value == nil)
  }
}
