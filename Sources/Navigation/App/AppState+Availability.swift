import Cooperation
import TextUI

extension AppState {
  /// The text of the open prompt, if any.
  public var promptText: String? {
    switch mode {
    case .filter(let prompt): prompt.field.text
    case .search(let prompt): prompt.field.text
    case .palette(let palette): palette.field.text
    case .browse, .help, .copy: nil
    }
  }

  /// True if the current screen has a selection or filter to clear.
  var canClear: Bool { canClear(on: screen.model) }

  private func canClear(on model: any ScreenModel) -> Bool {
    !model.filter.isEmpty || !model.selection.isEmpty || model.listIDs.contains { model.list($0)?.filter.isEmpty == false }
  }

  /// True if Backspace in the empty prompt removes a chip.
  var canRemoveChip: Bool {
    if case .filter(let prompt) = mode { !prompt.base.isEmpty } else { false }
  }

  /// Returns whether a command is available on the current screen.
  public func isAvailable(_ command: Command.ID) -> Bool { isAvailable(command, on: screen.model) }

  func isAvailable(_ command: Command.ID, on model: any ScreenModel) -> Bool {
    if let own = model.isAvailable(command) ?? model.isAvailableOnTimeline(command) { return own }
    return switch command {
    case .up, .down, .pageUp, .pageDown, .first, .last, .open, .overview, .filter, .find, .palette, .help, .copy, .language,
      .redraw, .suspend, .cancel, .quit, .findings, .theme, .mouse, .reloadSettings, .diagnosis, .timeline, .facets, .programmes:
      true
    case .stopImport: canStopImport
    case .back: history.depth > 0 || !model.filter.isEmpty
    case .forward: !history.future.isEmpty
    case .nextPane, .previousPane: model.listIDs.count > 1
    case .sources: model.subject != nil
    case .pin, .exclude: model.focusedList?.term(isExcluded: false) != nil
    case .clear: canClear(on: model)
    case .undo: history.changes.canUndo
    case .redo: history.changes.canRedo
    case .sort, .reverse: model.dataList.flatMap { model.list($0) }?.order != nil
    // Decided by the screens that support them.
    case .agenciesPane, .countriesPane, .timelinePane, .facetList, .facetValues, .nextLink, .previousLink, .zoomIn, .zoomOut,
      .panLeft, .panRight, .today, .group, .fold:
      false
    }
  }
}
