/// What has become of a program in an emulated terminal.
public enum ProcessState: Hashable, Sendable {
  case running
  /// Stopped by a signal (SIGTSTP is 20, SIGSTOP 19 on Linux).
  case stopped(signal: Int32)
  case exited(Int32)
  /// Ended by a signal that it did not survive.
  case signalled(Int32)

  /// Tells whether the program is no more.
  public var isEnd: Bool {
    switch self {
    case .running, .stopped: false
    case .exited, .signalled: true
    }
  }
}

/// What went wrong with an emulated terminal.
public enum EmulatorError: Error, CustomStringConvertible {
  case cannotStart(command: [String], reason: String)
  case timeout(waitingFor: String, state: ProcessState, screen: String)

  public var description: String {
    switch self {
    case .cannotStart(let command, let reason): "Cannot start \(command.joined(separator: " ")): \(reason)"
    case .timeout(let what, let state, let screen):
      "Waited in vain until \(what). The program is \(state); the screen shows:\n\(screen)"
    }
  }
}
