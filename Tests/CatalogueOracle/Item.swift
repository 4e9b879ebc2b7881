import Cooperation

/// A programme, agreement, milestone or partnership with whom, where, when and what it is about.
struct Item: Sendable {
  /// An agency that takes part, with its roles.
  struct Link {
    var agency: Agency.ID
    var roles: Set<OrganisationRole> = []
  }

  /// The days on which something can have been active.
  struct Span: Equatable {
    var first: Day
    var last: Day
    var isOpen = false

    /// Returns the last day of activity: an open end reaches at least to today.
    func end(_ today: Day) -> Day { isOpen ? max(last, today) : last }
  }

  let record: Record
  let reference: RecordReference
  let sortTitle: String
  var links: [Link] = []
  var places: [Place] = []
  var themes: [Theme.ID] = []
  /// The status that its row shows: that of a programme.
  var status: ActivityStatus?
  /// What the row of a partnership shows in place of links and places of its own.
  private(set) var shownLinks: [Link]?
  private(set) var shownPlaces: [Place]?
  /// Codes or `none`, its own or those of its programme; empty where there is none.
  var statuses: [String] = []
  var modalities: [String] = []
  /// The roles that agencies of its programme have to which it is not tied itself.
  var otherRoles: Set<OrganisationRole> = []
  let planned: DateClaim?
  let actual: DateClaim?
  /// The programme of a milestone, where the catalogue has it: the milestone is shown with it, not by itself.
  var parent: RecordReference?
  /// The milestones of a programme, earliest first.
  private(set) var milestones: [Item] = []
  /// The days that its own dates give.
  private(set) var span: Span?
  /// What its row draws: its own days and those of its milestones, which are points.
  private(set) var shownSpan: Span?

  private init(_ record: Record, planned: DateClaim? = nil, actual: DateClaim?) {
    (self.record, self.planned, self.actual) = (record, planned, actual)
    reference = record.reference
    sortTitle = Folding.fold(record.base.title.text(in: .english))
    span = Self.span(of: [planned, actual])
    shownSpan = span
  }

  init(_ programme: Programme) {
    self.init(.programme(programme), planned: programme.planned, actual: programme.actual)
    links = programme.participations.map(\.agency).unique.map { agency in
      Link(agency: agency, roles: Set(programme.participations.filter { $0.agency == agency }.map(\.role)))
    }
    places = programme.recipients.map(\.place).unique
    themes = programme.themes.map(\.theme).unique
    status = programme.status
    // A planned end ends what has begun; work under way of which only a planned start is stated goes on.
    if planned?.date.plansEnd == true {
      span?.isOpen = false
    } else if actual == nil, planned != nil, status == .implementation {
      span?.isOpen = true
    }
    shownSpan = span
    statuses = [programme.status.map { String($0.rawValue) } ?? "none"]
    modalities = programme.modalities.isEmpty ? ["none"] : programme.modalities.map(\.rawValue)
  }

  init(_ agreement: Agreement) {
    self.init(.agreement(agreement), actual: agreement.signed)
    links = agreement.agencies.unique.map { Link(agency: $0) }
    places = agreement.places.unique
    themes = agreement.themes.map(\.theme).unique
  }

  /// Creates a partnership; its row shows what it does not say of itself as its programmes have it.
  init(_ partnership: Partnership, among programmes: [Item]) {
    self.init(.partnership(partnership), actual: partnership.period)
    let own = programmes.filter { item in partnership.programmes.contains { $0.rawValue == item.reference.id } }
    if partnership.agencies.isEmpty { shownLinks = own.flatMap(\.links).merged }
    if partnership.places.isEmpty { shownPlaces = own.flatMap(\.places).unique }
    links = partnership.agencies.unique.map { Link(agency: $0) }
    places = partnership.places.unique
    themes = partnership.themes.map(\.theme).unique
  }

