import Cooperation
import Navigation
import TextUI

extension Drawing {
  /// The top line: the name, where one is, and how much there is.
  func drawHeader(on canvas: inout Canvas) {
    let rect = layout.header
    canvas.fill(rect, style: .plain)
    var spans = [Span(" Kakehashi ", Style.role(.accent)), Span(" ", .plain)]
    if rect.width < 60 { spans = [Span(" ", .plain)] }
    let trail = breadcrumb
    for (index, part) in trail.enumerated() {
      if index > 0 { spans.append(Span(" \(glyphs.separator) ", .role(.muted))) }
      spans.append(Span(part, index == trail.count - 1 ? Style.role(.title) : .role(.muted)))
    }
    let left = spans.reduce(0) { $0 + TextWidth.width(of: $1.text) }
    // A long way gives way to the totals in the end, but never all of it.
    let totals = totals(within: rect.width - left - 4, atMost: rect.width - min(left, 32) - 4)
    let right = TextWidth.width(of: totals)
    if right > 0 {
      canvas.put(totals, x: rect.maxX - right - 1, y: rect.y, style: .role(.muted))
    }
    canvas.put(spans: spans, x: rect.x, y: rect.y, width: max(0, rect.width - right - 3))
  }

  /// How much there is, as far as it leaves room for where one is: findings and programmes first, then the data's name. The least of
  /// it may take more room.
  private func totals(within width: Int, atMost limit: Int) -> String {
    // A page has its own counts; those of everything would only mislead there.
    if case .page = state.screen {
      return state.dataName.map { TextWidth.truncated($0, to: 24, ellipsis: glyphs.ellipsis) } ?? ""
    }
    let totals = state.totals
    // Nothing counts as counted before the first answer, or before the first rows of an import.
    if totals == Totals(), state.awaiting[.totals] != nil || state.importing != nil { return word(Words.opening) }
    let money = state.facetsLayout == nil ? [] : [totalMoney].compactMap(\.self)
    let programmes = counted(totals.programmes, Words.oneProgramme, Words.programmeCount)
    let others = [
      counted(totals.agencies, Words.oneAgency, Words.agencyCount),
      counted(totals.countries, Words.oneCountry, Words.countryCount),
      // The pane of the countries counts both together.
      totals.regions == 0 ? nil : counted(totals.regions, Words.oneRegion, Words.regionCount),
    ].compactMap(\.self)
    let name = [state.dataName].compactMap(\.self)
    let findings =
      totals.recordsWithFindings == 0
      ? [] : ["! " + Words.findingCount.text(in: state.language, grouped(totals.recordsWithFindings))]
    let withMoney =
      money.isEmpty
      ? [] : [name + [programmes] + money + others + findings, [programmes] + money + findings, [programmes] + money]
    let withOthers = (0...others.count).reversed().map { name + [programmes] + others.prefix($0) + findings }
    let least = [name + [programmes] + findings, [programmes] + findings, [programmes]]
    func best(_ choices: [[String]], within width: Int) -> String? {
      choices.lazy.map { $0.joined(separator: " · ") }.first { TextWidth.width(of: $0) <= width }
    }
    return best(withMoney + withOthers, within: width) ?? best(least, within: limit) ?? ""
  }

  /// What was spent in the currency that most programmes use, and how many more currencies there are.
  private var totalMoney: String? {
    let sums = state.totals.money
    guard let first = sums.first else { return nil }
    let amount = CompactAmount(first.spent, language: state.language)
    let number = amount.number + (state.language == .japanese ? "" : " ") + amount.unit
    let more =
      sums.count > 1 ? " " + counted(sums.count - 1, Words.oneMoreCurrency, Words.moreCurrencies) : ""
    return number + " " + (first.currency ?? word(Words.noCurrency)) + more
  }

  func counted(_ count: Int, _ one: Phrase, _ many: Phrase) -> String {
    count == 1 ? word(one) : many.text(in: state.language, grouped(count))
  }

