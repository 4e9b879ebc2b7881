import TerminalEmulator
import Testing

/// The signals and status numbers of Linux that the tests name.
enum Signal {
  static let hangup: Int32 = 1
  static let interrupt: Int32 = 2
  static let quit: Int32 = 3
  static let illegal: Int32 = 4
  static let trap: Int32 = 5
  static let abort: Int32 = 6
  static let segmentation: Int32 = 11
  static let terminate: Int32 = 15
  static let resume: Int32 = 18
  static let stop: Int32 = 19
  static let terminalStop: Int32 = 20
  /// SIGUSR1, SIGUSR2, SIGALRM, SIGSTKFLT, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGPOLL, SIGPWR, the first and the last real-time
  /// signal.
  static let ending: [Int32] = [10, 12, 14, 16, 24, 25, 26, 27, 29, 30, 34, 64]
}

/// Starts the example program and waits until it shows itself to the last corner.
func startExample(environment: [String: String] = [:], size: (columns: Int, rows: Int) = (80, 24)) throws -> EmulatedTerminal {
  let terminal = try EmulatedTerminal(command: [builtProduct(named: "curses-example")], environment: environment, size: size)
  try terminal.waitUntil("the example shows itself") {
    $0.text.contains("Example") && $0[size.columns - 1, size.rows - 1].text != " "
  }
  return terminal
}

/// Expects the terminal as it was before the program came.
func expectGivenBack(_ terminal: EmulatedTerminal, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(terminal.modes == terminal.initialModes, "the modes of the line", sourceLocation: sourceLocation)
  #expect(!terminal.alternateScreen, "the alternate screen", sourceLocation: sourceLocation)
  #expect(terminal.cursorVisible, "the cursor", sourceLocation: sourceLocation)
  #expect(!terminal.bracketedPaste, "bracketed paste", sourceLocation: sourceLocation)
  #expect(!terminal.mouse, "the mouse", sourceLocation: sourceLocation)
}

/// Expects the terminal in the state that a full screen needs.
func expectTakenOver(_ terminal: EmulatedTerminal, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(!terminal.modes.isCanonical && !terminal.modes.echoes && !terminal.modes.sendsSignals, sourceLocation: sourceLocation)
  #expect(terminal.alternateScreen, "the alternate screen", sourceLocation: sourceLocation)
  #expect(terminal.bracketedPaste, "bracketed paste", sourceLocation: sourceLocation)
}
