import Cooperation
import TextUI

extension AppState {
  /// The list that keys go to as a table: the rows in view, or the one under the cursor.
  func copyTable(onlyCursor: Bool) -> CopyTable? {
    let table: CopyTable? =
      switch screen {
      case .overview(let overview): copyTable(of: overview, onlyCursor)
      case .timeline(let screen): copyTable(of: screen.timeline, height: TimelineLayout(layout.body).chart.height, onlyCursor)
      case .breakdown(let breakdown): copyTable(of: breakdown, onlyCursor)
      case .page(let page): copyTable(of: page, onlyCursor)
      }
    return table.flatMap { $0.rows.isEmpty ? nil : $0 }
  }

  private func words(_ phrases: Phrase...) -> [String] { phrases.map { $0.text(in: language) } }

  /// The positions of a list that are meant.
  private func positions(_ list: some AnyListModel, height: Int, _ onlyCursor: Bool) -> Range<Int> {
    let range = onlyCursor ? list.cursor..<list.cursor + 1 : list.scroll..<list.scroll + max(1, height)
    return range.clamped(to: 0..<max(0, list.count))
  }

  private func copyTable(of overview: OverviewScreen, _ onlyCursor: Bool) -> CopyTable? {
    let content = overviewLayout?.content(of: overview.pane) ?? layout.body
    switch overview.pane {
    case .agencies:
      let pane = overview.agencies
      let rows = positions(pane, height: content.height, onlyCursor).compactMap { pane.row(at: $0) }
      return CopyTable(
        head: words(CopyWords.agency, CopyWords.acronym, Words.programmesHead, CopyWords.events, CopyWords.address),
        rows: rows.map { row in
          [
            row.title.text(in: language), row.acronym ?? "", String(row.programmes), String(row.events),
            Address.record(row.reference).description,
          ]
        })
    case .countries:
      let pane = overview.countries
      let rows = positions(pane, height: content.height, onlyCursor).compactMap { pane.row(at: $0) }
      return CopyTable(
        head: words(CopyWords.country, CopyWords.groups, Words.programmesHead, CopyWords.events, CopyWords.address),
        rows: rows.map { row in
          [
            row.title.text(in: language), row.groups.joined(separator: ", "), String(row.programmes), String(row.events),
            Address.record(row.reference).description,
          ]
        })
    case .timeline:
      return copyTable(of: overview.timeline, height: TimelineLayout(content).chart.height, onlyCursor)
    }
  }

  private func copyTable(of timeline: TimelineList, height: Int, _ onlyCursor: Bool) -> CopyTable {
    let rows = positions(timeline, height: height, onlyCursor).compactMap { timeline.row(at: $0) }
    let head = words(
      CopyWords.title, CopyWords.kind, CopyWords.planned, CopyWords.actual, Words.agencies, Words.countries, CopyWords.address)
    return CopyTable(
      head: head,
      rows: rows.map { row in
        let address = row.reference.map { Address.record($0).description } ?? ""
        switch row {
        case .group(let group): return [group.title.text(in: language), "", "", "", "", "", address]
        case .item(let item, _):
          return [
            item.title.text(in: language), item.reference.kind.phrase.text(in: language),
            item.planned?.date.text(in: language, notation: dates) ?? "",
            item.actual?.date.text(in: language, notation: dates) ?? "",
            item.agencies.map { $0.text(in: language) }.joined(separator: ", "),
            item.places.map { $0.reference.id.uppercased() }.joined(separator: ", "), address,
          ]
        }
      })
  }

  private func copyTable(of facets: BreakdownScreen, _ onlyCursor: Bool) -> CopyTable? {
    if onlyCursor, !facets.isInValues { return nil }
    let height = breakdownLayout?.valueRows?.height ?? layout.body.height
    let rows = positions(facets.values, height: height, onlyCursor).compactMap { facets.values.row(at: $0) }
    return CopyTable(
      head: [facets.facet.phrase.text(in: language)] + words(CopyWords.code, Words.programmesHead, Words.spentHead),
      rows: rows.map { row in
        let spent = row.money.map { "\(Int(max(-1e18, min($0.spent, 1e18)).rounded())) \($0.currency ?? "?")" }
        return [
          row.title.isEmpty ? row.value : row.title.text(in: language), row.code ?? row.value, String(row.programmes),
          spent.joined(separator: ", "),
        ]
      })
  }

  private func copyTable(of page: PageScreen, _ onlyCursor: Bool) -> CopyTable {
    let lines = page.layout(width: layout.body.width)
    let view = page.scroll..<page.scroll + PageScreen.height(in: layout.body)
    var rows: [[String]] = []
    for section in page.content.sections {
      for index in section.range where onlyCursor ? index == page.cursor : lines.range(ofItem: index)?.overlaps(view) ?? false {
        rows.append([section.title] + texts(of: page.content.items[index]))
      }
    }
    return CopyTable(head: words(CopyWords.section, CopyWords.label, CopyWords.text), rows: rows)
  }

  /// What an item of a page is about, and what it says of that.
  private func texts(of item: PageItem) -> [String] {
    let links = item.linkTitles.isEmpty ? [] : ["→ " + item.linkTitles.joined(separator: ", ")]
    let (label, parts): (String, [String]) =
      switch item.body {
      case .fact(_, let text): (item.name, [text] + links)
      case .remark(_, let text): ("", [text] + links)
      case .entry(let row, let dates, _, let detail): (row.title.text(in: language), [dates, detail])
      case .share(let title, let detail, let count, _): (title, [String(count), detail])
      case .record(let title, let detail): (title, [detail])
      case .measure(let label, let title, let value, _, _, let detail):
        ([label ?? "", title].filter { !$0.isEmpty }.joined(separator: " "), [value, detail])
      }
    return [label, parts.filter { !$0.isEmpty }.joined(separator: " · ")]
  }
}

/// The heads of the columns of what is copied.
private enum CopyWords {
  static let agency = Phrase("Agency", "機関")
  static let acronym = Phrase("Acronym", "略称")
  static let country = Phrase("Country or region", "国・地域")
  static let groups = Phrase("Groups", "グループ")
  static let events = Phrase("Events", "出来事")
  static let title = Phrase("Title", "名称")
  static let kind = Phrase("Kind", "種類")
  static let planned = Phrase("Planned", "予定")
  static let actual = Phrase("Actual", "実績")
  static let code = Phrase("Code", "コード")
  static let section = Phrase("Section", "節")
  static let label = Phrase("Label", "項目")
  static let text = Phrase("Text", "内容")
  static let address = Phrase("Address", "番地")
}
