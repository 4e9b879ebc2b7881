import Cooperation

/// Where a person is in the list in front, in numbers that can be said.
public struct ListPlace: Hashable, Sendable {
  /// The selected position, counted from the top.
  public var position: Int
  /// How many positions there are.
  public var count: Int
  /// The number that is said of the first position: 0 for a row that stands for all others, else 1.
  public var firstNumber: Int

  /// The number of the selected position.
  public var number: Int { position + firstNumber }
  /// The number of the last position, which is how many rows there are.
  public var lastNumber: Int { count - 1 + firstNumber }
}

extension AppState {
  /// Where the person is: among the records found, in the list or pane in front, or among the facts of a page.
  public var place: ListPlace {
    if case .search(let prompt) = mode {
      return ListPlace(position: prompt.list.cursor, count: prompt.hits.count, firstNumber: 1)
    }
    switch screen {
    case .overview(let overview):
      switch overview.focus {
      case .agencies:
        return ListPlace(
          position: overview.agencies.list.cursor, count: overview.agencies.count,
          firstNumber: overview.agencies.hasAllRow ? 0 : 1)
      case .places:
        return ListPlace(
          position: overview.places.list.cursor, count: overview.places.count, firstNumber: overview.places.hasAllRow ? 0 : 1)
      case .timeline:
        return ListPlace(position: overview.timeline.list.cursor, count: overview.timeline.count, firstNumber: 1)
      }
    case .timeline(let screen):
      return ListPlace(position: screen.timeline.list.cursor, count: screen.timeline.count, firstNumber: 1)
    case .facets(let facets):
      guard facets.isInValues else {
        let all = Facet.allCases
        return ListPlace(position: all.firstIndex(of: facets.facet) ?? 0, count: all.count, firstNumber: 1)
      }
      return ListPlace(position: facets.list.cursor, count: facets.count, firstNumber: 1)
    case .page(let page):
      return ListPlace(position: page.cursor, count: page.content.items.count, firstNumber: 1)
    }
  }

  /// Scrolls the list in front so that a stretch of rows begins at its top: the one that the cursor is in, where the whole list is
  /// divided into stretches of this many rows. The rows are asked for with the next `.resized`.
  public mutating func scrollToStretch(of rows: Int) {
    let top = place.position / rows * rows
    switch screen {
    case .overview(var overview):
      switch overview.focus {
      case .agencies: overview.agencies.list.scroll = top
      case .places: overview.places.list.scroll = top
      case .timeline: overview.timeline.list.scroll = top
      }
      screen = .overview(overview)
    case .timeline(var timeline):
      timeline.timeline.list.scroll = top
      screen = .timeline(timeline)
    case .facets(var facets):
      guard facets.isInValues else { return }
      facets.list.scroll = top
      screen = .facets(facets)
    case .page:
      break
    }
  }
}
