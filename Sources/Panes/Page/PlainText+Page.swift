import Cooperation
import Navigation
import Wording

extension PlainText {
  /// A link of a page: the item that it belongs to, and which of the item's links it is.
  public struct Link: Hashable, Sendable {
    /// The item, counted over all sections.
    public var item: Int
    /// The link, counted within the item.
    public var link: Int
  }

  /// The links of the page in front, in the order of their numbers, which begin with 1.
  public var links: [Link] {
    guard let page else { return [] }
    return page.content.items.enumerated().flatMap { item, content in
      (0..<linkCount(content)).map { Link(item: item, link: $0) }
    }
  }

  /// An item whose links have no names of their own is itself the link.
  private func linkCount(_ item: PageItem) -> Int {
    if item.address != nil { return 1 }
    return item.linkTitles.isEmpty ? min(1, item.links.count) : min(item.links.count, item.linkTitles.count)
  }

  /// The page in front; nil on another screen.
  var page: PageScreen? { if case .page(let page) = state.screen { page } else { nil } }

  func heading(of page: PageScreen) -> [String] {
    let heading = page.content.heading
    let outside = heading.isOutside ? word(Words.outside) : nil
    let isSaidBelow = page.content.items.isEmpty && heading.subtitle == page.content.emptyText
    return [sentence([heading.title, outside]), isSaidBelow ? "" : heading.subtitle].filter { !$0.isEmpty }
  }

  /// The lines of an item, below the title of its section where it is the first one.
  func lines(of index: Int, on content: PageContent, withHeading: Bool) -> [String] {
    guard content.items.indices.contains(index) else { return [] }
    let item = content.items[index]
    var lines: [String] = []
    if withHeading, let section = content.sections.first(where: { $0.range.lowerBound == index }) {
      lines.append(sentence([section.title, section.count.map(\.groupedDigits)]))
    }
    let first = content.items[..<index].reduce(1) { $0 + linkCount($1) }
    let isLink = item.linkTitles.isEmpty && linkCount(item) > 0
    lines.append((isLink ? "[\(first)] " : "") + text(of: item))
    guard !item.linkTitles.isEmpty, linkCount(item) > 0 else { return lines }
    let links = zip(first..., item.linkTitles).prefix(linkCount(item)).map { "[\($0)] \($1)" }
    lines.append(joined(links))
    return lines
  }

  /// What an item says.
  func text(of item: PageItem) -> String {
    let outside = item.isOutside ? word(Words.outside) : nil
    let language = state.language
    switch item.body {
    case .fact(let label, let text): return joined([label.isEmpty ? text : language.labelled(label, text), outside])
    case .remark(let remark, let text): return joined([language.labelled(word(remark.phrase), text), outside])
    case .entry(let row, let dates, _, let detail):
      return joined([row.title.text(in: state.language), dates, detail, row.isOutside ? word(Words.outside) : nil])
    case .share(let title, let detail, let count, _):
      return joined([title, word(Words.programmeCount(count)), detail])
    case .record(let title, let detail): return joined([title, detail, outside])
    case .measure(let label, let title, let value, _, _, let detail):
      let text = joined([title, value, detail])
      return label.flatMap { $0.isEmpty ? nil : language.labelled($0, text) } ?? text
    }
  }

  /// Where the selected fact is stated, or what it means.
  var sources: [String] {
    guard isPage, let page, let item = page.item else { return [] }
    if !item.explanation.isEmpty { return [state.language.paragraph(item.explanation)] }
    guard !item.citations.isEmpty else { return [] }
    let stated = item.citations.map { citation in
      joined([page.content.sourceTitles[citation.source] ?? citation.source.rawValue, citation.place])
    }
    return [word(PlainWords.source(state.language.listOfClauses(stated)))]
  }

  /// The link that was chosen among those of the selected fact.
  func chosenLink(_ page: PageScreen) -> String {
    guard let item = page.item, item.linkTitles.indices.contains(page.link) else { return "" }
    return word(PlainWords.chosenLink(item.linkTitles[page.link]))
  }
}
