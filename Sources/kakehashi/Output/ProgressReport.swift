import Dispatch
import Glibc
import Importing
import Navigation
import TextUI

/// Shows on standard error how far long work is: on a terminal one line that is drawn over itself, else a line from time to time.
struct ProgressReport {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var last: Double?
  private var shownWidth = 0
  private let start = Self.now

  /// Seconds between two lines where they stay, and between two pictures of one line.
  private static let pauses = (lines: 5.0, pictures: 0.1)

  /// Seconds of a monotonic clock.
  private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

  /// Shows the progress, where it is time to.
  mutating func show(_ progress: ImportProgress) {
    let now = Self.now
    let pause = isTerminal ? Self.pauses.pictures : Self.pauses.lines
    guard now - (last ?? (isTerminal ? start - pause : start)) >= pause else { return }
    last = now
    guard isTerminal else { return printError(progress.line) }
    let line = TextWidth.truncated(TextWidth.safe(progress.line), to: max(1, Self.width - 1))
    let width = TextWidth.width(of: line)
    write("\r" + line + String(repeating: " ", count: max(0, shownWidth - width)))
    shownWidth = width
  }

  /// Takes the line away, so that something else can stand there.
  mutating func clear() {
    guard shownWidth > 0 else { return }
    write("\r" + String(repeating: " ", count: shownWidth) + "\r")
    shownWidth = 0
  }

  private static var width: Int {
    var size = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
    return Int(size.ws_col)
  }

  private func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard written > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(0, written))
    }
  }
}
