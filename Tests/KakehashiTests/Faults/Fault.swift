import SanitizerFacts
import TerminalEmulator

/// When something goes wrong.
enum Moment: String, CaseIterable, Sendable {
  /// As soon as the terminal has been taken over.
  case start = "at the start"
  /// In the middle of a picture: nobody reads, and the program is held up in a write.
  case painting = "in the middle of a paint"
  case prompt = "in a prompt"
  /// While files are being read in the background.
  case importing = "during an import"
}

/// Something that ends or stops a program, and what is to come of it.
struct Fault: Sendable {
  /// Which program it happens to: the dashboard, or the example that fails on request.
  enum Victim: Sendable {
    case dashboard
    /// The dashboard with its standard input closed; keys come from the terminal all the same.
    case deafDashboard
    case example
  }

  /// What is left of the terminal to look at.
  enum Terminal: Sendable {
    case givenBack, gone
  }

  var name: String
  var victim = Victim.dashboard
  /// How the program may end.
  var ends: [ProcessState]
  var terminal = Terminal.givenBack
  /// What is to be read on the terminal afterwards.
  var message: String?
  /// Whether it happens by itself when the program is held up in the middle of a paint.
  var happensInPaint = false
  /// Whether it is a signal that a program otherwise raises by its own mistakes.
  var isCrashFromOutside = false
  /// Makes it happen.
  var deliver: @Sendable (EmulatedTerminal) throws -> Void

  /// When it can happen.
  var moments: [Moment] {
    let moments: [Moment] = happensInPaint ? [.painting] : victim == .example ? [.start, .painting, .prompt] : Moment.allCases
    // ThreadSanitizer calls the handlers of crashes at once, also where it holds locks of its own, which no program's mistake would
    // find it holding: it gives up, or waits for itself for ever.
    return isCrashFromOutside && Sanitizer.current == .thread ? [] : moments
  }

  /// Everything that is tried.
  static let all: [Fault] =
    [
      Fault(name: "normal exit", ends: [.exited(0)]) { $0.press("C-c q") },
      Fault(name: "normal exit, input closed", victim: .deafDashboard, ends: [.exited(0)]) { $0.press("C-c q") },
      Fault(name: "thrown error", victim: .example, ends: [.exited(1)], message: "AskedToFail") { $0.press("E") },
      Fault(name: "exit() on the way", victim: .example, ends: [.exited(3)]) { $0.press("x") },
      Fault(name: "SIGINT, then q", ends: [.exited(0)]) {
        $0.signal(Signal.interrupt)
        $0.press("C-c q")
      },
      asked("SIGTERM", Signal.terminate), asked("SIGHUP", Signal.hangup), asked("SIGQUIT", Signal.quit),
      crash("SIGSEGV", Signal.segmentation), crash("SIGABRT", Signal.abort), crash("SIGBUS", Signal.bus),
      crash("SIGFPE", Signal.arithmetic), crash("SIGILL", Signal.illegal), crash("SIGTRAP", Signal.trap),
      trap("Swift trap", "t", "asked to trap"), trap("Swift trap in a thread", "T", "asked to trap in a thread"),
      Fault(
        name: "Swift trap of a thread while another one paints", victim: .example,
        ends: [.signalled(Signal.illegal), .signalled(Signal.trap)], message: "asked to trap in a picture", happensInPaint: true
      ) { _ in },
      Fault(name: "broken output", ends: lostLine, terminal: .gone) { $0.hangUp() },
      Fault(name: "parent death", ends: lostLine, terminal: .gone) { $0.killLeader() },
      Fault(name: "stop and continue (SIGTSTP)", ends: [.exited(0)]) { terminal in
        terminal.signal(Signal.terminalStop)
        try terminal.waitUntil("it has stopped", timeout: 30) { $0.processState == .stopped(signal: Signal.terminalStop) }
        let faults = terminal.faults
        if !faults.isEmpty { throw NotRestored(faults: faults) }
        try continues(terminal)
      },
      Fault(name: "stop and continue (SIGSTOP)", ends: [.exited(0)]) { terminal in
        terminal.signal(Signal.stop)
        try terminal.waitUntil("it has stopped", timeout: 30) { $0.processState == .stopped(signal: Signal.stop) }
        try continues(terminal)
      },
    ]

  /// Whichever comes first: the end of the line, which the program sees, or SIGHUP after it has let go.
  private static let lostLine: [ProcessState] = [.exited(128 + Signal.hangup), .signalled(Signal.hangup)]

  private static func asked(_ name: String, _ signal: Int32) -> Fault {
    Fault(name: name, ends: [.exited(128 + signal)]) { $0.signal(signal) }
  }

  private static func crash(_ name: String, _ signal: Int32) -> Fault {
    Fault(name: name, ends: [.signalled(signal)], isCrashFromOutside: true) { $0.signal(signal) }
  }

  private static func trap(_ name: String, _ key: String, _ message: String) -> Fault {
    Fault(
      name: name, victim: .example, ends: [.signalled(Signal.illegal), .signalled(Signal.trap)], message: message
    ) { $0.press(key) }
  }

  /// Brings the program back, sees that it takes the terminal, and leaves it.
  private static func continues(_ terminal: EmulatedTerminal) throws {
    terminal.foreground()
    try terminal.waitUntil("it has the terminal again", timeout: 30) { !$0.modes.isCanonical && $0.alternateScreen }
    terminal.press("C-c q")
  }
}

/// Says what was not as before while the program was stopped.
struct NotRestored: Error, CustomStringConvertible {
  let faults: [String]
  var description: String { "while it was stopped: \(faults.joined(separator: ", "))" }
}

extension EmulatedTerminal {
  /// What is not as it was before the program came.
  var faults: [String] {
    var faults: [String] = []
    if modes != initialModes { faults.append("the modes of the line") }
    if alternateScreen { faults.append("the alternate screen") }
    if !cursorVisible { faults.append("the cursor") }
    if bracketedPaste { faults.append("bracketed paste") }
    if mouse { faults.append("the mouse") }
    if privateModes != [7, 25] { faults.append("private modes \(privateModes.sorted())") }
    return faults
  }
}
