import Cooperation
import TextUI
import Wording

extension AppState {
  /// Applies a mouse event; everything the mouse does, a key does too.
  mutating func receive(_ event: MouseEvent, on target: ClickTarget?, at time: Int64) -> [Effect] {
    guard usesMouse, !layout.isTooSmall else { return [] }
    let point = Point(x: max(0, min(event.point.x, size.width - 1)), y: max(0, min(event.point.y, size.height - 1)))
    switch (event.kind, event.button) {
    case (.press, .left): return press(point, on: target, at: time)
    case (.drag, .left): return drag(to: point)
    case (.release, _):
      pointer.dragged = nil
      return []
    case (.wheelUp, _): return wheel(-3, at: point)
    case (.wheelDown, _): return wheel(3, at: point)
    case (.press, _), (.drag, _): return []
    }
  }

  // MARK: Clicks

  private mutating func press(_ point: Point, on target: ClickTarget?, at time: Int64) -> [Effect] {
    let last = pointer.click.flatMap { $0.isDoubled(by: point, at: time) ? $0 : nil }
    pointer = Pointer()
    if last?.hasOpened == true { return [] }
    message = nil
    var effects: [Effect] = []
    if case .filter = mode, layout.body.contains(point), !(target?.isOfPrompt ?? false) {
      // A click beside the prompt accepts what is typed, as Enter does, and then acts as usual.
      effects = acceptFilter()
      guard mode == .browse else { return effects }
    }
    if let target { return effects + click(target, point, at: time) }
    let before = (history.depth, mode == .browse)
    effects += last == nil ? click(point, at: time) : accept()
    if (history.depth, mode == .browse) != before {
      pointer = Pointer(click: .init(point: point, time: time, hasOpened: true))
    }
    return effects
  }

  private mutating func click(_ target: ClickTarget, _ point: Point, at time: Int64) -> [Effect] {
    switch target {
    case .command(let command): return apply(.command(command))
    case .edit(let key): return apply(.edit(key))
    case .value(let position): return acceptValue(position)
    case .order(let list, let sort): return order(list, by: sort)
    case .screen, .condition, .words, .filter, .link:
      // By the second click of a double click, something else is under the pointer.
      pointer.click = .init(point: point, time: time, hasOpened: true)
    }
    switch target {
    case .command, .edit, .value, .order: return []
    case .screen(let steps): return goBack(steps: steps)
    case .condition(let term):
      var selection = selection
      selection.remove(term)
      message = Message(Words.unpinned(title(of: term)).text(in: language))
      return setSelection(selection)
    case .words:
      var selection = selection
      selection.text = ""
      return setSelection(selection)
    case .filter(let list): return clearFilter(of: list)
    case .link(let item, let link):
      let context = context
      screen.update { $0.select(link: link, ofItem: item, context) }
      return openSelected()
    }
  }

  /// Replaces the value being typed with one of the completions.
  private mutating func acceptValue(_ position: Int?) -> [Effect] {
    guard let position, case .filter(var prompt) = mode, prompt.completion?.rows.indices.contains(position) == true else {
      return []
    }
    prompt.completion?.list.cursor = position
    mode = .filter(prompt)
    return editFilter(.tab) { _ in }
  }

  private mutating func goBack(steps: Int) -> [Effect] {
    if steps == 0 { return mode == .browse ? [] : cancel() }
    guard steps <= history.depth else { return [] }
    for _ in 0..<steps { _ = history.goBack() }
    return restore()
  }

  private mutating func clearFilter(of list: ListID?) -> [Effect] {
    guard let list else { return setFilter("") }
    screen.update { screen in screen.update(list) { $0.filter = "" } }
    return askAsNeeded()
  }

  /// Sorts a list by a clicked column head; a second click reverses the order.
  private mutating func order(_ list: ListID, by sort: String) -> [Effect] {
    screen.update { screen in
      screen.update(list) { list in
        let isSame = list.order?.sort == sort
        list.order = ListOrder(sort: sort, isReversed: isSame && list.order?.isReversed == false)
      }
    }
    return askAsNeeded()
  }

  /// Handles a click on a row, on the title of a list, or on nothing.
  private mutating func click(_ point: Point, at time: Int64) -> [Effect] {
    switch mode {
    case .browse: break
    case .search(let prompt): return clickInOverlay(point, at: time, from: prompt.list, count: prompt.hits.count)
    case .palette(let palette):
      return clickInOverlay(point, at: time, from: palette.list, count: paletteEntries(palette).count)
    case .copy(let menu):
      return clickInOverlay(point, at: time, from: menu.list, count: copyChoices.count, in: copyBox.inset(by: 1))
    case .filter, .help: return []
    }
    let context = context
    guard let hit = screen.model.hit(point, context) else { return [] }
    var effects: [Effect] = []
    let wasFocused = hit.list == screen.model.focus
    if let list = hit.list, !wasFocused {
      screen.update { $0.focus(on: list) }
      effects = settle()
    }
    if hit.isTitle { return effects + apply(.command(.sort)) }
    if hit.isHandle { pointer.dragged = point }
    guard let position = hit.position else { return effects }
    if wasFocused, !hit.isChart, position == screen.model.place.position, screen.model.canOpen { return accept() }
    pointer.click = .init(point: point, time: time)
    screen.update { $0.move(hit.isChart ? .select(position) : .to(position), context) }
    return effects + askAsNeeded()
  }

  private mutating func clickInOverlay(
    _ point: Point, at time: Int64, from list: ListCursor, count: Int, in rows: Rect? = nil
  ) -> [Effect] {
    let rows = rows ?? layout.body.split(top: 2).rest
    let position = list.scroll + point.y - rows.y
    guard rows.contains(point), position < count else { return [] }
    if position == list.cursor { return accept() }
    pointer.click = .init(point: point, time: time)
    moveInMode(.to(position))
    return []
  }

  // MARK: Wheel and drag

  private mutating func wheel(_ lines: Int, at point: Point) -> [Effect] {
    switch mode {
    case .browse, .filter: break
    case .search, .palette, .help, .copy:
      moveInMode(.lines(lines))
      return []
    }
    guard layout.body.contains(point) else { return [] }
    let context = context
    screen.update { $0.wheel(lines, at: point, context) }
    return askAsNeeded()
  }

  private mutating func drag(to point: Point) -> [Effect] {
    guard mode == .browse, let last = pointer.dragged else { return [] }
    pointer = Pointer(dragged: point)
    screen.update { $0.timelineInFront?.pan(cells: last.x - point.x) }
    return []
  }
}
