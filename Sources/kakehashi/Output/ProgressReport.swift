import Dispatch
import Glibc
import Importing
import Navigation
import TextUI

/// Progress on standard error: one line that is redrawn on a terminal, else a line every few seconds.
struct ProgressReport {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var last: Double?
  private var shownWidth = 0
  private let start = Self.now

  /// The minimum time between two lines, and between two redraws, in seconds.
  private static let intervals = (lines: 5.0, redraws: 0.1)

  /// Seconds of a monotonic clock.
  private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

  /// Shows the progress if the interval has passed.
  mutating func show(_ progress: ImportProgress) {
    let now = Self.now
    let interval = isTerminal ? Self.intervals.redraws : Self.intervals.lines
    guard now - (last ?? (isTerminal ? start - interval : start)) >= interval else { return }
    last = now
    guard isTerminal else { return printError(progress.line) }
    let line = TextWidth.truncated(TextWidth.safe(progress.line), to: max(1, Self.width - 1))
    let width = TextWidth.width(of: line)
    write("\r" + line + String(repeating: " ", count: max(0, shownWidth - width)))
    shownWidth = width
  }

  /// Clears the line.
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
