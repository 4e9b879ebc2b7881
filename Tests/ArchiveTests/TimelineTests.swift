import Archive
import Cooperation
import Testing

@Suite("A timeline")
struct TimelineTests {
  @Test("holds programmes, agreements, and milestones of no programme")
  func items() throws {
    let timeline = try Archive.holding(.small).timeline(ListQuery(sort: .title))
    #expect(timeline.lines == ["meetings", "memorandum", "seminar", "telehealth", "training"])
    #expect(timeline.items == 5)
  }

  @Test("shows a milestone by itself when its programme is not in the archive")
  func orphan() throws {
    var catalogue = Catalogue()
    catalogue.milestones = [.sample("m", date: "2003", programme: "lost")]
    #expect(try Archive.holding(catalogue).timeline(ListQuery(sort: .title)).lines == ["m"])
  }

  @Test("marks a programme's milestones on its row, and events on their own")
  func marks() throws {
    let archive = try Archive.holding(.small)
    let rows = try archive.timeline(ListQuery(sort: .title)).listing.rows.compactMap(\.item)
    #expect(
      rows.map { $0.marks.map(\.reference.id) } == [["first-meeting", "second-meeting"], ["memorandum"], ["seminar"], [], []])
    #expect(rows[2].marks.map(\.isPlanned) == [true])
    #expect(rows[1].planned == nil && rows[1].actual == nil)
  }

  @Test("shows an item as its record says")
  func row() throws {
    var catalogue = Catalogue.small
    let claim = DateClaim(
      EDTFDate(parsed: "JP-FY2003/.."), wording: "since FY 2003", citations: [Citation(source: "web", place: "page 2")])
    catalogue.programmes = [
      Programme(
        id: "p", title: LocalizedText([.init(language: Language(rawValue: "fr"), text: "Santé")]), status: .suspended,
        planned: DateClaim("2001"), actual: claim,
        participations: [.init(agency: "who", role: .partner), .init(agency: "jica", role: .funding)],
        recipients: [.init(place: .region("asean")), .init(place: .country("VN"))], citations: [Citation(source: "web")])
    ]
    catalogue.milestones = []
    catalogue.agreements = []
    let row = try Archive.holding(catalogue).timeline(ListQuery(sort: .title)).listing.rows.first?.item
    let expected = ItemRow(
      reference: .at("programme/p"), title: LocalizedText([.init(language: Language(rawValue: "fr"), text: "Santé")]),
      planned: DateClaim("2001"), actual: claim, status: .suspended, agencies: ["JICA", "WHO"],
      places: [.region("asean"), .country("VN")], isOutside: true)
    #expect(row == expected)
  }

  @Test("shows agencies and places that nobody has stored by their identifiers")
  func dangling() throws {
    var catalogue = Catalogue()
    catalogue.programmes = [.sample("p", agencies: [("ghost", .funding)], places: ["country/XX"])]
    let row = try Archive.holding(catalogue).timeline(ListQuery(sort: .title)).listing.rows.first?.item
    #expect(row?.agencies == ["ghost"])
    #expect(row?.places == [.country("XX")])
  }

  @Test(
    "is sorted by start, title or end, undated items last where dates decide",
    arguments: [
      (TimelineSort.start, false, ["meetings", "memorandum", "telehealth", "seminar", "training"]),
      (.start, true, ["seminar", "telehealth", "memorandum", "meetings", "training"]),
      (.end, false, ["meetings", "seminar", "telehealth", "memorandum", "training"]),
      (.end, true, ["memorandum", "telehealth", "seminar", "meetings", "training"]),
      (.title, true, ["training", "telehealth", "seminar", "memorandum", "meetings"]),
    ])
  func sorts(sort: TimelineSort, reversed: Bool, expected: [String]) throws {
    #expect(try Archive.holding(.small).timeline(ListQuery(sort: sort, reversed: reversed)).lines == expected)
  }

  @Test("spans all that it shows, marks and today's end of what is open included")
  func span() throws {
    let timeline = try Archive.holding(.small).timeline(ListQuery(sort: .start))
    #expect(timeline.span?.lowerBound.description == "2003-01-01")
    #expect(timeline.span?.upperBound.description == "2027-12-31")
    let open = try Archive.holding(.small).timeline(ListQuery(selection: Selection(addresses: "region/asean"), sort: .start))
    #expect(open.span?.upperBound == .today)
  }

  @Test("counts the items of each year from the first one on")
  func density() throws {
    let timeline = try Archive.holding(.small).timeline(ListQuery(sort: .start))
    #expect(timeline.firstYear == 2003)
    // meetings 2003 to today, memorandum 2019, telehealth 2021 to 2024, seminar 2027
    #expect(timeline.density == Array(repeating: 1, count: 16) + [2, 1, 2, 2, 2, 2, 1, 1, 1])
  }

  @Test("has no span and no density when nothing is dated")
  func undated() throws {
    var catalogue = Catalogue()
    catalogue.programmes = [.sample("p")]
    let timeline = try Archive.holding(catalogue).timeline(ListQuery(sort: .start))
    #expect(timeline.span == nil)
    #expect(timeline.density == [])
    #expect(timeline.firstYear == nil)
  }
}

