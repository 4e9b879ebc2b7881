/// How much there is under a selection.
public struct Totals: Hashable, Sendable, Codable {
  /// How many programmes.
  public var programmes = 0
  /// How many agencies, those that their list shows.
  public var agencies = 0
  /// How many countries, those that their list shows.
  public var countries = 0
  /// How many regions, those that their list shows.
  public var regions = 0
  /// How many agreements.
  public var agreements = 0
  /// How many milestones.
  public var milestones = 0
  /// Records that have findings, and those that could not be read, in the whole archive.
  public var recordsWithFindings = 0
  /// What the programmes spent and committed, by currency, the one that most programmes use first.
  public var money: [CurrencySum] = []
  /// The days in which nearly everything lies, see `YearSpan`; nil when nothing is dated.
  public var core: ClosedRange<Day>?

  /// Creates totals of nothing.
  public init() {}
}

/// One line of the agencies pane.
public struct AgencyRow: Hashable, Sendable, Codable {
  /// The agency's identifier.
  public var id: Agency.ID
  /// The agency's name.
  public var title: LocalizedText
  /// Its short form, where it has one.
  public var acronym: String?
  /// What kind of body it is, where that is known.
  public var type: OrganisationType?
  /// Where it sits, where that is known.
  public var country: Country.ID?
  /// Programmes under the selection in which it takes part.
  public var programmes: Int
  /// Agreements and milestones under the selection that name it.
  public var events: Int
  /// True where it rests on outside sources alone.
  public var isOutside: Bool
  /// True where something was noticed about the record when it was read.
  public var hasFindings: Bool

  /// Creates a row from what it shows.
  public init(
    id: Agency.ID, title: LocalizedText, acronym: String? = nil, type: OrganisationType? = nil, country: Country.ID? = nil,
    programmes: Int = 0, events: Int = 0, isOutside: Bool = false, hasFindings: Bool = false
  ) {
    self.id = id
    self.title = title
    self.acronym = acronym
    self.type = type
    self.country = country
    self.programmes = programmes
    self.events = events
    self.isOutside = isOutside
    self.hasFindings = hasFindings
  }

  /// The record's address.
  public var reference: RecordReference { RecordReference(id) }
}

/// One line of the countries pane: a country or a region.
public struct PlaceRow: Hashable, Sendable, Codable {
  /// The country or region.
  public var place: Place
  /// Its name.
  public var title: LocalizedText
  /// Short forms of the groups that it belongs to today: `WPRO`, `ASEAN`.
  public var groups: [String]
  /// Programmes under the selection that are for it.
  public var programmes: Int
  /// Agreements and milestones under the selection that name it.
  public var events: Int
  /// Programmes and events active per year, from `firstYear` on; empty when none is dated.
  public var activity: [Int]
  /// The year that `activity` begins with; nil when nothing is dated.
  public var firstYear: Int?
  /// True where it rests on outside sources alone.
  public var isOutside: Bool
  /// True where something was noticed about the record when it was read.
  public var hasFindings: Bool

  /// Creates a row from what it shows.
  public init(
    place: Place, title: LocalizedText, groups: [String] = [], programmes: Int = 0, events: Int = 0, activity: [Int] = [],
    firstYear: Int? = nil, isOutside: Bool = false, hasFindings: Bool = false
  ) {
    self.place = place
    self.title = title
    self.groups = groups
    self.programmes = programmes
    self.events = events
    self.activity = activity
    self.firstYear = firstYear
    self.isOutside = isOutside
    self.hasFindings = hasFindings
  }

  /// The record's address.
  public var reference: RecordReference { place.reference }
}

/// A dated point on a timeline row.
public struct TimelineMark: Hashable, Sendable, Codable {
  /// The record's address.
  public var reference: RecordReference
  /// What the milestone or agreement is called.
  public var title: LocalizedText
  /// When it was, or is to be.
  public var date: EDTFDate
  /// The words of its source for the date.
  public var wording: String?
  /// True where sources only plan it.
  public var isPlanned: Bool

  /// Creates a mark from what it shows.
  public init(reference: RecordReference, title: LocalizedText, date: EDTFDate, wording: String? = nil, isPlanned: Bool = false) {
    self.reference = reference
    self.title = title
    self.date = date
    self.wording = wording
    self.isPlanned = isPlanned
  }
}

/// One programme, agreement, milestone, partnership or result as a list or a timeline shows it.
public struct ItemRow: Hashable, Sendable, Codable {
  /// The record's address.
  public var reference: RecordReference
  /// What the item is called.
  public var title: LocalizedText
  /// The dates that were planned.
  public var planned: DateClaim?
  /// The dates on which it took place.
  public var actual: DateClaim?
  /// Its dated points: milestones of a programme, the signing of an agreement.
  public var marks: [TimelineMark]
  /// How far a programme has come, where that is stated.
  public var status: ActivityStatus?
  /// What a programme spent and committed, by currency, in the order in which it states them; what totals add up.
  public var money: [CurrencySum]
  /// Short names of the agencies that take part, leading roles first.
  public var agencies: [LocalizedText]
  /// The countries and regions that it is for.
  public var places: [Place]
  /// What the row's part is on the page that lists it: the role of an agency, or nothing.
  public var roles: [OrganisationRole]
  /// True where it rests on outside sources alone.
  public var isOutside: Bool
  /// True where something was noticed about the record when it was read.
  public var hasFindings: Bool

