internal import Glibc

/// The stored bytes of an input, block by block.
struct ByteStream: ~Copyable {
  private enum Origin {
    /// `mustWait` for a pipe, a terminal or a device, whose bytes may never come.
    case descriptor(Int32, mustClose: Bool, mustWait: Bool)
    case memory([UInt8])
  }

  private let origin: Origin
  private let blockSize: Int
  private let isCancelled: @Sendable () -> Bool

  /// The time between two looks at `isCancelled`, in milliseconds.
  private static let patience: Int32 = 100

  /// The number of bytes read so far.
  private(set) var position = 0

  /// - Throws: `InterchangeError` if the file cannot be opened.
  init(
    _ input: ActivityInput, blockSize: Int, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(InterchangeError) {
    self.isCancelled = isCancelled
    self.blockSize = max(1, blockSize)
    switch input {
    case .bytes(_, let content): origin = .memory(content)
    case .standardInput: origin = .descriptor(STDIN_FILENO, mustClose: false, mustWait: true)
    case .file(let path):
      // A pipe without a writer would hold the call.
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
      guard descriptor >= 0 else {
        let reason = Self.reason
        throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path, reason: reason)
      }
      var status = stat()
      let isRegular = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      origin = .descriptor(descriptor, mustClose: true, mustWait: !isRegular)
    }
  }

  deinit {
    if case .descriptor(let descriptor, true, _) = origin { close(descriptor) }
  }

  /// Reads the next block; empty at the end.
  ///
  /// - Throws: `InterchangeError` with the system's message.
  mutating func next(name: String) throws(InterchangeError) -> [UInt8] {
    switch origin {
    case .memory(let content):
      let block = Array(content[position..<min(content.count, position + blockSize)])
      position += block.count
      return block
    case .descriptor(let descriptor, _, let mustWait):
      if isCancelled() { return [] }
      let isCancelled = isCancelled
      var failure: InterchangeError?
      let size = blockSize
      let block = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        // A pipe returns little at a time; fill the block.
        while count < size, let start = buffer.baseAddress {
          if mustWait, !Self.waits(for: descriptor, isCancelled) { break }
          let got = unsafe read(descriptor, start + count, size - count)
          if got < 0, errno == EINTR || errno == EAGAIN { continue }
          if got < 0 { failure = .unreadable(path: name, reason: Self.reason) }
          if got <= 0 { break }
          count += got
        }
      }
      if let failure, block.isEmpty { throw failure }
      position += block.count
      return block
    }
  }

  /// Waits until bytes, or the end, can be read; false if cancelled meanwhile.
  private static func waits(for descriptor: Int32, _ isCancelled: () -> Bool) -> Bool {
    while !isCancelled() {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if unsafe poll(&waiting, 1, patience) != 0, waiting.revents != 0 { return true }
    }
    return false
  }

  private static var reason: String { unsafe String(cString: strerror(errno)) }
}
