import Cooperation
import TextUI

extension AppState {
  /// Applies an action and returns the effects to perform. Total, synchronous, without I/O.
  public mutating func apply(_ action: Action) -> [Effect] {
    var effects = perform(action)
    // A failed query is not sent again by itself.
    if case .failed = action {} else { effects += askForMoreHits() }
    // Almost every action can change the diagnosis: another size, other colours, an answer.
    if case .diagnosed = action { return effects }
    return screen.model.isDiagnosing ? effects + [.diagnose] : effects
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    // Answers, several of which may follow one key, change no view, except for the meanings of typed conditions.
    let mayChangeView = mayChangeView(action)
    defer { if mayChangeView { recordView(isSame: action.isMovement) } }
    switch action {
    case .command(let command):
      message = nil
      return perform(command)
    case .goTo(let position):
      message = nil
      return move(.to(position))
    case .edit(let key):
      return editPrompt(key) { _ = $0.handle(key) }
    case .pasted(let text):
      return paste(text)
    case .copy(let choice):
      return copy(choice)
    case .mouse(let event, let target, let time):
      return receive(event, on: target, at: time)
    case .answered(let slot, let query, let answer):
      guard awaiting[slot] == query else { return [] }
      awaiting[slot] = nil
      return receive(answer, for: query, in: slot)
    case .failed(let slot, let query, let text):
      guard awaiting[slot] == query else { return [] }
      awaiting[slot] = nil
      message = Message(text, severity: .error)
      return []
    case .resized(let size):
      self.size = size
      settleMode()
      return settle()
    case .resumed(let today):
      self.today = today
      return [.repaint]
    case .open(let address):
      return show(Screen(address))
    case .interrupted:
      return perform(.cancel)
    case .preferred(let preferences, let message):
      adopt(preferences)
      self.message = message
      return []
    case .importing(let progress):
      receive(progress)
      return []
    case .dataChanged:
      return dataChanged()
    case .said(let message):
      self.message = message
      return []
    case .diagnosed(let diagnosis):
      let context = context
      screen.update { $0.receive(diagnosis, context) }
      return []
    case .stretched(let rows):
      return scrollToStretch(of: rows)
    }
  }

  /// Routes an answer to its slot.
  private mutating func receive(_ answer: Answer, for query: Query, in slot: Slot) -> [Effect] {
    switch slot {
    case .list(let list): return receive(answer, for: query, in: list)
    case .totals:
      if case .totals(let totals) = answer { self.totals = totals }
      return settle()
    case .copy: return receiveCopy(answer)
    case .search:
      if case .search(let hits) = answer { receiveHits(hits, for: query) }
      return []
    case .completion:
      if case .facet(let listing) = answer, case .facet(let query) = query { receiveCompletion(listing.rows, for: query) }
      return []
    case .term:
      guard case .facet(let listing) = answer, case .facet(let query) = query else { return [] }
      return receiveMeaning(listing.rows, for: query)
    case .page, .rules, .nearest:
      let context = context
      return ask(screen.update { $0.receive(answer, in: slot, context) })
    }
  }

  /// Clamps cursors and scroll positions to the window, and requests rows that came into view.
  mutating func settle() -> [Effect] {
    let context = context
    screen.update { $0.settle(context) }
    return askAsNeeded()
  }

  /// Requests all content of the current screen again.
  mutating func refresh() -> [Effect] {
    ask(screen.model.questions(resuming: false)) + ask(for: screen.model.listIDs) + askTitles()
  }
}

extension AppState {
  private func mayChangeView(_ action: Action) -> Bool {
    guard case .answered(let slot, let query, _) = action else { return true }
    return awaiting[slot] == query && (slot == .term || slot == .completion)
  }
}
