internal import Glibc

/// The stored bytes of an input, block by block.
struct ByteStream: ~Copyable {
  private enum Origin {
    case descriptor(Int32, mustClose: Bool)
    case memory([UInt8])
  }

  private let origin: Origin
  private let blockSize: Int
  /// The number of bytes read so far.
  private(set) var position = 0

  /// - Throws: `InterchangeError` if the file cannot be opened.
  init(_ input: ActivityInput, blockSize: Int) throws(InterchangeError) {
    self.blockSize = max(1, blockSize)
    switch input {
    case .bytes(_, let content): origin = .memory(content)
    case .standardInput: origin = .descriptor(STDIN_FILENO, mustClose: false)
    case .file(let path):
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        let reason = Self.reason
        throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path, reason: reason)
      }
      origin = .descriptor(descriptor, mustClose: true)
    }
  }

  deinit {
    if case .descriptor(let descriptor, true) = origin { close(descriptor) }
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
    case .descriptor(let descriptor, _):
      var failure: InterchangeError?
      let size = blockSize
      let block = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        // A pipe returns little at a time; fill the block.
        while count < size, let start = buffer.baseAddress {
          let got = unsafe read(descriptor, start + count, size - count)
          if got < 0, errno == EINTR { continue }
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

  private static var reason: String { unsafe String(cString: strerror(errno)) }
}
