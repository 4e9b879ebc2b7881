import Cooperation
public import Navigation
import TextUI

/// What is wrong with a state whose questions are all answered; empty when cursors are in their lists and in view, all rows in
/// view are at hand, and every pane shows what the cursors and pins narrow it to.
public func flaws(in state: AppState) -> [String] {
  var flaws: [String] = []
  if !state.awaiting.isEmpty { flaws.append("waits for \(state.awaiting.keys)") }
  let (model, context) = (state.screen.model, state.context)
  let frames = model.frames(in: state.layout.body)
  for id in model.listIDs {
    guard let list = model.list(id) else { continue }
    let room = model.room(of: id, context)
    let question = list.question(model.selection(of: id), room)
    if let question, list.answered?.isSameList(as: question) != true {
      flaws.append("\(id.name): answers another question than it asks")
    }
    guard frames.contains(where: { $0.id == id }) else {
      flaws += check(id.name, cursor: list.cursor, count: list.count)
      continue
    }
    flaws += check(id.name, cursor: list.cursor, scroll: list.scroll, count: list.count, room.height)
    if !list.isCovered(room) { flaws.append("\(id.name): rows in view are missing") }
  }
  if case .page(let page) = state.screen {
    let count = page.content.items.count
    let layout = PageLayout(page.content, width: state.layout.body.width)
    flaws += check("page", cursor: page.cursor, count: count)
    let height = PageScreen.height(in: state.layout.body)
    if let line = layout.firstLine(ofItem: page.cursor), !(page.scroll..<page.scroll + height).contains(line) {
      flaws.append("the page's item \(page.cursor) is on line \(line), out of view from \(page.scroll)")
    }
    if page.link > 0, page.link >= page.item?.links.count ?? 0 { flaws.append("link \(page.link) is not there") }
  }
  switch state.mode {
  case .browse, .filter: break
  case .search(let prompt):
    flaws += check("hits", cursor: prompt.list.cursor, scroll: prompt.list.scroll, count: prompt.hits.count, state.overlayHeight)
  case .palette(let palette):
    let count = state.paletteEntries(palette).count
    flaws += check("palette", cursor: palette.list.cursor, scroll: palette.list.scroll, count: count, state.overlayHeight)
  case .copy(let menu):
    if !(0...CopyChoice.allCases.count).contains(menu.list.cursor) { flaws.append("copy at \(menu.list.cursor)") }
  case .help(let help):
    if help.scroll < 0 || help.scroll > HelpContent(state: state).lines.count { flaws.append("help at \(help.scroll)") }
  }
  return flaws
}

private func check(_ name: String, cursor: Int, count: Int) -> [String] {
  (0..<max(1, count)).contains(cursor) ? [] : ["\(name): cursor \(cursor) of \(count)"]
}

private func check(_ name: String, cursor: Int, scroll: Int, count: Int, _ lines: Int) -> [String] {
  check(name, cursor: cursor, count: count)
    + (scroll >= 0 && (scroll..<scroll + max(1, lines)).contains(cursor) ? [] : ["\(name): \(cursor) out of view from \(scroll)"])
}
