import Cooperation
import Navigation

extension PlainText {
  /// The lines of a position of the list in front: a numbered row, or what a page says there.
  func lines(at position: Int) -> [String] { lines(at: position, withHeading: true) }

  func lines(at position: Int, withHeading: Bool) -> [String] {
    if isPage, case .page(let page) = state.screen { return lines(of: position, on: page.content, withHeading: withHeading) }
    return ["\(position + state.place.firstNumber). \(description(at: position))"]
  }

  /// A row in words, without its number.
  func description(at position: Int) -> String {
    if case .search(let prompt) = state.mode {
      return prompt.hits.indices.contains(position) ? description(of: prompt.hits[position]) : ""
    }
    switch state.screen {
    case .overview(let overview):
      switch overview.pane {
      case .agencies:
        return overview.agencies.row(at: position).map { description(of: $0, overview.pins) } ?? word(Words.allAgencies)
      case .countries:
        return overview.countries.row(at: position).map { description(of: $0, overview.pins) } ?? word(Words.allCountries)
      case .timeline:
        return overview.timeline.row(at: position).map(description) ?? ""
      }
    case .timeline(let screen):
      return screen.timeline.row(at: position).map(description) ?? ""
    case .breakdown(let facets):
      if facets.isInValues { return facets.values.row(at: position).map { description(of: $0, facets) } ?? "" }
      let all = Facet.allCases
      return all.indices.contains(position) ? word(all[position].title) : ""
    case .page(let page):
      return page.content.items.indices.contains(position) ? text(of: page.content.items[position]) : ""
    }
  }

  private func description(of hit: SearchHit) -> String {
    joined([
      word(hit.reference.kind.phrase) + (state.language == .japanese ? "：" : ": ") + hit.title.text(in: state.language),
      hit.detail,
      mark(hit.isOutside, Words.outside),
    ])
  }

  private func description(of row: AgencyRow, _ pins: Selection) -> String {
    let title = row.title.text(in: state.language)
    let name = row.acronym.flatMap { $0 == title ? nil : $0 + " " + title } ?? title
    return joined([name, amount(row.programmes, row.events)] + marks(row.reference, pins, row.isOutside, row.hasFindings))
  }

  private func description(of row: PlaceRow, _ pins: Selection) -> String {
    let isRegion = if case .region = row.place { true } else { false }
    var years: String?
    if let first = row.firstYear, !row.activity.isEmpty {
      years = PlainWords.activeIn.text(in: state.language, String(first), String(first + row.activity.count - 1))
    }
    return joined(
      [row.title.text(in: state.language), isRegion ? word(RecordKind.region.phrase) : nil, amount(row.programmes, row.events)]
        + row.groups + [years] + marks(row.reference, pins, row.isOutside, row.hasFindings))
  }

  private func amount(_ programmes: Int, _ events: Int) -> String {
    if programmes > 0 { return counted(programmes, PlainWords.oneProgramme, PlainWords.programmes) }
    return joined([
      word(PlainWords.noProgrammes), events > 0 ? counted(events, PlainWords.oneEvent, PlainWords.events) : nil,
    ])
  }

  private func mark(_ isThere: Bool, _ phrase: Phrase) -> String? { isThere ? word(phrase) : nil }

  private func marks(_ reference: RecordReference, _ pins: Selection, _ isOutside: Bool, _ hasFindings: Bool) -> [String?] {
    [
      mark(pins.contains(reference), PlainWords.pinned), mark(isOutside, Words.outside),
      mark(hasFindings, PlainWords.hasFindings),
    ]
  }

  private func description(of row: TimelineRow) -> String {
    switch row {
    case .group(let group):
      return joined([
        group.title.text(in: state.language), counted(group.count, Words.oneItem, Words.itemCount),
        mark(group.isFolded, PlainWords.folded),
      ])
    case .item(let item, _):
      return joined(
        [item.title.text(in: state.language), word(item.reference.kind.phrase)] + dates(of: item)
          + [mark(item.isOutside, Words.outside), mark(item.hasFindings, PlainWords.hasFindings)])
    }
  }

  private func dates(of item: ItemRow) -> [String] {
    func text(_ label: String, _ date: EDTFDate) -> String {
      PlainWords.dated.text(in: state.language, label, date.text(in: state.language, style: .long, notation: state.dates))
    }
    var dates: [String] = []
    if let actual = item.actual { dates.append(text(word(Words.actual), actual.date)) }
    if let planned = item.planned { dates.append(text(word(Words.planned), planned.date)) }
    for mark in item.marks {
      let isOwn = mark.reference == item.reference
      let label = isOwn ? "" : mark.title.text(in: state.language)
      let labels = [mark.isPlanned ? word(Words.planned) : "", label].filter { !$0.isEmpty }
      let date = mark.date.text(in: state.language, style: .long, notation: state.dates)
      dates.append(labels.isEmpty ? date : PlainWords.dated.text(in: state.language, labels.joined(separator: " "), date))
    }
    return dates.isEmpty ? [word(Words.undated)] : dates
  }

  private func description(of row: FacetRow, _ facets: BreakdownScreen) -> String {
    let title = row.title.isEmpty ? row.value : row.title.text(in: state.language)
    let leading = state.totals.money.first?.currency
    let money = (row.money.first { $0.currency == leading } ?? row.money.first).map { sum in
      let amount = CompactAmount(sum.spent, language: state.language)
      return PlainWords.spent.text(
        in: state.language, "\(amount.number) \(amount.unit) \(sum.currency ?? word(Words.noCurrency))")
    }
    return joined([
      title, row.code == title ? nil : row.code, mark(row.isWithdrawn, Words.withdrawn), amount(row.programmes, 0), money,
      mark(facets.selection.contains(Term(facets.facet, row.value)), PlainWords.pinned),
      mark(facets.selection.contains(Term(facets.facet, row.value, isExcluded: true)), PlainWords.left),
    ])
  }
}
