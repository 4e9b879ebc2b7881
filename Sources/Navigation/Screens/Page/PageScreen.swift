public import Cooperation
public import TextUI
public import Wording

/// A page of facts: the page of a record, its sources, the findings, or the diagnosis.
public struct PageScreen: Hashable, Sendable {
  /// The subject of a page.
  public enum Subject: Hashable, Sendable {
    case record(RecordReference)
    case sources(RecordReference)
    case findings
    case diagnosis
  }

  public let about: Subject
  /// The archive's answer; nil while pending.
  public internal(set) var answer: Answer?
  /// True if the archive has changed since the answer.
  var isOutdated = false
  /// Suggestions for an unknown address.
  private var suggestions: [SearchHit] = []
  /// Violations by rule, on the page of findings.
  private var rules: [RuleCount] = []
  /// The result of a diagnosis, on its page.
  private var diagnosis: Diagnosis?
  /// The content, in the interface language and filtered.
  public private(set) var content = PageContent() { didSet { laidOut = nil } }
  /// The cached layout at the last width.
  private var laidOut: PageLayout?
  /// The index of the selected item among all sections.
  public private(set) var cursor = 0
  /// The index of the selected link, for an item with several.
  public private(set) var link = 0
  /// The first visible line.
  public private(set) var scroll = 0
  /// Words that an item must contain; empty matches all items.
  public private(set) var filter = ""
  /// Citations whose sources come first on a page of sources.
  var citations: [Citation] = []

  public init(_ subject: Subject) { about = subject }

  /// The data of the record's page; nil while pending, for an unknown record, and for findings.
  public var page: RecordPage? {
    if case .page(let page) = answer { page } else { nil }
  }