  /// Creates a row from what it shows.
  public init(
    reference: RecordReference, title: LocalizedText, planned: DateClaim? = nil, actual: DateClaim? = nil,
    marks: [TimelineMark] = [], status: ActivityStatus? = nil, money: [CurrencySum] = [], agencies: [LocalizedText] = [],
    places: [Place] = [], roles: [OrganisationRole] = [], isOutside: Bool = false, hasFindings: Bool = false
  ) {
    self.reference = reference
    self.title = title
    self.planned = planned
    self.actual = actual
    self.marks = marks
    self.status = status
    self.money = money
    self.agencies = agencies
    self.places = places
    self.roles = roles
    self.isOutside = isOutside
    self.hasFindings = hasFindings
  }

  /// Every date that the row draws.
  public var dates: [EDTFDate] { [planned?.date, actual?.date].compactMap(\.self) + marks.map(\.date) }
}

/// One line of a timeline: a group's heading or an item.
public enum TimelineRow: Hashable, Sendable {
  case group(TimelineGroup)
  case item(ItemRow, group: RecordReference?)

  /// The item; nil for a heading.
  public var item: ItemRow? {
    switch self {
    case .group: nil
    case .item(let item, _): item
    }
  }

  /// The address of the item, or of what the group gathers; nil for the group of the rest.
  public var reference: RecordReference? {
    switch self {
    case .group(let group): group.reference
    case .item(let item, _): item.reference
    }
  }
}

/// The heading of a group; without a reference it gathers what has none ("no country stated").
public struct TimelineGroup: Hashable, Sendable, Codable {
  /// The address of the country, agency or theme; nil for the group of the rest.
  public var reference: RecordReference?
  /// What the heading says.
  public var title: LocalizedText
  /// How many items the group gathers.
  public var count: Int
  /// True where only the heading is shown.
  public var isFolded: Bool

  /// Creates a heading from what it shows.
  public init(reference: RecordReference?, title: LocalizedText, count: Int, isFolded: Bool = false) {
    self.reference = reference
    self.title = title
    self.count = count
    self.isFolded = isFolded
  }
}

/// Part of a timeline, and the shape of the whole.
public struct TimelineListing: Hashable, Sendable {
  /// The rows that were fetched.
  public var listing: Listing<TimelineRow>
  /// First and last day of everything dated under the query; nil when nothing is.
  public var span: ClosedRange<Day>?
  /// Items active per year, from `firstYear` on.
  public var density: [Int]
  /// The year that `density` begins with; nil when nothing is dated.
  public var firstYear: Int?
  /// Items under the query, groups and repetitions in several groups not counted.
  public var items: Int
  /// The group of the first row that was fetched, where its heading lies before.
  public var leadingGroup: TimelineGroup?

  /// Creates a part of a timeline; by default of an empty one.
  public init(
    listing: Listing<TimelineRow> = Listing(), span: ClosedRange<Day>? = nil, density: [Int] = [], firstYear: Int? = nil,
    items: Int = 0
  ) {
    self.listing = listing
    self.span = span
    self.density = density
    self.firstYear = firstYear
    self.items = items
  }

  /// Creates the shape of a list that is at hand whole, without its rows; open ends reach to today.
  public init(spanning rows: [ItemRow], today: Day) {
    self.init(items: rows.count)
    var spans: [ClosedRange<Day>] = []
    for row in rows {
      let extents = row.dates.map(\.extent)
      let days =
        extents.flatMap { [$0.earliestStart, $0.latestStart, $0.earliestEnd, $0.latestEnd].compactMap(\.self) }
        + (extents.contains { $0.openEnd } ? [today] : [])
      if let first = days.min(), let last = days.max() { spans.append(first...last) }
    }
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else { return }
    span = first...last
    firstYear = first.year
    density = Array(repeating: 0, count: last.year - first.year + 1)
    for span in spans { for year in span.lowerBound.year...span.upperBound.year { density[year - first.year] += 1 } }
  }

  /// The days to show at first: those in which nearly everything lies, see `YearSpan`.
  public var core: ClosedRange<Day>? {
    span.map { YearSpan.core(of: $0, density: density, from: firstYear) }
  }
}

/// A record found by a search, or a record of a list of one kind.
public struct SearchHit: Hashable, Sendable, Codable {
  /// The record's address.
  public var reference: RecordReference
  /// What the record is called.
  public var title: LocalizedText
  /// A second line: acronym, codes, dates, or the words around what matched.
  public var detail: String
  /// True where it rests on outside sources alone.
  public var isOutside: Bool

  /// Creates a hit from what it shows.
  public init(reference: RecordReference, title: LocalizedText, detail: String = "", isOutside: Bool = false) {
    self.reference = reference
    self.title = title
    self.detail = detail
    self.isOutside = isOutside
  }
}

extension ClosedRange<Day> {
  /// The days and a little more at the end, so that an arrow behind the last bar has room.
  public var withMargin: ClosedRange<Day> {
    lowerBound...upperBound.advanced(by: Swift.max(1, lowerBound.distance(to: upperBound) / 24))
  }
}
