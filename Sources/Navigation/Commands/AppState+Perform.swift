import Cooperation
import TextUI

extension AppState {
  /// Carries out a command in the mode that is in front.
  mutating func perform(_ command: Command.ID) -> [Effect] {
    switch command {
    case .up: return move(.by(-1))
    case .down: return move(.by(1))
    case .pageUp: return move(.pages(-1))
    case .pageDown: return move(.pages(1))
    case .first: return move(.first)
    case .last: return move(.last)
    case .nextPane: return moveFocus(forward: true)
    case .previousPane: return moveFocus(forward: false)
    case .agenciesPane: return focus(.agencies)
    case .countriesPane: return focus(.places)
    case .timelinePane: return focus(.timeline)
    case .open: return accept()
    case .back: return goBack()
    case .forward: return goForward()
    case .cancel: return cancel()
    case .overview: return open(.overview)
    case .sources: return openSources()
    case .findings: return show(.page(PageState(.findings)))
    case .timeline: return openTimeline()
    case .filter:
      mode = .filter(FilterPrompt(filter, on: screen))
      return []
    case .find:
      awaiting[.search] = nil
      mode = .search(SearchPrompt())
      return []
    case .palette:
      mode = .palette(Palette())
      return []
    case .help:
      mode = .help(HelpState())
      return []
    case .clear: return clear()
    case .pin: return pin()
    case .sort: return sort()
    case .reverse: return reverse()
    case .zoomIn: return zoom(in: true)
    case .zoomOut: return zoom(in: false)
    case .panLeft: return pan(-8)
    case .panRight: return pan(8)
    case .today:
      let today = today
      changeTimeline { timeline, _ in timeline.centre(on: today) }
      return []
    case .group: return group()
    case .fold: return fold()
    case .nextLink: return moveLink(by: 1)
    case .previousLink: return moveLink(by: -1)
    case .language: return switchLanguage()
    case .redraw: return [.repaint]
    case .suspend: return [.suspend]
    case .stopImport: return cancelImport()
    case .quit: return [.quit]
    }
  }

  private mutating func move(_ motion: Motion) -> [Effect] {
    switch mode {
    case .search, .palette, .help:
      moveInMode(motion)
      return []
    case .browse, .filter:
      break
    }
    switch screen {
    case .overview: return moveInOverview(motion)
    case .timeline: return moveInTimeline(motion)
    case .page: return moveOnPage(motion)
    }
  }

  private mutating func moveFocus(forward: Bool) -> [Effect] {
    switch screen {
    case .overview(let overview): return focus(forward ? overview.focus.following : overview.focus.preceding)
    case .timeline: return []
    case .page: return moveSection(forward: forward)
    }
  }

  /// Goes back one screen; on the first screen it clears the filter, and never leaves the program.
  mutating func goBack() -> [Effect] {
    if history.goBack() { return restore() }
    if !filter.isEmpty { return setFilter("") }
    message = Message(Words.noBack.text(in: language) + " " + Words.quitHint.text(in: language))
    return []
  }

  private mutating func goForward() -> [Effect] {
    if history.goForward() { return restore() }
    message = Message(Words.noForward.text(in: language))
    return []
  }

  /// Shows a screen of the history as it was, in today's window and language.
  mutating func restore() -> [Effect] {
    mode = .browse
    awaiting = [:]
    if case .page(var page) = screen {
      page.content = content(of: page)
      screen = .page(page)
      if page.answer == nil || page.isOutdated { return refreshPage() }
    }
    return refreshTotals() + settle()
  }

  private mutating func clear() -> [Effect] {
    if case .overview(var overview) = screen {
      guard !overview.pins.isEmpty || overview.hasFilter else { return nothingToClear() }
      overview.clearFilters()
      screen = .overview(overview)
      message = Message(Words.cleared.text(in: language))
      return changePins { $0 = Selection() }
    }
    guard !filter.isEmpty else { return nothingToClear() }
    message = Message(Words.cleared.text(in: language))
    return setFilter("")
  }

  private mutating func nothingToClear() -> [Effect] {
    message = Message(Words.nothingToClear.text(in: language))
    return []
  }
  private mutating func pin() -> [Effect] {
    guard case .overview(let overview) = screen, let reference = overview.selected else { return [] }
    let title =
      switch overview.focus {
      case .agencies: overview.agencies.row(at: overview.agencies.list.cursor)?.title
      case .places: overview.places.row(at: overview.places.list.cursor)?.title
      case .timeline: nil as LocalizedText?
      }
    let phrase = overview.pins.contains(reference) ? Words.unpinned : Words.pinned
    if let title { pinTitles[reference] = title }
    message = Message(phrase.text(in: language, title?.text(in: language) ?? reference.id))
    return changePins { $0.toggle(reference) }
  }

  private mutating func sort() -> [Effect] {
    switch screen {
    case .overview(var overview):
      switch overview.focus {
      case .agencies: overview.agencies.list.sort = overview.agencies.list.sort.next
      case .places: overview.places.list.sort = overview.places.list.sort.next
      case .timeline: overview.timeline.list.sort = overview.timeline.list.sort.next
      }
      screen = .overview(overview)
      return refreshOverview([overview.focus])
    case .timeline(var timeline):
      timeline.timeline.list.sort = timeline.timeline.list.sort.next
      screen = .timeline(timeline)
      return refreshTimeline()
    case .page:
      return []
    }
  }

  private mutating func reverse() -> [Effect] {
    switch screen {
    case .overview(var overview):
      switch overview.focus {
      case .agencies: overview.agencies.list.reversed.toggle()
      case .places: overview.places.list.reversed.toggle()
      case .timeline: overview.timeline.list.reversed.toggle()
      }
      screen = .overview(overview)
      return refreshOverview([overview.focus])
    case .timeline(var timeline):
      timeline.timeline.list.reversed.toggle()
      screen = .timeline(timeline)
      return refreshTimeline()
    case .page:
      return []
    }
  }

  private mutating func zoom(in inwards: Bool) -> [Effect] {
    let today = today
    changeTimeline { timeline, parts in timeline.zoom(in: inwards, width: parts.chart.width, today: today) }
    return []
  }

  private mutating func pan(_ cells: Int) -> [Effect] {
    changeTimeline { timeline, _ in timeline.pan(cells: cells) }
    return []
  }

  private mutating func group() -> [Effect] {
    changeTimeline { timeline, _ in
      timeline.list.anchor = timeline.rowUnderCursor?.reference
      timeline.grouping = timeline.grouping.next
      timeline.folded = []
    }
    return refreshTimelineInFront()
  }

  private mutating func fold() -> [Effect] {
    changeTimeline { timeline, _ in
      let group: RecordReference? =
        switch timeline.rowUnderCursor {
        case .group(let group): group.reference
        case .item(_, let group): group
        case nil: nil
        }
      guard let group else { return }
      if timeline.folded.remove(group) == nil { timeline.folded.insert(group) }
      timeline.list.anchor = group
    }
    return refreshTimelineInFront()
  }

  private mutating func refreshTimelineInFront() -> [Effect] {
    switch screen {
    case .overview: refreshOverview([.timeline])
    case .timeline: refreshTimeline()
    case .page: []
    }
  }

  private mutating func switchLanguage() -> [Effect] {
    language = language == .japanese ? .english : .japanese
    if case .page(var page) = screen {
      page.content = content(of: page)
      page.settle(width: layout.body.width, height: pageHeight)
      screen = .page(page)
    }
    return []
  }
}
