import Wording

/// Undo and redo stacks of view changes: selection, filters, order, zoom and grouping.
///
/// Each screen of the history has its own stacks; opening another screen is undone by going back.
struct ViewChanges: Hashable, Sendable {
  private struct Stack: Hashable {
    /// Views before each change, oldest first.
    var past: [Screen] = []
    /// Undone views, nearest last.
    var future: [Screen] = []
  }

  /// The maximum depth per screen; the oldest changes are dropped.
  private static let limit = 50

  /// Stacks by the screen's depth in the history.
  private var stacks: [Int: Stack] = [:]

  func canUndo(at depth: Int) -> Bool { stacks[depth]?.past.isEmpty == false }
  func canRedo(at depth: Int) -> Bool { stacks[depth]?.future.isEmpty == false }

  /// Pushes the view of a screen before a change, and clears the redo stack.
  mutating func record(_ view: Screen, at depth: Int) {
    stacks[depth, default: Stack()].past.append(view)
    stacks[depth]?.future = []
    if let count = stacks[depth]?.past.count, count > Self.limit { stacks[depth]?.past.removeFirst() }
  }

  /// Drops the stacks from a depth on, whose screens were replaced.
  mutating func forget(from depth: Int) { stacks = stacks.filter { $0.key < depth } }

  /// Returns the view before the last change, if any.
  mutating func undo(_ current: Screen, at depth: Int) -> Screen? {
    guard let view = stacks[depth]?.past.popLast() else { return nil }
    stacks[depth]?.future.append(current)
    return view
  }

  /// Returns the last undone view, if any.
  mutating func redo(_ current: Screen, at depth: Int) -> Screen? {
    guard let view = stacks[depth]?.future.popLast() else { return nil }
    stacks[depth]?.past.append(current)
    return view
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
    guard case .browse = mode else { return }
    let depth = history.past.count
    if isSame, lastView?.depth == depth {
      lastView = LastView(screen: screen, depth: depth)
      return
    }
    defer { lastView = LastView(screen: screen, depth: depth) }
    guard let last = lastView, last.depth == depth, last.screen.view.address.destination == screen.view.address.destination else {
      if let last = lastView, depth > last.depth, history.future.isEmpty { changes.forget(from: depth) }
      return
    }
    if last.screen.view != screen.view { changes.record(last.screen, at: depth) }
  }

  mutating func undo() -> [Effect] {
    guard let view = changes.undo(screen, at: history.past.count) else { return say(Words.nothingToUndo) }
    return show(again: view, Words.undone)
  }

  mutating func redo() -> [Effect] {
    guard let view = changes.redo(screen, at: history.past.count) else { return say(Words.nothingToRedo) }
    return show(again: view, Words.redone)
  }

  private mutating func show(again view: Screen, _ phrase: Phrase) -> [Effect] {
    screen = view
    lastView = LastView(screen: view, depth: history.past.count)
    return restore() + say(phrase)
  }

  /// The last view shown while no prompt was open.
  struct LastView: Hashable {
    var screen: Screen
    var depth: Int
  }
}
