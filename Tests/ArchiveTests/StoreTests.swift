import Archive
import Cooperation
import Foundation
import Testing

@Suite("Storing")
struct StoreTests {
  @Test("and reading back gives an equal catalogue", arguments: Connection.allCases)
  func roundTrip(connection: Connection) throws {
    try connection.withArchive { archive in
      try archive.store(.full)
      #expect(try archive.catalogue() == .full)
    }
  }

  @Test("and reading one record back gives an equal one", arguments: Connection.allCases)
  func oneRecord(connection: Connection) throws {
    try connection.withArchive { archive in
      try archive.store(.full)
      #expect(try archive.record(.at("programme/telehealth"))?.base.title == "telehealth")
      #expect(try archive.record(.at("programme/none")) == nil)
    }
  }

  @Test("the same catalogue twice changes nothing", arguments: Connection.allCases)
  func twice(connection: Connection) throws {
    try connection.withArchive { archive in
      try archive.store(.full)
      let before = try Everything(archive)
      try archive.store(.full)
      #expect(try archive.catalogue() == .full)
      #expect(try Everything(archive) == before)
    }
  }

  @Test("a catalogue in two parts, whichever first, gives what storing it at once gives")
  func parts() throws {
    var first = Catalogue.full
    var second = Catalogue()
    (second.agencies, first.agencies) = (first.agencies, [])
    (second.programmes, first.programmes) = (first.programmes, [])
    (second.sources, first.sources) = (first.sources, [])
    (second.findings, first.findings) = (first.findings, [])
    let whole = try Everything(Archive.holding(.full))
    for parts in [[first, second], [second, first]] {
      let archive = try Archive.inMemory(today: .today)
      for part in parts { try archive.store(part) }
      #expect(try Everything(archive) == whole)
    }
  }

  @Test("a known record again replaces its links, names and dates", arguments: Connection.allCases)
  func replaces(connection: Connection) throws {
    try connection.withArchive { archive in
      // Given
      try archive.store(.small)
      // When
      var change = Catalogue()
      change.programmes = [
        .sample("telehealth", "Remote care", actual: "2022", agencies: [("who", .funding)], places: ["country/LA"])
      ]
      try archive.store(change)
      // Then
      #expect(try archive.search("telehealth").map(\.title) == ["Remote care"])
      #expect(try archive.totals(Selection(addresses: "agency/jica")).programmes == 0)
      #expect(try archive.totals(Selection(addresses: "theme/122")).programmes == 0)
      #expect(try archive.totals(Selection(addresses: "agency/who", "country/LA")).programmes == 2)
      #expect(try archive.totals().programmes == 3)
      #expect(try archive.page("agency/jica")?.programmes == [])
      #expect(try archive.records(.programme).map(\.detail) == ["since 2003", "2022", ""])
    }
  }

  @Test("a programme again changes what its milestones inherit")
  func inheritedAgain() throws {
    let archive = try Archive.holding(.small)
    var change = Catalogue()
    change.programmes = [.sample("meetings", agencies: [("jica", .funding)], places: ["country/JP"])]
    try archive.store(change)
    #expect(try archive.totals(Selection(addresses: "agency/mhlw")).milestones == 0)
    #expect(try archive.totals(Selection(addresses: "agency/jica")).milestones == 1)
    #expect(try archive.totals(Selection(addresses: "country/JP")).milestones == 3)
  }

  @Test("a milestone under another programme changes what it inherits")
  func movedMilestone() throws {
    let archive = try Archive.holding(.small)
    var change = Catalogue()
    change.milestones = [.sample("first-meeting", programme: "training")]
    try archive.store(change)
    #expect(try archive.totals(Selection(addresses: "agency/mhlw")).milestones == 0)
    #expect(try archive.totals(Selection(addresses: "country/LA")).milestones == 1)
  }

  @Test("one identifier twice in a catalogue keeps the later record")
  func sameTwice() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("a", "First"), .sample("a", "Second")]
    #expect(try Archive.holding(catalogue).records(.agency).map(\.title) == ["Second"])
  }

  @Test("a source with another layer changes what rests on it alone")
  func layer() throws {
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("a")]
    let archive = try Archive.holding(catalogue)
    #expect(try archive.records(.agency).map(\.isOutside) == [false])
    for layer in [Source.Layer.outside, .document] {
      var change = Catalogue()
      change.sources = [Source(id: "report", title: "Report", layer: layer)]
      try archive.store(change)
      #expect(try archive.records(.agency).map(\.isOutside) == [layer == .outside])
    }
  }

  @Test("a record that others named before makes their links its own")
  func storedLater() throws {
    var first = Catalogue()
    first.programmes = [.sample("p", agencies: [("jica", .funding)])]
    let archive = try Archive.holding(first)
    #expect(try archive.totals().agencies == 0)
    var second = Catalogue()
    second.agencies = [.sample("jica")]
    try archive.store(second)
    #expect(try archive.agencies(ListQuery(sort: .name)).rows.map(\.programmes) == [1])
  }
}

