import Cooperation
import Navigation
import TextUI

extension PlainText {
  /// The state of the list in front in a few sentences: `Agencies, row 3 of 14: JICA, 7 programmes. Sorted by …. Narrowed by ….`
  func outline(withRow: Bool) -> String {
    if case .search(let prompt) = state.mode {
      guard !prompt.hits.isEmpty else { return "" }
      let count = counted(prompt.hits.count, Words.oneItem, Words.itemCount)
      let hits = prompt.hasMore ? Words.firstOfMore.text(in: state.language, prompt.hits.count.groupedDigits) : count
      return PlainWords.found.text(in: state.language, prompt.field.text, hits)
    }
    let place = state.place
    var sentences: [String] = []
    if withRow, place.count > 0, !isPage {
      let row = PlainWords.row.text(
        in: state.language, word(title), String(place.number), place.lastNumber.groupedDigits,
        description(at: place.position))
      sentences.append(sentence([row]))
    } else if !isPage {
      sentences.append(sentence([word(title)]))
    } else if withRow, place.position > 0 {
      sentences.append(PlainWords.line.text(in: state.language, String(place.number), place.lastNumber.groupedDigits))
    }
    if let order { sentences.append(order) }
    if let grouping { sentences.append(grouping) }
    let narrowing = narrowing
    if !narrowing.isEmpty { sentences.append(PlainWords.narrowed.text(in: state.language, joined(narrowing))) }
    return sentences.joined(separator: state.language == .japanese ? "" : " ")
  }

  /// What the list in front is called.
  private var title: Phrase {
    switch state.screen {
    case .overview(let overview): overview.pane.title
    case .timeline: Words.timeline
    case .breakdown(let facets): facets.isInValues ? facets.facet.title : Words.facets
    case .page: Words.sources
    }
  }

  private var order: String? {
    let (sort, direction): (Phrase, Phrase)
    switch state.screen {
    case .overview(let overview):
      switch overview.pane {
      case .agencies:
        let list = overview.agencies
        (sort, direction) = (list.sort.phrase, PlainWords.direction(list.sort, list.isReversed))
      case .countries:
        let list = overview.countries
        (sort, direction) = (list.sort.phrase, PlainWords.direction(list.sort, list.isReversed))
      case .timeline:
        let list = overview.timeline.list
        (sort, direction) = (list.sort.phrase, PlainWords.direction(list.sort, list.isReversed))
      }
    case .timeline(let screen):
      let list = screen.timeline.list
      (sort, direction) = (list.sort.phrase, PlainWords.direction(list.sort, list.isReversed))
    case .breakdown(let facets) where facets.isInValues:
      let isByYear = facets.facet == .year && facets.values.sort == .name
      sort = isByYear ? facets.facet.phrase : facets.values.sort.phrase
      direction = PlainWords.direction(facets.values.sort, of: facets.facet, facets.values.isReversed)
    case .breakdown, .page:
      return nil
    }
    return PlainWords.sorted.text(in: state.language, word(sort), word(direction))
  }

  private var grouping: String? {
    guard state.isTimelineFocused, let grouping = state.timelineInFront?.grouping, grouping != .none else { return nil }
    return PlainWords.grouped.text(in: state.language, word(grouping.phrase))
  }

  /// What narrows the list: conditions, words, and in the overview the rows that the other panes are at.
  private var narrowing: [String] {
    let selection = state.selection
    var parts = selection.terms.map { term in
      (term.isExcluded ? PlainWords.not : PlainWords.condition).text(
        in: state.language, word(term.facet.phrase), state.title(of: term))
    }
    if case .overview(let overview) = state.screen {
      if overview.pane != .agencies, selection.values(of: .agency).isEmpty,
        let row = overview.agencies.row(at: overview.agencies.cursor)
      {
        parts.append(
          PlainWords.condition.text(
            in: state.language, word(Words.agency), row.acronym ?? row.title.text(in: state.language)))
      }
      if overview.pane != .countries, selection.values(of: .country, .region).isEmpty,
        let row = overview.countries.row(at: overview.countries.cursor)
      {
        let facet: Facet = if case .region = row.place { .region } else { .country }
        parts.append(PlainWords.condition.text(in: state.language, word(facet.phrase), row.title.text(in: state.language)))
      }
    }
    if !selection.text.isEmpty { parts.append(PlainWords.holding.text(in: state.language, selection.text)) }
    let filter = state.screen.address.filter
    if !filter.isEmpty { parts.append(PlainWords.holding.text(in: state.language, filter)) }
    return parts
  }
}
