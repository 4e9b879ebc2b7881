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

  private var title: Phrase { state.screen.model.listTitle }

  private var order: String? {
    guard let order = state.screen.model.focusedList?.orderPhrases else { return nil }
    return PlainWords.sorted.text(in: state.language, word(order.sort), word(order.direction))
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
    parts += state.screen.model.restingConditions.map { condition in
      PlainWords.condition.text(in: state.language, word(condition.facet.phrase), condition.title.text(in: state.language))
    }
    if !selection.text.isEmpty { parts.append(PlainWords.holding.text(in: state.language, selection.text)) }
    let filter = state.screen.model.filter
    if !filter.isEmpty { parts.append(PlainWords.holding.text(in: state.language, filter)) }
    return parts
  }
}
