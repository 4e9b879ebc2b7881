public import Archive
public import Cooperation
public import Curses
import Dispatch
import Glibc
public import EventLog
public import Navigation
import Panes
import TextUI
internal import Wording

/// The dashboard on a terminal: the event loop that applies keys to the state, performs effects, and presents frames.
public struct Dashboard {
  /// The start address, the preferences, and the callbacks of the executable.
  public struct Options: Sendable {
    public var start: Address
    public var language: Language
    /// The name of the data in the header; nil for the built-in catalogue.
    public var dataName: String?
    /// The feed of an import into the open archive; nil without one.
    public var feed: ImportFeed?
    /// The database file to watch for writes of other processes; nil for a private archive.
    public var watchedFile: String?
    /// The session to restore; nil to begin at `start`.
    public var session: SavedSession?
    /// Saves the session at the end.
    public var keep: (@Sendable (SavedSession) -> Void)?
    public var preferences: Preferences
    /// The first message, such as a problem in the settings.
    public var notice: Message?
    /// Reads the settings again.
    public var reload: (@Sendable () -> (Preferences, Message))?
    /// Completes the facts of the terminal to a diagnosis.
    public var diagnose: (@Sendable ([Diagnosis.Fact]) -> Diagnosis)?
    public var log = EventLog.none
    public var screen: Curses.Screen.Options

    public init(
      start: Address = .overview, language: Language = .english, dataName: String? = nil, feed: ImportFeed? = nil,
      watchedFile: String? = nil, preferences: Preferences = Preferences(), notice: Message? = nil,
      reload: (@Sendable () -> (Preferences, Message))? = nil, screen: Curses.Screen.Options = Curses.Screen.Options()
    ) {
      self.start = start
      self.language = language
      self.dataName = dataName
      self.feed = feed
      self.watchedFile = watchedFile
      self.preferences = preferences
      self.notice = notice
      self.reload = reload
      self.screen = screen
    }
  }

  /// How long a frame waits for replies, in milliseconds: a quick one shares the frame of its key, a slow one never delays it.
  private static let patience = 12
  /// The same for the first frame, so that a start shows one frame and not two.
  private static let firstPatience = 24
  /// The same for the first frame of an import, so that it shows a small file.
  private static let importPatience = 200
  /// How long a key that was typed ahead waits for the rows that it is meant for.
  private static let typeAheadPatience = 1000
  /// The polling interval for writes of other processes, in milliseconds.
  private static let watchInterval: Int32 = 1000

  /// Runs until the user quits, and restores the terminal.
  ///
  /// - Parameters:
  ///   - options: The start address, the preferences and the callbacks.
  ///   - open: Opens the archive; called once, on the worker thread, while the terminal is being set up.
  /// - Returns: The exit status: 0, or 128 plus the number of the signal that ended it.
  /// - Throws: What `open` throws, or `CursesError`.
  public static func run(_ options: Options, open: @escaping @Sendable () throws -> Archive) throws -> Int32 {
    let queries = QueryQueue(log: options.log, open: open)
    var screenOptions = options.screen
    screenOptions.crashLog = options.log.descriptor
    screenOptions.asksBackground = options.preferences.theme == nil
    let screen = try Curses.Screen(screenOptions)
    defer { screen.close() }
    options.log.log(
      .info, "screen open",
      ["type": screen.terminalType, "size": screen.size.description, "colours": screen.depth.rawValue])
    queries.waker = screen.waker
    options.feed?.connect(screen.waker)
    // Stored batches stay.
    defer { options.feed?.cancel() }
    var loop = Loop(screen: screen, queries: queries, options: options)
    return try loop.run()
  }

  /// Today in the local time zone.
  public static var today: Day {
    var seconds = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    let (year, month, day) = unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    return Day(year: year, month: month, day: day) ?? .first
  }

  private struct Loop {
    let screen: Curses.Screen
    let queries: QueryQueue
    let feed: ImportFeed?
    let clipboard: Clipboard
    var watch: FileWatch?
    var lastPoll = DispatchTime.now()
    var state: AppState
    var isLeaving = false
    let reload: (@Sendable () -> (Preferences, Message))?
    let options: Options
    /// The last message and answers that were logged.
    var logged: (message: Message?, answers: TerminalAnswers) = (nil, TerminalAnswers())
    /// The duration of the last frame, in milliseconds.
    var lastFrame = (draw: 0.0, send: 0.0)

