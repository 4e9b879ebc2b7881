import Cooperation
public import Navigation
public import TextUI

/// Returns what is drawn at a place and can be clicked, rows aside; nil where there is nothing.
public func clickTarget(at point: Point, in state: AppState, glyphs: Glyphs) -> ClickTarget? {
  Drawing(state: state, glyphs: glyphs).clickAreas(at: point).first { $0.rect.contains(point) }?.target
}

/// A place on the screen, and what a click there is meant for.
struct ClickArea {
  var rect: Rect
  var target: ClickTarget
}

extension Drawing {
  /// The areas of the part of the screen that a place is in.
  func clickAreas(at point: Point) -> [ClickArea] {
    guard !layout.isTooSmall else { return [] }
    if layout.footer.contains(point) {
      if isFooterCovered { return [] }
      return footerHints.compactMap { placed in placed.hint.target.map { ClickArea(rect: placed.rect, target: $0) } }
    }
    if layout.header.contains(point) { return header.areas }
    if case .filter(let prompt) = state.mode, layout.body.contains(point) { return valueAreas(prompt) + bodyAreas(at: point) }
    guard state.mode == .browse else { return [] }
    if layout.chips.contains(point) { return chipLine(in: layout.chips).areas }
    return layout.body.contains(point) ? bodyAreas(at: point) : []
  }

  /// The values that the filter prompt offers, then the box around them.
  private func valueAreas(_ prompt: FilterPrompt) -> [ClickArea] {
    guard let box = completionBox(prompt), let completion = prompt.completion else { return [] }
    let rows = box.inset(by: 1)
    return (0..<rows.height).map { line in
      let rect = Rect(x: rows.x, y: rows.y + line, width: rows.width, height: 1)
      return ClickArea(rect: rect, target: .value(completion.list.scroll + line))
    } + [ClickArea(rect: box, target: .value(nil))]
  }
}