@Suite("Findings")
struct FindingTests {
  private static func finding(_ message: String, file: String = "a.yaml", record: String? = nil) -> Finding {
    Finding(
      severity: record == nil ? .error : .warning, rule: "rule", file: file, line: 3, column: 5, record: record.map { .at($0) },
      message: message, remedy: "Do it.")
  }

  @Test("come back in order, and their records are counted once each")
  func order() throws {
    var catalogue = Catalogue.small
    catalogue.findings = [
      Self.finding("b", record: "agency/jica"), Self.finding("a"), Self.finding("a", record: "agency/jica"),
      Self.finding("c", record: "agency/ghost"),
    ]
    let archive = try Archive.holding(catalogue)
    #expect(try archive.findings() == catalogue.findings)
    #expect(try archive.totals().recordsWithFindings == 3)
  }

  @Test("of a record go when the record is stored again without them")
  func replaced() throws {
    var catalogue = Catalogue.small
    catalogue.findings = [Self.finding("a", record: "agency/jica"), Self.finding("b", record: "agency/who")]
    let archive = try Archive.holding(catalogue)
    var change = Catalogue()
    change.agencies = [.sample("jica")]
    try archive.store(change)
    #expect(try archive.findings() == [Self.finding("b", record: "agency/who")])
    #expect(try archive.agencies(ListQuery(sort: .name)).rows.map(\.hasFindings) == [false, false, true])
  }

  @Test("without a record are replaced file by file")
  func files() throws {
    var catalogue = Catalogue()
    catalogue.findings = [Self.finding("a", file: "a.yaml"), Self.finding("b", file: "b.yaml")]
    let archive = try Archive.holding(catalogue)
    var change = Catalogue()
    change.findings = [Self.finding("c", file: "a.yaml")]
    try archive.store(change)
    #expect(Set(try archive.findings().map(\.message)) == ["b", "c"])
  }
}

/// Every answer that does not depend on the order of storing.
struct Everything: Equatable {
  var totals: Totals
  var agencies: [AgencyRow]
  var places: [PlaceRow]
  var timelines: [TimelineListing]
  var pages: [RecordReference: RecordPage]

  init(_ archive: Archive) throws {
    totals = try archive.totals()
    agencies = try archive.agencies(ListQuery(sort: .programmes)).rows
    places = try archive.places(ListQuery(sort: .programmes)).rows
    timelines = try TimelineGrouping.allCases.map {
      try archive.timeline(TimelineQuery(list: ListQuery(sort: .start), grouping: $0))
    }
    pages = [:]
    for kind in RecordKind.allCases {
      for hit in try archive.records(kind) { pages[hit.reference] = try archive.page(hit.reference.description) }
    }
  }
}

extension Catalogue {
  /// The small catalogue with a record of every kind, and every field of a programme.
  static var full: Catalogue {
    var catalogue = Catalogue.small
    let note = [Note(kind: .conflict, text: "Sources differ.", citations: [Citation(source: "web", place: "page 2")])]
    catalogue.programmes.append(
      Programme(
        id: "rich", title: LocalizedText("Rich", japanese: "豊か"), summary: "All fields", status: .closed,
        planned: DateClaim("2001/2003~", wording: "about"), actual: DateClaim("JP-FY2003"),
        participations: [.init(agency: "ghost", role: .extending, citations: report)],
        recipients: [.init(place: .country("VN"), percentage: 62.5)],
        themes: [ThemeShare(theme: "12250", percentage: 50, basis: .reported)], modalities: [.project],
        money: [Money(kind: .commitment, amount: 2_910_000_000.25, currency: "JPY", provider: "jica")],
        relations: [.init(kind: .parent, programme: "meetings"), .init(kind: .sibling, programme: "training")],
        identifiers: ["XM-1"],
        statements: [
          Statement(kind: .aim, text: "Aim", date: DateClaim("2003"), mentions: [.at("agency/who")], citations: report)
        ],
        notes: note, citations: [Citation(source: "web")]))
    catalogue.partnerships = [
      Partnership(
        id: "bridge", title: "Bridge", agencies: ["jica"], places: [.country("VN")], period: DateClaim("1973/.."),
        programmes: ["telehealth", "rich"], agreements: ["memorandum"], citations: report)
    ]
    catalogue.results = [
      ReportedResult(
        id: "trained", title: "Nurses trained", type: .output, value: "120", unit: "people", subject: .at("programme/telehealth"),
        citations: report)
    ]
    catalogue.findings = [
      Finding(severity: .warning, rule: "w", file: "f.yaml", line: 1, record: .at("agency/jica"), message: "m", remedy: "r"),
      Finding(severity: .error, rule: "e", file: "f.yaml", line: nil, message: "m", remedy: "r"),
    ]
    return catalogue
  }
}
