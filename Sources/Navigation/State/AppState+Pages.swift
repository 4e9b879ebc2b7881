import Cooperation
import TextUI

extension AppState {
  /// Lines that a page has for its items: the body without the heading.
  public var pageHeight: Int { max(1, layout.body.height - PageContent.headingHeight(for: layout.body.height)) }

  mutating func refreshPage() -> [Effect] {
    guard case .page(let page) = screen else { return [] }
    switch page.subject {
    case .record(let reference), .sources(let reference): return ask(.page, .page(reference))
    case .findings: return ask(.page, .findings) + ask(.rules, .rules)
    case .diagnosis: return settle() + ask(.totals, .totals(Selection()))
    }
  }

  mutating func takePage(_ answer: Answer) -> [Effect] {
    guard case .page(var page) = screen else { return [] }
    page.answer = answer
    page.isOutdated = false
    screen = .page(page)
    rebuildPage()
    if case .page(nil) = answer, let reference = page.reference {
      return ask(.nearest, .nearest(address: reference.description, limit: 5))
    }
    return []
  }

  /// Says anew what the page in front says, after what it is made of has changed.
  mutating func rebuildPage() {
    guard case .page(var page) = screen else { return }
    page.content = content(of: page)
    page.settle(width: layout.body.width, height: pageHeight)
    screen = .page(page)
  }

  /// Builds what a page shows, in the current language and narrowed by the page's filter.
  func content(of page: PageState) -> PageContent {
    let builder = PageBuilder(language: language, today: today, notation: dates)
    let content: PageContent =
      switch (page.subject, page.answer) {
      case (.record, .page(let found?)): builder.record(found)
      case (.sources, .page(let found?)): builder.sources(of: found, first: page.citations)
      case (.diagnosis, _): page.diagnosis.map { builder.diagnosis($0, totals: totals, dataName: dataName) } ?? PageContent()
      case (.findings, .findings(let findings)): builder.findings(findings, rules: page.rules)
      case (.record(let reference), .page(nil)), (.sources(let reference), .page(nil)):
        builder.missing(reference, suggestions: page.suggestions)
      default: PageContent()
      }
    return content.filtered(by: page.filter)
  }

  /// Opens the page of what was found around the program; where it is in front already, it is found anew all the same.
  mutating func openDiagnosis() -> [Effect] { isDiagnosing ? refreshPage() : open(Address(.diagnosis)) }

  /// True where the page of what was found around the program is in front.
  var isDiagnosing: Bool {
    if case .page(let page) = screen { page.subject == .diagnosis } else { false }
  }

  mutating func takeDiagnosis(_ diagnosis: Diagnosis) -> [Effect] {
    guard isDiagnosing, case .page(var page) = screen else { return [] }
    page.diagnosis = diagnosis
    page.isOutdated = false
    screen = .page(page)
    rebuildPage()
    return []
  }

  mutating func moveOnPage(_ motion: Motion) -> [Effect] {
    guard case .page(var page) = screen else { return [] }
    if case .lines(let lines) = motion {
      page.scroll(by: lines, width: layout.body.width, height: pageHeight)
      screen = .page(page)
      return []
    }
    let target = motion.target(from: page.cursor, count: page.content.items.count, height: pageHeight)
    page.move(to: target, width: layout.body.width, height: pageHeight)
    screen = .page(page)
    return []
  }

  /// Goes to the first item of the next or the previous section.
  mutating func moveSection(forward: Bool) -> [Effect] {
    guard case .page(var page) = screen else { return [] }
    let starts = page.content.sectionStarts
    let target = forward ? starts.first { $0 > page.cursor } : starts.last { $0 < page.cursor }
    page.move(to: target ?? (forward ? starts.first ?? 0 : starts.last ?? 0), width: layout.body.width, height: pageHeight)
    screen = .page(page)
    return []
  }

  /// Chooses among the links of the selected item.
  mutating func moveLink(by steps: Int) -> [Effect] {
    guard case .page(var page) = screen, let count = page.item?.links.count, count > 1 else { return [] }
    page.link = (page.link + steps + count) % count
    screen = .page(page)
    return []
  }

  /// Opens a screen; the one that is left waits in the history.
  mutating func show(_ screen: Screen) -> [Effect] {
    history.open(screen)
    mode = .browse
    return refresh()
  }

  mutating func open(_ address: Address) -> [Effect] { show(address.screen) }

  /// Opens what is under the cursor.
  mutating func openSelected() -> [Effect] {
    switch screen {
    case .overview(let overview):
      switch overview.focus {
      case .agencies, .places:
        guard let reference = overview.selected else { return openTimeline() }
        return open(.record(reference))
      case .timeline:
        return openRow(overview.timeline.rowUnderCursor)
      }
    case .timeline(let screen):
      return openRow(screen.timeline.rowUnderCursor)
    case .facets(let facets):
      return openInFacets(facets)
    case .page(let page):
      if let address = page.item?.address { return open(address) }
      guard let target = page.target else { return nothingToOpen() }
      return open(.record(target))
    }
  }

  private mutating func openRow(_ row: TimelineRow?) -> [Effect] {
    switch row {
    case .group(let group):
      guard let reference = group.reference else { return nothingToOpen() }
      return open(.record(reference))
    case .item(let item, _):
      return open(.record(item.reference))
    case nil:
      return nothingToOpen()
    }
  }

  private mutating func nothingToOpen() -> [Effect] {
    message = Message(Words.nothingToOpen.text(in: language))
    return []
  }

  /// Opens the sources of what is under the cursor; on a page, those of the selected fact come first.
  mutating func openSources() -> [Effect] {
    switch screen {
    case .overview, .timeline, .facets:
      guard let subject else { return nothingToOpen() }
      return show(.page(PageState(.sources(subject))))
    case .page(let page):
      guard let reference = page.reference, case .record = page.subject else { return openSelected() }
      var target = PageState(.sources(reference))
      target.citations = page.item?.citations ?? []
      return show(.page(target))
    }
  }
}
