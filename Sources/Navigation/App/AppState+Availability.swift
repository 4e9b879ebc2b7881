import Cooperation
import TextUI

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
  var canClear: Bool { canClear(on: screen.model) }

  private func canClear(on model: any ScreenModel) -> Bool {
    !model.filter.isEmpty || !model.selection.isEmpty || model.listIDs.contains { model.list($0)?.filter.isEmpty == false }
  }

  /// True where Backspace in the empty prompt takes a chip away.
  var canRemoveChip: Bool {
    if case .filter(let prompt) = mode { !prompt.base.isEmpty } else { false }
  }

  /// Tells whether a command means something on the screen in front.
  public func isAvailable(_ command: Command.ID) -> Bool { isAvailable(command, on: screen.model) }

  func isAvailable(_ command: Command.ID, on model: any ScreenModel) -> Bool {
    if let own = model.isAvailable(command) ?? model.isAvailableOnTimeline(command) { return own }
    return switch command {
    case .up, .down, .pageUp, .pageDown, .first, .last, .open, .overview, .filter, .find, .palette, .help, .copy, .language,
      .redraw, .suspend, .cancel, .quit, .findings, .theme, .mouse, .reloadSettings, .diagnosis, .timeline, .facets, .programmes:
      true
    case .stopImport: canStopImport
    case .back: !history.past.isEmpty || !model.filter.isEmpty
    case .forward: !history.future.isEmpty
    case .nextPane, .previousPane: model.listIDs.count > 1
    case .sources: model.subject != nil
    case .pin, .exclude: model.focusedList?.term(isExcluded: false) != nil
    case .clear: canClear(on: model)
    case .undo: changes.canUndo(at: history.past.count)
    case .redo: changes.canRedo(at: history.past.count)
    case .sort, .reverse: model.dataList.flatMap { model.list($0) }?.order != nil
    // Screens that have these say so themselves.
    case .agenciesPane, .countriesPane, .timelinePane, .facetList, .facetValues, .nextLink, .previousLink, .zoomIn, .zoomOut,
      .panLeft, .panRight, .today, .group, .fold:
      false
    }
  }
}
