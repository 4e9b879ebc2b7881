public import Archive
import EventLog
import Navigation
import Panes
import TextUI
internal import Wording

/// The dashboard as a line-based conversation, for screen readers and terminals without cursor movement.
///
/// It reads a line and writes what changed, as text without escape sequences. State, commands and addresses are those of `Dashboard`.
public struct PlainDashboard {
  private var session: HeadlessSession
  private let reload: (@Sendable () -> (Preferences, Message))?
  private let log: EventLog
  private var watch: FileWatch?

  /// Runs until the user quits or the input ends.
  ///
  /// - Parameters:
  ///   - archive: The data to browse.
  ///   - options: The start address, the preferences and the callbacks.
  ///   - echoes: True to echo each line after the prompt, for input that no terminal has shown.
  ///   - read: Returns the next line without its line break; nil at the end.
  ///   - write: Writes text.
  /// - Throws: What `write` throws, or `ArchiveError` if the first screen cannot be read.
  public static func run(
    _ archive: Archive, _ options: Dashboard.Options, echoes: Bool, read: () -> String?, write: (String) throws -> Void
  ) throws {
    let session = try HeadlessSession(
      archive: archive, size: PlainText.size, start: options.start, language: options.language, dataName: options.dataName,
      preferences: options.preferences, notice: options.notice, diagnose: options.diagnose)
    var dashboard = PlainDashboard(
      session: session, reload: options.reload, log: options.log, watch: options.watchedFile.map { FileWatch(path: $0) })
    try say(try dashboard.opening(), write)
    while !dashboard.session.hasQuit {
      try write("> ")
      guard let line = read() else { return try write("\n") }
      if echoes { try write(PlainText.safe(line) + "\n") }
      try say(dashboard.answer(to: line), write)
    }
  }

  private static func say(_ lines: [String], _ write: (String) throws -> Void) throws {
    if !lines.isEmpty { try write(lines.map { $0 + "\n" }.joined()) }
  }

  private var state: AppState { session.state }
  private var text: PlainText { PlainText(state) }

  /// Returns the lines to write before the first prompt.
  private mutating func opening() throws(ArchiveError) -> [String] {
    let notice = state.message.map { PlainText.safe($0.text) }
    try fetchStretch()
    return text.greeting + [notice].compactMap(\.self) + text.screen
  }

  /// Performs a line, and returns its outcome or an error of the archive as text.
  private mutating func answer(to line: String) -> [String] {
    do {
      let news = try reloadIfChanged()
      return news + (try perform(TypedLine(line, in: state)))
    } catch {
      log.log(.error, "message shown", ["message": error.description])
      return [PlainText.safe(error.text(in: state.language))]
    }
  }

  /// Reloads if another process has written to the database, and returns what changed.
  private mutating func reloadIfChanged() throws(ArchiveError) -> [String] {
    guard watch?.hasChanged() == true else { return [] }
    let before = state
    try session.apply(.dataChanged)
    return text.news(since: before)
  }

  private mutating func perform(_ line: TypedLine) throws(ArchiveError) -> [String] {
    let before = state
    switch line {
    case .help: return text.help
    case .unknown(let sentence): return [PlainText.safe(sentence)]
    case .nextRows: return try turn(forward: true)
    case .previousRows: return try turn(forward: false)
    case .number(let number):
      guard try go(to: number) else { return text.missing(number) }
    case .find(let words):
      guard !words.isEmpty else { return text.searchUsage }
      try leaveResults()
      try session.apply(.command(.find))
      try session.apply(.pasted(words))
    case .filter(let words):
      try leaveResults()
      if let problem = try filter(words) { return [PlainText.safe(problem)] }
    case .address(let address):
      try session.apply(.open(address))
    case .command(.redraw):
      try session.apply(.dataChanged)
      try fetchStretch()
      return text.screen
    case .command(.reloadSettings):
      guard let (preferences, message) = reload?() else { return text.refusal(of: .reloadSettings) }
      try session.apply(.preferred(preferences, message))
    case .command(let command):
      guard state.answers(command), !command.isDrawingAlone else { return text.refusal(of: command) }
      try perform(command)
    }
    try fetchStretch()
    return session.hasQuit ? [] : text.changes(since: before)
  }

  /// Performs a command; all but those that apply to search results close them first.
  private mutating func perform(_ command: Command.ID) throws(ArchiveError) {
    if case .search = state.mode, ![.up, .down, .first, .last, .open].contains(command) {
      try leaveResults()
      if command == .back { return }
    }
    try session.apply(.command(command))
  }

  private mutating func leaveResults() throws(ArchiveError) {
    if state.mode != .browse { try session.apply(.command(.cancel)) }
    try session.apply(.said(nil))
  }

  /// Moves to the next or the previous page of rows.
  private mutating func turn(forward: Bool) throws(ArchiveError) -> [String] {
    let place = state.place
    let target = (place.position / PlainText.rows + (forward ? 1 : -1)) * PlainText.rows
    guard (0..<place.count).contains(target) else { return text.limit(forward: forward) }
    try session.apply(.goTo(target))
    try fetchStretch()
    return text.stretch
  }

  /// Moves to a numbered row, or opens a numbered link or search result; false if there is none.
  private mutating func go(to number: Int) throws(ArchiveError) -> Bool {
    if case .search = state.mode {
      guard (1...max(1, state.place.count)).contains(number), state.place.count > 0 else { return false }
      try session.apply(.goTo(number - 1))
      try session.apply(.command(.open))
    } else if case .page = state.screen {
      let links = text.links
      guard links.indices.contains(number - 1) else { return false }
      let link = links[number - 1]
      try session.apply(.goTo(link.item))
      for _ in 0..<link.link { try session.apply(.command(.nextLink)) }
      try session.apply(.command(.open))
    } else {
      let position = number - state.place.firstNumber
      guard (0..<state.place.count).contains(position) else { return false }
      try session.apply(.goTo(position))
    }
    return true
  }

  /// Applies a filter; returns the problem, with the filter unchanged, if it is invalid.
  private mutating func filter(_ words: String) throws(ArchiveError) -> String? {
    try session.apply(.command(.filter))
    try session.apply(.edit(.control("u")))
    try session.apply(.pasted(words))
    try session.apply(.command(.open))
    guard let problem = state.filterProblem else { return nil }
    try session.apply(.command(.cancel))
    return problem
  }

  /// Fetches all rows of the page that the cursor is on.
  private mutating func fetchStretch() throws(ArchiveError) {
    try session.apply(.stretched(rows: PlainText.rows))
  }
}
