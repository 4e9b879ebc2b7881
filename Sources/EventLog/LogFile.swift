internal import Glibc

/// A file open for appending. Each line is one `write`, so that lines of threads and processes do not mix.
final class LogFile: Sendable {
  let descriptor: Int32

  init(path: String) throws(EventLogError) {
    // O_NONBLOCK refuses a pipe without a reader at once; O_NOCTTY keeps a terminal from becoming the controlling one.
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0o600)
    guard descriptor >= 0 else { throw .unavailable(path: path, reason: unsafe String(cString: strerror(errno))) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notFile(path: path)
    }
    // An existing file may be open to others. This fails for someone else's file, which then keeps its mode.
    fchmod(descriptor, 0o600)
  }

  deinit { close(descriptor) }

  /// Appends a line. A failure, such as a full disk, is ignored.
  func append(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
  }
}
