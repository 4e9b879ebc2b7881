import Cooperation

extension CatalogueOracle {
  /// Returns the programmes for the regions of a country that are known to have run while it belonged to the region.
  func regionalProgrammes(of country: Country) -> [Item] {
    items.filter { item in
      item.isProgramme
        && country.memberships.contains { item.places.contains(.region($0.region)) && ran(item, during: $0) }
    }
  }

  /// True where a programme is known to have run during a membership.
  ///
  /// It ran from its first day until the last that its own dates or its milestones give. With an open end or without dates it ran
  /// until the latest day on which anything begins that rests on the same sources; without dates it counts for members of today
  /// alone, and where its sources date nothing either, for all of these.
  private func ran(_ item: Item, during membership: Country.Membership) -> Bool {
    let extent = membership.validity?.date.extent
    if let end = extent.flatMap({ $0.openEnd ? nil : $0.latestEnd }), end < item.span?.first ?? today { return false }
    guard let start = extent?.earliestStart else { return true }
    let sources = item.record.base.citations.map(\.source)
    let contemporaries = items.filter { other in other.record.base.citations.contains { sources.contains($0.source) } }
      .compactMap(\.span)
    if let span = item.span, start <= span.last { return true }
    if item.milestones.compactMap(\.span).contains(where: { $0.last >= start }) { return true }
    if item.span?.isOpen ?? true, contemporaries.contains(where: { $0.first >= start }) { return true }
    return item.span == nil && start <= today && item.milestones.compactMap(\.span).isEmpty && contemporaries.isEmpty
  }
}
