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

/// Writes a line to standard error.
func printError(_ text: String) {
  FileHandle.standardError.write(Data((TextWidth.safe(text) + "\n").utf8))
}

/// Writes data and a line's end to standard output.
func printData(_ data: Data) {
  FileHandle.standardOutput.write(data + Data("\n".utf8))
}
