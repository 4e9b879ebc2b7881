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
      return openFilter()
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
    case .pin: return narrow(isExcluded: false)
    case .exclude: return narrow(isExcluded: true)
    case .facets: return openFacets()
    case .facetList: return focusFacets(values: false)
    case .facetValues: return focusFacets(values: true)
    case .sort: return sort()
    case .reverse: return reverse()
    case .undo: return undo()
    case .redo: return redo()
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
    case .theme: return switchTheme()
    case .mouse: return switchMouse()
    case .copy:
      mode = .copy(CopyMenu())
      return []
    case .reloadSettings: return [.reloadSettings]
    case .diagnosis: return openDiagnosis()
    case .redraw: return [.repaint]
    case .suspend: return [.suspend]
    case .stopImport: return cancelImport()
    case .quit: return [.quit]
    }
  }

  mutating func move(_ motion: Motion) -> [Effect] {
    switch mode {
    case .search, .palette, .help, .copy:
      moveInMode(motion)
      return []
    case .filter where isCompleting:
      moveInMode(motion)
      return []
    case .browse, .filter:
      break
    }
    switch screen {
    case .overview: return moveInOverview(motion)
    case .timeline: return moveInTimeline(motion)
    case .facets: return moveInFacets(motion)
    case .page: return moveOnPage(motion)
    }
  }

  private mutating func moveFocus(forward: Bool) -> [Effect] {
    switch screen {
    case .overview(let overview): return focus(forward ? overview.focus.following : overview.focus.preceding)
    case .timeline: return []
    case .facets(let facets): return focusFacets(values: !facets.isInValues)
    case .page: return moveSection(forward: forward)
    }
  }

  /// Goes back one screen; on the first screen it clears the filter, and never leaves the program.
  mutating func goBack() -> [Effect] {
    if history.goBack() { return restoreNarrowed() }
    if !filter.isEmpty { return setFilter("") }
    message = Message(Words.noBack.text(in: language) + " " + Words.quitHint.text(in: language))
    return []
  }

  /// Shows the screen that the facets were opened from; what was chosen there narrows it now.
  private mutating func restoreNarrowed() -> [Effect] {
    if case .facets(let facets)? = history.future.last, facets.selection != selection { screen.selection = facets.selection }
    return restore()
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
      if !isDiagnosing, page.answer == nil || page.isOutdated { return refreshPage() }
    }
    return (isDiagnosing ? refreshPage() : refreshTotals()) + settle() + askTitles()
  }

  private mutating func clear() -> [Effect] {
    guard canClear else { return nothingToClear() }
    message = Message(Words.cleared.text(in: language))
    if case .overview(var overview) = screen {
      let hadFilter = overview.hasFilter
      overview.clearFilters()
      screen = .overview(overview)
      let effects = setSelection(Selection())
      return effects.isEmpty && hadFilter ? refreshOverview(Pane.allCases) : effects
    }
    return setFilter("") + setSelection(Selection())
  }

  private mutating func nothingToClear() -> [Effect] {
    message = Message(Words.nothingToClear.text(in: language))
    return []
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
    case .facets(var facets):
      facets.list.sort = facets.list.sort.next
      if facets.list.sort == .money, !facets.facet.hasMoney { facets.list.sort = facets.list.sort.next }
      screen = .facets(facets)
      return refreshFacets()
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
    case .facets(var facets):
      facets.list.reversed.toggle()
      screen = .facets(facets)
      return refreshFacets()
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
    case .facets, .page: []
    }
  }

  /// The themes that a key goes through; nil is the one that suits the terminal.
  private static let themes: [ColourTheme?] = [nil, .dark, .light, .contrast, .mono]

  private mutating func switchTheme() -> [Effect] {
    let index = Self.themes.firstIndex(of: theme).map { $0 + 1 } ?? 0
    theme = Self.themes[index % Self.themes.count]
    message = Message(Words.themeName(theme).text(in: language))
    return []
  }

  private mutating func switchMouse() -> [Effect] {
    usesMouse.toggle()
    pointer = Pointer()
    let keys = bindings.keys(of: .mouse).first.map(\.caption) ?? Command.ID.mouse.settingName
    message = Message(usesMouse ? Words.mouseTaken.text(in: language) : Words.mouseGiven.text(in: language, keys))
    return []
  }

  private mutating func switchLanguage() -> [Effect] {
    language = language == .japanese ? .english : .japanese
    rebuildPage()
    return []
  }
}
