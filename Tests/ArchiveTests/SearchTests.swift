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

  @Test("has any number of words", arguments: [1, 126, 127, 300, 1500])
  func manyWords(count: Int) throws {
    let words = (0..<count).map { "w\($0)x" }.joined(separator: " ")
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("all", words + " end"), .sample("some", "w0x")]
    let archive = try Archive.holding(catalogue)
    #expect(try archive.agencies(ListQuery(filter: words + " end", sort: .name)).total == 1)
    #expect(try archive.search(words + " end", limit: 10).map(\.reference.id) == ["all"])
    #expect(try archive.search(words + " other", limit: 10).isEmpty)
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

@Suite("The order under a filter")
struct FilterOrderTests {
  /// Agencies whose identifiers tell how well `health` matches them; by name alone they would come the other way round.
  private static var agencies: [Agency] {
    [
      Agency(id: "a-text", title: "A", summary: "cares for health", citations: report),
      .sample("b-inside", "Btelehealth"), .sample("c-word", "C health"), .sample("d-name", "Health D"),
      Agency(id: "e-code", title: "E", acronym: "HEALTH-E", citations: report),
      Agency(id: "f-identifier", title: "F", identifiers: ["Health-F"], citations: report),
      Agency(id: "g-whole", title: "G", acronym: "HEALTH", citations: report),
    ]
  }

  private static let ranked: [Agency.ID] = [
    "g-whole", "e-code", "f-identifier", "d-name", "c-word", "b-inside", "a-text",
  ]

  @Test("of agencies puts codes first, then beginnings of names, of words, parts of names, and texts last")
  func agencies() throws {
    var catalogue = Catalogue()
    catalogue.agencies = Self.agencies
    let rows = try Archive.holding(catalogue).agencies(ListQuery(filter: "health", sort: .name)).rows
    #expect(rows.map(\.id) == Self.ranked)
  }

  @Test("is the chosen one among rows that match equally well", arguments: [false, true])
  func sorts(reversed: Bool) throws {
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("w", "A health"), .sample("n1", "Health 1"), .sample("n2", "Health 2")]
    let rows = try Archive.holding(catalogue).agencies(ListQuery(filter: "health", sort: .name, reversed: reversed)).rows
    #expect(rows.map(\.id) == (reversed ? ["n2", "n1", "w"] : ["n1", "n2", "w"]))
  }

  @Test("of several words goes by the whole phrase, then by the worst of the words")
  func words() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [
      Agency(id: "a", title: "A health", summary: "care", citations: report), .sample("b", "B healthcare"),
      .sample("c", "C care of health"), .sample("d", "Health care D"),
    ]
    let rows = try Archive.holding(catalogue).agencies(ListQuery(filter: "health care", sort: .name)).rows
    #expect(rows.map(\.id) == ["d", "c", "b", "a"])
  }

  @Test("of places puts countries with such a code before those that are named so")
  func places() throws {
    var catalogue = Catalogue()
    catalogue.regions = [.sample("pakistan-north", .area, code: "N")]
    catalogue.countries = [
      .sample("AA", "Pak land"), Country(id: "XX", title: "Zeta", alpha3: "PAK", numeric: "586", citations: report),
    ]
    let rows = try Archive.holding(catalogue).places(ListQuery(filter: "pak", sort: .name)).rows
    #expect(rows.map(\.reference.id) == ["XX", "pakistan-north", "AA"])
  }

  @Test("of a timeline puts matches in titles before those in summaries, whatever the dates", arguments: [false, true])
  func timeline(isGrouped: Bool) throws {
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("x")]
    catalogue.programmes = [
      .sample("b", "Care of polio", actual: "2010", agencies: [("x", .funding)]),
      .sample("c", "Polio", actual: "2020", agencies: [("x", .funding)]),
    ]
    catalogue.programmes.append(
      Programme(
        id: "a", title: "Care", summary: "of polio", actual: DateClaim("2001"),
        participations: [.init(agency: "x", role: .funding)], citations: report))
    let list = ListQuery<TimelineSort>(filter: "polio", sort: .start)
    let timeline = try Archive.holding(catalogue).timeline(TimelineQuery(list: list, grouping: isGrouped ? .agency : .none))
    #expect(timeline.listing.rows.compactMap(\.item?.reference.id) == ["c", "b", "a"])
  }

  @Test("puts the row that is located where it is shown")
  func located() throws {
    var catalogue = Catalogue()
    catalogue.agencies = Self.agencies
    let query = ListQuery<AgencySort>(
      filter: "health", sort: .name, window: Window(offset: 0, count: 1), locate: .at("agency/a-text"))
    let listing = try Archive.holding(catalogue).agencies(query)
    #expect(listing.located == 6)
    #expect(listing.rows.map(\.id) == ["a-text"])
  }
}

