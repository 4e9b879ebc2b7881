internal import Glibc

/// Wakes `Screen.events(timeout:)` from any thread: background work posts its result somewhere safe, then calls `wake()`.
///
/// It rests on a pipe that lives as long as anyone holds the waker, so a late call after the screen has closed does no harm.
public final class Waker: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  /// Opens the pipe, both ends non-blocking and closed on exec.
  init() throws(CursesError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .systemCall("pipe", code: errno) }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }

  /// Makes `events(timeout:)` return `.woken`, now or at its next call. Any thread may call it at any time; calls that come close
  /// together may arrive as one.
  public func wake() {
    var byte = UInt8(ascii: "w")
    // A full pipe needs no further byte to be readable.
    _ = write(writeEnd, &byte, 1)
  }

  /// Empties the pipe and tells whether `wake()` was called; signal handlers use the same pipe with another byte.
  func takeCalls() -> Bool {
    var wasCalled = false
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      guard count > 0 else { return wasCalled }
      wasCalled = wasCalled || bytes[..<count].contains(UInt8(ascii: "w"))
    }
  }
}
