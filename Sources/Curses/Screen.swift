internal import CNcurses
internal import CTerminalGuard
internal import Glibc
public import TextUI

/// Owns the terminal from its creation until `close()`: shows canvases, delivers keys, and gives the terminal back on every way out.
///
/// ```swift
/// import Curses
/// import TextUI
///
/// let screen = try Screen()
/// defer { screen.close() }
/// while true {
///   var canvas = Canvas(size: screen.size)
///   canvas.put("Hello. Press q to leave.", x: 2, y: 1, style: .role(.title))
///   try screen.present(canvas)
///   let events = try screen.events()
///   if events.contains(.key(.character("q"))) || events.contains(.hangup) { break }
///   if events.contains(.key(.control("z"))) { try screen.suspend() }
/// }
/// ```
///
/// Guarantees:
/// - The modes of the terminal, the alternate screen, the cursor, bracketed paste and the mouse are put back by `close()`, by the end of the
///   process through `exit`, and by a crash (a Swift trap, SIGSEGV, SIGABRT and their kind), once.
/// - What is written to standard error meanwhile does not disturb the screen, and is shown afterwards, after a crash too.
/// - SIGTERM, SIGHUP, SIGQUIT and whatever else asks a process to end arrive as `.hangup`, SIGINT as `.interrupted`; SIGTSTP and SIGCONT stop the program and redraw it; SIGPIPE is ignored.
/// - The size follows the terminal, whatever `LINES` and `COLUMNS` say.
///
/// One screen at a time, used from one thread: the first of the process, before other threads are started, because ncurses is not
/// thread-safe and threads inherit which signals they leave alone. A child process inherits that and the deafness to SIGPIPE too:
/// give it an empty mask and default actions (`posix_spawnattr_setsigmask`, `posix_spawnattr_setsigdefault`).
public final class Screen {
  let line: TerminalLine
  let pad: UnsafeMutablePointer<WINDOW>
  private let screen: OpaquePointer
  private(set) var isClosed = false
  var painter: RowPainter
  var shown: Canvas?
  var needsRepaint = false
  var decoder = KeyDecoder()
  var pending: [TerminalEvent] = []
  /// Whether the terminal was asked for the colour of its background.
  public internal(set) var hasAskedBackground = false
  /// What the terminal is called, before any fallback.
  let terminalName: String

  /// Wakes `events(timeout:)`; may be handed to any thread.
  public let waker: Waker
  /// The glyphs to draw with: Unicode where the locale is UTF-8, ASCII elsewhere or when asked for.
  public let glyphs: Glyphs
  /// The terminfo type in use, after any fallback.
  public let terminalType: String
  /// The signal that asked the program to end (SIGTERM, SIGHUP, SIGUSR1 and their kind), reported as `.hangup`; exit with 128 plus this.
  public internal(set) var pendingSignal: Int32?
  /// The size of the terminal as ncurses knows it: columns and rows.
  public internal(set) var size: Size

  /// The colours and attributes of the roles; a change shows with the next `present`.
  public var theme: ColourTheme {
    get { painter.theme }
    set {
      guard newValue != painter.theme else { return }
      painter.theme = newValue
      shown = nil
    }
  }

  /// How many colours are drawn with.
  public var depth: ColourDepth { painter.depth }

  /// How many colours the terminal has, whatever the user wants.
  public let availableDepth: ColourDepth

  /// Whether each frame is bracketed so that the terminal shows it at once: true from when the terminal has said that it knows
  /// synchronised output, which it was asked at the start.
  public var synchronisesOutput: Bool { decoder.answers.knowsSynchronisedOutput == true }

  /// What the terminal has said of itself so far.
  public var answers: TerminalAnswers { decoder.answers }