@Suite("A search")
struct SearchTests {
  @Test("puts whole names first, then beginnings of names, then of words, then other parts of names, then texts")
  func ranks() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [
      Agency(id: "a", title: "Zeta", summary: "cares for health", citations: report), .sample("b", "Telehealth"),
      .sample("c", "World Health"), .sample("d", "Health for all"), Agency(id: "e", title: "Yota", acronym: "HEALTHY"),
      Agency(id: "f", title: "Zeta", acronym: "Health", citations: report),
    ]
    #expect(try Archive.holding(catalogue).search("health").map(\.reference.id) == ["f", "d", "e", "c", "b", "a"])
  }

  @Test("puts kinds of record in order where the match is as good, then titles")
  func kinds() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("b", "Polio B"), .sample("a", "Polio A")]
    catalogue.countries = [.sample("PL", "Polio land")]
    catalogue.programmes = [.sample("p", "Polio programme")]
    catalogue.milestones = [.sample("polio-day")]
    catalogue.sources = [Source(id: "s", title: "Polio report", layer: .document)]
    let found = try Archive.holding(catalogue).search("polio").map(\.reference.description)
    #expect(found == ["country/PL", "agency/a", "agency/b", "programme/p", "milestone/polio-day", "source/s"])
  }

  @Test(
    "shows of what is found in a text only the words around",
    arguments: [
      ("osaka", "Founded in Osaka", "Founded in Osaka"),
      ("dana", "The hospital of Đànă", "The hospital of Đànă"),
      ("vietnam", "It was in the north of Viet Nam that it began", "It was in the north of Viet Nam that it began"),
      (
        "nurses", "In the year of its foundation it trained nurses and other staff of the hospitals of the region",
        "…foundation it trained nurses and other staff of the hospitals of the…"
      ),
      ("保健", "母子保健の協力", "母子保健の協力"),
      ("x nurses", "They were nurses", "They were nurses"),
    ])
  func excerpts(text: String, statement: String, expected: String) throws {
    var catalogue = Catalogue()
    catalogue.agencies = [
      Agency(
        id: "x", title: "X", acronym: "XA", summary: "Nothing of the kind.",
        statements: [Statement(kind: .history, text: LocalizedText(statement))], citations: report)
    ]
    #expect(try Archive.holding(catalogue).search(text).map(\.detail) == [expected])
  }

  @Test("shows of what is found in a name the detail, even where its texts hold the words too")
  func noExcerpt() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [Agency(id: "x", title: "Osaka", acronym: "OS", summary: "In Osaka", citations: report)]
    #expect(try Archive.holding(catalogue).search("osaka").map(\.detail) == ["OS"])
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
    #expect(hits.map(\.detail) == ["VN · VNM · 704", "XA · XM-1", "2021–2024", "Press · 2025"])
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

  @Test("is also one with a word that begins with what was typed, behind those that are like the whole of it")
  func beginning() throws {
    var catalogue = Catalogue()
    catalogue.programmes = [
      .sample("x", "Treatment (HAE) abroad"), .sample("hae-initiative", "Initiative"), .sample("hat", "Other"),
      .sample("y", "Shaenes"),
    ]
    catalogue.agencies = [.sample("z", "Haematology")]
    let hits = try Archive.holding(catalogue).nearest("programme/hae", limit: 9)
    #expect(hits.map(\.reference.description) == ["programme/hat", "programme/hae-initiative", "programme/x", "agency/z"])
    #expect(try !Archive.holding(catalogue).nearest("programme/h", limit: 9).contains { $0.reference == .at("programme/hat") })
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

@Suite("A record is meant")
struct ResolvingTests {
  private static func catalogue() -> Catalogue {
    var catalogue = Catalogue.small
    catalogue.agencies[0].identifiers = ["XM-DAC-701-8"]
    catalogue.agencies[0].title = LocalizedText("Japan International Cooperation Agency", japanese: "国際協力機構")
    catalogue.agencies += [.sample("health", "Ministry of Health, Elsewhere"), .sample("Xy", "One"), .sample("zz", "xy")]
    catalogue.agencies += [.sample("twin-a", "Twin"), .sample("twin-b", "Twin")]
    return catalogue
  }

  @Test(
    "by its identifier in any case, its acronym, public identifier, or whole name in any language",
    arguments: [
      ("agency/jica", "agency/jica"), ("agency/JICA", "agency/jica"), ("agency/xm-dac-701-8", "agency/jica"),
      ("agency/japan international cooperation agency", "agency/jica"), ("agency/国際協力機構", "agency/jica"),
      ("country/vn", "country/VN"), ("country/Viet Nam", "country/VN"), ("country/VIETNAM", "country/VN"),
      ("region/ASEAN", "region/asean"), ("agency/Ministry of Health", "agency/mhlw"), ("agency/XY", "agency/Xy"),
    ])
  func resolves(typed: String, meant: String) throws {
    #expect(try Archive.holding(Self.catalogue()).resolve(.at(typed)) == .at(meant))
  }

  @Test(
    "by nothing less, by no name of another kind, and not where two are called so",
    arguments: ["agency/jic", "agency/Cooperation", "country/JICA", "agency/twin", "agency/ ", "source/none"])
  func doubts(typed: String) throws {
    #expect(try Archive.holding(Self.catalogue()).resolve(.at(typed)) == nil)
  }
}
