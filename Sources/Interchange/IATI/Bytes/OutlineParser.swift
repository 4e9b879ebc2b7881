internal import CExpat

/// Tells whether a file is well-formed XML outside its activities, which are parsed one by one.
///
/// The parser keeps an unfinished tag or comment, and all declarations of a DOCTYPE, so it gives up on files with very much of these.
@safe final class OutlineParser {
  /// Where and why the file is not well-formed.
  struct Failure: Hashable {
    var reason: String
    var line: Int
  }

  private var parser: XML_Parser?
  /// The number of bytes parsed.
  private var count = 0
  private static let limits = (unfinished: 4 << 20, all: 64 << 20)
  private(set) var failure: Failure?
  private var isEmpty = true

  init() { unsafe parser = XML_ParserCreate("UTF-8") }

  deinit { if let parser = unsafe parser { unsafe XML_ParserFree(parser) } }

  /// Parses text that begins on a line of the file. White space between activities costs nothing.
  func add(_ text: UnsafeBufferPointer<UInt8>, line: Int) {
    guard failure == nil, let parser = unsafe parser, let start = text.baseAddress, !text.isEmpty else { return }
    if !isEmpty, unsafe text.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) { return }
    isEmpty = false
    count += text.count
    if count > Self.limits.all || count - text.count - Int(unsafe XML_GetCurrentByteIndex(parser)) > Self.limits.unfinished {
      unsafe XML_ParserFree(parser)
      unsafe self.parser = nil
      return
    }
    let first = unsafe XML_GetCurrentLineNumber(parser)
    let status = unsafe start.withMemoryRebound(to: CChar.self, capacity: text.count) { start in
      unsafe XML_Parse(parser, start, Int32(clamping: text.count), 0)
    }
    guard status != XML_STATUS_OK else { return }
    let code = unsafe XML_GetErrorCode(parser)
    let reason = unsafe XML_ErrorString(code).map { unsafe String(cString: $0) } ?? "error \(code.rawValue)"
    failure = Failure(reason: reason, line: line + Int(unsafe XML_GetCurrentLineNumber(parser)) - Int(max(first, 1)))
  }

  /// Parses an element that stands for an activity outside a root element.
  func addActivity(line: Int) {
    unsafe Array("<iati-activity/>".utf8).withUnsafeBufferPointer { unsafe add($0, line: line) }
  }
}
