import Archive
import Cooperation
import Foundation
import Wording

extension Day {
  /// The day that all tests call today.
  static let today = EDTFDate(parsed: "2026-11-21").extent.earliestStart ?? .last
}

extension EDTFDate {
  /// Reads a date that a test writes down; a misspelt one stops the test run.
  init(parsed text: String) {
    do {
      try self.init(parsing: text)
    } catch {
      preconditionFailure(error.description)
    }
  }
}

extension DateClaim {
  init(_ text: String, wording: String? = nil) { self.init(EDTFDate(parsed: text), wording: wording) }
}

extension RecordReference {
  /// Reads an address that a test writes down.
  static func at(_ address: String) -> RecordReference {
    guard let reference = RecordReference(address) else { preconditionFailure("\(address) is no address") }
    return reference
  }
}

extension Selection {
  init(addresses: String...) { self.init(addresses.map(RecordReference.at)) }
}

/// The citation that all samples rest on unless a test says otherwise.
let report = [Citation(source: "report")]

extension Programme {
  /// A programme named after its identifier.
  static func sample(
    _ id: String, _ title: String? = nil, planned: String? = nil, actual: String? = nil,
    agencies: [(String, OrganisationRole)] = [], places: [String] = [], themes: [String] = [],
    parent: String? = nil, citations: [Citation] = report
  ) -> Programme {
    Programme(
      id: ID(id), title: LocalizedText(title ?? id), planned: planned.map { DateClaim($0) }, actual: actual.map { DateClaim($0) },
      participations: agencies.map { Participation(agency: Agency.ID($0.0), role: $0.1) },
      recipients: places.compactMap { Place(.at($0)) }.map { Recipient(place: $0) },
      themes: themes.map { ThemeShare(theme: Theme.ID($0)) },
      relations: parent.map { [Relation(kind: .parent, programme: ID($0))] } ?? [], citations: citations)
  }
}

extension Milestone {
  static func sample(
    _ id: String, date: String? = nil, standing: Standing = .held, programme: String? = nil, agencies: [String] = [],
    places: [String] = [], themes: [String] = []
  ) -> Milestone {
    Milestone(
      id: ID(id), title: LocalizedText(id), type: .meeting, standing: standing, date: date.map { DateClaim($0) },
      programme: programme.map { Programme.ID($0) }, agencies: agencies.map { Agency.ID($0) },
      places: places.compactMap { Place(.at($0)) }, themes: themes.map { ThemeShare(theme: Theme.ID($0)) }, citations: report)
  }
}

extension Agreement {
  static func sample(
    _ id: String, signed: String? = nil, agencies: [String] = [], places: [String] = [], programmes: [String] = [],
    themes: [String] = []
  ) -> Agreement {
    Agreement(
      id: ID(id), title: LocalizedText(id), type: .memorandum, agencies: agencies.map { Agency.ID($0) },
      places: places.compactMap { Place(.at($0)) }, signed: signed.map { DateClaim($0) },
      programmes: programmes.map { Programme.ID($0) }, themes: themes.map { ThemeShare(theme: Theme.ID($0)) }, citations: report)
  }
}

extension Agency {
  static func sample(_ id: String, _ title: String? = nil, acronym: String? = nil) -> Agency {
    Agency(id: ID(id), title: LocalizedText(title ?? id), acronym: acronym, citations: report)
  }
}

extension Country {
  static func sample(_ id: String, _ title: String? = nil, in memberships: (region: String, validity: String?)...) -> Country {
    Country(
      id: ID(id), title: LocalizedText(title ?? id),
      memberships: memberships.map { Membership(region: Region.ID($0.region), validity: $0.validity.map { DateClaim($0) }) },
      citations: report)
  }
}

extension Region {
  static func sample(_ id: String, _ type: Kind, code: String? = nil) -> Region {
    Region(id: ID(id), title: LocalizedText(id), type: type, code: code, citations: report)
  }
}

extension Theme {
  static func sample(_ id: String, category: String? = nil) -> Theme {
    Theme(
      id: ID(id), title: LocalizedText("Theme \(id)"), vocabulary: category == nil ? .dacCategory : .dacPurpose,
      category: category.map { ID($0) }, citations: report)
  }
}

