internal import CLzma
internal import CZlib

/// A streaming decompressor.
protocol Decompressor: AnyObject {
  /// Returns the next decompressed bytes, or none if more input is needed.
  ///
  /// Each call returns at most `Compression.outputSize` bytes; at the end, call it without input until it returns none.
  func decompress(_ block: [UInt8], at start: inout Int, isLast: Bool) throws(CompressionFailure) -> [UInt8]
}

/// A decompression error.
struct CompressionFailure: Error {
  /// The problem, in words that follow the file name.
  var reason: String
  /// The number of compressed bytes consumed from the block.
  var used: Int
}

/// The compression of a file, detected from its magic number.
enum Compression: String {
  case none, gzip, xz

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
      self = .xz
    } else {
      self = .none
    }
  }

  /// The format that a file's name promises where the file ends before its magic number does; nil for any other file.
  init?(cut bytes: [UInt8], name: String) {
    let (format, magic): (Compression, [UInt8]) =
      name.lowercased().hasSuffix(".gz") ? (.gzip, [0x1F, 0x8B]) : (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
    guard name.lowercased().hasSuffix(".gz") || name.lowercased().hasSuffix(".xz"), bytes.count < magic.count,
      magic.starts(with: bytes)
    else { return nil }
    self = format
  }

  /// The maximum size of a decompressed block.
  static let outputSize = 1 << 20

  /// Returns a decompressor; nil if there is no compression.
  func decompressor() -> (any Decompressor)? {
    switch self {
    case .none: nil
    case .gzip: GzipDecompressor()
    case .xz: XZDecompressor()
    }
  }
}

/// A decompressor of concatenated gzip members.
@safe final class GzipDecompressor: Decompressor {
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var failure: String?
  private var isAtMemberEnd = false

  init() {
    unsafe stream.initialize(to: z_stream())
    if unsafe cz_inflate_gzip_init(stream) != Z_OK { failure = "there is not enough memory to decompress it" }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func decompress(_ block: [UInt8], at start: inout Int, isLast: Bool) throws(CompressionFailure) -> [UInt8] {
    if let failure { throw CompressionFailure(reason: failure, used: start) }
    if isAtMemberEnd {
      // A member is followed by another, or by padding.
      if start == block.count { return [] }
      guard block[start] == 0x1F else {
        guard block[start...].allSatisfy({ $0 == 0 }) else {
          throw CompressionFailure(reason: "something else follows the gzip data", used: start)
        }
        start = block.count
        return []
      }
      unsafe inflateReset(stream)
      isAtMemberEnd = false
    }
    var status = Z_OK
    let available = block.count - start
    let output = unsafe [UInt8](unsafeUninitializedCapacity: Compression.outputSize) { output, count in
      unsafe block.withUnsafeBufferPointer { input in
        guard let base = input.baseAddress else { return }
        unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: base + start)
        unsafe stream.pointee.avail_in = UInt32(clamping: available)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: output.count)
        status = unsafe inflate(stream, Z_NO_FLUSH)
        count = unsafe output.count - Int(stream.pointee.avail_out)
      }
    }
    start = unsafe block.isEmpty ? start : block.count - Int(stream.pointee.avail_in)
    switch status {
    case Z_STREAM_END: isAtMemberEnd = true
    case Z_OK, Z_BUF_ERROR:
      if isLast, start == block.count, output.isEmpty {
        throw CompressionFailure(reason: "the gzip data break off", used: start)
      }
    default:
      failure = "the gzip data are damaged"
      guard !output.isEmpty else { throw CompressionFailure(reason: "the gzip data are damaged", used: start) }
    }
    return output
  }
}

/// A decompressor of concatenated .xz streams.
@safe final class XZDecompressor: Decompressor {
  private let stream = UnsafeMutablePointer<lzma_stream>.allocate(capacity: 1)
  private var status: lzma_ret

  /// The memory limit of the dictionary: the needs of `xz -9`.
  private static let memory: UInt64 = 80 << 20

  init() {
    unsafe stream.initialize(to: lzma_stream())
    status = unsafe cl_decoder_init(stream, Self.memory)
  }

  deinit {
    unsafe lzma_end(stream)
    unsafe stream.deallocate()
  }

  func decompress(_ block: [UInt8], at start: inout Int, isLast: Bool) throws(CompressionFailure) -> [UInt8] {
    if status == LZMA_STREAM_END {
      start = block.count
      return []
    }
    guard status == LZMA_OK || status == LZMA_BUF_ERROR else { throw CompressionFailure(reason: reason, used: start) }
    let available = block.count - start
    let output = unsafe [UInt8](unsafeUninitializedCapacity: Compression.outputSize) { output, count in
      unsafe block.withUnsafeBufferPointer { input in
        unsafe stream.pointee.next_in = unsafe input.baseAddress.map { unsafe UnsafePointer($0 + start) }
        unsafe stream.pointee.avail_in = available
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = output.count
        status = unsafe lzma_code(stream, isLast ? LZMA_FINISH : LZMA_RUN)
        count = unsafe output.count - stream.pointee.avail_out
      }
    }
    start = unsafe block.count - stream.pointee.avail_in
    if output.isEmpty, status != LZMA_OK, status != LZMA_STREAM_END, isLast || status != LZMA_BUF_ERROR {
      throw CompressionFailure(reason: reason, used: start)
    }
    return output
  }

  private var reason: String {
    switch status {
    case LZMA_MEMLIMIT_ERROR: "the xz data need more memory than is allowed"
    case LZMA_BUF_ERROR: "the xz data break off"
    default: "the xz data are damaged"
    }
  }
}
