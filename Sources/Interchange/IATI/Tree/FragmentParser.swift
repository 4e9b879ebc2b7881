internal import CExpat
internal import Cooperation

/// A parser of activities that reuses one expat parser, without entities, DTDs or external files.
@safe final class FragmentParser {
  /// A parse error.
  struct Failure: Error {
    /// The parser's message.
    var reason: String
    var line: Int
  }

  private let parser: XML_Parser
  private let handler: UnsafeMutablePointer<FragmentHandler>
  private var mustReset = true

  /// Returns nil if out of memory.
  init?(mapper: ActivityMapper) {
    guard let parser = unsafe XML_ParserCreate("UTF-8") else { return nil }
    unsafe self.parser = parser
    unsafe handler = .allocate(capacity: 1)
    unsafe handler.initialize(to: FragmentHandler(parser: parser, mapper: mapper))
  }

  deinit {
    unsafe XML_ParserFree(parser)
    unsafe handler.deinitialize(count: 1)
    unsafe handler.deallocate()
  }

  /// Begins with activities of a file.
  func begin(_ dates: FileDates) { unsafe handler.pointee.mapper.fileDates = dates }

  /// Parses the leading contiguous activities of a block in a single pass.
  ///
  /// The lines of each need not be counted then.
  ///
  /// - Returns: The activities read; fewer than contiguous if one is malformed, none if the first has to be read alone.
  func readTogether(_ fragments: ArraySlice<Fragment>, file: String) -> [Activity] {
    guard let run = FragmentRun(fragments) else { return [] }
    reset()
    mustReset = true
    unsafe handler.pointee.begin(run, file: file)
    unsafe run.block.withUnsafeBytes { bytes in
      let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[run.range])
      unsafe handler.pointee.lines.pin(part.baseAddress?.assumingMemoryBound(to: UInt8.self), count: part.count)
      // The error is expected: the document ends inside the synthetic root.
      _ = unsafe XML_Parse(parser, part.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: part.count), 1)
      unsafe handler.pointee.lines.unpin()
    }
    return unsafe handler.pointee.drainFinished()
  }

  /// Parses the activity of a fragment.
  func read(_ fragment: inout Fragment, file: String) throws(Failure) -> Activity {
    if mustReset { reset() }
    unsafe handler.pointee.begin(fragment, file: file)
    var pieces = fragment.pieces
    fragment.pieces = []
    pieces.reverse()
    // Parsed pieces are released, so that a huge activity is never in memory twice.
    while let piece = pieces.popLast() {
      unsafe handler.pointee.lines.add(piece)
      let status = unsafe piece.block.withUnsafeBytes { bytes in
        let start = unsafe bytes.baseAddress?.advanced(by: piece.range.lowerBound)
        unsafe handler.pointee.lines.pin(start?.assumingMemoryBound(to: UInt8.self), count: piece.range.count)
        defer { unsafe handler.pointee.lines.unpin() }
        return unsafe XML_Parse(
          parser, start?.assumingMemoryBound(to: CChar.self), Int32(clamping: piece.range.count), 0)
      }
      guard status == XML_STATUS_OK else {
        mustReset = true
        let code = unsafe XML_GetErrorCode(parser)
        let line = unsafe handler.pointee.lines.line(at: Int(XML_GetCurrentByteIndex(parser)))
        let reason = unsafe XML_ErrorString(code).map { unsafe String(cString: $0) } ?? "error \(code.rawValue)"
        throw Failure(reason: reason, line: line)
      }
    }
    guard unsafe handler.pointee.isFinished else {
      mustReset = true
      throw Failure(reason: "its end tag is missing", line: fragment.lastLine)
    }
    return unsafe handler.pointee.mapper.finish(lastLine: fragment.lastLine)
  }

  private func reset() {
    unsafe XML_ParserReset(parser, "UTF-8")
    unsafe XML_SetUserData(parser, handler)
    unsafe XML_SetReparseDeferralEnabled(parser, XML_Bool(XML_FALSE))
    // Without this an undefined entity is fatal; with it, the skipped-entity handler is called.
    unsafe XML_UseForeignDTD(parser, XML_Bool(XML_TRUE))
    unsafe XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let handler = unsafe data?.assumingMemoryBound(to: FragmentHandler.self), let name = unsafe name,
          let attributes = unsafe attributes
        else { return }
        unsafe handler.pointee.begin(name, attributes)
      },
      { data, _ in
        guard let handler = unsafe data?.assumingMemoryBound(to: FragmentHandler.self) else { return }
        unsafe handler.pointee.end()
      })
    unsafe XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let handler = unsafe data?.assumingMemoryBound(to: FragmentHandler.self), let text = unsafe text else { return }
      let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
      unsafe handler.pointee.text(bytes.assumingMemoryBound(to: UInt8.self))
    }
    unsafe XML_SetSkippedEntityHandler(parser) { data, name, _ in
      guard let handler = unsafe data?.assumingMemoryBound(to: FragmentHandler.self), let name = unsafe name else { return }
      unsafe handler.pointee.entity(named: String(cString: name))
    }
    let opening: StaticString = "<r>"
    opening.withUTF8Buffer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { chars in
        _ = unsafe XML_Parse(parser, chars.baseAddress, Int32(chars.count), 0)
      }
    }
    unsafe handler.pointee.restart()
    mustReset = false
  }
}
