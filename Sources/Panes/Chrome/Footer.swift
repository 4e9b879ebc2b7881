import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// The bottom line: the keys that mean something now, most useful first, as many as fit.
  func drawFooter(on canvas: inout Canvas) {
    let rect = layout.footer
    canvas.fill(rect, style: .plain)
    for (hint, place) in footerHints {
      let width = canvas.put(hint.keys, x: place.x, y: rect.y, style: .role(.key)) + 1
      canvas.put(hint.name, x: place.x + width, y: rect.y, style: .role(.muted))
    }
  }

  /// A key of the footer, what it does, and what a click on it is.
  struct Hint {
    let keys: String
    let name: String
    let target: ClickTarget?
    let width: Int

    init(keys: String, name: String, target: ClickTarget?) {
      self.keys = keys
      self.name = name
      self.target = target
      width = TextWidth.width(of: keys) + 1 + TextWidth.width(of: name)
    }
  }

  /// The keys that fit, and where each stands.
  var footerHints: [(hint: Hint, rect: Rect)] {
    let rect = layout.footer
    var x = rect.x + 1
    var placed: [(Hint, Rect)] = []
    for hint in hints {
      guard x + hint.width < rect.maxX else { break }
      placed.append((hint, Rect(x: x, y: rect.y, width: hint.width, height: 1)))
      x += hint.width + 2
    }
    return placed
  }

  /// True where something else stands in the footer's place.
  var isFooterCovered: Bool {
    guard layout.status == layout.footer else { return false }
    if case .filter = state.mode { return true }
    return state.message != nil || state.importing != nil
  }

  private var hints: [Hint] {
    let hints = state.keyHints
    let pinned = hints.filter(\.isPinned).map(hint)
    guard !pinned.isEmpty else { return hints.map(hint) }
    let room = layout.footer.width - 2 - pinned.reduce(0) { $0 + $1.width + 2 }
    var used = 0
    var shown: [Hint] = []
    for hint in hints.lazy.filter({ !$0.isPinned }).map(hint) {
      used += hint.width + 2
      guard used <= room else { break }
      shown.append(hint)
    }
    return shown + pinned
  }

  private func hint(_ hint: KeyHint) -> Hint {
    // The one name that is not in the language of the rest.
    let isForeign = hint.action == .command(.language) && glyphs == .ascii && state.language == .english
    return Hint(
      keys: hint.keys.map(caption).joined(), name: isForeign ? "Japanese" : word(hint.name), target: hint.action.clickTarget)
  }

  /// A key as the footer shows it; arrows need more than ASCII.
  func caption(_ key: Key) -> String {
    glyphs == .ascii ? key.name : key.caption
  }

  /// The line above the footer: the prompt, a message, or where the selected fact comes from.
  func drawStatus(on canvas: inout Canvas) {
    let rect = layout.status
    let sharesFooter = rect == layout.footer
    if case .filter(let prompt) = state.mode {
      canvas.fill(rect, style: .plain)
      drawFilterPrompt(prompt, in: rect, on: &canvas)
      return
    }
    if let message = state.message {
      canvas.fill(rect, style: .plain)
      let role: Role =
        switch message.severity {
        case .information: .accent
        case .warning: .warning
        case .error: .error
        }
      canvas.put(message.text, x: rect.x + 1, y: rect.y, style: .role(role), width: rect.width - 2)
      return
    }
    if let importing = state.importing {
      drawImport(importing, in: rect, on: &canvas)
      return
    }
    guard !sharesFooter, state.mode == .browse else { return }
    canvas.fill(rect, style: .plain)
    canvas.put(spans: model.status(state.context), x: rect.x + 1, y: rect.y, width: rect.width - 2)
  }
}
