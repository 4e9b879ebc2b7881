internal import CNcurses
internal import Glibc

/// The input and output streams of a terminal for ncurses; owns both.
struct TerminalLine {
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>
  /// Whether it is the terminal of the process, including its signals, modes and standard error.
  let isProcessTerminal: Bool

  var inputDescriptor: Int32 { fileno(input) }
  var outputDescriptor: Int32 { fileno(output) }
  var isTerminal: Bool { isatty(outputDescriptor) == 1 }

  /// Opens the terminal of the process, reading keys from `/dev/tty` if standard input is redirected.
  static func ofProcess() throws(CursesError) -> TerminalLine {
    guard isatty(STDOUT_FILENO) == 1 else { throw .unfitTerminal(reason: "The output is not a terminal.") }
    if isatty(STDIN_FILENO) == 1 {
      return try TerminalLine(input: STDIN_FILENO, output: STDOUT_FILENO, isProcessTerminal: true)
    }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else {
      throw .unfitTerminal(reason: "Standard input is not a terminal and /dev/tty cannot be opened, so no keys can be read.")
    }
    defer { Glibc.close(terminal) }
    return try TerminalLine(input: terminal, output: STDOUT_FILENO, isProcessTerminal: true)
  }

  /// Duplicates two descriptors.
  init(input: Int32, output: Int32, isProcessTerminal: Bool) throws(CursesError) {
    self.input = try Self.file(input, "r")
    do throws(CursesError) {
      self.output = try Self.file(output, "w")
    } catch {
      fclose(self.input)
      throw error
    }
    self.isProcessTerminal = isProcessTerminal
  }

  func close() {
    fclose(input)
    fclose(output)
  }

  /// Writes bytes to the terminal, bypassing ncurses, whose buffer is empty between calls of `doupdate`.
  func write(_ text: StaticString) {
    // Errors are ignored; the event loop detects a lost terminal.
    _ = Glibc.write(outputDescriptor, text.utf8Start, text.utf8CodeUnitCount)
  }

  /// Writes a string capability without its delays, bypassing ncurses.
  func write(capability name: String) {
    guard let sequence = cn_string_capability(name).map({ String(cString: $0) }) else { return }
    let bytes = Array(sequence.replacing(/\$<[0-9.*\/]*>/, with: "").utf8)
    _ = Glibc.write(outputDescriptor, bytes, bytes.count)
  }

  /// Runs `body` with terminal output discarded; does not run it if that fails.
  func muted(_ body: () -> Void) {
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nowhere >= 0 else { return }
    defer { Glibc.close(nowhere) }
    let kept = fcntl(outputDescriptor, F_DUPFD_CLOEXEC, 3)
    guard kept >= 0 else { return }
    defer { Glibc.close(kept) }
    guard dup2(nowhere, outputDescriptor) >= 0 else { return }
    body()
    dup2(kept, outputDescriptor)
    // `dup2` clears the flag; without it child processes would inherit the descriptor.
    _ = fcntl(outputDescriptor, F_SETFD, FD_CLOEXEC)
  }

  private static func file(_ descriptor: Int32, _ mode: String) throws(CursesError) -> UnsafeMutablePointer<FILE> {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw .systemCall("fcntl", code: errno) }
    guard let file = fdopen(copy, mode) else {
      let code = errno
      Glibc.close(copy)
      throw .systemCall("fdopen", code: code)
    }
    return file
  }
}
