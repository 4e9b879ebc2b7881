import Cooperation
import TextUI
import Wording

extension AppState {
  /// Performs a command in the current mode.
  mutating func perform(_ command: Command.ID) -> [Effect] {
    let context = context
    if mode == .browse {
      if !command.isExplained, let reason = Command.command(command).unavailable, !isAvailable(command) { return say(reason) }
      let outcome = screen.update { screen in
        screen.perform(command, context) ?? screen.performOnTimeline(command, context)
      }
      if let outcome { return follow(outcome) }
    }
    switch command {
    case .up: return move(.by(-1))
    case .down: return move(.by(1))
    case .pageUp: return move(.pages(-1))
    case .pageDown: return move(.pages(1))
    case .first: return move(.first)
    case .last: return move(.last)
    case .nextPane: return moveFocus(by: 1)
    case .previousPane: return moveFocus(by: -1)
    case .open: return accept()
    case .back: return goBack()
    case .forward: return goForward()
    case .cancel: return cancel()
    case .overview: return show(Screen(.overview))
    case .sources:
      guard let subject else { return say(Words.nothingToOpen) }
      return show(Screen(Address(.sources(subject))))
    case .findings: return show(Screen(Address(.findings)))
    case .diagnosis:
      return screen.model.isDiagnosing ? refresh() + settle() : show(Screen(Address(.diagnosis)))
    case .timeline: return show(.timeline(screen.model.timelineScreen))
    case .programmes: return show(.programmes(ProgrammesScreen(selection: screen.model.timelineScreen.selection)))
    case .facets: return show(Screen(Address(.facets, selection: screen.model.selectionToPassOn)))
    case .filter: return openFilter()
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
    case .copy:
      mode = .copy(CopyMenu())
      return []
    case .clear: return clear()
    case .pin: return narrow(isExcluded: false)
    case .exclude: return narrow(isExcluded: true)
    case .sort:
      changeOrder { $0.sortByNext() }
      return askAsNeeded()
    case .reverse:
      changeOrder { $0.order?.isReversed.toggle() }
      return askAsNeeded()
    case .undo: return undo()
    case .redo: return redo()
    case .language:
      language = language == .japanese ? .english : .japanese
      rebuildScreen()
      return []
    case .theme: return switchTheme()
    case .mouse: return switchMouse()
    case .reloadSettings: return [.reloadSettings]
    case .redraw: return [.repaint]
    case .suspend: return [.suspend]
    case .stopImport: return cancelImport()
    case .quit: return [.quit]
    // Performed by the screens that support them.
    case .agenciesPane, .countriesPane, .timelinePane, .facetList, .facetValues, .nextLink, .previousLink, .zoomIn, .zoomOut,
      .panLeft, .panRight, .today, .group, .fold:
      return []
    }
  }

  /// Acts on the outcome of a command that the screen performed.
  mutating func follow(_ outcome: ScreenOutcome) -> [Effect] {
    switch outcome {
    case .changed: askAsNeeded()
    case .open(let screen): show(screen)
    case .goTo(let address): show(Screen(address))
    case .perform(let command): perform(command)
    case .say(let phrase): say(phrase)
    }
  }

  mutating func say(_ phrase: Phrase) -> [Effect] {
    message = Message(phrase.text(in: language))
    return []
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
      let context = context
      screen.update { $0.move(motion, context) }
      return askAsNeeded()
    }
  }

  private mutating func moveFocus(by steps: Int) -> [Effect] {
    let lists = screen.model.listIDs
    guard let focus = screen.model.focus, let index = lists.firstIndex(of: focus), lists.count > 1 else { return [] }
    screen.update { $0.focus(on: lists[(index + steps + lists.count) % lists.count]) }
    return settle()
  }

  private mutating func changeOrder(_ change: (inout any AnyListModel) -> Void) {
    screen.update { screen in
      if let list = screen.dataList { screen.update(list, change) }
    }
  }

  // MARK: History

  /// Opens a screen, pushing the current one onto the history.
  mutating func show(_ screen: Screen) -> [Effect] {
    history.open(screen)
    mode = .browse
    return refresh()
  }

  /// Opens the item under the cursor.
  mutating func openSelected() -> [Effect] { follow(screen.model.opened(context)) }

  /// Goes back one screen; on the first screen, clears the filter. Never quits.
  mutating func goBack() -> [Effect] {
    if history.goBack() {
      if let narrowed = history.future.last?.model.selectionToReturn { screen.selection = narrowed }
      return restore()
    }
    if !screen.model.filter.isEmpty { return setFilter("") }
    message = Message(Words.noBack.text(in: language) + " " + Words.quitHint.text(in: language))
    return []
  }

  private mutating func goForward() -> [Effect] { history.goForward() ? restore() : say(Words.noForward) }

  /// Shows a screen of the history as it was, in the current window and language.
  mutating func restore() -> [Effect] {
    mode = .browse
    awaiting = [:]
    rebuildScreen()
    return ask(screen.model.questions(resuming: true)) + settle() + askTitles()
  }

  // MARK: Filters

  private mutating func clear() -> [Effect] {
    guard canClear else { return say(Words.nothingToClear) }
    message = Message(Words.cleared.text(in: language))
    let context = context
    screen.update { $0.clearFilters(context) }
    let effects = setSelection(Selection())
    return effects.isEmpty ? askAsNeeded() : effects
  }

  // MARK: Preferences

  /// The themes that the theme command cycles through; nil adapts to the terminal.
  private static let themes: [ColourTheme?] = [nil, .dark, .light, .contrast, .mono]

  private mutating func switchTheme() -> [Effect] {
    let index = Self.themes.firstIndex(of: theme).map { $0 + 1 } ?? 0
    theme = Self.themes[index % Self.themes.count]
    return say(Words.themeName(theme))
  }

  private mutating func switchMouse() -> [Effect] {
    usesMouse.toggle()
    pointer = Pointer()
    let keys = bindings.keys(of: .mouse).first.map(\.caption) ?? Command.ID.mouse.settingName
    message = Message((usesMouse ? Words.mouseTaken : Words.mouseGiven(keys: keys)).text(in: language))
    return []
  }
}
