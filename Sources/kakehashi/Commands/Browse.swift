import Archive
import ArgumentParser
import Cooperation
import Curses
import Dashboard
import Foundation
import Glibc
import Host
import Importing
import EventLog
import Navigation
import Settings
import TextUI
import Wording

/// Opens the dashboard.
struct Browse: LocalizedCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the dashboard (this is what happens without a command).",
    discussion: """
      FILE … are a database, IATI activity files of any version (.xml, .xml.gz, .xml.xz), folders of them, - for standard input,
      or catalogue files in Kakehashi's YAML format; without any, the built-in catalogue is opened. IATI files are read while the
      dashboard is already open; `kakehashi import` keeps what was read in a database.
      With --plain, or on a terminal that cannot move its cursor (TERM=dumb), the same is said in plain text: type a command, a
      row's number or an address, `help` for a list, `quit` to leave. When the output is no terminal, the page of --open is
      printed as text, by default the programmes as rows.
      """)

  @Argument(
    help: "A database, or IATI or catalogue files or folders, to browse instead of the built-in catalogue.", completion: .file())
  var files: [String] = []

  @Option(name: .customLong("open"), help: "Start at an address: country/VN, agency/jica, timeline?zoom=year&group=country.")
  var address: String?

  @Flag(name: .long, help: "Start at the overview, and not where the last session ended.")
  var fresh = false

  @Flag(name: .long, help: "Plain text for screen readers: what is on the screen as sentences, commands typed line by line.")
  var plain = false

  @OptionGroup var look: LookOptions
  @OptionGroup var limit: ActivityLimit
  @OptionGroup var logging: LogOptions

  var outputLanguage: Language { language(SettingsFile().read()) }

  private func language(_ settings: Settings) -> Language {
    look.language?.language ?? settings.preferences.language ?? InterfaceLanguage.ofLocale.language
  }

  func run() throws {
    try refuseMistypedCommand()
    try logging.withLog("browse", browse)
  }

  private func browse(_ log: EventLog) throws {
    let asked = try address.map(parsedAddress)
    let settings = SettingsFile().read(log)
    let start = asked ?? settings.preferences.start ?? .overview
    let isTyping = isatty(STDIN_FILENO) == 1
    switch TerminalKind.detect() {
    case _ where plain: try converse(start, settings, log, isTyping: isTyping)
    case .plain(let reason) where isTerminal && isTyping:
      printError(reason)
      log.log(.notice, "plain text instead of the full screen", ["reason": reason])
      try converse(start, settings, log, isTyping: true)
    case .plain(let reason): try printPlainly(reason: reason, start: start)
    case .curses: try open(start, settings, log)
    }
  }

  /// Runs the plain mode.
  private func converse(_ start: Address, _ settings: Settings, _ log: EventLog, isTyping: Bool) throws {
    if files.contains("-") {
      throw Refusal(
        CommandErrors.streamTaken(save: "kakehashi import - --into aid.kakehashi", open: "kakehashi --plain aid.kakehashi"))
    }
    let archive = try DataOptions.archive(of: files, limit: limit, telling: language(settings))
    var options = options(try archive.found(start), settings, log)
    options.watchedFile = try DataInputs(files).database
    try PlainDashboard.run(archive, options, echoes: !isTyping) {
      readLine()
    } write: {
      try printProse($0)
    }
  }

  /// Refuses a word that is neither a command nor a file, with the nearest command.
  private func refuseMistypedCommand() throws {
    guard let word = files.first, !CommandLine.arguments.dropFirst().contains("browse"),
      !word.contains(where: { $0 == "/" || $0 == "." }), !FileManager.default.fileExists(atPath: word)
    else { return }
    let commands = Kakehashi.configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
    let near = commands.min { EditDistance.between(word.utf8, $0.utf8) < EditDistance.between(word.utf8, $1.utf8) }
    throw Refusal(CommandErrors.unknownWord(TextWidth.safe(word), nearest: near))
  }

  private func open(_ start: Address, _ settings: Settings, _ log: EventLog) throws {
    let files = files
    let inputs = DataInputs(files)
    let database = try inputs.database
    var options = options(start, settings, log)
    if !inputs.activities.isEmpty { return try openWhileReading(inputs, options) }
    // A wrong address is refused before the terminal is set up.
    let opened = address == nil ? nil : try DataOptions.archive(of: files, limit: limit, keeping: true)
    options.start = try opened?.found(start) ?? start
    options.watchedFile = database
    restore(&options)
    let (running, limit) = (options, limit)
    let status = try Dashboard.run(running) { try opened ?? DataOptions.archive(of: files, limit: limit, keeping: true) }
    if status != 0 { throw ExitCode(status) }
  }

  /// Opens the dashboard while IATI files are imported in the background.
  private func openWhileReading(_ inputs: DataInputs, _ options: Dashboard.Options) throws {
    let feed = ImportFeed()
    let reading = BackgroundImport(
      inputs, into: try TemporaryDatabase(), language: options.language, today: Dashboard.today, activityLimit: limit.bytes,
      log: options.log,
      observer: BackgroundImport.Observer(
        isCancelled: { feed.isCancelled }, didAdvance: { feed.report($0, hasChanged: $1) }, didEnd: { feed.end($0) }))
    var options = options
    options.feed = feed
    let status = try Dashboard.run(options) { try reading.open() }
    try reading.finish()
    if reading.isIncomplete { DataOptions.noteIncomplete() }
    if status != 0 { throw ExitCode(status) }
  }

  /// Restores the last session of the same data, unless a start is given, and saves this one at the end.
  private func restore(_ options: inout Dashboard.Options) {
    guard let file = SessionFile(for: files) else { return }
    options.keep = { file.write($0) }
    guard address == nil, !fresh, options.preferences.start == nil else { return }
    let (session, damaged) = file.read()
    options.session = session
    if let damaged {
      let said = SettingsWords.sessionSetAside(TextWidth.safe(damaged))
      options.notice = Message(said.text(in: options.language), severity: .warning)
    }
  }

  /// Merges the command line with the settings; the command line wins.
  private func options(_ start: Address, _ settings: Settings, _ log: EventLog) -> Dashboard.Options {
    let look = look
    let host = HostInfo(version: Kakehashi.version, files: files, log: logging.file)
    var preferences = settings.preferences
    preferences.language = look.language?.language ?? preferences.language
    preferences.theme = look.theme.map(\.theme) ?? preferences.theme
    let language = language(settings)
    var options = Dashboard.Options(
      start: start, language: language, dataName: DataOptions.name(of: files, in: language), preferences: preferences,
      notice: settings.notice(in: language), reload: { SettingsFile().reload(in: language, log) },
      screen: Curses.Screen.Options(colour: look.color.preference, ascii: look.ascii ? true : preferences.ascii))
    options.diagnose = { host.diagnosis(of: $0) }
    options.log = log
    return options
  }

  /// Prints the content of the start address: a table on a terminal, else tab-separated rows.
  private func printPlainly(reason: String, start: Address) throws {
    let archive = try DataOptions.archive(of: files, limit: limit, telling: outputLanguage)
    let start = try archive.found(start)
    if isTerminal { printError("\(reason) This is plain text instead of the dashboard; `kakehashi --help` lists more.") }
    switch start.destination {
    case .screen(.timeline): try printRows(nil, archive, start)
    case .screen(.findings): try printRows(.findings, archive, start)
    case .screen(.diagnosis): try HostInfo(version: Kakehashi.version, files: files, log: logging.file).diagnosis().print()
    case .screen: try printRows(.programmes, archive, start)
    case .record(let reference), .sources(let reference): try printPage(of: reference, archive, look.interfaceLanguage)
    }
  }

  private func printRows(_ kind: List.Kind?, _ archive: Archive, _ start: Address) throws {
    try ListRows(
      kind: kind, archive: archive, language: look.interfaceLanguage, selection: start.selection, filter: start.filter
    ).print(as: isTerminal ? .table : .tsv)
  }
}
