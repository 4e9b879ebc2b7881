import Cooperation
import TextUI
import Wording

extension AppState {
  /// Edits the text of the open prompt and updates its list.
  mutating func editPrompt(_ key: Key? = nil, _ edit: (inout TextField) -> Void) -> [Effect] {
    switch mode {
    case .filter:
      return editFilter(key, edit)
    case .search(var prompt):
      edit(&prompt.field)
      mode = .search(prompt)
      return askSearch(prompt.field.text)
    case .palette(var palette):
      edit(&palette.field)
      palette.list = ListCursor()
      palette.hits = []
      mode = .palette(palette)
      return askSearch(palette.field.text)
    case .browse, .help, .copy:
      return []
    }
  }

  mutating func paste(_ text: String) -> [Effect] {
    switch mode {
    case .filter, .search, .palette:
      let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return editPrompt { $0.insert(line) }
    case .browse, .help, .copy:
      message = Message(Words.bracketedPasteIgnored.text(in: language))
      return []
    }
  }

  mutating func setFilter(_ text: String) -> [Effect] {
    guard text != screen.model.filter else { return [] }
    let context = context
    screen.update { $0.setFilter(text, context) }
    return askAsNeeded()
  }

  private mutating func askSearch(_ text: String) -> [Effect] {
    let words = text.split(separator: " ")
    guard !words.isEmpty else {
      awaiting[.search] = nil
      receiveHits([], for: .search(text: "", limit: 1))
      return []
    }
    return ask(.search, .search(text: text, limit: SearchPrompt.firstCount + 1))
  }

  /// Asks for more hits once the last one at hand is in view.
  mutating func askForMoreHits() -> [Effect] {
    guard case .search(let prompt) = mode, prompt.hasMore, awaiting[.search] == nil, prompt.answered == prompt.field.text,
      prompt.list.scroll + overlayHeight >= prompt.hits.count
    else { return [] }
    return ask(.search, .search(text: prompt.answered, limit: prompt.hits.count * 2 + 1))
  }

  mutating func receiveHits(_ hits: [SearchHit], for query: Query) {
    guard case .search(let text, let limit) = query else { return }
    switch mode {
    case .search(var prompt):
      let selected = prompt.answered == text ? prompt.selected?.reference : nil
      // The one hit more than shown tells that there are more.
      prompt.hits = Array(hits.prefix(limit - 1))
      prompt.hasMore = hits.count == limit
      prompt.answered = text
      if let position = prompt.hits.firstIndex(where: { $0.reference == selected }) {
        prompt.list.relocate(to: position, count: prompt.hits.count, height: overlayHeight)
      } else {
        prompt.list = ListCursor()
      }
      mode = .search(prompt)
    case .palette(var palette):
      // After the commands, so that the cursor keeps its row.
      palette.hits = Array(hits.prefix(20))
      mode = .palette(palette)
    case .browse, .filter, .help, .copy:
      break
    }
  }

  /// The number of list lines in an overlay.
  public var overlayHeight: Int { max(1, layout.body.height - 2) }

  /// Moves in the list of a prompt, or scrolls the help.
  mutating func moveInMode(_ motion: Motion) {
    switch mode {
    case .search(var prompt):
      prompt.list.move(motion, count: prompt.hits.count, height: overlayHeight)
      mode = .search(prompt)
    case .palette(var palette):
      palette.list.move(motion, count: paletteEntries(palette).count, height: overlayHeight)
      mode = .palette(palette)
    case .help(var help):
      let lines = HelpContent(state: self).lines.count
      let height = max(1, layout.body.height)
      switch motion {
      case .by(let steps): help.scroll += steps
      case .pages(let pages): help.scroll += pages * (height - 1)
      case .first: help.scroll = 0
      case .last: help.scroll = lines
      case .to(let line), .select(let line): help.scroll = line
      case .lines(let count): help.scroll += count
      }
      help.scroll = max(0, min(help.scroll, lines - height))
      mode = .help(help)
    case .copy(var menu):
      menu.list.move(motion, count: copyChoices.count, height: copyHeight)
      mode = .copy(menu)
    case .filter(var prompt):
      let count = prompt.completion?.rows.count ?? 0
      prompt.completion?.list.move(motion, count: count, height: FilterPrompt.Completion.height)
      // From the first movement on, Enter accepts the value under the cursor.
      prompt.completion?.isChosen = true
      mode = .filter(prompt)
    case .browse:
      break
    }
  }

  /// Clamps the list of a prompt, or the help, to the window.
  mutating func settleMode() {
    switch mode {
    case .browse, .filter:
      break
    case .search(var prompt):
      prompt.list.settle(count: prompt.hits.count, height: overlayHeight)
      mode = .search(prompt)
    case .palette(var palette):
      palette.list.settle(count: paletteEntries(palette).count, height: overlayHeight)
      mode = .palette(palette)
    case .help, .copy:
      moveInMode(.by(0))
    }
  }

  /// Performs what the prompt was opened for, or opens the selected item.
  mutating func accept() -> [Effect] {
    switch mode {
    case .browse:
      return openSelected()
    case .filter:
      return acceptFilter()
    case .search(let prompt):
      guard let hit = prompt.selected else { return [] }
      return show(Screen(.record(hit.reference)))
    case .palette(let palette):
      let entries = paletteEntries(palette)
      guard entries.indices.contains(palette.list.cursor) else { return [] }
      mode = .browse
      switch entries[palette.list.cursor].target {
      case .command(let command): return perform(command)
      case .address(let address): return show(Screen(address))
      }
    case .copy(let menu):
      let choices = copyChoices
      guard choices.indices.contains(menu.list.cursor) else { return cancel() }
      return copy(choices[menu.list.cursor])
    case .help:
      mode = .browse
      return []
    }
  }

  /// Closes the prompt and discards its changes.
  mutating func cancel() -> [Effect] {
    switch mode {
    case .browse:
      message = Message(Words.quitHint.text(in: language))
      return []
    case .filter(let prompt):
      screen = prompt.original
      return restore()
    case .search, .palette, .help, .copy:
      awaiting[.search] = nil
      mode = .browse
      return []
    }
  }
}
