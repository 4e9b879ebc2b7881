import Cooperation
import TextUI
import Wording

extension AppState {
  /// What the screen in front needs to know of its surroundings.
  public var context: ScreenContext {
    ScreenContext(
      layout: layout, language: language, today: today, notation: dates, totals: totals, dataName: dataName)
  }

  /// Where the person is: among the records found, in the list in front, or among the facts of a page.
  public var place: ListPlace {
    guard case .search(let prompt) = mode else { return screen.model.place }
    return ListPlace(position: prompt.list.cursor, count: prompt.hits.count, firstNumber: 1)
  }

  /// Asks for lists, whatever is at hand.
  mutating func ask(for lists: [ListID]) -> [Effect] {
    let model = screen.model
    var effects: [Effect] = []
    for (id, room) in model.rooms(context) where lists.contains(id) {
      guard let query = model.list(id)?.question(model.selection(of: id), room) else { continue }
      effects += ask(.list(id), query)
    }
    return effects
  }

  /// Asks for the lists that show, and are not about to show, what they should.
  mutating func askAsNeeded() -> [Effect] {
    let (model, context) = (screen.model, context)
    // While the row under the cursor is not at hand, nobody knows what it narrows the others to.
    let lacking = model.focus.flatMap { model.list($0)?.hasRowUnderCursor == false ? $0 : nil }
    var effects: [Effect] = []
    for (id, room) in model.rooms(context) where lacking == nil || id == lacking {
      guard let list = model.list(id), let query = list.question(model.selection(of: id), room) else { continue }
      let awaited = awaiting[.list(id)]
      let isComing = (awaited ?? list.answered)?.isSameList(as: query) ?? false
      if !isComing || !list.isCovered(room) && awaited != query { effects += ask(.list(id), query) }
    }
    return effects
  }

  mutating func receive(_ answer: Answer, for query: Query, in list: ListID) -> [Effect] {
    if case .facet(let listing) = answer, case .facet(let query) = query { keepTitles(of: listing.rows, query.facet) }
    let room = screen.model.room(of: list, context)
    var isTaken = true
    screen.update { screen in
      screen.update(list) { isTaken = $0.receive(answer, for: query, room) }
    }
    return isTaken ? askAsNeeded() : ask(for: [list])
  }

  /// Includes or excludes the value under the cursor, or takes that back.
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

  /// Scrolls the list in front so that a stretch of rows begins at its top: the one that the cursor is in, where the whole list is
  /// divided into stretches of this many rows.
  mutating func scrollToStretch(of rows: Int) -> [Effect] {
    screen.update { $0.scroll(to: $0.place.position / rows * rows) }
    return settle()
  }
}
