import Wording

/// What a person has changed of the screens' views, to be undone and done again: narrowing, filters, order, zoom and grouping.
///
/// Each screen of the history has changes of its own; going on to another screen is undone by going back.
struct ViewChanges: Hashable, Sendable {
  private struct Stack: Hashable {
    /// The views that were changed, oldest first.
    var past: [Screen] = []
    /// The views that were undone, the nearest last.
    var future: [Screen] = []
  }

  /// More changes of one screen than this many are forgotten.
  private static let limit = 50

  /// By how many screens lie before the one that was changed.
  private var stacks: [Int: Stack] = [:]

  func canUndo(at depth: Int) -> Bool { stacks[depth]?.past.isEmpty == false }
  func canRedo(at depth: Int) -> Bool { stacks[depth]?.future.isEmpty == false }

  /// Notes that a screen was changed from a view.
  mutating func note(_ view: Screen, at depth: Int) {
    stacks[depth, default: Stack()].past.append(view)
    stacks[depth]?.future = []
    if let count = stacks[depth]?.past.count, count > Self.limit { stacks[depth]?.past.removeFirst() }
  }

  /// Forgets the changes of the screens from a place on, in whose stead there are others now.
  mutating func forget(from depth: Int) { stacks = stacks.filter { $0.key < depth } }

  /// Returns the view before the last change of a screen; nil where there is none.
  mutating func undo(_ current: Screen, at depth: Int) -> Screen? {
    guard let view = stacks[depth]?.past.popLast() else { return nil }
    stacks[depth]?.future.append(current)
    return view
  }

  /// Returns the view before the last undoing; nil where nothing was undone.
  mutating func redo(_ current: Screen, at depth: Int) -> Screen? {
    guard let view = stacks[depth]?.future.popLast() else { return nil }
    stacks[depth]?.past.append(current)
    return view
  }
}

extension Screen {
  /// What of a screen is its view, as opposed to where the person is on it and what was fetched for it.
  struct View: Hashable {
    var address: Address
    /// How each list is ordered.
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
  /// Notes a change of the view of the screen in front. What is typed counts once the prompt is closed; a movement changes none.
  mutating func noteView(isSame: Bool = false) {
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
    if last.screen.view != screen.view { changes.note(last.screen, at: depth) }
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

  /// The view that a person saw last while no prompt was open.
  struct LastView: Hashable {
    var screen: Screen
    var depth: Int
  }
}
