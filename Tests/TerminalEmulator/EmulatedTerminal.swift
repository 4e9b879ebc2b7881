internal import CVterm
internal import Glibc
internal import SanitizerFacts

/// Runs a program in a pseudo-terminal and emulates the terminal with libvterm, so that a test sees what a user would see.
///
/// The program runs under a small leader that plays the shell with job control: it can be stopped, brought back with
/// `foreground()`, and its end is reported. Every wait is for a condition; nothing sleeps.
///
/// ```swift
/// let terminal = try EmulatedTerminal(command: [builtProduct(named: "curses-example")], size: (80, 24))
/// try terminal.waitUntil("the title is shown") { $0.text.contains("Example") }
/// terminal.send("q")
/// try terminal.waitUntil("it has left") { $0.processState == .exited(0) }
/// ```
public final class EmulatedTerminal {
  var session: cv_session
  let vterm: OpaquePointer
  let screen: OpaquePointer
  /// What the program set by escape sequences, kept where libvterm's callback can write it.
  let properties = UnsafeMutablePointer<TerminalProperties>.allocate(capacity: 1)
  private let callbacks = UnsafeMutablePointer<VTermScreenCallbacks>.allocate(capacity: 1)

  var repeats = RepeatExpander()
  var wide = WideReplacer()
  /// Whether it says that it knows synchronised output (mode 2026), which libvterm does not.
  let knowsSynchronisedOutput: Bool
  /// What it answers when it is asked for the colour of its background (OSC 11), which libvterm never does; nil for nothing.
  let background: String?

  /// The columns of the terminal.
  public private(set) var columns: Int
  /// The rows of the terminal.
  public private(set) var rows: Int
  /// Everything the program has written, byte for byte.
  public internal(set) var transcript: [UInt8] = []
  /// What has become of the program.
  public internal(set) var processState = ProcessState.running
  /// Whether nobody reports the program's end any more, so that it is asked for.
  var leaderIsDead = false
  /// The modes of the terminal before the program changed anything.
  public let initialModes: TerminalModes

  /// Starts a program in a new terminal.
  ///
  /// - Parameters:
  ///   - command: The path of the program, then its arguments.
  ///   - environment: Laid over a small fixed environment (`TERM=xterm-256color`, `LANG=C.UTF-8`, `PATH`, `HOME`); an empty value
  ///     removes the variable.
  ///   - size: Columns and rows.
  ///   - knowsSynchronisedOutput: Whether it says so when it is asked.
  ///   - background: What it says of its background when it is asked, `rgb:ffff/ffff/ffff`; nil for nothing.
  /// - Throws: `EmulatorError.cannotStart` with the reason of the operating system.
  public init(
    command: [String], environment: [String: String] = [:], size: (columns: Int, rows: Int) = (80, 24),
    knowsSynchronisedOutput: Bool = false, background: String? = nil
  ) throws {
    (columns, rows) = size
    self.knowsSynchronisedOutput = knowsSynchronisedOutput
    self.background = background
    var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    variables.merge(Sanitizer.environment) { $1 }
    variables.merge(environment) { $1 }
    let entries = variables.filter { !$0.value.isEmpty }.map { "\($0.key)=\($0.value)" }.sorted()
    var started = cv_session()
    let error = withArrayOfStrings(command) { arguments in
      withArrayOfStrings(entries) { environment in
        cv_start(&started, arguments, environment, UInt16(size.columns), UInt16(size.rows))
      }
    }
    guard error == 0 else { throw EmulatorError.cannotStart(command: command, reason: String(cString: strerror(error))) }
    session = started
    initialModes = TerminalModes(started.modes)
    guard let vterm = vterm_new(Int32(size.rows), Int32(size.columns)), let screen = vterm_obtain_screen(vterm) else {
      throw EmulatorError.cannotStart(command: command, reason: "libvterm has no memory")
    }
    self.vterm = vterm
    self.screen = screen
    properties.initialize(to: TerminalProperties())
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      guard let value, let properties = user?.assumingMemoryBound(to: TerminalProperties.self) else { return 0 }
      switch property {
      case VTERM_PROP_ALTSCREEN: properties.pointee.alternateScreen = value.pointee.boolean != 0
      case VTERM_PROP_CURSORVISIBLE: properties.pointee.cursorVisible = value.pointee.boolean != 0
      case VTERM_PROP_MOUSE: properties.pointee.mouse = value.pointee.number != 0
      default: break
      }
      return 1
    }
    vterm_set_utf8(vterm, 1)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_set_callbacks(screen, callbacks, properties)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    if processState.isEnd { session.program = 0 }
    cv_end(&session)
    vterm_free(vterm)
    properties.deallocate()
    callbacks.deallocate()
  }

  /// Changes the size of the terminal; the program receives SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    vterm_set_size(vterm, Int32(rows), Int32(columns))
    _ = cv_resize(session.terminal, UInt16(columns), UInt16(rows))
  }

  /// Sends a signal to the program alone.
  public func signal(_ number: Int32) {
    kill(session.program, number)
  }

  /// Brings the stopped program back to the foreground, as the shell's `fg` does.
  public func foreground() {
    processState = .running
    _ = "f".withCString { write(session.orders, $0, 1) }
  }

  /// Closes the terminal's side, as a closed window or a lost line does.
  public func hangUp() {
    close(session.terminal)
    session.terminal = -1
  }

  /// Kills the leader, as when the shell dies; the kernel then hangs the terminal up, and the program's end comes to us.
  public func killLeader() {
    leaderIsDead = cv_kill_leader(&session) == 0
  }

  /// Waits, without reading anything, until the program can write no more because nobody reads.
  ///
  /// - Parameters:
  ///   - threads: How many of its threads.
  ///   - timeout: Seconds until the wait fails; a sanitizer makes them more.
  ///   - keepBusy: Called again and again until then; gives the program something to write.
  /// - Throws: `EmulatorError.timeout`.
  public func waitUntilBlockedWriting(threads: Int32 = 1, timeout: Double = 20, _ keepBusy: () -> Void) throws {
    let deadline = ContinuousClock.now + .seconds(timeout * Sanitizer.patience)
    while cv_threads_writing(session.program) < threads {
      guard ContinuousClock.now < deadline, !processState.isEnd else {
        throw EmulatorError.timeout(waitingFor: "the program is held up in a write", state: processState, screen: text)
      }
      keepBusy()
      poll(nil, 0, 20)
    }
  }

  /// The modes of the terminal at this moment.
  public var modes: TerminalModes { TerminalModes(of: session.terminal) }
}

/// What a program has set in the terminal by escape sequences.
struct TerminalProperties {
  var alternateScreen = false
  var cursorVisible = true
  var mouse = false
}

/// Lends an array of C strings with a null at the end, as `execve` wants it.
private func withArrayOfStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  pointers.append(nil)
  return pointers.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { preconditionFailure("An array with a null in it is not empty.") }
    return body(base)
  }
}
