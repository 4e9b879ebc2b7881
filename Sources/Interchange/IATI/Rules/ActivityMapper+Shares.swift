internal import Cooperation

extension ActivityMapper {
  /// Resolves the effective shares of countries, regions and sectors.
  mutating func resolveShares() {
    if activity.recipients.isEmpty {
      deriveRecipients()
    } else {
      if activity.transactions.contains(where: { !$0.recipients.isEmpty }) { report(.recipientTwice, activity.line) }
      resolveRecipients()
    }
    if activity.sectors.isEmpty {
      deriveSectors()
    } else {
      if activity.transactions.contains(where: { !$0.sectors.isEmpty }) { report(.sectorTwice, activity.line) }
      resolveSectors()
    }
    if !activity.sectors.isEmpty, !activity.sectors.contains(where: { $0.vocabulary == "1" }) {
      report(.sectorWithoutDAC, activity.line)
    }
  }

  /// Resolves recipients as one whole, or countries and each region vocabulary as separate wholes.
  private mutating func resolveRecipients() {
    let all = Shares(activity.recipients.map(\.share.reported))
    let groups =
      all.problem == nil || activity.recipients.count < 2
      ? [:]
      : Dictionary(grouping: activity.recipients.indices) {
        activity.recipients[$0].isRegion ? activity.recipients[$0].vocabulary : ""
      }
    var areWholes = false
    if groups.count > 1 {
      let parts = groups.values.map { places in (places, Shares(places.map { activity.recipients[$0].share.reported })) }
      // Without percentages, a country and its region are two names for all of it.
      areWholes = parts.allSatisfy { places, shares in
        let isStated = places.map { activity.recipients[$0].share.reported != nil }
        return !isStated.contains(true) || (shares.problem == nil && !isStated.contains(false))
      }
      if areWholes {
        for (places, shares) in parts {
          for (place, used) in zip(places, shares.used) { activity.recipients[place].share.used = used }
        }
        if all.problem != .missing { return }
      }
    }
    if !areWholes {
      for (place, used) in zip(activity.recipients.indices, all.used) { activity.recipients[place].share.used = used }
    }
    let areCountries = !activity.recipients.contains(where: \.isRegion)
    switch all.problem {
    case nil: break
    case .missing: report(areCountries ? .countryShares : .recipientShares, activity.line)
    case .single(let amount): report(areCountries ? .countrySingle : .recipientSingle, activity.line, Self.percent(amount))
    case .total(let amount): report(areCountries ? .countryTotal : .recipientTotal, activity.line, Self.percent(amount))
    }
  }

  /// Resolves the sectors of each vocabulary as one whole.
  private mutating func resolveSectors() {
    let placesByVocabulary = Dictionary(grouping: activity.sectors.indices) { activity.sectors[$0].vocabulary }
    for vocabulary in activity.sectors.map(\.vocabulary).firsts(by: { $0 }) {
      let places = placesByVocabulary[vocabulary] ?? []
      let shares = Shares(places.map { activity.sectors[$0].share.reported })
      for (place, used) in zip(places, shares.used) { activity.sectors[place].share.used = used }
      let detail = "vocabulary \(vocabulary)"
      switch shares.problem {
      case nil: break
      case .missing: report(.sectorShares, activity.line, detail)
      case .single(let amount): report(.sectorSingle, activity.line, "\(detail), \(Self.percent(amount))")
      case .total(let amount): report(.sectorTotal, activity.line, "\(detail), \(Self.percent(amount))")
      }
    }
  }

  /// Formats a percentage with at most two decimals.
  private static func percent(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard abs(hundredths) < 1e15 else { return "\(value)" }
    return Amount(units: Int64(hundredths), scale: 2).shortened
  }

  // MARK: From transactions

  private mutating func deriveRecipients() {
    let weighed = weights { !$0.recipients.isEmpty }
    var totals = Totals<Activity.Recipient>()
    for (place, weight) in weighed {
      let transaction = activity.transactions[place]
      for recipient in transaction.recipients {
        totals.add(
          recipient.isRegion ? "\(recipient.vocabulary) \(recipient.code)" : recipient.code, recipient,
          weight / Double(transaction.recipients.count))
      }
    }
    let shares = Shares(weights: totals.weights)
    activity.recipients = zip(totals.items, shares.used).map { recipient, used in
      var recipient = recipient
      recipient.share = Activity.Share(used: used)
      recipient.isDerived = true
      return recipient
    }
    if activity.recipients.isEmpty {
      report(.recipientMissing, activity.line)
    } else if activity.transactions.contains(where: \.recipients.isEmpty) {
      report(.recipientPartly, activity.line)
    }
  }

  private mutating func deriveSectors() {
    let weighed = weights { !$0.sectors.isEmpty }
    var vocabularies = PositionIndex<String>()
    var totalsByVocabulary: [Totals<Activity.Sector>] = []
    for (place, weight) in weighed {
      let sectors = activity.transactions[place].sectors
      let counts = Dictionary(sectors.map { ($0.vocabulary, 1) }, uniquingKeysWith: +)
      for sector in sectors {
        let (position, isNew) = vocabularies.insert(sector.vocabulary)
        if isNew { totalsByVocabulary.append(Totals()) }
        totalsByVocabulary[position].add(sector.code, sector, weight / Double(counts[sector.vocabulary] ?? 1))
      }
    }
    for totals in totalsByVocabulary {
      for (sector, used) in zip(totals.items, Shares(weights: totals.weights).used) {
        var sector = sector
        sector.share = Activity.Share(used: used)
        sector.isDerived = true
        activity.sectors.append(sector)
      }
    }
    if activity.sectors.isEmpty {
      report(.sectorMissing, activity.line)
    } else if activity.transactions.contains(where: \.sectors.isEmpty) {
      report(.sectorPartly, activity.line)
    }
  }

  /// Returns the indices and weights of the transactions that satisfy a condition.
  ///
  /// The weight is the expenditure, or else the commitment; equal if there is neither or the currencies differ.
  private func weights(_ says: (Activity.Transaction) -> Bool) -> [(Int, Double)] {
    let transactions = activity.transactions
    let saying = transactions.indices.filter { says(transactions[$0]) }
    for types in [["3", "4"], ["2"]] {
      let counted = saying.filter { place in
        transactions[place].value.amount.map { $0.units != 0 } == true && transactions[place].type.map(types.contains) == true
      }
      guard let first = counted.first else { continue }
      let currency = transactions[first].value.currency
      guard counted.allSatisfy({ transactions[$0].value.currency == currency }) else { break }
      return saying.map { place in
        (place, transactions[place].type.map(types.contains) == true ? transactions[place].value.amount?.double ?? 0 : 0)
      }
    }
    return saying.map { ($0, 1) }
  }

  /// Sums by key, in order of first appearance.
  private struct Totals<Item> {
    private(set) var items: [Item] = []
    private(set) var weights: [Double] = []
    private var places: [String: Int] = [:]

    mutating func add(_ key: String, _ item: Item, _ weight: Double) {
      if let place = places[key] {
        weights[place] += weight
      } else {
        places[key] = items.count
        items.append(item)
        weights.append(weight)
      }
    }
  }
}

extension Amount {
  /// The number without trailing decimal zeros.
  fileprivate var shortened: String {
    var short = self
    while short.scale > 0, short.units % 10 == 0 { short = Amount(units: short.units / 10, scale: short.scale - 1) }
    return short.description
  }
}