    /// The theme for the background of the terminal.
    var defaultTheme: ColourTheme { screen.answers.background.flatMap { ColourTheme(background: $0) } ?? options.screen.theme }

    let keep: (@Sendable (SavedSession) -> Void)?

    init(screen: Curses.Screen, queries: QueryQueue, options: Options) {
      self.screen = screen
      self.queries = queries
      feed = options.feed
      clipboard = Clipboard(helper: DesktopClipboard(waker: screen.waker))
      watch = options.watchedFile.map { FileWatch(path: $0) }
      state = AppState(
        size: screen.size, language: options.language, today: Dashboard.today, start: options.start,
        dataName: options.dataName, preferences: options.preferences, session: options.session, notice: options.notice)
      keep = options.keep
      reload = options.reload
      self.options = options
    }

    mutating func run() throws -> Int32 {
      defer { keep?(state.session) }
      try perform(state.start())
      try settle(patience: feed == nil ? Dashboard.firstPatience : Dashboard.importPatience)
      try drainFeeds()
      // An answer of the terminal that has arrived already goes into the first frame.
      var early: [TerminalEvent]? = try screen.events(timeout: 0)
      while !isLeaving {
        try show()
        logNews()
        queries.prefetch(state.likelyQueries)
        let events = if let first = early, !first.isEmpty { first } else { try nextEvents() }
        early = nil
        for event in events {
          if case .hangup = event {
            options.log.log(.notice, "hangup or signal", ["signal": "\(screen.pendingSignal ?? SIGHUP)"])
            return 128 + (screen.pendingSignal ?? SIGHUP)
          }
          try receive(event)
          if isLeaving { return 0 }
        }
        try drainFeeds()
        try settle(patience: Dashboard.patience)
      }
      return 0
    }

    /// Waits for events or replies, polling the database file if it is watched.
    private mutating func nextEvents() throws -> [TerminalEvent] {
      guard watch != nil else { return try screen.events(timeout: nil) }
      while true {
        let events = try screen.events(timeout: Dashboard.watchInterval)
        let now = DispatchTime.now()
        if now.uptimeNanoseconds - lastPoll.uptimeNanoseconds >= UInt64(Dashboard.watchInterval) * 1_000_000 {
          lastPoll = now
          if watch?.hasChanged() == true { try dataChanged() }
        }
        if !events.isEmpty || !queries.isIdle { return events }
      }
    }

    /// Drains the clipboard reports and the news of the import.
    private mutating func drainFeeds() throws {
      for report in clipboard.helper.drainReports() {
        try perform(state.apply(.said(Clipboard.message(report, in: state.language))))
      }
      guard let news = feed?.drain() else { return }
      if news.hasChanged || news.hasEnded { try dataChanged() }
      if news.hasEnded {
        try perform(state.apply(.importing(nil)))
        if let message = news.message { try perform(state.apply(.said(message))) }
      } else if let progress = news.progress {
        try perform(state.apply(.importing(progress)))
      }
    }

    private mutating func dataChanged() throws {
      queries.invalidate()
      try perform(state.apply(.dataChanged))
    }

    /// Logs a message or an answer of the terminal that is new since the last frame.
    private mutating func logNews() {
      guard options.log.isEnabled else { return }
      if state.message != logged.message, let message = state.message {
        options.log.log(message.severity.level, "message shown", ["message": message.text])
      }
      if screen.answers != logged.answers {
        let answers = screen.answers
        options.log.log(
          .info, "the terminal has answered",
          [
            "synchronised": answers.knowsSynchronisedOutput.map { "\($0)" } ?? "", "attributes": answers.attributes ?? "",
            "background": answers.background.map { "\($0)" } ?? "", "theme": (state.theme ?? defaultTheme).rawValue,
          ])
      }
      logged = (state.message, screen.answers)
    }

