import Wording

/// Undo and redo stacks of one visited screen: selection, filters, order, zoom and grouping.
///
/// Opening another screen is undone by going back.
struct ViewChanges: Hashable, Sendable {
  /// Views before each change, oldest first.
  private var past: [Screen] = []
  /// Undone views, nearest last.
  private var future: [Screen] = []
  /// The last view shown while no prompt was open.
  private var last: Screen?

  /// The maximum depth; the oldest changes are dropped.
  private static let limit = 50

  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !future.isEmpty }

  /// Records the view of a screen; one that differs from the last is a change, and clears the redo stack.
  ///
  /// - Parameters:
  ///   - screen: The screen as it is shown now.
  ///   - isSame: True after a movement, which changes no view.
  mutating func record(_ screen: Screen, isSame: Bool) {
    defer { last = screen }
    guard !isSame, let last, last.view != screen.view else { return }
    past.append(last)
    if past.count > Self.limit { past.removeFirst() }
    future = []
  }

  /// Returns the view before the last change, if any.
  mutating func undo(_ current: Screen) -> Screen? {
    guard let view = past.popLast() else { return nil }
    future.append(current)
    last = view
    return view
  }

  /// Returns the last undone view, if any.
  mutating func redo(_ current: Screen) -> Screen? {
    guard let view = future.popLast() else { return nil }
    past.append(current)
    last = view
    return view
  }

  /// Marks the content of all views as out of date.
  mutating func invalidate() {
    last?.update { $0.invalidate() }
    for index in past.indices { past[index].update { $0.invalidate() } }
    for index in future.indices { future[index].update { $0.invalidate() } }
  }
}

extension Screen {
  /// The part of a screen that undo restores, as opposed to cursors and fetched rows.
  struct View: Hashable {
    var address: Address
    /// The order of each list.
    var orders: [ListOrder?]
  }

  var view: View {
    var address = address
    address.unfocus()
    let model = model
    return View(address: address, orders: model.listIDs.map { model.list($0)?.order })
  }
}

extension AppState {
  /// Records a change of the current screen's view. Typing counts once the prompt is closed; a movement changes no view.
  mutating func recordView(isSame: Bool = false) {
    if case .browse = mode { history.changes.record(screen, isSame: isSame) }
  }

  mutating func undo() -> [Effect] {
    guard let view = history.changes.undo(screen) else { return say(Words.nothingToUndo) }
    return show(again: view, Words.undone)
  }

  mutating func redo() -> [Effect] {
    guard let view = history.changes.redo(screen) else { return say(Words.nothingToRedo) }
    return show(again: view, Words.redone)
  }

  private mutating func show(again view: Screen, _ phrase: Phrase) -> [Effect] {
    screen = view
    return restore() + say(phrase)
  }
}
