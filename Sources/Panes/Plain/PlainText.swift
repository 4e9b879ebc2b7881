import Cooperation
public import Navigation
public import TextUI
internal import Wording

/// The screen in front as sentences and numbered rows, for a screen reader or a terminal that cannot draw.
///
/// The same state gives the same lines. No line holds a control character.
public struct PlainText {
  let state: AppState

  /// How many rows are said at a time.
  public static let rows = 10
  /// The size of a window that has room for that many rows of every list, and shows one list at a time.
  public static let size = Size(width: 49, height: 18)

  /// Takes the state that is to be said.
  public init(_ state: AppState) { self.state = state }

  /// What is said first.
  public var greeting: [String] { safe([word(PlainWords.greeting)]) }

  /// A screen that was opened: what it is, then the list on it.
  public var screen: [String] { safe(head) + list }

  /// The list in front: where one is in it, how it is ordered and narrowed, and the rows around.
  public var list: [String] { safe([outline(withRow: true)].filter { !$0.isEmpty }) + stretch }

  /// The stretch of rows that the cursor is in.
  public var stretch: [String] {
    let place = state.place
    guard place.count > 0 else { return safe([emptiness].filter { !$0.isEmpty }) }
    let first = place.position / Self.rows * Self.rows
    let positions = first..<min(place.count, first + Self.rows)
    let rest = place.count - positions.upperBound
    var lines = positions.flatMap(lines)
    if rest > 0 { lines.append(word(PlainWords.more(rest))) }
    return safe(lines)
  }

  /// The row under the cursor, and on a page where the fact is stated.
  public var row: [String] {
    let place = state.place
    guard place.count > 0 else { return safe([emptiness].filter { !$0.isEmpty }) }
    return safe(lines(at: place.position, withHeading: false) + sources)
  }

  /// What a command changed, and no more: what it had to say, then a new screen, a list in another order, or another row.
  public func changes(since before: AppState) -> [String] {
    let said = safe([state.message?.text].compactMap(\.self))
    let old = PlainText(before)
    if case .search = state.mode {
      if case .search = before.mode, found == old.found { return said + row }
      return said + list
    }
    if state.language != before.language || state.history.past.count != before.history.past.count
      || state.screen.address.destination != before.screen.address.destination
    {
      return said + screen
    }
    if outline(withRow: false) != old.outline(withRow: false) || state.mode != before.mode {
      // A pin leaves the rows as they are.
      let isSameList = state.mode == before.mode && Set(stretch).subtracting(old.stretch).count <= 1
      return said + (isSameList ? safe([outline(withRow: true)]) : list)
    }
    if state.place != before.place { return said + row }
    if let page, page.link != old.page?.link { return said + safe([chosenLink(page)]) }
    return said.isEmpty ? row : said
  }

  /// What is said before an answer where the data have become others meanwhile.
  public func news(since before: AppState) -> [String] {
    state.totals == before.totals
      ? [] : safe([word(PlainWords.changed(Words.programmeCount(state.totals.programmes)))])
  }

  /// That a number leads nowhere.
  public func missing(_ number: Int) -> [String] {
    let last = isPage ? links.count : state.place.lastNumber
    guard last >= 1 else { return safe([word(PlainWords.noNumbers)]) }
    return safe([word(PlainWords.noRow(number: number, last: last))])
  }

  /// That there is nothing after, or before, what was said.
  public func limit(forward: Bool) -> [String] { safe([word(forward ? PlainWords.end : PlainWords.beginning)]) }

  /// That a command does nothing here.
  public func refusal(of command: Command.ID) -> [String] {
    let phrase = command.isDrawingAlone ? PlainWords.drawing : PlainWords.notHere
    return safe([word(phrase(Command.command(command).name))])
  }

  /// How to search.
  public var searchUsage: [String] { safe([word(PlainWords.findUsage)]) }

  /// What can be typed, and the commands that mean something now.
  public var help: [String] {
    let commands = Command.table.filter { state.isAvailable($0.id) && !$0.id.isDrawingAlone && $0.id != .redraw }
    return safe(
      [PlainWords.helpHead, PlainWords.helpWords, PlainWords.helpAddress, PlainWords.helpCommands].map(word)
        + commands.map { command in
          // A digit is the number of a row.
          let keys = state.bindings.keys(of: command.id).map(\.name).filter { Int($0) == nil }.joined(separator: " ")
          return state.language.labelled(joined([word(command.name), keys]), word(command.summary))
        })
  }

  /// A sentence as it may go to a terminal.
  public static func safe(_ text: String) -> String { TextWidth.safe(text) }

  // MARK: Parts

  func word(_ phrase: Phrase) -> String { phrase.text(in: state.language) }
  func safe(_ lines: [String]) -> [String] { lines.map(Self.safe) }
  func joined(_ parts: [String?]) -> String { state.language.list(parts.compactMap(\.self).filter { !$0.isEmpty }) }

  var isPage: Bool { page != nil && state.mode == .browse }

  /// What the records found are called, to tell one search from the next.
  private var found: [RecordReference] {
    if case .search(let prompt) = state.mode { prompt.hits.map(\.reference) } else { [] }
  }

  private var head: [String] {
    if let page { return heading(of: page) }
    let model = state.screen.model
    // Elsewhere the list says what it is.
    guard model.announcesName else { return [] }
    return [sentence([model.name(state.context, title: state.title).text]) + (model.showsMoney ? "" : totals)]
  }

  func sentence(_ parts: [String?]) -> String {
    state.language.sentence(joined(parts))
  }

  private var totals: String {
    let totals = state.totals
    let findings =
      totals.recordsWithFindings == 0
      ? nil : word(Words.findingCount(totals.recordsWithFindings))
    return (state.language == .japanese ? "" : " ")
      + sentence([
        state.dataName, word(Words.programmeCount(totals.programmes)),
        word(Words.agencyCount(totals.agencies)),
        word(Words.countryCount(totals.countries)),
        totals.regions == 0 ? nil : word(Words.regionCount(totals.regions)), findings,
      ])
  }

  /// Why there is no row.
  private var emptiness: String {
    if case .search(let prompt) = state.mode { return word(Words.noMatch(prompt.field.text)) }
    let filter = state.screen.model.filter
    if !filter.isEmpty { return word(Words.noMatch(filter)) }
    if let page { return page.content.emptyText }
    return word(Words.emptySelection)
  }
}
