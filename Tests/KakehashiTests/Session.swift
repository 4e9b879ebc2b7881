import TerminalEmulator
import Testing

/// The signals of Linux that the tests name.
enum Signal {
  static let hangup: Int32 = 1
  static let interrupt: Int32 = 2
  static let quit: Int32 = 3
  static let illegal: Int32 = 4
  static let trap: Int32 = 5
  static let abort: Int32 = 6
  static let bus: Int32 = 7
  static let arithmetic: Int32 = 8
  static let segmentation: Int32 = 11
  static let terminate: Int32 = 15
  static let stop: Int32 = 19
  static let terminalStop: Int32 = 20
}

/// The dashboard on the sample in an emulated terminal.
final class Session {
  let terminal: EmulatedTerminal
  private let sample: SampleFiles
  private let options: [String]

  /// Starts the program; nothing is waited for.
  init(
    _ options: [String] = [], environment: [String: String] = [:], size: (columns: Int, rows: Int) = (80, 24),
    changing changed: [String: String] = [:], on sample: SampleFiles? = nil, knowsSynchronisedOutput: Bool = false,
    background: String? = nil
  ) throws {
    let sample = try sample ?? SampleFiles(changing: changed)
    self.sample = sample
    self.options = options
    terminal = try EmulatedTerminal(
      command: [program, sample.folder] + options, environment: environment, size: size,
      knowsSynchronisedOutput: knowsSynchronisedOutput, background: background)
  }

  /// Returns the screen that an address and keys lead to, as the program draws it without a terminal.
  func expected(_ keys: String = "", at address: String = "overview") throws -> String {
    let outcome = try kakehashi(
      ["screen", address, "--data", sample.folder, "--size", "\(terminal.columns)x\(terminal.rows)", "--keys", keys] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return String(outcome.output.dropLast())
  }

  /// Waits until the terminal shows what an address and keys lead to, cell for cell.
  func waitUntilShown(_ keys: String = "", at address: String = "overview") throws {
    let picture = try expected(keys, at: address)
    do {
      try terminal.waitUntil("the screen of '\(address)' after '\(keys)' is shown") { $0.text == picture }
    } catch {
      throw NotShown(expected: picture, error: error)
    }
  }

  /// Presses q and expects the program to leave in order.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) throws {
    terminal.press("q")
    #expect(try terminal.waitForEnd() == .exited(0), sourceLocation: sourceLocation)
    expectGivenBack(terminal, sourceLocation: sourceLocation)
  }
}

/// Says what was waited for besides what was shown.
struct NotShown: Error, CustomStringConvertible {
  let expected: String
  let error: any Error

  var description: String { "\(error)\nExpected was:\n\(expected)" }
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
  #expect(!terminal.cursorVisible, "the cursor", sourceLocation: sourceLocation)
}
