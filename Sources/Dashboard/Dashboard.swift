public import Archive
public import Cooperation
public import Curses
import Dispatch
import Glibc
public import EventLog
public import Navigation
import Panes
import TextUI

/// The program on a terminal: reads keys, lets the state follow, asks the archive, and shows what the panes draw.
public struct Dashboard {
  /// Where to start and how to look.
  public struct Options: Sendable {
    /// The screen to open first.
    public var start: Address
    /// The language of the interface.
    public var language: Language
    /// What the data is called in the header; nil for the built-in catalogue.
    public var dataName: String?
    /// The import that fills the archive meanwhile; nil where there is none.
    public var feed: ImportFeed?
    /// The database file that other processes may be writing to; nil where the archive is this process' own.
    public var watchedFile: String?
    /// Where the person left; nil to begin at `start`.
    public var session: SavedSession?
    /// Keeps where the person is at the end; nil where that is not kept.
    public var keep: (@Sendable (SavedSession) -> Void)?
    /// How the person likes it.
    public var preferences: Preferences
    /// What is to be said first, such as what is wrong in the file of settings.
    public var notice: Message?
    /// Reads the file of settings again, and says how that went; nil where there is none to read.
    public var reload: (@Sendable () -> (Preferences, Message))?
    /// Makes the diagnosis of what is known of the terminal alone, with all else that there is to find; nil for an empty one.
    public var diagnose: (@Sendable ([Diagnosis.Fact]) -> Diagnosis)?
    public var log = EventLog.none
    /// How to deal with the terminal.
    public var screen: Curses.Screen.Options

    /// Creates options; by default for the overview of the built-in catalogue in English.
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

  /// How long a frame waits for the archive, in milliseconds: a quick answer is drawn together with the key that asked for it, a
  /// slow one never holds the key up.
  private static let patience = 12
  /// How long the first frame waits, so that a start shows one frame and not two.
  private static let firstPatience = 24
  /// How long it waits where an import has only begun, so that a small file is there at once.
  private static let importPatience = 200
  /// How long a key that was typed ahead waits for the rows that it is meant for.
  private static let typeAheadPatience = 1000
  /// How often it is looked whether another process has written to the database, in milliseconds.
  private static let watchInterval: Int32 = 1000

  /// Runs until the person leaves, and gives the terminal back.
  ///
  /// - Parameters:
  ///   - options: where to start and how to look.
  ///   - open: makes the archive; called once, on the thread that answers queries, while the terminal is being prepared.
  /// - Returns: The exit status: 0, or 128 and the number of the signal that ended it.
  /// - Throws: What `open` threw, or `CursesError`.
  public static func run(_ options: Options, open: @escaping @Sendable () throws -> Archive) throws -> Int32 {
    let desk = QueryDesk(log: options.log, open: open)
    var screenOptions = options.screen
    screenOptions.crashLog = options.log.descriptor
    screenOptions.asksBackground = options.preferences.theme == nil
    let screen = try Curses.Screen(screenOptions)
    defer { screen.close() }
    options.log.log(
      .info, "screen open",
      ["type": screen.terminalType, "size": screen.size.description, "colours": screen.depth.rawValue])
    desk.waker = screen.waker
    options.feed?.wake(screen.waker)
    // What is not complete yet is given up; what is stays.
    defer { options.feed?.cancel() }
    var loop = Loop(screen: screen, desk: desk, options: options)
    return try loop.run()
  }

  /// Today where the person is.
  public static var today: Day {
    var seconds = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    let (year, month, day) = unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    return Day(year: year, month: month, day: day) ?? .first
  }

  private struct Loop {
    let screen: Curses.Screen
    let desk: QueryDesk
    let feed: ImportFeed?
    let clipboard: Clipboard
    var watch: FileWatch?
    var lastLook = DispatchTime.now()
    var state: AppState
    var isLeaving = false
    let reload: (@Sendable () -> (Preferences, Message))?
    let options: Options
    /// The last message and answers that were logged.
    var logged: (message: Message?, answers: TerminalAnswers) = (nil, TerminalAnswers())
    /// What the last frame took, in milliseconds.
    var lastFrame = (draw: 0.0, send: 0.0)

    /// The theme that suits the terminal.
    var usualTheme: ColourTheme { screen.answers.background.flatMap { ColourTheme(background: $0) } ?? options.screen.theme }

    let keep: (@Sendable (SavedSession) -> Void)?

    init(screen: Curses.Screen, desk: QueryDesk, options: Options) {
      self.screen = screen
      self.desk = desk
      feed = options.feed
      clipboard = Clipboard(helper: DesktopClipboard(waker: screen.waker))
      watch = options.watchedFile.map { FileWatch(path: $0) }
      state = AppState(
        size: screen.size, language: options.language, today: Dashboard.today, start: options.start,
        dataName: options.dataName)
      state.adopt(options.preferences)
      if let session = options.session { state.restore(session) }
      keep = options.keep
      state.message = options.notice
      reload = options.reload
      self.options = options
    }

    mutating func run() throws -> Int32 {
      defer { keep?(state.session) }
      try carryOut(state.start())
      try settle(patience: feed == nil ? Dashboard.firstPatience : Dashboard.importPatience)
      try follow()
      // An answer of the terminal that is there already goes into the first frame.
      var early: [TerminalEvent]? = try screen.events(timeout: 0)
      while !isLeaving {
        try show()
        logNews()
        desk.prepare(state.likelyQueries)
        let events = if let first = early, !first.isEmpty { first } else { try nextEvents() }
        early = nil
        for event in events {
          if case .hangup = event {
            options.log.log(.notice, "the terminal is gone, or a signal came", ["signal": "\(screen.pendingSignal ?? SIGHUP)"])
            return 128 + (screen.pendingSignal ?? SIGHUP)
          }
          try take(event)
          if isLeaving { return 0 }
        }
        try follow()
        try settle(patience: Dashboard.patience)
      }
      return 0
    }