extension Catalogue {
  /// Three agencies, three countries, two regions and what ties them.
  ///
  /// | programme | agencies | places | themes | dates |
  /// |---|---|---|---|---|
  /// | telehealth | jica funding, mhlw implementing | VN | 12250 (of 122) | 2021/2024 |
  /// | meetings | mhlw accountable | asean | 13020 (of 130) | 2003/.. |
  /// | training | who partner | VN, LA | none | none |
  ///
  /// An agreement of jica with VN, signed 2019-07; a milestone of meetings, `first-meeting` in 2003, which names nobody, and
  /// another, `second-meeting` in 2004, which names who; a milestone without programme, `seminar`, planned for 2027.
  static var small: Catalogue {
    var catalogue = Catalogue()
    catalogue.sources = [
      Source(id: "report", title: "Report", layer: .document), Source(id: "web", title: "Web page", layer: .outside),
    ]
    catalogue.themes = [
      .sample("122"), .sample("12250", category: "122"), .sample("130"), .sample("13020", category: "130"),
    ]
    catalogue.regions = [.sample("asean", .association, code: "ASEAN"), .sample("wpro", .who, code: "WPRO")]
    catalogue.countries = [
      .sample("VN", "Viet Nam", in: ("wpro", nil), ("asean", "1995-07-28/..")), .sample("LA", "Lao PDR"), .sample("JP", "Japan"),
    ]
    catalogue.agencies = [
      .sample("jica", "Japan International Cooperation Agency", acronym: "JICA"), .sample("mhlw", "Ministry of Health"),
      .sample("who", "World Health Organization", acronym: "WHO"),
    ]
    catalogue.programmes = [
      .sample(
        "telehealth", actual: "2021/2024", agencies: [("mhlw", .implementing), ("jica", .funding)], places: ["country/VN"],
        themes: ["12250"]),
      .sample("meetings", actual: "2003/..", agencies: [("mhlw", .accountable)], places: ["region/asean"], themes: ["13020"]),
      .sample("training", agencies: [("who", .partner)], places: ["country/VN", "country/LA"]),
    ]
    catalogue.agreements = [.sample("memorandum", signed: "2019-07", agencies: ["jica"], places: ["country/VN"])]
    catalogue.milestones = [
      .sample("first-meeting", date: "2003", programme: "meetings"),
      .sample("second-meeting", date: "2004", programme: "meetings", agencies: ["who"]),
      .sample("seminar", date: "2027", standing: .planned, agencies: ["who"], places: ["country/JP"]),
    ]
    return catalogue
  }
}

extension Archive {
  /// An archive in memory that holds a catalogue.
  static func holding(_ catalogue: Catalogue) throws -> Archive {
    let archive = try Archive.inMemory(today: .today)
    try archive.store(catalogue)
    return archive
  }

  func totals(_ selection: Selection = Selection()) throws -> Totals {
    guard case .totals(let totals) = try answer(.totals(selection)) else { throw WrongAnswer() }
    return totals
  }

  func agencies(_ query: ListQuery<AgencySort>) throws -> Listing<AgencyRow> {
    guard case .agencies(let listing) = try answer(.agencies(query)) else { throw WrongAnswer() }
    return listing
  }

  func places(_ query: ListQuery<PlaceSort>) throws -> Listing<PlaceRow> {
    guard case .places(let listing) = try answer(.places(query)) else { throw WrongAnswer() }
    return listing
  }

  func timeline(_ query: TimelineQuery) throws -> TimelineListing {
    guard case .timeline(let listing) = try answer(.timeline(query)) else { throw WrongAnswer() }
    return listing
  }

  func timeline(_ list: ListQuery<TimelineSort>) throws -> TimelineListing { try timeline(TimelineQuery(list: list)) }

  func items(_ query: ItemsQuery) throws -> Listing<ItemRow> {
    guard case .items(let listing) = try answer(.items(query)) else { throw WrongAnswer() }
    return listing
  }

  func page(_ address: String) throws -> RecordPage? {
    guard case .page(let page) = try answer(.page(.at(address))) else { throw WrongAnswer() }
    return page
  }

  func search(_ text: String, limit: Int = 20) throws -> [SearchHit] {
    guard case .search(let hits) = try answer(.search(text: text, limit: limit)) else { throw WrongAnswer() }
    return hits
  }

  func nearest(_ address: String, limit: Int = 1) throws -> [SearchHit] {
    guard case .nearest(let hits) = try answer(.nearest(address: address, limit: limit)) else { throw WrongAnswer() }
    return hits
  }

  func records(_ kind: RecordKind, _ selection: Selection = Selection(), filter: String = "") throws -> [SearchHit] {
    guard case .records(let hits) = try answer(.records(kind, selection: selection, filter: filter)) else { throw WrongAnswer() }
    return hits
  }

  func findings() throws -> [Finding] {
    guard case .findings(let findings) = try answer(.findings) else { throw WrongAnswer() }
    return findings
  }
}

/// The archive gave an answer of another case than the query's.
struct WrongAnswer: Error {}

extension TimelineListing {
  /// The lines as text: a heading by its reference and count, an item by its identifier.
  var lines: [String] {
    listing.rows.map { row in
      switch row {
      case .group(let group): "\(group.reference.map(\.description) ?? "none") \(group.count)\(group.isFolded ? " +" : "")"
      case .item(let item, _): item.reference.id
      }
    }
  }
}
