import Archive
import Cooperation
import Testing

@Suite("A filter")
struct FilterTests {
  @Test(
    "finds what is written in another case, width or with accents",
    arguments: [
      ("Đà Nẵng Hospital", "da nang"), ("Da Nang Hospital", "Đà Nẵng"), ("JICA", "jica"), ("jica", "JICA"), ("JICA", "ＪＩＣＡ"),
      ("ＪＩＣＡ", "jica"), ("バス", "ﾊﾞｽ"), ("ﾊﾞｽ", "バス"), ("が\u{3099}", "が\u{3099}"), ("か\u{3099}", "が"),
      ("国際協力機構", "協力"), ("Santé", "sante"), ("Sante\u{301}", "Santé"), ("Łódź", "lodz"), ("Straße", "STRASSE"),
      ("Viet Nam", "vietnam"), ("Vietnam", "Viet Nam"), ("Việt Nam", "vietnam"), ("Women’s health", "women's"),
      ("Public–private", "public-private"), ("Health\u{3000}care", "health care"), ("two  words", "words two"),
    ])
  func folding(title: String, filter: String) throws {
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("x", title)]
    #expect(try Archive.holding(catalogue).agencies(ListQuery(filter: filter, sort: .name)).total == 1)
  }

  @Test(
    "keeps apart what is different",
    arguments: [("バス", "ハス"), ("Viet Nam", "vietnamese"), ("JICA", "jicb"), ("health", "health care"), ("か", "が")])
  func different(title: String, filter: String) throws {
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("x", title)]
    #expect(try Archive.holding(catalogue).agencies(ListQuery(filter: filter, sort: .name)).total == 0)
  }

  @Test(
    "looks at identifiers, acronyms, names in every language, summaries and statements",
    arguments: ["takeda-co", "TKD", "武田", "former", "XM-DAC-9", "vaccines", "founded in osaka", "tkd vaccines"])
  func fields(filter: String) throws {
    var catalogue = Catalogue()
    catalogue.agencies = [
      Agency(
        id: "takeda-co", title: LocalizedText("Takeda", japanese: "武田薬品"), acronym: "TKD",
        names: [.init(kind: .former, text: "Former name")], identifiers: ["XM-DAC-9"], summary: "It makes vaccines.",
        statements: [Statement(kind: .history, text: "Founded in Osaka")], citations: report),
      .sample("other"),
    ]
    let rows = try Archive.holding(catalogue).agencies(ListQuery(filter: filter, sort: .name)).rows
    #expect(rows.map(\.id) == ["takeda-co"])
  }

  @Test("of only spaces leaves every row")
  func spaces() throws {
    #expect(try Archive.holding(.small).agencies(ListQuery(filter: " \u{3000}", sort: .name)).total == 3)
  }

  @Test("narrows places by their codes and the timeline by its items' titles, together with the selection")
  func otherLists() throws {
    let archive = try Archive.holding(.small)
    #expect(try archive.places(ListQuery(filter: "viet", sort: .name)).rows.map(\.reference.id) == ["VN"])
    let query = ListQuery<TimelineSort>(selection: Selection(addresses: "country/VN"), filter: "t", sort: .title)
    #expect(try archive.timeline(query).lines == ["telehealth", "training"])
    let narrower = ListQuery<TimelineSort>(selection: Selection(addresses: "country/VN"), filter: "tele", sort: .title)
    #expect(try archive.timeline(narrower).lines == ["telehealth"])
  }
}

