public import Cooperation

/// A page of facts: the page of a record, its sources, or the findings.
public struct PageState: Hashable, Sendable {
  /// What the page is about.
  public enum Subject: Hashable, Sendable {
    case record(RecordReference)
    case sources(RecordReference)
    case findings
  }

  /// What the page is about.
  public var subject: Subject
  /// What the archive answered; nil while it is awaited.
  public var answer: Answer?
  /// True where the archive has changed since it answered.
  var isOutdated = false
  /// Suggestions for an address that names nothing.
  public var suggestions: [SearchHit] = []
  /// How many imported activities break each rule, on the page of findings.
  public var rules: [RuleCount] = []
  /// What the page says, in the language of the interface and narrowed by the filter.
  public var content = PageContent() { didSet { laidOut = nil } }
  /// The lines of the content, in the width that it was last laid out in.
  private var laidOut: PageLayout?
  /// The selected item, counted over all sections.
  public var cursor = 0
  /// The selected link of an item that has several.
  public var link = 0
  /// The line shown first.
  public var scroll = 0
  /// Words that an item must hold; empty shows all.
  public var filter = ""
  /// Citations to bring to the front of a sources page.
  public var citations: [Citation] = []

  /// Creates a page that awaits its answer.
  public init(_ subject: Subject) { self.subject = subject }

  /// What was found of the record; nil while it is awaited, where there is none, and for findings.
  public var page: RecordPage? {
    if case .page(let page) = answer { page } else { nil }
  }

  /// The record that the page is about.
  public var reference: RecordReference? {
    switch subject {
    case .record(let reference), .sources(let reference): reference
    case .findings: nil
    }
  }

  /// The selected item; nil on an empty page.
  public var item: PageItem? { content.items.indices.contains(cursor) ? content.items[cursor] : nil }

  /// The record that Enter opens.
  public var target: RecordReference? {
    guard let links = item?.links, !links.isEmpty else { return nil }
    return links[min(link, links.count - 1)]
  }

  /// Returns the lines of the content in a width; a page that has not changed is laid out only once.
  public func layout(width: Int) -> PageLayout {
    if let laidOut, laidOut.width == width { return laidOut }
    return PageLayout(content, width: width)
  }

  mutating func move(to position: Int, width: Int, height: Int) {
    cursor = max(0, min(position, content.items.count - 1))
    link = 0
    settle(width: width, height: height)
  }

  /// Scrolls as little as shows the whole item, with the heading above it where it is the first of its section.
  mutating func settle(width: Int, height: Int) {
    let lines = layout(width: width)
    laidOut = lines
    cursor = max(0, min(cursor, content.items.count - 1))
    let height = max(1, height)
    scroll = max(0, min(scroll, lines.count - height))
    guard let range = lines.range(ofItem: cursor) else { return }
    let hasHeading = height > 1 && lines.startsSection(item: cursor)
    let top = cursor == 0 && height > 1 ? 0 : hasHeading ? max(0, range.lowerBound - 1) : range.lowerBound
    if range.upperBound > scroll + height { scroll = range.upperBound - height }
    if top < scroll { scroll = top }
  }
}
