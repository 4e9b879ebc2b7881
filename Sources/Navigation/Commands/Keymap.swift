import Cooperation
public import TextUI

/// Gives each key its meaning: a lookup in the bindings of the mode.
public enum Keymap {
  /// Returns what a key means in a state; nil where it means nothing.
  public static func action(for key: Key, in state: AppState) -> Action? {
    let mode = state.inputMode
    if mode == .browse { return command(for: key, in: state).map { .command($0) } }
    if let bound = state.bindings.actions(for: key, in: mode).first(where: state.canPerform) { return bound.action }
    if mode.isPrompt, case .character = key { return .edit(key) }
    return nil
  }

  /// Returns the first available command of a key while browsing; else one that says why it is unavailable.
  static func command(for key: Key, in state: AppState) -> Command.ID? {
    let commands = state.bindings.commands(for: key)
    return commands.first { state.isAvailable($0) } ?? commands.first { $0.isExplained }
  }

  /// Returns what the key gives here, else the first command that it gives anywhere.
  static func commandOrFirst(for key: Key, in state: AppState) -> Command.ID? {
    command(for: key, in: state) ?? state.bindings.commands(for: key).first
  }
}

extension AppState {
  /// Tells whether an action that is bound in the mode in front can be performed now; commands of a prompt or box always can.
  func canPerform(_ action: KeyAction) -> Bool {
    switch action {
    case .edit(.complete): isCompleting
    case .edit(.deleteBackward): promptText?.isEmpty == false || canRemoveChip
    case .edit: true
    case .copy(let choice): copyChoices.contains(choice)
    case .command: true
    }
  }
}

extension AppState {
  /// The text of the prompt in front; nil when there is none.
  public var promptText: String? {
    switch mode {
    case .filter(let prompt): prompt.field.text
    case .search(let prompt): prompt.field.text
    case .palette(let palette): palette.field.text
    case .browse, .help, .copy: nil
    }
  }

  /// True where something narrows the screen in front.
  var canClear: Bool {
    if case .overview(let overview) = screen, overview.hasFilter { return true }
    return !filter.isEmpty || !selection.isEmpty
  }

  /// True where Backspace in the empty prompt takes a chip away.
  var canRemoveChip: Bool {
    if case .filter(let prompt) = mode { !prompt.base.isEmpty } else { false }
  }

  /// Tells whether a command means something on the screen in front.
  public func isAvailable(_ command: Command.ID) -> Bool {
    switch command {
    case .up, .down, .pageUp, .pageDown, .first, .last, .open, .overview, .filter, .find, .palette, .help, .copy, .language,
      .redraw,
      .suspend, .cancel, .quit, .findings, .theme, .mouse, .reloadSettings, .diagnosis:
      return true
    case .stopImport:
      return canStopImport
    case .back:
      return !history.past.isEmpty || !filter.isEmpty
    case .forward:
      return !history.future.isEmpty
    case .nextPane, .previousPane:
      switch screen {
      case .overview: return true
      case .timeline: return false
      case .facets: return true
      case .page(let page): return page.content.sectionStarts.count > 1
      }
    case .agenciesPane, .countriesPane, .timelinePane:
      if case .overview = screen { return true }
      return false
    case .sources:
      if case .page(let page) = screen, case .record = page.subject { return page.page != nil }
      if case .page = screen { return false }
      return subject != nil
    case .pin, .exclude:
      return canNarrow
    case .clear:
      return canClear
    case .undo:
      return changes.canUndo(at: history.past.count)
    case .redo:
      return changes.canRedo(at: history.past.count)
    case .facets:
      return facetsLayout == nil
    case .facetList, .facetValues:
      guard case .facets(let facets) = screen else { return false }
      return facets.isInValues == (command == .facetList)
    case .sort, .reverse:
      return timelineInFront != nil || facetsLayout != nil
    case .timeline:
      if case .timeline = screen { return false }
      return true
    case .zoomIn, .zoomOut, .group:
      return timelineInFront?.data.items ?? 0 > 0 && isTimelineFocused
    case .panLeft, .panRight, .today:
      return isTimelineFocused && timelineInFront?.zoom != nil
    case .fold:
      guard isTimelineFocused, let timeline = timelineInFront else { return false }
      return timeline.grouping != .none && timeline.rowUnderCursor != nil
    case .nextLink, .previousLink:
      if case .page(let page) = screen { return (page.item?.links.count ?? 0) > 1 }
      return false
    }
  }

  /// True where keys go to a timeline: on its screen, and in the overview while its pane has the focus.
  public var isTimelineFocused: Bool {
    switch screen {
    case .overview(let overview): overview.focus == .timeline
    case .timeline: true
    case .facets, .page: false
    }
  }

  /// The commands that the footer shows, most useful first.
  public var footerCommands: [Command] {
    Command.footer.filter { isAvailable($0.id) }
  }
}
