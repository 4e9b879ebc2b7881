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
    for participant in activity.participants {
      guard let agency = participant.organisation.agency else { continue }
      let participation = Participation(agency: agency, role: participant.organisationRole)
      if !participations.contains(participation) { participations.append(participation) }
    }
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
    var modalities: [Modality] = []
    for type in aidTypes where type.vocabulary == "1" {
      if let modality = Modality(rawValue: type.code), !modalities.contains(modality) { modalities.append(modality) }
    }
    return modalities
  }

  /// The distinct themes with their shares; nil for policy markers.
  ///
  /// Sectors are purpose codes or, without any, categories. Markers that the activity does not target are omitted.
  public var themeShares: [(theme: Theme.ID, share: Double?)] {
    let vocabulary = sectors.contains { $0.vocabulary == "1" } ? "1" : "2"
    var shares: [(theme: Theme.ID, share: Double?)] = []
    for sector in sectors where sector.vocabulary == vocabulary {
      if let index = shares.firstIndex(where: { $0.theme.rawValue == sector.code }) {
        shares[index].share = (shares[index].share ?? 0) + sector.share.used
      } else {
        shares.append((Theme.ID(sector.code), sector.share.used))
      }
    }
    for marker in policyMarkers where marker.vocabulary == "1" && marker.significance != "0" {
      let theme = Theme.ID("marker-" + marker.code)
      if !shares.contains(where: { $0.theme == theme }) { shares.append((theme, nil)) }
    }
    return shares
  }

  /// The sums of commitments, disbursements and budgets by currency.
  fileprivate var totals: [Money] {
    var sums: [(kind: Money.Kind, currency: String?, units: Amount.Sum)] = []
    func add(_ value: ReportedValue, to kind: Money.Kind) {
      guard let amount = value.amount else { return }
      let index =
        sums.firstIndex { $0.kind == kind && $0.currency == value.currency }
        ?? { () -> Int in
          sums.append((kind, value.currency, Amount.Sum()))
          return sums.count - 1
        }()
      sums[index].units.add(amount)
    }
    for transaction in transactions {
      switch transaction.type {
      case "2": add(transaction.value, to: .commitment)
      case "3", "4": add(transaction.value, to: .disbursement)
      default: break
      }
    }
    for budget in effectiveBudgets { add(budget.value, to: .budget) }
    return sums.map { Money(kind: $0.kind, amount: $0.units.total, currency: $0.currency) }
  }

  /// The budgets without the original ones that a revised budget of the same period replaces.
  public var effectiveBudgets: [Budget] {
    let revised = budgets.filter { $0.type == "2" }
    return budgets.filter { budget in
      budget.type == "2" || !revised.contains { $0.start?.day == budget.start?.day && $0.end?.day == budget.end?.day }
    }
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
