internal import CNcurses
internal import Glibc

/// The two ends of a terminal as ncurses wants them, opened for it and closed by it.
struct TerminalLine {
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>
  /// Whether it is the terminal of the process, whose signals, modes and standard error are then looked after.
  let belongsToProcess: Bool

  var inputDescriptor: Int32 { fileno(input) }
  var outputDescriptor: Int32 { fileno(output) }
  var isTerminal: Bool { isatty(outputDescriptor) == 1 }

  /// Opens the terminal that the process was started in. Keys come from standard input or, when that is a pipe or a file, from
  /// `/dev/tty`.
  static func ofProcess() throws(CursesError) -> TerminalLine {
    guard isatty(STDOUT_FILENO) == 1 else { throw .unfitTerminal(reason: "The output is not a terminal.") }
    if isatty(STDIN_FILENO) == 1 {
      return try TerminalLine(input: STDIN_FILENO, output: STDOUT_FILENO, belongsToProcess: true)
    }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else {
      throw .unfitTerminal(reason: "Standard input is not a terminal and /dev/tty cannot be opened, so no keys can be read.")
    }
    defer { Glibc.close(terminal) }
    return try TerminalLine(input: terminal, output: STDOUT_FILENO, belongsToProcess: true)
  }

  /// Uses copies of two descriptors.
  init(input: Int32, output: Int32, belongsToProcess: Bool) throws(CursesError) {
    self.input = try Self.file(input, "r")
    do throws(CursesError) {
      self.output = try Self.file(output, "w")
    } catch {
      fclose(self.input)
      throw error
    }
    self.belongsToProcess = belongsToProcess
  }

  func close() {
    fclose(input)
    fclose(output)
  }

  /// Writes bytes to the terminal past ncurses, whose own buffer is empty between two calls of `doupdate`.
  func write(_ text: StaticString) {
    // The terminal may be gone; the event loop notices that by itself.
    _ = Glibc.write(outputDescriptor, text.utf8Start, text.utf8CodeUnitCount)
  }

  /// Writes a string capability of the terminal past ncurses, without the delays that terminfo may ask for in it.
  func write(capability name: String) {
    guard let sequence = cn_string_capability(name).map({ String(cString: $0) }) else { return }
    let bytes = Array(sequence.replacing(/\$<[0-9.*\/]*>/, with: "").utf8)
    _ = Glibc.write(outputDescriptor, bytes, bytes.count)
  }

  /// Runs `body` while what is written to the terminal goes nowhere; where that cannot be had, does not run it.
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
    // A duplicate would otherwise be handed to child processes.
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
