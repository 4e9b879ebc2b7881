import Cooperation
import TextUI
import Wording

extension AppState {
  /// The context of the current screen.
  public var context: ScreenContext {
    ScreenContext(
      layout: layout, language: language, today: today, notation: dates, totals: totals, dataName: dataName)
  }

  /// The cursor's position: among search hits, in the focused list, or among the facts of a page.
  public var place: ListPlace {
    guard case .search(let prompt) = mode else { return screen.model.place }
    return ListPlace(position: prompt.list.cursor, count: prompt.hits.count, firstNumber: 1)
  }

  /// Requests lists, even if their rows have been fetched.
  mutating func ask(for lists: [ListID]) -> [Effect] {
    let model = screen.model
    var effects: [Effect] = []
    for (id, room) in model.rooms(context) where lists.contains(id) {
      guard let query = model.list(id)?.question(model.selection(of: id), room) else { continue }
      effects += ask(.list(id), query)
    }
    return effects
  }

  /// Requests those lists whose rows are neither fetched nor pending.
  mutating func askAsNeeded() -> [Effect] {
    let (model, context) = (screen.model, context)
    // While the row under the cursor is pending, the selection of the other lists is unknown.
    let lacking = model.focus.flatMap { model.list($0)?.hasRowUnderCursor == false ? $0 : nil }
    var effects: [Effect] = []
    for (id, room) in model.rooms(context) where lacking == nil || id == lacking {
      guard let list = model.list(id), let query = list.question(model.selection(of: id), room) else { continue }
      let awaited = awaiting[.list(id)]
      let isComing = (awaited ?? list.answered)?.isSameList(as: query) ?? false
      // Rows that the answer to this very question lacked are missing from the data: asking again would never end.
      let isKnown = (awaited ?? list.answered) == query
      if !isComing || !list.isCovered(room) && !isKnown { effects += ask(.list(id), query) }
    }
    return effects
  }

  mutating func receive(_ answer: Answer, for query: Query, in list: ListID) -> [Effect] {
    if case .facet(let listing) = answer, case .facet(let query) = query { cacheTitles(of: listing.rows, query.facet) }
    let room = screen.model.room(of: list, context)
    var isStored = true
    screen.update { screen in
      screen.update(list) { isStored = $0.receive(answer, for: query, room) }
    }
    return isStored ? askAsNeeded() : ask(for: [list])
  }

  /// Includes or excludes the value under the cursor, or undoes that.
  mutating func narrow(isExcluded: Bool) -> [Effect] {
    guard let (term, title) = screen.model.focusedList?.term(isExcluded: isExcluded) else { return [] }
    var selection = selection
    let isThere = selection.contains(term)
    if isThere { selection.remove(term) } else { selection.insert(term) }
    termTitles[term.included] = title
    let phrase = isThere ? Words.unpinned : isExcluded ? Words.excluded : Words.pinned
    message = Message(phrase(title.text(in: language)).text(in: language))
    return setSelection(selection)
  }

  /// Scrolls the focused list to the top of the page with the cursor, in pages of this many rows.
  mutating func scrollToStretch(of rows: Int) -> [Effect] {
    screen.update { $0.scroll(to: $0.place.position / rows * rows) }
    return settle()
  }
}
