import Curses
import Foundation
import Glibc
import TextUI
import Wording

var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

var isUTF8: Bool { UserLocale.isUTF8 }

/// The width of the terminal in columns; 100 without one.
var outputWidth: Int {
  var size = winsize()
  guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 100 }
  return Int(size.ws_col)
}

/// A failed write to standard output.
struct OutputError: Error, Worded, CustomStringConvertible {
  /// The `errno` of the write.
  let code: Int32

  /// True if the reader has gone, which is reported silently.
  var isBrokenPipe: Bool { code == EPIPE }

  /// The exit status: that of SIGPIPE, or 1.
  var status: Int32 { isBrokenPipe ? 128 + SIGPIPE : 1 }

  var phrase: Phrase {
    code == EBADF ? InputErrors.outputClosed : InputErrors.outputFailed(unsafe String(cString: strerror(code)))
  }
}

/// Writes all of a text to standard output.
func printOutput(_ text: String) throws(OutputError) { try writeAll(Array(text.utf8), to: STDOUT_FILENO) }

/// Writes prose to standard output, with ASCII for symbols unless the locale is UTF-8; letters stay.
func printProse(_ text: String) throws(OutputError) {
  try printOutput(isUTF8 ? text : text.map { Glyphs.asciiSign(for: String($0)) ?? String($0) }.joined())
}

/// Writes all of the data to standard output.
func printOutput(_ data: Data) throws(OutputError) { try writeAll(Array(data), to: STDOUT_FILENO) }

/// Writes a line to standard error without control characters; a failure is ignored.
func printError(_ text: String) {
  try? writeAll(Array((TextWidth.safe(text) + "\n").utf8), to: STDERR_FILENO)
}

/// Opens closed standard streams on `/dev/null` in the wrong direction, so that using them fails.
///
/// Otherwise the next file opened would get the free descriptor, and be written to.
func reserveStandardStreams() {
  for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
    _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
  }
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(OutputError) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    if written > 0 {
      rest = rest.dropFirst(written)
    } else if written < 0, errno != EINTR {
      throw OutputError(code: errno)
    }
  }
}