@Suite("A grouped timeline")
struct GroupingTests {
  @Test(
    "shows an item under each of its groups, the largest first, those without any last",
    arguments: [
      (TimelineGrouping.none, ["meetings", "memorandum", "seminar", "telehealth", "training"]),
      (
        .country,
        [
          "country/VN 3", "memorandum", "telehealth", "training", "region/asean 1", "meetings", "country/JP 1", "seminar",
          "country/LA 1", "training",
        ]
      ),
      (
        .agency,
        [
          "agency/jica 2", "memorandum", "telehealth", "agency/mhlw 2", "meetings", "telehealth", "agency/who 2", "seminar",
          "training",
        ]
      ),
      (
        .theme,
        ["theme/122 1", "telehealth", "theme/130 1", "meetings", "none 3", "memorandum", "seminar", "training"]
      ),
    ])
  func groups(grouping: TimelineGrouping, expected: [String]) throws {
    let query = TimelineQuery(list: ListQuery(sort: .title), grouping: grouping)
    let timeline = try Archive.holding(.small).timeline(query)
    #expect(timeline.lines == expected)
    #expect(timeline.listing.total == expected.count)
    #expect(timeline.items == 5)
  }

  @Test(
    "narrowed by what it groups by has the chosen groups only",
    arguments: [
      (TimelineGrouping.country, ["country/LA"], ["country/LA 1", "training"]),
      (.country, ["country/LA", "country/JP"], ["country/JP 1", "seminar", "country/LA 1", "training"]),
      (.country, ["region/asean"], ["region/asean 1", "meetings"]),
      (.agency, ["agency/jica"], ["agency/jica 2", "memorandum", "telehealth"]),
      (.theme, ["theme/122"], ["theme/122 1", "telehealth"]),
      (.theme, ["theme/13020"], ["theme/130 1", "meetings"]),
      (.agency, ["country/LA"], ["agency/who 1", "training"]),
      (.agency, ["agency/mhlw", "country/VN"], ["agency/mhlw 1", "telehealth"]),
      (.country, ["country/XX"], []),
    ])
  func chosenGroups(grouping: TimelineGrouping, addresses: [String], expected: [String]) throws {
    let list = ListQuery<TimelineSort>(selection: Selection(addresses.map(RecordReference.at)), sort: .title)
    #expect(try Archive.holding(.small).timeline(TimelineQuery(list: list, grouping: grouping)).lines == expected)
  }

  @Test("shows only the heading of a folded group")
  func folded() throws {
    let query = TimelineQuery(list: ListQuery(sort: .title), grouping: .agency, folded: [.at("agency/jica"), .at("agency/who")])
    let timeline = try Archive.holding(.small).timeline(query)
    #expect(timeline.lines == ["agency/jica 2 +", "agency/mhlw 2", "meetings", "telehealth", "agency/who 2 +"])
  }

  @Test("names a group that nobody has stored by its identifier")
  func dangling() throws {
    var catalogue = Catalogue()
    catalogue.programmes = [.sample("p", agencies: [("ghost", .funding)])]
    let timeline = try Archive.holding(catalogue).timeline(TimelineQuery(list: ListQuery(sort: .title), grouping: .agency))
    #expect(timeline.listing.rows.first == .group(TimelineGroup(reference: .at("agency/ghost"), title: "ghost", count: 1)))
  }

  @Test("puts two codes of one category under it once")
  func oneCategory() throws {
    var catalogue = Catalogue()
    catalogue.themes = [.sample("122"), .sample("12250", category: "122"), .sample("12240", category: "122")]
    catalogue.programmes = [.sample("p", themes: ["12250", "12240"])]
    let timeline = try Archive.holding(catalogue).timeline(TimelineQuery(list: ListQuery(sort: .title), grouping: .theme))
    #expect(timeline.lines == ["theme/122 1", "p"])
  }

  @Test("tells of each item which group it is under")
  func groupOfItem() throws {
    let query = TimelineQuery(list: ListQuery(sort: .title), grouping: .theme)
    let groups = try Archive.holding(.small).timeline(query).listing.rows.map { row -> String in
      switch row {
      case .group: "-"
      case .item(_, let group): group?.description ?? "none"
      }
    }
    #expect(groups == ["-", "theme/122", "-", "theme/130", "-", "none", "none", "none"])
  }
}
