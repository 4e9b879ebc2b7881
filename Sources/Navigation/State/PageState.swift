public import Cooperation

/// A page of facts: the page of a record, its sources, the findings, or the diagnosis.
public struct PageState: Hashable, Sendable {
  /// What the page is about.
  public enum Subject: Hashable, Sendable {
    case record(RecordReference)
    case sources(RecordReference)
    case findings
    case diagnosis
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
  /// What was found around the program, on the page of the diagnosis.
  public var diagnosis: Diagnosis?
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
    case .findings, .diagnosis: nil
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
    guard let range = Self.whole(cursor, lines, height) else { return }
    if range.upperBound > scroll + height { scroll = range.upperBound - height }
    if range.lowerBound < scroll { scroll = range.lowerBound }
  }

  /// Scrolls by lines; the cursor goes along only where its item would go out of view.
  mutating func scroll(by count: Int, width: Int, height: Int) {
    let lines = layout(width: width)
    let height = max(1, height)
    let top = max(0, min(scroll + count, lines.count - height))
    func fits(_ item: Int) -> Bool {
      Self.whole(item, lines, height).map { top <= $0.lowerBound && $0.upperBound <= top + height } ?? false
    }
    let all = content.items.indices
    let other =
      count > 0 ? all.suffix(from: min(cursor + 1, all.endIndex)).first(where: fits) : all.prefix(cursor).last(where: fits)
    if !fits(cursor), let other = other ?? (top == scroll ? nil : cursor + count.signum()) {
      cursor = other
      link = 0
    }
    scroll = top
    settle(width: width, height: height)
  }

  /// The lines of an item, with the heading above it where it is the first of its section, and all above the first one.
  private static func whole(_ item: Int, _ lines: PageLayout, _ height: Int) -> Range<Int>? {
    guard let range = lines.range(ofItem: item) else { return nil }
    let hasHeading = height > 1 && lines.startsSection(item: item)
    let top = item == 0 && height > 1 ? 0 : hasHeading ? max(0, range.lowerBound - 1) : range.lowerBound
    return top..<range.upperBound
  }
}
