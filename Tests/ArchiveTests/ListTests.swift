import Archive
import Cooperation
import Testing

@Suite("Agencies and places")
struct ListTests {
  @Test("An agency with two roles in a programme takes part in one programme")
  func countsOnce() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("jica")]
    catalogue.programmes = [.sample("p", agencies: [("jica", .funding), ("jica", .implementing)])]
    let row = try Archive.holding(catalogue).agencies(ListQuery(sort: .name)).rows.first
    #expect(row?.programmes == 1)
  }

  @Test("A milestone that names no agency counts for those of its programme, one that names some for these")
  func inheritance() throws {
    let rows = try Archive.holding(.small).agencies(ListQuery(sort: .name)).rows
    // mhlw: first-meeting. who: second-meeting and seminar. jica: the memorandum.
    #expect(rows.map(\.id) == ["jica", "mhlw", "who"])
    #expect(rows.map(\.events) == [1, 1, 2])
  }

  @Test("An agency's row carries its acronym, type, country and marks")
  func agencyRow() throws {
    var catalogue = Catalogue.small
    catalogue.agencies = [
      Agency(
        id: "takeda", title: LocalizedText("Takeda", japanese: "武田薬品"), acronym: "T", type: .privateSector, country: "JP",
        citations: [Citation(source: "web")])
    ]
    catalogue.findings = [
      Finding(severity: .warning, rule: "r", file: "f", line: 1, record: .at("agency/takeda"), message: "m", remedy: "r")
    ]
    let row = try Archive.holding(catalogue).agencies(ListQuery(sort: .name)).rows.first
    let expected = AgencyRow(
      id: "takeda", title: LocalizedText("Takeda", japanese: "武田薬品"), acronym: "T", type: .privateSector, country: "JP",
      isOutside: true, hasFindings: true)
    #expect(row == expected)
  }

  @Test(
    "Agencies are sorted by programmes, name or latest activity, either way",
    arguments: [
      (AgencySort.programmes, false, ["mhlw", "who", "jica"]),
      (.programmes, true, ["jica", "who", "mhlw"]),
      (.name, false, ["jica", "mhlw", "who"]),
      (.name, true, ["who", "mhlw", "jica"]),
      (.latest, false, ["mhlw", "who", "jica"]),
      (.latest, true, ["jica", "who", "mhlw"]),
    ])
  func agencySorts(sort: AgencySort, reversed: Bool, expected: [Agency.ID]) throws {
    let rows = try Archive.holding(.small).agencies(ListQuery(sort: sort, reversed: reversed)).rows
    #expect(rows.map(\.id) == expected)
  }

  @Test("DAC and WHO regions that nothing is tied to are left out")
  func idleRegions() throws {
    var catalogue = Catalogue.small
    catalogue.regions += [.sample("asia", .dac), .sample("mekong", .area), .sample("emro", .who)]
    catalogue.programmes.append(.sample("polio", places: ["region/emro"]))
    let archive = try Archive.holding(catalogue)
    let regions = try archive.places(ListQuery(sort: .name)).rows.filter { $0.reference.kind == .region }
    #expect(regions.map(\.reference.id) == ["asean", "emro", "mekong"])
    #expect(try archive.totals().regions == 3)
  }

  @Test(
    "A country's groups are those that it belongs to today",
    arguments: [
      (nil, ["ASEAN"]), ("1995-07-28/..", ["ASEAN"]), ("1995/2025", []), ("2026-11-21/..", ["ASEAN"]), ("2026-11-22/..", []),
      ("../2026-11-21", ["ASEAN"]), ("1995/", ["ASEAN"]),
    ] as [(String?, [String])])
  func groups(validity: String?, expected: [String]) throws {
    var catalogue = Catalogue()
    catalogue.regions = [.sample("asean", .association, code: "ASEAN")]
    catalogue.countries = [.sample("ID", in: ("asean", validity))]
    let row = try Archive.holding(catalogue).places(ListQuery(sort: .name)).rows.first { $0.reference.kind == .country }
    #expect(row?.groups == expected)
  }

  @Test(
    "Activity by year runs from the earliest start to the latest end, to today where the end is open",
    arguments: [
      ("2021/2023", 2021, [1, 1, 1]), ("2024/..", 2024, [1, 1, 1]), ("2007-08", 2007, [1]), ("JP-FY2003", 2003, [1, 1]),
      ("2003/", 2003, [1]), ("/2012", 2012, [1]), ("../2012", 2012, [1]), ("2030/..", 2030, [1]),
    ])
  func activity(actual: String, firstYear: Int, expected: [Int]) throws {
    var catalogue = Catalogue()
    catalogue.countries = [.sample("VN")]
    catalogue.programmes = [.sample("p", actual: actual, places: ["country/VN"])]
    let row = try Archive.holding(catalogue).places(ListQuery(sort: .name)).rows.first
    #expect(row?.firstYear == firstYear)
    #expect(row?.activity == expected)
  }

  @Test("Activity counts programmes and events; what is undated counts nowhere")
  func activityOfSeveral() throws {
    let row = try Archive.holding(.small).places(ListQuery(sort: .programmes)).rows.first
    #expect(row?.reference.id == "VN")
    #expect(row?.firstYear == 2019)
    #expect(row?.activity == [1, 0, 1, 1, 1, 1])
    #expect(row?.programmes == 2)
    #expect(row?.events == 1)
  }

  @Test("Totals under no selection count all records, under one those that it leaves")
  func totals() throws {
    let archive = try Archive.holding(.small)
    var all = Totals()
    (all.programmes, all.agencies, all.countries, all.regions, all.agreements, all.milestones) = (3, 3, 3, 1, 1, 3)
    all.core = try #require(Day(iso: "2003-01-01"))...#require(Day(iso: "2027-12-31"))
    #expect(try archive.totals() == all)
    var some = Totals()
    (some.programmes, some.agencies, some.countries, some.regions, some.agreements, some.milestones) = (1, 2, 0, 1, 0, 2)
    some.core = try #require(Day(iso: "2003-01-01"))...#require(Day(iso: "2026-11-21"))
    #expect(try archive.totals(Selection(addresses: "region/asean")) == some)
  }
}
