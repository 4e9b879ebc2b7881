import Foundation
import Glibc
import Logging

/// An open file that lines are appended to, each in one write, so that threads and processes do not mix theirs.
final class LogFile: Sendable {
  let descriptor: Int32

  init(path: String) throws(LogbookError) {
    // A pipe that nobody reads is refused at once, and a terminal does not become the process' own.
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o600)
    guard descriptor >= 0 else { throw LogbookError(path: path, reason: unsafe String(cString: strerror(errno))) }
    var found = stat()
    guard unsafe fstat(descriptor, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw LogbookError(path: path, reason: "It is no file")
    }
    // What is there already may be open to others; where it is someone else's, it stays as it is.
    fchmod(descriptor, 0o600)
  }

  deinit { close(descriptor) }

  /// Appends a line. Where the disk is full there is nobody to tell: the person's work goes on.
  func append(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
  }
}

/// Writes what a logger is told as lines: the time, the process, the level, the text.
struct LogFileHandler: LogHandler {
  let file: LogFile
  var logLevel = Logger.Level.info
  var metadata = Logger.Metadata()

  init(file: LogFile) { self.file = file }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let time = Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    file.append("\(time) [\(getpid())] \(event.level) \(event.message)")
  }
}