  /// Creates a milestone; what it does not say of itself it has of its programme.
  init(_ milestone: Milestone, of programme: Item?) {
    let isPlanned = milestone.standing == .planned
    self.init(.milestone(milestone), planned: isPlanned ? milestone.date : nil, actual: isPlanned ? nil : milestone.date)
    links = milestone.agencies.isEmpty ? programme?.links ?? [] : milestone.agencies.unique.map { Link(agency: $0) }
    places = milestone.places.isEmpty ? programme?.places ?? [] : milestone.places.unique
    themes = milestone.themes.isEmpty ? programme?.themes ?? [] : milestone.themes.map(\.theme).unique
    if !milestone.agencies.isEmpty { shownLinks = milestone.agencies.unique.map { Link(agency: $0) } }
    if let programme {
      for link in programme.links {
        if let own = links.firstIndex(where: { $0.agency == link.agency }) {
          links[own].roles.formUnion(link.roles)
        } else {
          otherRoles.formUnion(link.roles)
        }
      }
      (statuses, modalities, parent) = (programme.statuses, programme.modalities, programme.reference)
    }
  }

  /// Returns the programme with those of some milestones that are its own.
  func showing(_ all: [Item]) -> Item {
    var copy = self
    copy.milestones = all.filter { $0.parent == reference }.sorted { $0.reference.id < $1.reference.id }
      .ordered { $0.span?.last }.ordered { $0.span?.first }
    let spans = ([span] + copy.milestones.map(\.span)).compactMap(\.self)
    if let first = spans.map(\.first).min(), let last = spans.map(\.last).max() {
      copy.shownSpan = Span(first: first, last: last, isOpen: span?.isOpen ?? false)
    }
    return copy
  }

  var agencies: [Agency.ID] { links.map(\.agency) }

  var isProgramme: Bool { reference.kind == .programme }

  /// Returns all that some dates allow: the earliest start, the latest end; nil without dates.
  private static func span(of claims: [DateClaim?]) -> Span? {
    let spans = claims.compactMap { $0?.date.extent }.compactMap { extent -> Span? in
      guard let first = extent.earliestStart ?? extent.earliestEnd, let last = extent.latestEnd ?? extent.latestStart else {
        return nil
      }
      return Span(first: first, last: last, isOpen: extent.openEnd)
    }
    guard let first = spans.map(\.first).min(), let last = spans.map(\.last).max() else { return nil }
    return Span(first: first, last: last, isOpen: spans.contains(where: \.isOpen))
  }

  /// Returns the years in which it is active by its own dates; nil without dates.
  /// The years of its own days, without an open end.
  var ownYears: [Int] { span.map { Array($0.first.year...$0.last.year) } ?? [] }

  func years(_ today: Day) -> ClosedRange<Int>? { span.map { $0.first.year...$0.end(today).year } }
}

extension [Item] {
  /// Counts the programmes.
  var programmes: Int { count(where: \.isProgramme) }

  /// Counts the agreements and milestones.
  var events: Int { count - programmes }

  /// Returns how many are active in each year, from the first year in which any is to the last.
  func density(_ today: Day) -> (firstYear: Int?, counts: [Int]) {
    let years = compactMap { $0.years(today) }
    guard let first = years.map(\.lowerBound).min(), let last = years.map(\.upperBound).max() else { return (nil, []) }
    return (first, (first...last).map { year in years.count { $0.contains(year) } })
  }

  /// Returns the first and the last day that their rows draw.
  func span(_ today: Day) -> ClosedRange<Day>? {
    let shown = compactMap(\.shownSpan)
    guard let first = shown.map(\.first).min(), let last = shown.map({ $0.end(today) }).max() else { return nil }
    return first...last
  }
}

extension [Item.Link] {
  /// The agencies, each once, with all of its roles.
  fileprivate var merged: [Item.Link] {
    map(\.agency).unique.map { agency in
      Item.Link(agency: agency, roles: filter { $0.agency == agency }.reduce(into: []) { $0.formUnion($1.roles) })
    }
  }
}

extension Array where Element: Hashable {
  /// The elements, each once.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
