internal import Glibc

/// A thread-safe wake-up call for `Screen.events(timeout:)`.
///
/// Based on a pipe that lives as long as the waker, so a call after the screen has closed is harmless.
public final class Waker: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  /// Opens the pipe with both ends non-blocking and close-on-exec.
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

  /// Makes `events(timeout:)` return `.woken`, now or at its next call; calls may coalesce.
  ///
  /// Post results first.
  public func wake() {
    var byte = UInt8(ascii: "w")
    // A full pipe is readable anyway.
    _ = write(writeEnd, &byte, 1)
  }

  /// Empties the pipe and returns whether `wake()` was called; signal handlers write another byte.
  func drain() -> Bool {
    var wasCalled = false
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      guard count > 0 else { return wasCalled }
      wasCalled = wasCalled || bytes[..<count].contains(UInt8(ascii: "w"))
    }
  }
}
