internal import Cooperation
internal import GRDB

extension CatalogueWriter {
  /// Writes which records a record names, each once with its strongest tie.
  mutating func writeMentions(of record: Record, key: Int64) throws {
    let base = record.base
    var ties: [RecordReference: Tie] = [:]
    for reference in base.allMentions { ties[reference] = .names }
    for reference in record.wholes { ties[reference] = .isPart }
    for citation in base.citations { ties[RecordReference(citation.source)] = .restsOn }
    for (reference, tie) in ties {
      try mentions.append(key, keys.key(of: reference), tie.rawValue, to: db)
    }
  }

  /// Writes the dates of what has dates, and whom, where and what it is about.
  mutating func writeItem(_ record: Record, key: Int64) throws {
    switch record {
    case .programme(let programme):
      try writeItem(
        key: key, kind: .programme, status: programme.status, planned: programme.planned, actual: programme.actual)
      var roles: [Agency.ID: RoleSet] = [:]
      for participation in programme.participations {
        roles[participation.agency, default: []].insert(RoleSet(participation.role))
      }
      try writeAgencies(programme.participations.map(\.agency), roles: roles, key: key)
      try writePlaces(programme.recipients.map(\.place), key: key)
      try writeThemes(programme.themes, key: key)
    case .partnership(let partnership):
      try writeItem(key: key, kind: .partnership, actual: partnership.period)
      try writeAgencies(partnership.agencies, key: key)
      try writePlaces(partnership.places, key: key)
      try writeThemes(partnership.themes, key: key)
    case .agreement(let agreement):
      try writeItem(key: key, kind: .agreement, actual: agreement.signed)
      try writeAgencies(agreement.agencies, key: key)
      try writePlaces(agreement.places, key: key)
      try writeThemes(agreement.themes, key: key)
    case .milestone(let milestone):
      let isPlanned = milestone.standing == .planned
      try writeItem(
        key: key, kind: .milestone, programme: milestone.programme, planned: isPlanned ? milestone.date : nil,
        actual: isPlanned ? nil : milestone.date)
      try writeAgencies(milestone.agencies, key: key)
      try writePlaces(milestone.places, key: key)
      try writeThemes(milestone.themes, key: key)
    case .country(let country):
      for (position, membership) in country.memberships.enumerated() {
        let extent = membership.validity?.date.extent
        let last = extent.flatMap { $0.openEnd ? nil : $0.latestEnd }
        try memberships.append(
          key, position, keys.key(of: RecordReference(membership.region)), extent?.earliestStart?.number, last?.number, to: db)
      }
    case .agency, .region, .theme, .result, .source:
      break
    }
  }

  private mutating func writeItem(
    key: Int64, kind: RecordKind, programme: Programme.ID? = nil, status: ActivityStatus? = nil, planned: DateClaim? = nil,
    actual: DateClaim?
  ) throws {
    let span = ItemSpan(planned: planned?.date, actual: actual?.date, status: status)
    try items.append(
      key, kind.rawValue, programme.map { try keys.key(of: RecordReference($0)) }, status?.rawValue, planned?.date.description,
      planned.flatMap(Packed.note), actual?.date.description, actual.flatMap(Packed.note), span?.first.number,
      span?.last.number, span?.isOpen ?? false, to: db)
  }

  private mutating func writeAgencies(_ agencies: [Agency.ID], roles: [Agency.ID: RoleSet] = [:], key: Int64) throws {
    var seen: Set<Agency.ID> = []
    for agency in agencies where seen.insert(agency).inserted {
      try agencyLinks.append(
        key, keys.key(of: RecordReference(agency)), seen.count, roles[agency, default: []].rawValue, to: db)
    }
  }

  private mutating func writePlaces(_ places: [Place], key: Int64) throws {
    var seen: Set<Place> = []
    for place in places where seen.insert(place).inserted {
      try placeLinks.append(key, keys.key(of: place.reference), seen.count, to: db)
    }
  }

  private mutating func writeThemes(_ themes: [ThemeShare], key: Int64) throws {
    var seen: Set<Theme.ID> = []
    for share in themes where seen.insert(share.theme).inserted {
      try themeLinks.append(key, keys.key(of: RecordReference(share.theme)), seen.count, to: db)
    }
  }
}

/// How a record that names another stands to it; the raw values are those of `mention.tie`.
enum Tie: Int {
  case names = 0
  /// It says that it is a part or member of the other.
  case isPart = 1
  /// It cites the other for itself, not only for a fact inside it.
  case restsOn = 2
}

extension Record {
  /// The records that this one says it is a part or member of.
  fileprivate var wholes: [RecordReference] {
    switch self {
    case .agency(let agency):
      agency.relations.compactMap { relation in
        switch relation.kind {
        case .parent, .member: RecordReference(relation.agency)
        case .successor, .cooperation: nil
        }
      }
    case .programme(let programme):
      programme.relations.compactMap { relation in
        switch relation.kind {
        case .parent: RecordReference(relation.programme)
        case .sibling, .coFunded, .predecessor, .related: nil
        }
      }
    case .theme(let theme): [theme.category.map { RecordReference($0) }].compactMap(\.self)
    case .country(let country): country.memberships.map { RecordReference($0.region) }
    case .region, .partnership, .agreement, .milestone, .result, .source: []
    }
  }
}
