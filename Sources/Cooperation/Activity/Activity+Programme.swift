internal import Foundation

extension Programme {
  /// Creates the programme shown for an activity; the source represents its file.
  public init(_ activity: Activity, source: Source.ID) {
    let citations = [Citation(source: source, place: "line \(activity.line)")]
    self.init(id: Programme.ID(activity.identifier), title: activity.listTitle)
    self.citations = citations
    summary = activity.summary
    status = activity.activityStatus
    planned = activity.planned.map { DateClaim($0) }
    actual = activity.actual.map { DateClaim($0) }
    participations = activity.participants.compactMap { participant in
      participant.organisation.agency.map { Participation(agency: $0, role: participant.organisationRole) }
    }
    .firsts { $0 }
    for recipient in activity.recipients {
      guard let place = recipient.place(of: activity.publisher) else { continue }
      recipients.append(Recipient(place: place, percentage: recipient.share.used * 100))
    }
    themes = activity.themeShares.map { theme, share in
      ThemeShare(theme: theme, percentage: share.map { $0 * 100 }, basis: .reported)
    }
    modalities = activity.modalities
    money = activity.totals
    relations = activity.relations.map { relation in
      Relation(kind: Relation.Kind(code: relation.type), programme: Programme.ID(relation.identifier))
    }
    identifiers = [activity.identifier] + activity.otherIdentifiers.map(\.identifier)
  }
}

extension Programme.Relation.Kind {
  /// Maps a code of RelatedActivityType; a child or third party is merely related.
  fileprivate init(code: String?) {
    switch code {
    case "1": self = .parent
    case "3": self = .sibling
    case "4": self = .coFunded
    default: self = .related
    }
  }
}

extension Activity {
  /// The title, or the identifier if it has none.
  public var listTitle: LocalizedText { title.isEmpty ? LocalizedText(identifier) : title }

  /// The general description, or else the first.
  public var summary: LocalizedText? {
    (descriptions.first { $0.type == "1" || $0.type == nil } ?? descriptions.first)?.text
  }

  /// The status; nil if missing or unknown.
  public var activityStatus: ActivityStatus? { status.flatMap { Int($0) }.flatMap(ActivityStatus.init(rawValue:)) }

  /// The distinct DAC aid types.
  public var modalities: [Modality] {
    aidTypes.lazy.filter { $0.vocabulary == "1" }.compactMap { Modality(rawValue: $0.code) }.firsts { $0 }
  }

  /// The distinct themes with their shares; nil for policy markers.
  ///
  /// Sectors are purpose codes or, without any, categories. Markers that the activity does not target are omitted.
  public var themeShares: [(theme: Theme.ID, share: Double?)] {
    let vocabulary = sectors.contains { $0.vocabulary == "1" } ? "1" : "2"
    var shares: [(theme: Theme.ID, share: Double?)] = []
    var themes = PositionIndex<Theme.ID>()
    for sector in sectors where sector.vocabulary == vocabulary {
      let (position, isNew) = themes.insert(Theme.ID(sector.code))
      if isNew { shares.append((Theme.ID(sector.code), 0)) }
      shares[position].share = (shares[position].share ?? 0) + sector.share.used
    }
    for marker in policyMarkers where marker.vocabulary == "1" && marker.significance != "0" {
      let theme = Theme.ID("marker-" + marker.code)
      if themes.insert(theme).isNew { shares.append((theme, nil)) }
    }
    return shares
  }

  /// The sums of commitments, disbursements and budgets by currency.
  fileprivate var totals: [Money] {
    struct Part: Hashable {
      var kind: Money.Kind
      var currency: String?
    }
    var parts = PositionIndex<Part>()
    var sums: [(part: Part, billionths: Int128)] = []
    for amount in amounts {
      let kind: Money.Kind
      switch amount.kind {
      case .commitment: kind = .commitment
      case .disbursement, .expenditure: kind = .disbursement
      case .budget: kind = .budget
      default: continue
      }
      let part = Part(kind: kind, currency: amount.currency)
      let (position, isNew) = parts.insert(part)
      if isNew { sums.append((part, 0)) }
      sums[position].billionths += amount.billionths
    }
    return sums.map { Money(kind: $0.part.kind, amount: Decimal(billionths: $0.billionths), currency: $0.part.currency) }
  }
}

extension Activity.Participant {
  /// The organisation's role; `partner` if none is stated.
  public var organisationRole: OrganisationRole {
    switch role {
    case "1": .funding
    case "2": .accountable
    case "3": .extending
    case "4": .implementing
    default: .partner
    }
  }
}

extension Activity.Recipient {
  /// Returns the country or region; nil if the code is empty.
  ///
  /// Regions of the publisher's own vocabulary are qualified by its identifier, as their codes are not global.
  public func place(of publisher: Organisation) -> Place? {
    guard !code.isEmpty else { return nil }
    guard isRegion else { return .country(Country.ID(code)) }
    switch vocabulary {
    case "1": return .region(Region.ID("dac-" + code))
    case "2": return .region(Region.ID("un-" + code))
    default: return .region(Region.ID("\(publisher.ref ?? "own")-\(code)"))
    }
  }
}
