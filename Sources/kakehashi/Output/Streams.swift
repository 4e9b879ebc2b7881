import Curses
import Foundation
import Glibc
import TextUI

/// True where standard output is a terminal.
var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

/// True where the locale's characters are UTF-8.
var isUTF8: Bool { UserLocale.isUTF8 }

/// Columns of the terminal; 100 where there is none.
var outputWidth: Int {
  var size = winsize()
  guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 100 }
  return Int(size.ws_col)
}

/// Says why the output could not be written.
struct OutputError: Error, CustomStringConvertible {
  /// The `errno` of the write.
  let code: Int32

  /// True where the reader has gone, which is no failure worth a word.
  var isBrokenPipe: Bool { code == EPIPE }

  /// The exit status: what a shell reports for a process that SIGPIPE ended, or 1.
  var status: Int32 { isBrokenPipe ? 128 + SIGPIPE : 1 }

  var description: String {
    code == EBADF
      ? "Cannot write the output: it is closed." : "Cannot write the output: \(unsafe String(cString: strerror(code)))."
  }
}

/// Writes text to standard output, all of it (`write`).
func printOutput(_ text: String) throws(OutputError) { try writeAll(Array(text.utf8), to: STDOUT_FILENO) }

/// Writes text for people to standard output; signs become those of ASCII where the locale has no others, letters stay.
func printProse(_ text: String) throws(OutputError) {
  try printOutput(isUTF8 ? text : text.map { Glyphs.asciiSign(for: String($0)) ?? String($0) }.joined())
}

/// Writes data to standard output, all of it (`write`).
func printOutput(_ data: Data) throws(OutputError) { try writeAll(Array(data), to: STDOUT_FILENO) }

/// Writes a line to standard error; where that fails there is nobody left to tell.
func printError(_ text: String) {
  try? writeAll(Array((TextWidth.safe(text) + "\n").utf8), to: STDERR_FILENO)
}

/// Opens what is closed of the three standard streams so that using it fails (`/dev/null`, the wrong way round): else the next
/// file that is opened would take its place, and be written to.
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
