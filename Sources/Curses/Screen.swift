internal import CNcurses
internal import CTerminalGuard
internal import Glibc
public import TextUI

/// The owner of the terminal: draws canvases, delivers keys, and restores it on every exit path.
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
/// - `close()`, `exit` and crashes (a Swift trap, SIGSEGV, SIGABRT and the like) restore the terminal's modes, alternate screen,
///   cursor, bracketed paste and mouse, once.
/// - Standard error is captured, and printed afterwards, even after a crash.
/// - SIGTERM, SIGHUP, SIGQUIT and other terminating signals arrive as `.hangup`, SIGINT as `.interrupted`; SIGTSTP stops the
///   process, SIGCONT redraws; SIGPIPE is ignored.
/// - The size follows the terminal, regardless of `LINES` and `COLUMNS`.
///
/// There is one screen at a time, used from the first thread before others start, because ncurses is not thread-safe and threads
/// inherit the signal mask. Child processes inherit the mask and the ignored SIGPIPE too: reset both
/// (`posix_spawnattr_setsigmask`, `posix_spawnattr_setsigdefault`).
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
  /// Whether the background colour was queried.
  public internal(set) var hasAskedBackground = false
  /// The terminal's name, before any fallback.
  let terminalName: String

  /// Wakes `events(timeout:)` from any thread.
  public let waker: Waker
  /// The symbols to draw with: Unicode in UTF-8 locales, otherwise or on request ASCII.
  public let glyphs: Glyphs
  /// The terminfo type in use, after any fallback.
  public let terminalType: String
  /// The signal that caused `.hangup` (SIGTERM, SIGHUP and the like); exit with 128 plus its number.
  public internal(set) var pendingSignal: Int32?
  /// The size of the screen in ncurses.
  public internal(set) var size: Size

  /// The mapping of roles to colours and attributes; takes effect at the next `present`.
  public var theme: ColourTheme {
    get { painter.theme }
    set {
      guard newValue != painter.theme else { return }
      painter.theme = newValue
      shown = nil
    }
  }

  /// The colours in use.
  public var depth: ColourDepth { painter.depth }

  /// The terminal's colours, regardless of the user's limit.
  public let availableDepth: ColourDepth

  /// Whether frames use synchronised output; false until the terminal confirms it.
  public var synchronisesOutput: Bool { decoder.answers.knowsSynchronisedOutput == true }

  /// The terminal's answers to queries so far.
  public var answers: TerminalAnswers { decoder.answers }

  /// Takes over the terminal (`newterm`).
  ///
  /// - Parameter options: The configuration.
  /// - Throws: `CursesError.unfitTerminal` or `unknownTerminalType` if only plain output is possible (see `TerminalKind.detect`),
  ///   or the failed call; the terminal is then unchanged.
  public init(_ options: Options = Options()) throws(CursesError) {
    let isUTF8 = UserLocale.isUTF8
    let waker = try Waker()
    let line: TerminalLine
    switch options.connection {
    case .process: line = try .ofProcess()
    case .descriptors(let input, let output): line = try TerminalLine(input: input, output: output, isProcessTerminal: false)
    }
    let types = try Self.candidateTypes(options, line)
    if line.isProcessTerminal {
      let code = terminal_guard_begin(line.inputDescriptor, line.outputDescriptor, waker.writeEnd)
      guard code == 0 else {
        line.close()
        throw .systemCall("terminal_guard_begin", code: code)
      }
      terminal_guard_log_crashes(options.crashLog ?? -1)
      terminal_guard_block_signals()
    }
    // The size comes from the terminal, never from LINES and COLUMNS, which would also freeze it; see `adoptSize`.
    use_env(false)
    use_tioctl(true)
    guard let (screen, type) = Self.start(types, line) else {
      Self.release(line)
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
      Self.release(line)
      throw error
    }
    self.screen = screen
    self.line = line
    self.waker = waker
    terminalType = type
    terminalName = options.terminalType ?? Environment.value("TERM") ?? ""
    glyphs = (options.ascii ?? !isUTF8) || !isUTF8 ? .ascii : .unicode
    size = Self.currentSize
    // Until its first `endwin`, ncurses flushes every cursor movement; afterwards, once per update. So both calls happen here
    // with output discarded.
    cn_flush()
    line.muted {
      attempt(endwin())
      attempt(doupdate())
    }
    needsRepaint = true
    setModes(true)
    queryTerminal(background: options.asksBackground)
  }

  deinit { close() }

  /// Restores the terminal and prints the captured standard error (`endwin`); idempotent.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    restoreTerminal()
    delwin(pad)
    delscreen(screen)
    Self.release(line)
  }

  /// Restores the shell's terminal state but keeps ncurses' screen contents.
  func restoreTerminal() {
    awaitAnswers()
    setModes(false)
    attempt(curs_set(1))
    // Fails if the terminal has vanished.
    attempt(endwin())
  }

  /// Switches what ncurses does not manage: bracketed paste and the mouse.
  func setModes(_ on: Bool) {
    guard Self.supportsANSI else { return }
    line.write(on ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
    if reportsMouse { switchMouse(on) }
  }

  /// Whether bracketed paste (mode 2004) is on.
  public var bracketsPaste: Bool { Self.supportsANSI }

  /// The name and version of ncurses, `ncurses 6.4.20221231`.
  public static var libraryVersion: String { String(cString: curses_version()) }

  static var supportsANSI: Bool {
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

  private static func release(_ line: TerminalLine) {
    if line.isProcessTerminal {
      terminal_guard_end()
      terminal_guard_unblock_signals()
    }
    line.close()
  }
}