    private mutating func show() throws {
      // Asked once; a chosen theme needs no answer.
      if state.theme == nil { screen.askBackground() }
      screen.theme = state.theme ?? defaultTheme
      screen.reportsMouse = state.usesMouse
      let start = DispatchTime.now().uptimeNanoseconds
      var canvas = Canvas(size: state.size, ellipsis: screen.glyphs.ellipsis)
      draw(state, on: &canvas, glyphs: screen.glyphs)
      let cursor = cursorPosition(in: state)
      let drawn = DispatchTime.now().uptimeNanoseconds
      try screen.present(canvas, cursor: cursor.point, cursorIsVisible: cursor.isVisible)
      let sent = DispatchTime.now().uptimeNanoseconds
      lastFrame = (Double(drawn - start) / 1e6, Double(sent - drawn) / 1e6)
      options.log.log(.trace, "frame", ["draw": "\(lastFrame.draw) ms", "send": "\(lastFrame.send) ms"])
    }

    /// Applies one event. All pending events are applied before a frame is drawn.
    private mutating func receive(_ event: TerminalEvent) throws {
      switch event {
      case .key(let key):
        var action = Keymap.action(for: key, in: state)
        if case .edit = action {
          // Text edits need no rows.
        } else if state.awaitsRowsInFront {
          // A key typed ahead of its rows would act on the wrong row, or on none.
          try awaitRowsInFront()
          action = Keymap.action(for: key, in: state)
        }
        if let action { try perform(state.apply(action)) }
      case .paste(let text): try perform(state.apply(.pasted(text)))
      case .mouse(let event):
        if state.awaitsRowsInFront { try awaitRowsInFront() }
        let target = clickTarget(at: event.point, in: state, glyphs: screen.glyphs)
        let time = Int64(DispatchTime.now().uptimeNanoseconds / 1_000_000)
        try perform(state.apply(.mouse(event, on: target, at: time)))
      case .resize(let size): try perform(state.apply(.resized(size)))
      case .resumed:
        options.log.log(.notice, "resumed")
        try perform(state.apply(.resumed(today: Dashboard.today)))
      case .interrupted:
        options.log.log(.notice, "interrupted", ["signal": "\(SIGINT)"])
        try perform(state.apply(.interrupted))
      // The next frame takes them into account.
      case .background, .woken, .hangup: break
      }
    }

    private mutating func perform(_ effects: [Effect]) throws {
      for effect in effects {
        switch effect {
        case .ask(let slot, let query): queries.ask(slot, query)
        case .quit: isLeaving = true
        case .repaint: screen.repaint()
        case .reloadSettings:
          if let (preferences, message) = reload?() { try perform(state.apply(.preferred(preferences, message))) }
        case .diagnose:
          guard let diagnose = options.diagnose else { continue }
          let terminal = TerminalFacts(
            screen: screen, state: state, colour: options.screen.colour, defaultTheme: defaultTheme, lastFrame: lastFrame)
          try perform(state.apply(.diagnosed(diagnose(terminal.facts))))
        case .copy(let text, let what):
          let message = clipboard.copy(text, what: what, by: screen, in: state.language)
          try perform(state.apply(.said(message)))
        case .cancelImport: feed?.cancel()
        case .suspend:
          try screen.suspend()
          try perform(state.apply(.resumed(today: Dashboard.today)))
        }
      }
    }

    /// Waits for the rows in front, for a limited time.
    private mutating func awaitRowsInFront() throws {
      try settle(patience: Dashboard.typeAheadPatience) { !$0.awaitsRowsInFront }
    }

    /// Drains replies, and waits for outstanding ones until the deadline or until `isEnough`.
    private mutating func settle(patience milliseconds: Int, isEnough: (AppState) -> Bool = { _ in false }) throws {
      let deadline = DispatchTime.now() + .milliseconds(milliseconds)
      while true {
        let replies = try queries.replies()
        for reply in replies {
          switch reply.result {
          case .success(let answer): try perform(state.apply(.answered(reply.slot, reply.query, answer)))
          case .failure(let error): try perform(state.apply(.failed(reply.slot, reply.query, error.text(in: state.language))))
          }
        }
        if queries.isIdle || isEnough(state) || !queries.wait(until: deadline) { return }
      }
    }
  }
}

extension Message.Severity {
  fileprivate var level: EventLog.Level {
    switch self {
    case .information: .info
    case .warning: .warning
    case .error: .error
    }
  }
}
