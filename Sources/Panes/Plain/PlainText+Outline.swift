import Cooperation
import Navigation
import TextUI
import Wording

extension PlainText {
  /// The state of the list in front in a few sentences: `Agencies, row 3 of 14: JICA, 7 programmes. Sorted by …. Narrowed by ….`
  func outline(withRow: Bool) -> String {
    if case .search(let prompt) = state.mode {
      guard !prompt.hits.isEmpty else { return "" }
      let count = prompt.hits.count
      return word(PlainWords.found(prompt.field.text, prompt.hasMore ? Words.firstOfMore(count) : Words.itemCount(count)))
    }
    let place = state.place
    var sentences: [String] = []
    if withRow, place.count > 0, !isPage {
      let row = word(
        PlainWords.row(title, number: place.number, last: place.lastNumber, description(at: place.position)))
      sentences.append(sentence([row]))
    } else if !isPage {
      sentences.append(sentence([word(title)]))
    } else if withRow, place.position > 0 {
      sentences.append(word(PlainWords.line(number: place.number, last: place.lastNumber)))
    }
    if let order { sentences.append(order) }
    if let grouping { sentences.append(grouping) }
    let narrowing = narrowing
    if !narrowing.isEmpty { sentences.append(word(PlainWords.narrowed(joined(narrowing)))) }
    return state.language.paragraph(sentences)
  }

  private var title: Phrase { state.screen.model.listTitle }

  private var order: String? {
    guard let order = state.screen.model.focusedList?.orderPhrases else { return nil }
    return word(PlainWords.sorted(order.sort, order.direction))
  }

  private var grouping: String? {
    guard state.isTimelineFocused, let grouping = state.timelineInFront?.grouping, grouping != .none else { return nil }
    return word(PlainWords.grouped(grouping.phrase))
  }

  /// What narrows the list: conditions, words, and in the overview the rows that the other panes are at.
  private var narrowing: [String] {
    let selection = state.selection
    var parts = selection.terms.map { term in
      word((term.isExcluded ? PlainWords.not : PlainWords.condition)(term.facet.phrase, state.title(of: term)))
    }
    parts += state.screen.model.restingConditions.map { condition in
      word(PlainWords.condition(condition.facet.phrase, condition.title.text(in: state.language)))
    }
    if !selection.text.isEmpty { parts.append(word(PlainWords.holding(selection.text))) }
    let filter = state.screen.model.filter
    if !filter.isEmpty { parts.append(word(PlainWords.holding(filter))) }
    return parts
  }
}