  /// The way to the screen in front; the beginning of a long way is left out.
  private var breadcrumb: [String] {
    var trail: [String] = []
    for name in (state.history.past + [state.history.current]).map(name) where name != trail.last { trail.append(name) }
    switch state.mode {
    case .browse, .filter: break
    case .search: trail.append(word(Words.find))
    case .palette: trail.append(word(Words.commands))
    case .help: trail.append(word(Words.help))
    }
    let most = layout.size.width >= 100 ? 4 : layout.size.width >= 60 ? 3 : 1
    return trail.count > most ? (most > 1 ? [glyphs.ellipsis] : []) + trail.suffix(most - (most > 1 ? 1 : 0)) : trail
  }

  private func name(of screen: Screen) -> String {
    switch screen {
    case .overview: return word(Words.overview)
    case .timeline(let screen):
      let names = screen.selection.terms.filter { !$0.isExcluded }.map(state.title)
      return ([word(Words.timeline)] + names).joined(separator: " ")
    case .facets: return word(Words.facets)
    case .page(let page):
      switch page.subject {
      case .findings: return word(Words.findings)
      case .sources: return word(Words.sources)
      case .record(let reference):
        if case .agency(let agency)? = page.page?.record { return agency.shortName(in: state.language) }
        let title = page.page?.record.base.title.text(in: state.language) ?? reference.id
        return TextWidth.truncated(title, to: 36, ellipsis: glyphs.ellipsis)
      }
    }
  }

  /// The line of chips: pins and filters, or a hint how to make them.
  func drawChips(on canvas: inout Canvas) {
    let rect = layout.chips
    guard !rect.isEmpty else { return }
    var chips = selectionChips(isNarrow: rect.width < 100)
    var filter = ""
    switch state.screen {
    case .overview(let overview):
      for (pane, text) in [
        (Pane.agencies, overview.agencies.list.filter), (.places, overview.places.list.filter),
        (.timeline, overview.timeline.list.filter),
      ] where !text.isEmpty {
        chips.append(("/ " + word(pane.phrase), text))
      }
    case .timeline(let screen):
      filter = screen.timeline.list.filter
    case .facets(let facets):
      filter = facets.list.filter
    case .page(let page):
      filter = page.filter
    }
    if !filter.isEmpty { chips.append(("/", filter)) }
    guard !chips.isEmpty else {
      if case .overview = state.screen, state.mode == .browse { drawHint(in: rect, on: &canvas) }
      return
    }
    var x = rect.x + 1
    x += canvas.put(word(Words.filters) + "  ", x: x, y: rect.y, style: .role(.muted))
    for (index, chip) in chips.enumerated() {
      let drawn = Chip(label: chip.label, value: chip.value, closes: true, glyphs: glyphs)
      guard x + drawn.width + 4 < rect.maxX else {
        canvas.put("+\(chips.count - index)", x: x, y: rect.y, style: .role(.chip))
        x += 3
        break
      }
      x += drawn.draw(on: &canvas, in: Rect(x: x, y: rect.y, width: rect.maxX - x - 1, height: 1)) + 1
    }
    let clear = "c " + word(Command.command(.clear).name)
    if x + TextWidth.width(of: clear) + 2 < rect.maxX {
      canvas.put(
        spans: [Span("c", .role(.key)), Span(" " + word(Command.command(.clear).name), .role(.muted))], x: x + 1, y: rect.y)
    }
  }

  /// What everything is narrowed to: conditions, what is left out among them, and words.
  private func selectionChips(isNarrow: Bool) -> [(label: String, value: String)] {
    let selection = state.selection
    var chips = selection.terms.map { term in
      let sign = term.isExcluded ? (isNarrow ? (glyphs == .ascii ? "-" : "−") : word(Words.not) + " ") : ""
      return (label: sign + (isNarrow ? "" : word(term.facet.kindPhrase)), value: state.title(of: term))
    }
    if !selection.text.isEmpty { chips.append((isNarrow ? "" : word(Words.words), selection.text)) }
    return chips
  }

  private func drawHint(in rect: Rect, on canvas: inout Canvas) {
    let hint = Phrase(
      "The row under the cursor narrows the other panes. Space keeps it.", "カーソル位置の行が他のペインを絞り込みます。Space で固定します。")
    canvas.put(word(hint), x: rect.x + 1, y: rect.y, style: .role(.muted), width: rect.width - 2)
  }
}
