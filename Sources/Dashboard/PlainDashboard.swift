public import Archive
import EventLog
import Navigation
import Panes
import TextUI

/// The program as a conversation: a line is read, and what it changes is said. For screen readers, and for terminals that cannot
/// move their cursor.
///
/// Nothing is drawn and no escape sequence is written; the state, the commands and the addresses are those of the dashboard.
public struct PlainDashboard {
  private var rehearsal: Rehearsal
  private let reload: (@Sendable () -> (Preferences, Message))?
  private let log: EventLog
  private var watch: FileWatch?

  /// Runs until the person leaves or the input ends.
  ///
  /// - Parameters:
  ///   - archive: what is browsed.
  ///   - options: where to start and how the person likes it.
  ///   - echoes: true to repeat each line behind the prompt, for input that no terminal has shown.
  ///   - read: gives the next line without its end; nil where there is none.
  ///   - write: takes text for the person.
  /// - Throws: What `write` threw, or `ArchiveError` where the first screen cannot be shown.
  public static func run(
    _ archive: Archive, _ options: Dashboard.Options, echoes: Bool, read: () -> String?, write: (String) throws -> Void
  ) throws {
    var rehearsal = try Rehearsal(
      archive: archive, size: PlainText.size, start: options.start, language: options.language, dataName: options.dataName,
      diagnose: options.diagnose)
    rehearsal.state.adopt(options.preferences)
    rehearsal.state.message = options.notice
    var dashboard = PlainDashboard(
      rehearsal: rehearsal, reload: options.reload, log: options.log, watch: options.watchedFile.map { FileWatch(path: $0) })
    try say(try dashboard.opening(), write)
    while !dashboard.rehearsal.hasQuit {
      try write("> ")
      guard let line = read() else { return try write("\n") }
      if echoes { try write(PlainText.safe(line) + "\n") }
      try say(dashboard.answer(to: line), write)
    }
  }

  private static func say(_ lines: [String], _ write: (String) throws -> Void) throws {
    if !lines.isEmpty { try write(lines.map { $0 + "\n" }.joined()) }
  }

  private var state: AppState { rehearsal.state }
  private var text: PlainText { PlainText(state) }

  /// What is said before the first line is read.
  private mutating func opening() throws(ArchiveError) -> [String] {
    let notice = state.message.map { PlainText.safe($0.text) }
    try fetchStretch()
    return text.greeting + [notice].compactMap(\.self) + text.screen
  }

  /// Carries a line out, and returns what there is to say of it; where the archive cannot be read, that.
  private mutating func answer(to line: String) -> [String] {
    do {
      let news = try follow()
      return news + (try carryOut(TypedLine(line, in: state)))
    } catch {
      log.log(.error, "said to the person", ["message": error.description])
      return [PlainText.safe(error.description)]
    }
  }

  /// Takes over what another process has stored meanwhile, and returns what there is to say of that.
  private mutating func follow() throws(ArchiveError) -> [String] {
    guard watch?.hasChanged() == true else { return [] }
    let before = state
    try rehearsal.apply(.dataChanged)
    return text.news(since: before)
  }

  private mutating func carryOut(_ line: TypedLine) throws(ArchiveError) -> [String] {
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
      try rehearsal.apply(.command(.find))
      try rehearsal.apply(.pasted(words))
    case .filter(let words):
      try leaveResults()
      if let problem = try filter(words) { return [PlainText.safe(problem)] }
    case .address(let address):
      try rehearsal.apply(.open(address))
    case .command(.redraw):
      try rehearsal.apply(.dataChanged)
      try fetchStretch()
      return text.screen
    case .command(.reloadSettings):
      guard let (preferences, message) = reload?() else { return text.refusal(of: .reloadSettings) }
      try rehearsal.apply(.preferred(preferences, message))
    case .command(let command):
      guard state.answers(command), !command.isDrawingAlone else { return text.refusal(of: command) }
      try perform(command)
    }
    try fetchStretch()
    return rehearsal.hasQuit ? [] : text.changes(since: before)
  }

  /// Carries a command out; all but those that are for a list close the list of what was found.
  private mutating func perform(_ command: Command.ID) throws(ArchiveError) {
    if case .search = state.mode, ![.up, .down, .first, .last, .open].contains(command) {
      try leaveResults()
      if command == .back { return }
    }
    try rehearsal.apply(.command(command))
  }

  private mutating func leaveResults() throws(ArchiveError) {
    if state.mode != .browse { try rehearsal.apply(.command(.cancel)) }
    rehearsal.state.message = nil
  }

  /// Goes to the rows after, or before, those around the cursor.
  private mutating func turn(forward: Bool) throws(ArchiveError) -> [String] {
    let place = state.place
    let target = (place.position / PlainText.rows + (forward ? 1 : -1)) * PlainText.rows
    guard (0..<place.count).contains(target) else { return text.limit(forward: forward) }
    try rehearsal.apply(.goTo(target))
    try fetchStretch()
    return text.stretch
  }

  /// Goes to the row of a number, or opens the link that has it on a page or among what was found; false where there is none.
  private mutating func go(to number: Int) throws(ArchiveError) -> Bool {
    if case .search = state.mode {
      guard (1...max(1, state.place.count)).contains(number), state.place.count > 0 else { return false }
      try rehearsal.apply(.goTo(number - 1))
      try rehearsal.apply(.command(.open))
    } else if case .page = state.screen {
      let links = text.links
      guard links.indices.contains(number - 1) else { return false }
      let link = links[number - 1]
      try rehearsal.apply(.goTo(link.item))
      for _ in 0..<link.link { try rehearsal.apply(.command(.nextLink)) }
      try rehearsal.apply(.command(.open))
    } else {
      let position = number - state.place.firstNumber
      guard (0..<state.place.count).contains(position) else { return false }
      try rehearsal.apply(.goTo(position))
    }
    return true
  }

  /// Narrows by what was typed; returns what is wrong with it, and leaves everything as it was, where something is.
  private mutating func filter(_ words: String) throws(ArchiveError) -> String? {
    try rehearsal.apply(.command(.filter))
    try rehearsal.apply(.edit(.control("u")))
    try rehearsal.apply(.pasted(words))
    try rehearsal.apply(.command(.open))
    guard let problem = state.filterProblem else { return nil }
    try rehearsal.apply(.command(.cancel))
    return problem
  }

  /// Fetches all rows of the stretch that the cursor is in.
  private mutating func fetchStretch() throws(ArchiveError) {
    rehearsal.state.scrollToStretch(of: PlainText.rows)
    try rehearsal.apply(.resized(state.size))
  }
}