  /// Takes the terminal over (`newterm`).
  ///
  /// - Parameter options: What to use and how it looks.
  /// - Throws: `CursesError.unfitTerminal` or `unknownTerminalType` where plain rows are the way out (see `TerminalKind.detect`),
  ///   or the call that failed; the terminal is then as it was.
  public init(_ options: Options = Options()) throws(CursesError) {
    let isUTF8 = UserLocale.isUTF8
    let waker = try Waker()
    let line: TerminalLine
    switch options.connection {
    case .process: line = try .ofProcess()
    case .descriptors(let input, let output): line = try TerminalLine(input: input, output: output, belongsToProcess: false)
    }
    let types = try Self.candidateTypes(options, line)
    if line.belongsToProcess {
      let code = terminal_guard_begin(line.inputDescriptor, line.outputDescriptor, waker.writeEnd)
      guard code == 0 else {
        line.close()
        throw .systemCall("terminal_guard_begin", code: code)
      }
      terminal_guard_log_crashes(options.crashLog ?? -1)
      terminal_guard_block_signals()
    }
    // The size comes from the terminal itself, never from LINES and COLUMNS, which would also freeze it; see `adoptSize`.
    use_env(false)
    use_tioctl(true)
    guard let (screen, type) = Self.start(types, line) else {
      Self.letGo(of: line)
      throw .unknownTerminalType(types.first ?? "")
    }
    do throws(CursesError) {
      pad = try Self.prepareInput(of: line)
      let available = ColourDepth.available
      availableDepth = available
      let depth = try available.start(ceiling: options.colour.ceiling(noColour: Environment.value("NO_COLOR")))
      painter = RowPainter(palette: Palette(theme: options.theme, depth: depth), isUTF8: isUTF8)
    } catch {
      endwin()
      delscreen(screen)
      Self.letGo(of: line)
      throw error
    }
    self.screen = screen
    self.line = line
    self.waker = waker
    terminalType = type
    terminalName = options.terminalType ?? Environment.value("TERM") ?? ""
    glyphs = (options.ascii ?? !isUTF8) || !isUTF8 ? .ascii : .unicode
    size = Self.currentSize
    // Until it has left and come back once, ncurses sends a write of its own for every movement of the cursor; after that, one for
    // all of an update. So it does both here, with nobody listening: the terminal is where it belongs already.
    cn_flush()
    line.muted {
      attempt(endwin())
      attempt(doupdate())
    }
    needsRepaint = true
    setModes(true)
    askTerminal(background: options.asksBackground)
  }

  deinit { close() }

  /// Gives the terminal back and shows what was written to standard error meanwhile (`endwin`). Further calls do nothing.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    leave()
    delwin(pad)
    delscreen(screen)
    Self.letGo(of: line)
  }

  /// Puts the terminal into the state that the shell expects, keeping ncurses' own picture of the screen.
  func leave() {
    awaitAnswers()
    setModes(false)
    attempt(curs_set(1))
    // The terminal may have vanished; there is nothing to give back then.
    attempt(endwin())
  }

  /// Switches on or off what ncurses does not look after: bracketed paste and the mouse, where control sequences are ANSI's.
  func setModes(_ on: Bool) {
    guard Self.speaksANSI else { return }
    line.write(on ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
    if reportsMouse { switchMouse(on) }
  }

  /// Whether the terminal was told to say what is pasted and what is typed (mode 2004).
  public var bracketsPaste: Bool { Self.speaksANSI }

  /// The name and version of ncurses, `ncurses 6.4.20221231`.
  public static var libraryVersion: String { String(cString: curses_version()) }

  static var speaksANSI: Bool {
    guard let address = cn_string_capability("cup") else { return false }
    return address[0] == 0x1B && address[1] == 0x5B
  }

  static var currentSize: Size {
    Size(width: Int(getmaxx(cn_standard_window())), height: Int(getmaxy(cn_standard_window())))
  }

  private static func candidateTypes(_ options: Options, _ line: TerminalLine) throws(CursesError) -> [String] {
    if let asked = options.terminalType { return [asked] + TerminalKind.fallbacks }
    switch TerminalKind.detect(output: line.outputDescriptor) {
    case .curses(let type): return [type]
    case .plain(let reason):
      line.close()
      throw .unfitTerminal(reason: reason)
    }
  }

  private static func start(_ types: [String], _ line: TerminalLine) -> (OpaquePointer, String)? {
    for type in types {
      if let screen = newterm(type, line.output, line.input) { return (screen, type) }
    }
    return nil
  }

  private static func letGo(of line: TerminalLine) {
    if line.belongsToProcess {
      terminal_guard_end()
      terminal_guard_unblock_signals()
    }
    line.close()
  }
}
