internal import CVterm
internal import Glibc

/// The modes of a terminal's line (`termios`), comparable.
public struct TerminalModes: Hashable, Sendable {
  /// Input, output, control and local flags, then the control characters.
  private let flags: [UInt32]
  private let characters: [UInt8]

  /// Reads the modes of a descriptor (`tcgetattr`); all zero where it has none.
  init(of descriptor: Int32) {
    var modes = termios()
    self.init(tcgetattr(descriptor, &modes) == 0 ? modes : termios())
  }

  /// Takes the modes over.
  init(_ modes: termios) {
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }

  /// Tells whether the line is collected and edited by the kernel until Enter.
  public var isCanonical: Bool { flags[3] & UInt32(ICANON) != 0 }
  /// Tells whether the kernel echoes what is typed.
  public var echoes: Bool { flags[3] & UInt32(ECHO) != 0 }
  /// Tells whether Ctrl-C, Ctrl-Z and Ctrl-\ send signals.
  public var sendsSignals: Bool { flags[3] & UInt32(ISIG) != 0 }
}
