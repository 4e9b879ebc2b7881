import Cooperation

extension CatalogueOracle {
  /// Lists programmes, agreements, and milestones that belong to no programme, in the order and groups of the query.
  func timeline(_ query: TimelineQuery) -> TimelineListing {
    let ranked = items(under: query.list.selection).filter { $0.parent == nil }.compactMap { item in
      rank(item.reference, query.list.filter).map { (item: item, rank: $0) }
    }
    let entries = ordered(ranked, query.list).map(\.item)
    let groups = groups(of: entries, query)
    let lines: [TimelineRow] =
      if let groups {
        groups.flatMap { group, members in
          [.group(group)] + (group.isFolded ? [] : members.map { .item(row(of: $0), group: group.reference) })
        }
      } else {
        entries.map { .item(row(of: $0), group: nil) }
      }
    let located = query.list.locate.flatMap { wanted in lines.firstIndex { $0.reference == wanted } }
    let range = query.list.window.range(of: lines.count, locating: located)
    let density = entries.density(today)
    var listing = TimelineListing(
      listing: Listing(rows: Array(lines[range]), offset: range.lowerBound, total: lines.count, located: located),
      span: entries.span(today), density: density.counts, firstYear: density.firstYear, items: entries.count)
    if range.lowerBound < lines.count, case .item? = lines[range.lowerBound...].first {
      listing.leadingGroup = lines[..<range.lowerBound].compactMap { if case .group(let group) = $0 { group } else { nil } }.last
    }
    return listing
  }

  private func ordered(_ items: [(item: Item, rank: Int)], _ list: ListQuery<TimelineSort>) -> [(item: Item, rank: Int)] {
    let ordered =
      switch list.sort {
      case .title: list.reversed ? items.reversed() : items
      case .start: items.ordered(by: { $0.item.shownSpan?.first }, descending: list.reversed)
      case .end:
        items.ordered(
          by: { $0.item.shownSpan.map { $0.isOpen ? Int32.max : $0.last.number } }, descending: !list.reversed)
      }
    return ordered.ordered { $0.rank }
  }

  // MARK: Groups

  /// Gathers items, the largest group first, those without any last; nil when nothing is grouped.
  ///
  /// Where the selection asks for values of what is grouped by, links to others do not count.
  private func groups(of items: [Item], _ query: TimelineQuery) -> [(TimelineGroup, [Item])]? {
    guard let rest = query.grouping.rest else { return nil }
    var members: [RecordReference: [Item]] = [:]
    var others: [Item] = []
    for item in items {
      let own = groups(of: item, query.grouping, query.list.selection)
      for group in own { members[group, default: []].append(item) }
      if own.isEmpty { others.append(item) }
    }
    func group(_ reference: RecordReference?, _ title: LocalizedText, _ items: [Item]) -> (TimelineGroup, [Item]) {
      let isFolded = reference.map { query.folded.contains($0) } ?? false
      return (TimelineGroup(reference: reference, title: title, count: items.count, isFolded: isFolded), items)
    }
    let groups = members.sorted { left, right in
      (right.value.count, sortTitle(of: left.key), left.key) < (left.value.count, sortTitle(of: right.key), right.key)
    }.map { group($0.key, title(of: $0.key), $0.value) }
    return others.isEmpty ? groups : groups + [group(nil, rest, others)]
  }

  private func groups(of item: Item, _ grouping: TimelineGrouping, _ selection: Selection) -> [RecordReference] {
    let links: [RecordReference] =
      switch grouping {
      case .none: []
      case .country: item.places.map(\.reference)
      case .agency: item.agencies.map { RecordReference($0) }
      case .theme: item.themes.map { RecordReference($0) }
      }
    let chosen = selection.values.filter { grouping.kinds.contains($0.kind) }
    let counted = links.filter { link in
      chosen.isEmpty
        || chosen.contains { $0 == link || link.kind == .theme && self.category(ofStored: link) == $0 }
    }
    return counted.map { link in
      link.kind == .theme ? category(of: Theme.ID(link.id)).map { RecordReference($0) } ?? link : link
    }.unique
  }

  private func category(ofStored theme: RecordReference) -> RecordReference? {
    if case .theme(let theme)? = byReference[theme] { theme.category.map { RecordReference($0) } } else { nil }
  }

  // MARK: Rows

  /// Returns the row of an item: a programme carries its milestones as marks, an agreement its signing, a milestone itself.
  func row(of item: Item) -> ItemRow {
    let isPoint = item.reference.kind == .agreement || item.reference.kind == .milestone
    return ItemRow(
      reference: item.reference, title: item.record.base.title, planned: isPoint ? nil : item.planned,
      actual: isPoint ? nil : item.actual, marks: (isPoint ? [item] : item.milestones).compactMap(\.mark), status: item.status,
      agencies: (item.shownLinks ?? item.links).ordered(by: \.leadingRole).map { shortTitle(of: RecordReference($0.agency)) },
      places: item.shownPlaces ?? item.places,
      isOutside: isOutside(item.record), hasFindings: hasFindings(item.reference))
  }

  /// Returns an agency's acronym in place of its title, except in Japanese where it has a Japanese title.
  private func shortTitle(of agency: RecordReference) -> LocalizedText {
    let title = title(of: agency)
    return short(of: agency).map { LocalizedText($0, japanese: title.exact(.japanese)) } ?? title
  }
}

extension Item {
  fileprivate var mark: TimelineMark? {
    guard let claim = actual ?? planned else { return nil }
    return TimelineMark(
      reference: reference, title: record.base.title, date: claim.date, wording: claim.wording, isPlanned: actual == nil)
  }
}

extension Item.Link {
  /// The place of the first of the roles; agencies without a role come before all.
  fileprivate var leadingRole: Int { OrganisationRole.allCases.firstIndex { roles.contains($0) } ?? -1 }
}

extension TimelineGrouping {
  /// The kinds of record that items are gathered under.
  fileprivate var kinds: [RecordKind] {
    switch self {
    case .none: []
    case .country: [.country, .region]
    case .agency: [.agency]
    case .theme: [.theme]
    }
  }

  /// What the group of the rest is called; nil where nothing is grouped.
  fileprivate var rest: LocalizedText? {
    switch self {
    case .none: nil
    case .country: LocalizedText("No country stated", japanese: "国の記載なし")
    case .agency: LocalizedText("No agency stated", japanese: "機関の記載なし")
    case .theme: LocalizedText("No theme stated", japanese: "分野の記載なし")
    }
  }
}