    /// Waits until something happens, or until another process has written to the database.
    private mutating func nextEvents() throws -> [TerminalEvent] {
      guard watch != nil else { return try screen.events(timeout: nil) }
      while true {
        let events = try screen.events(timeout: Dashboard.watchInterval)
        let now = DispatchTime.now()
        if now.uptimeNanoseconds - lastLook.uptimeNanoseconds >= UInt64(Dashboard.watchInterval) * 1_000_000 {
          lastLook = now
          if watch?.hasChanged() == true { try dataChanged() }
        }
        if !events.isEmpty || !desk.isIdle { return events }
      }
    }

    /// Takes in what the import beside the dashboard has to tell, and the program that copies.
    private mutating func follow() throws {
      for report in clipboard.helper.take() {
        try carryOut(state.apply(.said(Clipboard.message(report, in: state.language))))
      }
      guard let news = feed?.take() else { return }
      if news.hasChanged || news.hasEnded { try dataChanged() }
      if news.hasEnded {
        try carryOut(state.apply(.importing(nil)))
        if let message = news.message { try carryOut(state.apply(.said(message))) }
      } else if let progress = news.progress {
        try carryOut(state.apply(.importing(progress)))
      }
    }

    private mutating func dataChanged() throws {
      desk.forgetAnswers()
      try carryOut(state.apply(.dataChanged))
    }

    /// Logs a message or an answer of the terminal that is new since the last frame.
    private mutating func logNews() {
      guard options.log.isEnabled else { return }
      if state.message != logged.message, let message = state.message {
        options.log.log(message.severity.level, "said to the person", ["message": message.text])
      }
      if screen.answers != logged.answers {
        let answers = screen.answers
        options.log.log(
          .info, "the terminal has answered",
          [
            "synchronised": answers.knowsSynchronisedOutput.map { "\($0)" } ?? "", "attributes": answers.attributes ?? "",
            "background": answers.background.map { "\($0)" } ?? "", "theme": (state.theme ?? usualTheme).rawValue,
          ])
      }
      logged = (state.message, screen.answers)
    }

    private mutating func show() throws {
      // It is asked once; a theme that the person chose needs no answer.
      if state.theme == nil { screen.askBackground() }
      screen.theme = state.theme ?? usualTheme
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

    /// Takes one event in. All events that wait are taken before one frame is drawn.
    private mutating func take(_ event: TerminalEvent) throws {
      switch event {
      case .key(let key):
        var action = Keymap.action(for: key, in: state)
        if case .edit = action {
          // Text needs no rows.
        } else if state.awaitsRowsInFront {
          // Typed ahead of the rows that it is meant for, a key would do nothing, or the wrong thing.
          try awaitRowsInFront()
          action = Keymap.action(for: key, in: state)
        }
        if let action { try carryOut(state.apply(action)) }
      case .paste(let text): try carryOut(state.apply(.pasted(text)))
      case .mouse(let event):
        if state.awaitsRowsInFront { try awaitRowsInFront() }
        let target = clickTarget(at: event.point, in: state, glyphs: screen.glyphs)
        let time = Int64(DispatchTime.now().uptimeNanoseconds / 1_000_000)
        try carryOut(state.apply(.mouse(event, on: target, at: time)))
      case .resize(let size): try carryOut(state.apply(.resized(size)))
      case .resumed:
        options.log.log(.notice, "resumed")
        try carryOut(state.apply(.resumed(today: Dashboard.today)))
      case .interrupted:
        options.log.log(.notice, "interrupted", ["signal": "\(SIGINT)"])
        try carryOut(state.apply(.interrupted))
      // The next frame is shown in what suits it.
      case .background, .woken, .hangup: break
      }
    }

    private mutating func carryOut(_ effects: [Effect]) throws {
      for effect in effects {
        switch effect {
        case .ask(let slot, let query): desk.ask(slot, query)
        case .quit: isLeaving = true
        case .repaint: screen.repaint()
        case .reloadSettings:
          if let (preferences, message) = reload?() { try carryOut(state.apply(.preferred(preferences, message))) }
        case .diagnose:
          guard let diagnose = options.diagnose else { continue }
          let terminal = TerminalFacts(
            screen: screen, state: state, colour: options.screen.colour, usualTheme: usualTheme, lastFrame: lastFrame)
          try carryOut(state.apply(.diagnosed(diagnose(terminal.facts))))
        case .copy(let text, let what):
          let message = clipboard.copy(text, what: what, by: screen, in: state.language)
          try carryOut(state.apply(.said(message)))
        case .cancelImport: feed?.cancel()
        case .suspend:
          try screen.suspend()
          try carryOut(state.apply(.resumed(today: Dashboard.today)))
        }
      }
    }

    /// Waits until the rows in front are there, as long as a person would.
    private mutating func awaitRowsInFront() throws {
      try settle(patience: Dashboard.typeAheadPatience) { !$0.awaitsRowsInFront }
    }

    /// Takes in what the archive has answered, and waits a little for what it has not, or until what is there is enough.
    private mutating func settle(patience milliseconds: Int, isEnough: (AppState) -> Bool = { _ in false }) throws {
      let deadline = DispatchTime.now() + .milliseconds(milliseconds)
      while true {
        let replies = try desk.replies()
        for reply in replies {
          switch reply.result {
          case .success(let answer): try carryOut(state.apply(.answered(reply.slot, reply.query, answer)))
          case .failure(let error): try carryOut(state.apply(.failed(reply.slot, reply.query, error.description)))
          }
        }
        if desk.isIdle || isEnough(state) || !desk.wait(until: deadline) { return }
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
