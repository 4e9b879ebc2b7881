import Cooperation
import Wording

extension PageBuilder {
  /// Returns the sources of a record: each source with the facts that rest on it, by place in the source.
  ///
  /// The sources of `first`, the citations of the fact that the user came from, come first.
  func sources(of page: RecordPage, first: [Citation]) -> PageContent {
    let whole = record(page)
    var content = PageContent()
    content.heading = PageContent.Heading(
      title: whole.heading.title, subtitle: word(Words.sources), isOutside: whole.heading.isOutside)
    content.sourceTitles = whole.sourceTitles
    content.emptyText = word(Words.noSource)
    var order: [Source.ID] = []
    let cited = first + page.record.base.citations + whole.items.flatMap(\.citations) + page.record.base.allCitations
    for citation in cited where !order.contains(citation.source) { order.append(citation.source) }
    for id in order {
      guard let source = page.sources[id] else { continue }
      content.add(source.title.text(in: language), items(for: source, of: page, facts: whole.items))
    }
    return content
  }

  private func items(for source: Source, of page: RecordPage, facts: [PageItem]) -> [PageItem] {
    let isOutside = source.layer == .outside
    var about = [source.publisher, source.published.map { text(of: $0) }, source.location].compactMap(\.self)
    about.append(word(isOutside ? Words.outside : PageWords.document))
    let head = PageItem(
      .record(title: about.joined(separator: " · "), detail: ""), links: [source.reference],
      citations: [Citation(source: source.id)], isOutside: isOutside)
    var places: [String] = []
    var byPlace: [String: [PageItem]] = [:]
    for item in facts {
      for citation in item.citations where citation.source == source.id {
        let place = citation.place ?? word(PageWords.noSourcePlace)
        if byPlace[place] == nil { places.append(place) }
        var fact = item
        fact.citations = [citation]
        fact.isOutside = isOutside
        byPlace[place, default: []].append(fact)
      }
    }
    return [head]
      + places.flatMap { place in
        (byPlace[place] ?? []).enumerated().map { index, item in
          PageItem(
            .fact(label: index == 0 ? place : "", text: item.sentence), links: item.links, citations: item.citations,
            isOutside: isOutside)
        }
      }
  }
}

extension PageItem {
  /// The item as one line of text.
  var sentence: String {
    switch body {
    case .fact(_, let text): name.isEmpty ? text : name + ": " + text
    case .remark(_, let text): text
    case .entry(let row, let dates, _, _): row.title.text(in: .english) + ", " + dates
    case .share(let title, _, let count, _): "\(title) \(count)"
    case .record(let title, _): title
    case .measure(_, let title, let value, _, _, _): title + " " + value
    }
  }
}