@Suite("A search")
struct SearchTests {
  @Test("puts beginnings of names first, then of words, then other parts of names, then texts")
  func ranks() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [
      Agency(id: "a", title: "Zeta", summary: "cares for health", citations: report), .sample("b", "Telehealth"),
      .sample("c", "World Health"), .sample("d", "Health for all"), Agency(id: "e", title: "Yota", acronym: "HEALTHY"),
    ]
    #expect(try Archive.holding(catalogue).search("health").map(\.reference.id) == ["d", "e", "c", "b", "a"])
  }

  @Test("puts kinds of record in order where the match is as good, then titles")
  func kinds() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("b", "Polio B"), .sample("a", "Polio A")]
    catalogue.countries = [.sample("PL", "Polio land")]
    catalogue.programmes = [.sample("p", "Polio programme")]
    catalogue.milestones = [.sample("polio")]
    catalogue.sources = [Source(id: "s", title: "Polio", layer: .document)]
    let found = try Archive.holding(catalogue).search("polio").map(\.reference.description)
    #expect(found == ["agency/a", "agency/b", "country/PL", "programme/p", "milestone/polio", "source/s"])
  }

  @Test("wants all words, wherever they are, and the whole phrase comes first")
  func words() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [
      .sample("a", "Care of health"), .sample("b", "Health care"), .sample("c", "Health"),
      .sample("d", "Health", acronym: "Care"),
    ]
    #expect(try Archive.holding(catalogue).search("health care").map(\.reference.id) == ["b", "a", "d"])
  }

  @Test("gives at most as many as wanted, and nothing for nothing", arguments: [("t", 1, 1), ("t", 0, 0), ("  ", 5, 0)])
  func limits(text: String, limit: Int, expected: Int) throws {
    #expect(try Archive.holding(.small).search(text, limit: limit).count == expected)
  }

  @Test("does not find records that are named and not stored")
  func named() throws {
    var catalogue = Catalogue()
    catalogue.programmes = [.sample("p", agencies: [("ghost", .funding)])]
    #expect(try Archive.holding(catalogue).search("ghost") == [])
  }

  @Test("shows acronyms, codes, dates and publishers as the second line")
  func details() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [Agency(id: "x", title: "X", acronym: "XA", identifiers: ["XM-1"], citations: report)]
    catalogue.countries = [Country(id: "VN", title: "X", alpha3: "VNM", numeric: "704", citations: report)]
    catalogue.programmes = [.sample("p", "X", actual: "2021/2024")]
    catalogue.sources = [Source(id: "s", title: "X", layer: .outside, publisher: "Press", published: DateClaim("2025"))]
    let hits = try Archive.holding(catalogue).search("x")
    #expect(hits.map(\.detail) == ["XA · XM-1", "VN · VNM · 704", "2021–2024", "Press · 2025"])
    #expect(hits.map(\.isOutside) == [false, false, false, true])
  }

  @Test("of one kind lists all its records by title")
  func records() throws {
    #expect(try Archive.holding(.small).records(.agency).map(\.reference.id) == ["jica", "mhlw", "who"])
    #expect(try Archive.holding(.small).records(.result) == [])
  }
}

@Suite("The nearest record")
struct NearestTests {
  @Test(
    "to a mistyped address is the one meant",
    arguments: [
      ("agency/jcia", "agency/jica"), ("agency/jicaa", "agency/jica"), ("jica", "agency/jica"), ("country/Vietnam", "country/VN"),
      ("contry/VN", "country/VN"), ("programme/telehelth", "programme/telehealth"), ("agency/VN", "country/VN"),
      ("WHO", "agency/who"),
    ])
  func nearest(typed: String, meant: String) throws {
    #expect(try Archive.holding(.small).nearest(typed).map(\.reference.description) == [meant])
  }

  @Test("is none when nothing is like it", arguments: ["agency/xxxxxxxxxxxx", "", "/"])
  func nothing(typed: String) throws {
    #expect(try Archive.holding(.small).nearest(typed) == [])
  }

  @Test("comes first of as many as wanted")
  func limit() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("abcdef"), .sample("abcdeg"), .sample("abcxyg")]
    let hits = try Archive.holding(catalogue).nearest("abcdeh", limit: 3)
    #expect(hits.map(\.reference.id) == ["abcdef", "abcdeg", "abcxyg"])
    #expect(try Archive.holding(catalogue).nearest("abcdeh", limit: 1).count == 1)
  }
}
