/// Counts and sums under a selection.
public struct Totals: Hashable, Sendable, Codable {
  public var programmes = 0
  /// The number of agencies, as listed.
  public var agencies = 0
  /// The number of countries, as listed.
  public var countries = 0
  /// The number of regions, as listed.
  public var regions = 0
  public var agreements = 0
  public var milestones = 0
  /// Records with findings plus unreadable records, in the whole archive.
  public var recordsWithFindings = 0
  /// Spending and commitments by currency, the most widely used currency first.
  public var money: [CurrencySum] = []
  /// The days that hold nearly all activity, see `YearSpan`; nil if nothing is dated.
  public var core: ClosedRange<Day>?

  public init() {}
}

/// A row of the agencies pane.
public struct AgencyRow: Hashable, Sendable, Codable {
  public var id: Agency.ID
  public var title: LocalizedText
  public var acronym: String?
  public var type: OrganisationType?
  /// The country in which it is based, if known.
  public var country: Country.ID?
  /// The number of programmes under the selection in which it takes part.
  public var programmes: Int
  /// The number of agreements and milestones under the selection that name it.
  public var events: Int
  /// True if it rests only on outside sources.
  public var isOutside: Bool
  /// True if reading the record produced findings.
  public var hasFindings: Bool

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

  public var reference: RecordReference { RecordReference(id) }
}

/// A row of the countries pane: a country or a region.
public struct PlaceRow: Hashable, Sendable, Codable {
  public var place: Place
  public var title: LocalizedText
  /// Acronyms of the groups to which it belongs today: `WPRO`, `ASEAN`.
  public var groups: [String]
  /// The number of programmes under the selection that benefit it.
  public var programmes: Int
  /// The number of agreements and milestones under the selection that name it.
  public var events: Int
  /// Active programmes and events per year, from `firstYear` on; empty if none is dated.
  public var activity: [Int]
  /// The first year of `activity`; nil if nothing is dated.
  public var firstYear: Int?
  /// True if it rests only on outside sources.
  public var isOutside: Bool
  /// True if reading the record produced findings.
  public var hasFindings: Bool

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

  public var reference: RecordReference { place.reference }
}

/// A dated point on a timeline row.
public struct TimelineMark: Hashable, Sendable, Codable {
  public var reference: RecordReference
  public var title: LocalizedText
  public var date: EDTFDate
  /// The date as worded in its source.
  public var wording: String?
  /// True if the event is only planned.
  public var isPlanned: Bool

  public init(reference: RecordReference, title: LocalizedText, date: EDTFDate, wording: String? = nil, isPlanned: Bool = false) {
    self.reference = reference
    self.title = title
    self.date = date
    self.wording = wording
    self.isPlanned = isPlanned
  }
}

/// A programme, agreement, milestone, partnership or result, as a row of a list or a timeline.
public struct ItemRow: Hashable, Sendable, Codable {
  public var reference: RecordReference
  public var title: LocalizedText
  public var planned: DateClaim?
  public var actual: DateClaim?
  /// Point events: the milestones of a programme, the signing of an agreement.
  public var marks: [TimelineMark]
  /// The status of a programme, if stated.
  public var status: ActivityStatus?
  /// Spending and commitments of a programme by currency, in the order stated; totals add these up.
  public var money: [CurrencySum]
  /// Short names of participating agencies, leading roles first.
  public var agencies: [LocalizedText]
  /// Recipient countries and regions.
  public var places: [Place]
  /// The roles of the agency on whose page the row is listed; else empty.
  public var roles: [OrganisationRole]
  /// True if it rests only on outside sources.
  public var isOutside: Bool
  /// True if reading the record produced findings.
  public var hasFindings: Bool

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

  /// The planned end, if it has passed and no actual end is reported: then nothing says that the work goes on, or that it ended.
  public func passedEnd(today: Day) -> Day? {
    guard reference.kind == .programme, status != .closed, status != .cancelled, let planned = planned?.date, planned.plansEnd,
      let end = planned.extent.latestEnd, end < today, actual?.date.extent.openEnd ?? true
    else { return nil }
    return end
  }

  /// All dates that the row draws.
  public var dates: [EDTFDate] { [planned?.date, actual?.date].compactMap(\.self) + marks.map(\.date) }
}

/// A timeline row: a group heading or an item.
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

  /// The item, or the record that names the group; nil for the remainder group.
  public var reference: RecordReference? {
    switch self {
    case .group(let group): group.reference
    case .item(let item, _): item.reference
    }
  }
}

/// A group heading; without a reference it heads the remainder ("no country stated").
public struct TimelineGroup: Hashable, Sendable, Codable {
  /// The country, agency or theme; nil for the remainder group.
  public var reference: RecordReference?
  public var title: LocalizedText
  /// The number of items in the group.
  public var count: Int
  /// True if only the heading is shown.
  public var isFolded: Bool

  public init(reference: RecordReference?, title: LocalizedText, count: Int, isFolded: Bool = false) {
    self.reference = reference
    self.title = title
    self.count = count
    self.isFolded = isFolded
  }
}

/// One window of a timeline, with the extent and density of the whole.
public struct TimelineListing: Hashable, Sendable {
  /// The fetched rows.
  public var listing: Listing<TimelineRow>
  /// The first and last day of all dated items; nil if none is dated.
  public var span: ClosedRange<Day>?
  /// Active items per year, from `firstYear` on.
  public var density: [Int]
  /// The first year of `density`; nil if nothing is dated.
  public var firstYear: Int?
  /// The number of distinct items, without headings and repetitions across groups.
  public var items: Int
  /// The group of the first fetched row, if its heading precedes the window.
  public var leadingGroup: TimelineGroup?

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

  /// Computes the extent and density of a complete list, without its rows; open ends extend to today.
  public init(spanning rows: [ItemRow], today: Day) {
    self.init(items: rows.count)
    var spans: [ClosedRange<Day>] = []
    for row in rows {
      let extents = row.dates.map(\.extent)
      let days =
        extents.flatMap { [$0.earliestStart, $0.latestStart, $0.earliestEnd, $0.latestEnd].compactMap(\.self) }
        + (extents.contains { $0.openEnd } && row.planned?.date.plansEnd != true ? [today] : [])
      if let first = days.min(), let last = days.max() { spans.append(first...last) }
    }
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else { return }
    span = first...last
    firstYear = first.year
    density = Array(repeating: 0, count: last.year - first.year + 1)
    for span in spans { for year in span.lowerBound.year...span.upperBound.year { density[year - first.year] += 1 } }
  }

  /// The days to show initially: those that hold nearly all items, see `YearSpan`.
  public var core: ClosedRange<Day>? {
    span.map { YearSpan.core(of: $0, density: density, from: firstYear) }
  }
}

/// A search hit, or a row of a list of records.
public struct SearchHit: Hashable, Sendable, Codable {
  public var reference: RecordReference
  public var title: LocalizedText
  /// Secondary text: acronym, codes, dates, or the words around the match.
  public var detail: String
  /// True if it rests only on outside sources.
  public var isOutside: Bool

  public init(reference: RecordReference, title: LocalizedText, detail: String = "", isOutside: Bool = false) {
    self.reference = reference
    self.title = title
    self.detail = detail
    self.isOutside = isOutside
  }
}

extension ClosedRange<Day> {
  /// The days plus a margin at the end, so that an arrow after the last bar fits.
  public var withMargin: ClosedRange<Day> {
    lowerBound...upperBound.advanced(by: Swift.max(1, lowerBound.distance(to: upperBound) / 24))
  }
}
