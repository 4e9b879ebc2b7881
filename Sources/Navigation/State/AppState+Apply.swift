import Cooperation
import TextUI

extension AppState {
  /// Takes in what happened and says what is to be done outside; total and without I/O.
  public mutating func apply(_ action: Action) -> [Effect] {
    let effects = carryOut(action)
    // Nearly everything may change what is found: another size, other colours, an answer.
    if case .diagnosed = action { return effects }
    return isDiagnosing ? effects + [.diagnose] : effects
  }

  private mutating func carryOut(_ action: Action) -> [Effect] {
    // Answers, of which several come to a key, change no view; but for those that say what a typed condition means.
    let mayChangeView = mayChangeView(action)
    defer { if mayChangeView { noteView() } }
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
      return take(event, on: target, at: time)
    case .answered(let slot, let query, let answer):
      guard awaiting[slot] == query else { return [] }
      awaiting[slot] = nil
      return slot == .copy ? takeCopy(answer) : take(answer, for: query, in: slot)
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
      return open(address)
    case .interrupted:
      return perform(.cancel)
    case .preferred(let preferences, let message):
      adopt(preferences)
      self.message = message
      return []
    case .importing(let progress):
      return takeImport(progress)
    case .dataChanged:
      return dataChanged()
    case .said(let message):
      self.message = message
      return []
    case .diagnosed(let diagnosis):
      return takeDiagnosis(diagnosis)
    }
  }

  /// Puts an answer where it belongs.
  private mutating func take(_ answer: Answer, for query: Query, in slot: Slot) -> [Effect] {
    switch answer {
    case .totals(let totals):
      self.totals = totals
      if case .overview(let overview) = screen { return settleOverview(overview) }
      return []
    case .agencies(let listing):
      guard case .agencies(let query) = query else { return [] }
      return takeAgencies(listing, for: query)
    case .places(let listing):
      guard case .places(let query) = query else { return [] }
      return takePlaces(listing, for: query)
    case .timeline(let listing):
      guard case .timeline(let query) = query else { return [] }
      return takeTimeline(listing, for: query)
    case .page, .findings:
      return takePage(answer)
    case .search(let hits):
      return takeHits(hits, for: query)
    case .nearest(let hits):
      if case .page(var page) = screen {
        page.suggestions = hits
        screen = .page(page)
        rebuildPage()
      }
      return []
    case .facet(let listing):
      guard case .facet(let query) = query else { return [] }
      switch slot {
      case .completion:
        takeCompletion(listing.rows, for: query)
        return []
      case .term:
        return takeMeaning(listing.rows, for: query)
      default:
        return takeFacet(listing, for: query)
      }
    case .rules(let rules):
      if case .page(var page) = screen, case .findings = page.subject {
        page.rules = rules
        screen = .page(page)
        rebuildPage()
      }
      return []
    case .records, .items:
      return []
    }
  }

  /// Brings every list of the current screen into the window, and asks for rows that came into view.
  mutating func settle() -> [Effect] {
    switch screen {
    case .overview(let overview):
      return settleOverview(overview)
    case .timeline(let timeline):
      return settleTimeline(timeline)
    case .facets:
      return settleFacets()
    case .page(var page):
      page.settle(width: layout.body.width, height: pageHeight)
      screen = .page(page)
      return []
    }
  }

  /// Asks anew for all that the current screen shows.
  mutating func refresh() -> [Effect] {
    switch screen {
    case .overview: refreshTotals() + refreshOverview(Pane.allCases) + askTitles()
    case .timeline: refreshTotals() + refreshTimeline() + askTitles()
    case .facets: refreshTotals() + refreshFacets() + askTitles()
    case .page: refreshPage()
    }
  }

  /// Asks how much there is under the selection of the screen in front; a page has none.
  mutating func refreshTotals() -> [Effect] {
    if case .page = screen { [] } else { ask(.totals, .totals(selection)) }
  }
}

extension AppState {
  private func mayChangeView(_ action: Action) -> Bool {
    guard case .answered(let slot, let query, _) = action else { return true }
    return awaiting[slot] == query && (slot == .term || slot == .completion)
  }
}
