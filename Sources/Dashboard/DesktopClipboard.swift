import Curses
import Dispatch
import Glibc
import Synchronization

/// Copies text with a program (`wl-copy`, `xclip`, `pbcopy`) on a background thread, with a time limit of two seconds.
final class DesktopClipboard: Sendable {
  /// The outcome of a copy.
  struct Report: Hashable, Sendable {
    /// The name of the program.
    var program: String
    var end: End
    /// A noun phrase for the text, for the message.
    var what: String
    /// True if the text went to the terminal too.
    var isWithTerminal: Bool
  }

  enum End: Hashable, Sendable { case done, failed(String), timedOut }

  struct Program: Hashable, Sendable {
    var path: String
    var arguments: [String]

    var name: String { String(path.split(separator: "/").last ?? "") }
  }

  private static let patience = DispatchTimeInterval.seconds(2)

  private let program: Program?
  private let waker: Waker?
  private let reports = Mutex<[Report]>([])
  private let queue = DispatchQueue(label: "clipboard")

  /// - Parameters:
  ///   - program: By default that of the desktop.
  ///   - waker: Woken when the program has ended.
  init(program: Program? = .ofDesktop, waker: Waker?) {
    self.program = program
    self.waker = waker
  }

  /// Starts to copy a text.
  ///
  /// - Returns: The name of the program; nil without one.
  func copy(_ text: String, what: String, isWithTerminal: Bool) -> String? {
    guard let program else { return nil }
    queue.async { [self] in
      let end = program.run(input: Array(text.utf8), until: .now() + Self.patience)
      reports.withLock { $0.append(Report(program: program.name, end: end, what: what, isWithTerminal: isWithTerminal)) }
      waker?.wake()
    }
    return program.name
  }

  /// Returns the reports since the last call.
  func drainReports() -> [Report] {
    reports.withLock { reports in
      defer { reports = [] }
      return reports
    }
  }
}

extension DesktopClipboard.Program {
  /// The first clipboard program on `PATH` whose desktop runs.
  static var ofDesktop: Self? {
    let candidates: [(variable: String?, name: String, arguments: [String])] = [
      ("WAYLAND_DISPLAY", "wl-copy", []), ("DISPLAY", "xclip", ["-selection", "clipboard"]), (nil, "pbcopy", []),
    ]
    let folders = (value("PATH") ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    for candidate in candidates where candidate.variable.map({ value($0)?.isEmpty == false }) ?? true {
      let paths = folders.map { $0 + "/" + candidate.name }
      if let path = paths.first(where: { unsafe access($0, X_OK) == 0 }) {
        return Self(path: path, arguments: candidate.arguments)
      }
    }
    return nil
  }

  private static func value(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  /// Runs the program with `input` as standard input; at the deadline kills its process group.
  func run(input: [UInt8], until deadline: DispatchTime) -> DesktopClipboard.End {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return .failed(Self.reason(errno)) }
    let (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var process: pid_t = 0
    let error = start(&process, input: reading)
    close(reading)
    guard error == 0 else {
      close(writing)
      return .failed(Self.reason(error))
    }
    let isComplete = Self.write(input, to: writing, until: deadline)
    close(writing)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, WNOHANG) == 0 {
      guard .now() < deadline else {
        kill(-process, SIGKILL)
        unsafe waitpid(process, &status, 0)
        return .timedOut
      }
      usleep(5000)
    }
    guard status == 0 else { return .failed("\(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)") }
    return isComplete ? .done : .failed(Self.reason(EPIPE))
  }

  private static func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }

  /// Spawns the program in a process group of its own, with default signals, an empty mask and no output.
  private func start(_ process: inout pid_t, input: Int32) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    return unsafe posix_spawn(&process, path, &actions, &attributes, &words, environ)
  }

  /// Writes all bytes; false if the reader is gone or the deadline has passed.
  private static func write(_ bytes: [UInt8], to descriptor: Int32, until deadline: DispatchTime) -> Bool {
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        guard .now() < deadline else { return false }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, 50)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
