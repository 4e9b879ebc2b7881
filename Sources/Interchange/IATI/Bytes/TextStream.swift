internal import Cooperation

/// The text of an input as UTF-8, block by block, of any compression and encoding.
struct TextStream: ~Copyable {
  private var bytes: ByteStream
  private let name: String
  private let decompressor: (any Decompressor)?
  private(set) var decoder = TextDecoder(head: [])
  private var hasBegun = false
  private var block: [UInt8]
  private var blockStart = 0
  private var isAtEnd = false
  private var isFlushed = false
  private var expanded = 0
  /// The decompression error, if any.
  private(set) var failure: String?

  /// The number of stored bytes read so far.
  var position: Int { bytes.position }

  /// - Throws: `InterchangeError` if the input cannot be opened or read.
  init(
    _ input: ActivityInput, blockSize: Int, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(InterchangeError) {
    let name = input.name
    var bytes = try ByteStream(input, blockSize: blockSize, isCancelled: isCancelled)
    var head = try bytes.next(name: name)
    while head.count < Self.headSize, case let more = try bytes.next(name: name), !more.isEmpty { head += more }
    self.name = name
    self.bytes = bytes
    block = head
    decompressor = Compression(head).decompressor()
    if let format = Compression(cut: head, name: name) {
      failure = "the \(format.rawValue) data break off at byte \(head.count)"
      isFlushed = true
    }
  }

  /// More text than this, in bytes, may not come from a file that is a thousand times smaller.
  private static let expansion = (size: 4 << 30, ratio: 1000)

  /// The number of bytes that identify compression and encoding.
  private static let headSize = 512

  /// Returns the next block of text; nil at the end.
  ///
  /// - Throws: `InterchangeError` if reading fails.
  mutating func next() throws(InterchangeError) -> [UInt8]? {
    if isFlushed { return nil }
    guard let content = try stored() else {
      isFlushed = true
      let rest = decoder.decode([], isLast: true)
      return rest.isEmpty ? nil : rest
    }
    if !hasBegun {
      if decompressor != nil, Compression(content) != .none {
        failure = "it holds another compressed file"
        isFlushed = true
        return nil
      }
      decoder = TextDecoder(head: Array(content.prefix(Self.headSize)))
      hasBegun = true
    }
    return decoder.decode(content, isLast: false)
  }

  private mutating func stored() throws(InterchangeError) -> [UInt8]? {
    if decompressor != nil { return try expand() }
    let content = block
    if content.isEmpty { return nil }
    block = try bytes.next(name: name)
    return content
  }

  private mutating func expand() throws(InterchangeError) -> [UInt8]? {
    guard let decompressor, failure == nil else { return nil }
    while true {
      guard let output = decompress(decompressor) else { return nil }
      expanded += output.count
      if expanded > Self.expansion.size, expanded / Self.expansion.ratio > position {
        failure = "it expands to more than \(Self.expansion.ratio) times its size, at byte \(position)"
        return nil
      }
      if !output.isEmpty { return output }
      if isAtEnd { return nil }
      if blockStart == block.count {
        block = try bytes.next(name: name)
        blockStart = 0
        isAtEnd = block.isEmpty
      }
    }
  }

  private mutating func decompress(_ decompressor: any Decompressor) -> [UInt8]? {
    do {
      return try decompressor.decompress(block, at: &blockStart, isLast: isAtEnd)
    } catch {
      let place = position - block.count + error.used
      failure = "\(error.reason) at byte \(place)"
      return nil
    }
  }
}