  /// The record that the page is about.
  public var reference: RecordReference? {
    switch about {
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

  /// Returns the layout at a width; an unchanged page is laid out only once.
  public func layout(width: Int) -> PageLayout {
    if let laidOut, laidOut.width == width { return laidOut }
    return PageLayout(content, width: width)
  }

  private mutating func move(to position: Int, _ room: PageRoom) {
    cursor = max(0, min(position, content.items.count - 1))
    link = 0
    settle(room)
  }

  /// Scrolls as little as necessary to show the whole item, and the heading above the first item of a section.
  private mutating func settle(_ room: PageRoom) {
    let lines = layout(width: room.width)
    laidOut = lines
    // Before the answer, there is nothing to clamp a restored cursor to.
    if answer == nil, content.items.isEmpty { return }
    cursor = max(0, min(cursor, content.items.count - 1))
    let height = room.height
    scroll = max(0, min(scroll, lines.count - height))
    guard let range = Self.whole(cursor, lines, height) else { return }
    if range.upperBound > scroll + height { scroll = range.upperBound - height }
    if range.lowerBound < scroll { scroll = range.lowerBound }
  }

  /// Scrolls by lines; the cursor moves only if its item would go out of view.
  private mutating func scroll(by count: Int, _ room: PageRoom) {
    let lines = layout(width: room.width)
    let height = room.height
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
    settle(room)
  }

  /// Returns the lines of an item that are scrolled into view together.
  ///
  /// They include the heading above the first item of a section, and everything above the first item of all.
  private static func whole(_ item: Int, _ lines: PageLayout, _ height: Int) -> Range<Int>? {
    guard let range = lines.range(ofItem: item) else { return nil }
    let hasHeading = height > 1 && lines.startsSection(item: item)
    let top = item == 0 && height > 1 ? 0 : hasHeading ? max(0, range.lowerBound - 1) : range.lowerBound
    return top..<range.upperBound
  }
}

/// The space for the items of a page: the body without the heading.
private struct PageRoom {
  var width: Int
  var height: Int

  init(_ context: ScreenContext) {
    let body = context.layout.body
    width = body.width
    height = PageScreen.height(in: body)
  }
}

extension PageScreen: ScreenModel {
  public init(_ address: Address) {
    switch address.destination {
    case .record(let reference): self.init(Subject.record(reference))
    case .sources(let reference): self.init(.sources(reference))
    case .screen(.diagnosis): self.init(.diagnosis)
    case .screen: self.init(.findings)
    }
    filter = address.filter
  }

  public var address: Address {
    switch about {
    case .record(let reference): Address(.record(reference), filter: filter)
    case .sources(let reference): Address(.sources(reference), filter: filter)
    case .findings: Address(.findings, filter: filter)
    case .diagnosis: Address(.diagnosis, filter: filter)
    }
  }

  /// Returns the number of lines for items in a body.
  public static func height(in body: Rect) -> Int {
    max(1, body.height - PageContent.headingHeight(for: body.height))
  }

  // MARK: Lists

  public var selection: Selection {
    get { Selection() }
    set {}
  }
  public var canBeNarrowed: Bool { false }
  public var selectionToPassOn: Selection { Selection([reference].compactMap(\.self)) }
  public var listIDs: [ListID] { [] }
  public var focus: ListID? { nil }
  public func list(_ id: ListID) -> (any AnyListModel)? { nil }
  public mutating func update(_ id: ListID, _ change: (inout any AnyListModel) -> Void) {}
  public func frames(in body: Rect) -> [ListFrame] { [] }
  public var place: ListPlace { ListPlace(position: cursor, count: content.items.count, firstNumber: 1) }
  public var filteredCount: Int { content.items.count }

  // MARK: Description

  public func name(_ context: ScreenContext, title: (Term) -> String) -> (text: String, limit: Int?) {
    switch about {
    case .findings: return (Words.findings.text(in: context.language), nil)
    case .diagnosis: return (Words.diagnosis.text(in: context.language), nil)
    case .sources: return (Words.sources.text(in: context.language), nil)
    case .record(let reference):
      if case .agency(let agency)? = page?.record { return (agency.shortName(in: context.language), nil) }
      return (page?.record.base.title.text(in: context.language) ?? reference.id, 36)
    }
  }

  public var listTitle: Phrase { Words.sources }

  /// Returns the sources of the selected fact, or its explanation.
  public func status(_ context: ScreenContext) -> [Span] {
    guard let item else { return [] }
    if !item.explanation.isEmpty { return context.explanation(item.explanation) }
    if item.citations.isEmpty { return [] }
    var spans = [Span(Words.sources.text(in: context.language) + "  ", .role(.muted))]
    for (index, citation) in item.citations.enumerated() {
      if index > 0 { spans.append(Span("; ", .role(.muted))) }
      spans.append(
        Span(content.sourceTitles[citation.source] ?? citation.source.rawValue, item.isOutside ? .role(.outside) : .plain))
      if let place = citation.place { spans.append(Span(", " + place, .role(.muted))) }
    }
    if item.isOutside { spans.append(Span(" · ‡ " + Words.outside.text(in: context.language), .role(.outside))) }
    return spans
  }
  public var subject: RecordReference? { reference }
  public var isDiagnosing: Bool { about == .diagnosis }

  public var timelineScreen: TimelineScreen {
    var screen = TimelineScreen()
    if let reference {
      screen.selection.insert(reference)
      screen.timeline.list.anchor = reference
    }
    return screen
  }

  // MARK: Answers

  public func questions(resuming: Bool) -> [(slot: Slot, query: Query)] {
    if isDiagnosing { return [(.totals, .totals(Selection()))] }
    if resuming, answer != nil, !isOutdated { return [] }
    guard let reference else { return [(.page, .findings), (.rules, .rules)] }
    return [(.page, .page(reference))]
  }

  public mutating func receive(
    _ answer: Answer, in slot: Slot, _ context: ScreenContext
  ) -> [(slot: Slot, query: Query)] {
    defer { rebuild(context) }
    switch answer {
    case .page, .findings:
      self.answer = answer
      isOutdated = false
      if case .page(nil) = answer, let reference {
        return [(.nearest, .nearest(address: reference.description, limit: 5))]
      }
    case .nearest(let hits): suggestions = hits
    case .rules(let rules) where about == .findings: self.rules = rules
    default: break
    }
    return []
  }

  public mutating func receive(_ diagnosis: Diagnosis, _ context: ScreenContext) {
    guard isDiagnosing else { return }
    self.diagnosis = diagnosis
    isOutdated = false
    rebuild(context)
  }

  public mutating func invalidate() { isOutdated = true }
  public func awaitsRows(_ awaited: (Slot) -> Bool) -> Bool { awaited(.page) && !isOutdated }

  public mutating func settle(_ context: ScreenContext) { settle(PageRoom(context)) }

  public mutating func rebuild(_ context: ScreenContext) {
    content = content(context)
    settle(context)
  }

  /// Builds the content, in the interface language and filtered.
  private func content(_ context: ScreenContext) -> PageContent {
    let builder = PageBuilder(language: context.language, today: context.today, notation: context.notation)
    let content: PageContent =
      switch (about, answer) {
      case (.record, .page(let found?)): builder.record(found)
      case (.sources, .page(let found?)): builder.sources(of: found, first: citations)
      case (.diagnosis, _):
        diagnosis.map { builder.diagnosis($0, totals: context.totals, dataName: context.dataName) } ?? PageContent()
      case (.findings, .findings(let findings)): builder.findings(findings, rules: rules)
      case (.record(let reference), .page(nil)), (.sources(let reference), .page(nil)):
        builder.missing(reference, suggestions: suggestions)
      default: PageContent()
      }
    return content.filtered(by: filter)
  }

  public func copied(onlyCursor: Bool, _ context: ScreenContext, _ table: TableContext) -> TextTable? {
    let room = PageRoom(context)
    let lines = layout(width: room.width)
    let view = scroll..<scroll + room.height
    let rows = content.sections.flatMap { section in
      section.range.filter { onlyCursor ? $0 == cursor : lines.range(ofItem: $0)?.overlaps(view) ?? false }
        .map { PageRow(section: section.title, item: content.items[$0], page: address) }
    }
    return rows.isEmpty ? nil : Table.page(in: table).texts(of: rows)
  }

  // MARK: Moving

  public mutating func setFilter(_ text: String, _ context: ScreenContext) {
    filter = text
    content = content(context)
    move(to: 0, PageRoom(context))
  }

  public mutating func clearFilters(_ context: ScreenContext) { setFilter("", context) }

  public mutating func move(_ motion: Motion, _ context: ScreenContext) {
    let room = PageRoom(context)
    if case .lines(let lines) = motion { return scroll(by: lines, room) }
    move(to: motion.target(from: cursor, count: content.items.count, height: room.height), room)
  }

  public mutating func scroll(to position: Int) {}

  public mutating func wheel(_ lines: Int, at point: Point, _ context: ScreenContext) { move(.lines(lines), context) }

  public func hit(_ point: Point, _ context: ScreenContext) -> ListHit? {
    let body = context.layout.body
    let lines = layout(width: body.width).lines
    let line = scroll + point.y - (body.maxY - PageRoom(context).height)
    guard body.contains(point), line >= scroll, lines.indices.contains(line), case .item(let item, _) = lines[line] else {
      return nil
    }
    return ListHit(position: item)
  }

  public var canOpen: Bool { item?.address != nil || target != nil }

  public mutating func select(link: Int, ofItem item: Int, _ context: ScreenContext) {
    move(to: item, PageRoom(context))
    self.link = max(0, min(link, (self.item?.links.count ?? 0) - 1))
  }

  // MARK: Commands

  public func opened(_ context: ScreenContext) -> ScreenOutcome {
    if let address = item?.address { return .goTo(address) }
    guard let target else { return .say(Words.nothingToOpen) }
    return .goTo(.record(target))
  }

  public mutating func perform(_ command: Command.ID, _ context: ScreenContext) -> ScreenOutcome? {
    switch command {
    case .nextPane, .previousPane:
      let starts = content.sectionStarts
      let next =
        command == .nextPane ? starts.first { $0 > cursor } ?? starts.first : starts.last { $0 < cursor } ?? starts.last
      move(to: next ?? 0, PageRoom(context))
    case .nextLink, .previousLink:
      guard let count = item?.links.count, count > 1 else { break }
      link = (link + (command == .nextLink ? 1 : -1) + count) % count
    case .sources:
      guard case .record(let reference) = about else { return opened(context) }
      var sources = PageScreen(.sources(reference))
      sources.citations = item?.citations ?? []
      return .open(.page(sources))
    default: return nil
    }
    return .changed
  }

  public func isAvailable(_ command: Command.ID) -> Bool? {
    switch command {
    case .nextPane, .previousPane: content.sectionStarts.count > 1
    case .nextLink, .previousLink: (item?.links.count ?? 0) > 1
    case .sources: if case .record = about { page != nil } else { false }
    default: nil
    }
  }

  // MARK: Sessions

  public var saved: SavedSession.Place {
    SavedSession.Place(address: address.description, lists: [], line: cursor, day: nil)
  }

  public mutating func restore(_ place: SavedSession.Place) { cursor = max(0, place.line ?? 0) }
}
