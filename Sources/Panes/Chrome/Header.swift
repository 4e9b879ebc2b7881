import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// The top line: the name, where one is, and how much there is.
  func drawHeader(on canvas: inout Canvas) {
    let rect = layout.header
    canvas.fill(rect, style: .plain)
    let header = header
    if !header.totals.isEmpty {
      canvas.put(header.totals, x: rect.maxX - TextWidth.width(of: header.totals) - 1, y: rect.y, style: .role(.muted))
    }
    canvas.put(spans: header.spans, x: rect.x, y: rect.y, width: header.width)
  }

  /// What stands in the top line: the way here in so many columns, how much there is, and which screens can be clicked.
  var header: (spans: [Span], width: Int, totals: String, areas: [ClickArea]) {
    let rect = layout.header
    var spans = [Span(" Kakehashi ", Style.role(.accent)), Span(" ", .plain)]
    if rect.width < 60 { spans = [Span(" ", .plain)] }
    let trail = breadcrumb
    var areas: [ClickArea] = []
    for (index, part) in trail.enumerated() {
      if index > 0 { spans.append(Span(" \(glyphs.separator) ", .role(.muted))) }
      if let steps = part.stepsBack {
        let place = Rect(x: rect.x + spans.width, y: rect.y, width: TextWidth.width(of: part.name), height: 1)
        areas.append(ClickArea(rect: place, target: .screen(stepsBack: steps)))
      }
      spans.append(Span(part.name, index == trail.count - 1 ? Style.role(.title) : .role(.muted)))
    }
    // A long way gives way to the totals in the end, but never all of it.
    let totals = totals(within: rect.width - spans.width - 4, atMost: rect.width - min(spans.width, 32) - 4)
    let room = max(0, rect.width - TextWidth.width(of: totals) - 3)
    let seen = Rect(x: rect.x, y: rect.y, width: room, height: 1)
    return (spans, room, totals, areas.map { ClickArea(rect: $0.rect.intersection(seen), target: $0.target) })
  }

  /// How much there is, as far as it leaves room for where one is: findings and programmes first, then the data's name. The least of
  /// it may take more room.
  private func totals(within width: Int, atMost limit: Int) -> String {
    // A page has its own counts; those of everything would only mislead there.
    guard model.canBeNarrowed else {
      return state.dataName.map { TextWidth.truncated($0, to: 24, ellipsis: glyphs.ellipsis) } ?? ""
    }
    let totals = state.totals
    // Nothing counts as counted before the first answer, or before the first rows of an import.
    if totals == Totals(), state.awaiting[.totals] != nil || state.importing != nil { return word(Words.opening) }
    let money = model.showsMoney ? [totalMoney].compactMap(\.self) : []
    let programmes = word(Words.programmeCount(totals.programmes))
    let others = [
      word(Words.agencyCount(totals.agencies)),
      word(Words.countryCount(totals.countries)),
      // The pane of the countries counts both together.
      totals.regions == 0 ? nil : word(Words.regionCount(totals.regions)),
    ].compactMap(\.self)
    let name = [state.dataName].compactMap(\.self)
    let findings =
      totals.recordsWithFindings == 0
      ? [] : ["! " + word(Words.findingCount(totals.recordsWithFindings))]
    let withMoney =
      money.isEmpty
      ? [] : [name + [programmes] + money + others + findings, [programmes] + money + findings, [programmes] + money]
    func best(_ choices: some Sequence<[String]>, within width: Int) -> String? {
      choices.lazy.map { $0.joined(separator: " · ") }.first { TextWidth.width(of: $0) <= width }
    }
    let withOthers = (0...others.count).reversed().lazy.map { name + [programmes] + others.prefix($0) + findings }
    return best(withMoney, within: width) ?? best(withOthers, within: width)
      ?? best([name + [programmes] + findings, [programmes] + findings, [programmes]], within: limit) ?? ""
  }

  /// What was spent in the currency that most programmes use, and how many more currencies there are.
  private var totalMoney: String? {
    let sums = state.totals.money
    guard let first = sums.first else { return nil }
    let amount = CompactAmount(first.spent, language: state.language)
    let more =
      sums.count > 1 ? " " + word(Words.moreCurrencies(sums.count - 1)) : ""
    return amount.text + " " + (first.currency ?? word(Words.noCurrency)) + more
  }

  /// The way to the screen in front, with how many steps back each is; the beginning of a long way is left out.
  private var breadcrumb: [(name: String, stepsBack: Int?)] {
    var trail: [(name: String, stepsBack: Int?)] = []
    let screens = state.history.past + [state.history.current]
    for (index, screen) in screens.enumerated() {
      let name = name(of: screen)
      if name == trail.last?.name { trail.removeLast() }
      trail.append((name, screens.count - 1 - index))
    }
    switch state.mode {
    case .browse, .filter, .copy: break
    case .search: trail.append((word(Words.find), nil))
    case .palette: trail.append((word(Words.commands), nil))
    case .help: trail.append((word(Words.help), nil))
    }
    let most = layout.size.width >= 100 ? 4 : layout.size.width >= 60 ? 3 : 1
    return trail.count > most ? (most > 1 ? [(glyphs.ellipsis, nil)] : []) + trail.suffix(most - (most > 1 ? 1 : 0)) : trail
  }

  private func name(of screen: Screen) -> String {
    let name = screen.model.name(state.context, title: state.title)
    return name.limit.map { TextWidth.truncated(name.text, to: $0, ellipsis: glyphs.ellipsis) } ?? name.text
  }

  /// The line of chips: pins and filters, or a hint how to make them.
  func drawChips(on canvas: inout Canvas) {
    let rect = layout.chips
    guard !rect.isEmpty else { return }
    let line = chipLine(in: rect)
    guard !line.chips.isEmpty || line.hidden > 0 else {
      if let hint = model.hint, state.mode == .browse {
        canvas.put(word(hint), x: rect.x + 1, y: rect.y, style: .role(.muted), width: rect.width - 2)
      }
      return
    }
    canvas.put(word(Words.filters) + "  ", x: rect.x + 1, y: rect.y, style: .role(.muted))
    for (chip, place) in line.chips { chip.draw(on: &canvas, in: place) }
    if line.hidden > 0 { canvas.put("+\(line.hidden)", x: line.end - 3, y: rect.y, style: .role(.chip)) }
    if let clear = line.clear {
      canvas.put(
        spans: [Span(clearKey, .role(.key)), Span(" " + word(Command.command(.clear).name), .role(.muted))], x: clear.x, y: rect.y
      )
    }
  }

  private var clearKey: String { state.bindings.keys(of: .clear).first.map(caption) ?? "" }

  /// What stands in the line of chips and where: the chips that fit, how many do not, and the key that clears them all.
  func chipLine(
    in rect: Rect
  ) -> (chips: [(Chip, Rect)], hidden: Int, end: Int, clear: Rect?, areas: [ClickArea]) {
    let all = chips(isNarrow: rect.width < 100)
    var x = rect.x + 1 + TextWidth.width(of: word(Words.filters) + "  ")
    var placed: [(Chip, Rect)] = []
    var areas: [ClickArea] = []
    for chip in all {
      let drawn = Chip(label: chip.label, value: chip.value, closes: true, glyphs: glyphs)
      guard x + drawn.width + 4 < rect.maxX else { break }
      let place = Rect(x: x, y: rect.y, width: drawn.width, height: 1)
      placed.append((drawn, place))
      areas.append(ClickArea(rect: place, target: chip.target))
      x += drawn.width + 1
    }
    if placed.count < all.count { x += 3 }
    let width = TextWidth.width(of: clearKey + " " + word(Command.command(.clear).name))
    let clear = !all.isEmpty && x + width + 2 < rect.maxX ? Rect(x: x + 1, y: rect.y, width: width, height: 1) : nil
    if let clear { areas.append(ClickArea(rect: clear, target: .command(.clear))) }
    return (placed, all.count - placed.count, x, clear, areas)
  }

  /// What narrows: conditions, what is left out among them, words, and the filters of lists.
  private func chips(isNarrow: Bool) -> [(label: String, value: String, target: ClickTarget)] {
    let selection = state.selection
    var chips = selection.terms.map { term in
      let sign = term.isExcluded ? (isNarrow ? (glyphs == .ascii ? "-" : "−") : word(Words.not) + " ") : ""
      return (sign + (isNarrow ? "" : word(term.facet.kindPhrase)), state.title(of: term), ClickTarget.condition(term))
    }
    if !selection.text.isEmpty { chips.append((isNarrow ? "" : word(Words.words), selection.text, .words)) }
    // A screen of several lists says which of them is filtered.
    let lists = model.listIDs.compactMap { id in model.list(id).map { (id: id, filter: $0.filter, isOrdered: $0.order != nil) } }
    let isOne = lists.count { $0.isOrdered } < 2
    let filters = lists.isEmpty ? [(id: nil as ListID?, filter: model.filter)] : lists.map { (isOne ? nil : $0.id, $0.filter) }
    for (list, text) in filters where !text.isEmpty {
      chips.append((list.map { "/ " + word(model.title(of: $0)) } ?? "/", text, .filter(list)))
    }
    return chips
  }
}
