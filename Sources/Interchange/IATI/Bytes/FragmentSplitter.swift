internal import Glibc

/// A scanner that finds the `iati-activity` elements in a text, with their lines, without parsing it.
///
/// Comments, CDATA sections and processing instructions are skipped. Blocks may end anywhere.
///
/// `scan` is long on purpose: it is the hot loop of the single scanner thread.
struct FragmentSplitter {
  private enum State: Equatable {
    case text
    /// In `<!--`, `<![CDATA[` or `<?`, until the terminator.
    case skipping(Terminator)
    case documentType
    /// In a tag, possibly in a quoted attribute value.
    case tag(Tag, quote: UInt8, lastByte: UInt8)
  }

  private enum Terminator: Equatable {
    case comment, cdata, instruction

    var first: UInt8 {
      switch self {
      case .comment: UInt8(ascii: "-")
      case .cdata: UInt8(ascii: "]")
      case .instruction: UInt8(ascii: "?")
      }
    }

    /// The number of bytes before the `>`.
    var count: Int { self == .instruction ? 1 : 2 }
  }

  private enum Tag: Equatable {
    case activityStart, activityEnd, root, other
  }

  private var state = State.text
  private var documentType = DoctypeSkipper()
  private var carried: [UInt8] = []
  private var current: Fragment?
  /// The size of the current activity so far, in bytes.
  private var size = 0
  private let limit: Int
  private var rootTag: [UInt8] = []
  private var line = 1
  private var attributes = RootAttributes()
  private let outline = OutlineParser()

  /// The completed activities that have not been drained.
  private(set) var fragments: [Fragment] = []
  /// The name of the root element.
  private(set) var rootName: String?
  /// The line of a DOCTYPE with declarations.
  private(set) var refusedDeclarations: Int?
  /// Whether the root element has ended.
  private(set) var rootHasEnded = false
  /// The number of activities that have started.
  private(set) var count = 0

  /// - Parameter limit: The largest activity in bytes; of a larger one only the lines are kept.
  init(limit: Int = .max) { self.limit = limit }

  /// Whether the text breaks off in a comment, a tag or a DOCTYPE, which then hides what follows.
  var endsInMarkup: Bool { state != .text }

  /// Where the text is not well-formed outside activities.
  var outlineFailure: OutlineParser.Failure? { outline.failure }

  /// The current line.
  var lastLine: Int { line }

  /// Returns and clears the completed activities.
  mutating func drainFragments() -> [Fragment] {
    defer { fragments = [] }
    return fragments
  }

  /// Scans the next block.
  mutating func append(_ block: [UInt8]) { scan(carried.isEmpty ? block : carried + block, isLast: false) }

  /// Ends the text; an open activity is completed as it is.
  mutating func finish() {
    scan(carried, isLast: true)
    endActivity(isComplete: false)
  }

  /// The longest lookahead: `</iati-activity` and the byte after it.
  private static let lookahead = 24

  private mutating func scan(_ block: [UInt8], isLast: Bool) {
    carried = []
    unsafe block.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      let count = bytes.count
      var index = 0
      var counted = 0
      var pieceStart = 0
      var outside = (start: 0, line: line)
      scanning: while index < count {
        switch state {
        case .text:
          let isInside = current != nil
          var next: UInt8 = 0
          if isInside { index = unsafe ByteScan.skipPlainTags(base, from: index, count: count) }
          while true {
            guard let found = unsafe memchr(base + index, 0x3C, count - index) else {
              index = count
              break scanning
            }
            index = unsafe found - UnsafeMutableRawPointer(mutating: base)
            if count - index < Self.lookahead, !isLast { break scanning }
            next = index + 1 < count ? unsafe base[index + 1] : 0
            // Fast path: tags whose name does not start with `i`.
            guard isInside, index + 2 < count else { break }
            let isEnd = next == UInt8(ascii: "/")
            let letter = isEnd ? unsafe base[index + 2] : next
            guard letter | 0x20 >= 0x61, letter != UInt8(ascii: "i") else { break }
            index += isEnd ? 2 : 1
          }
          switch next {
          case UInt8(ascii: "!"):
            if unsafe bytes.has("<!--", at: index) {
              state = .skipping(.comment)
              index += 4
            } else if unsafe bytes.has("<![CDATA[", at: index) {
              state = .skipping(.cdata)
              index += 9
            } else if unsafe bytes.has("<!DOCTYPE", at: index) {
              state = .documentType
              documentType = DoctypeSkipper()
              index += 9
            } else {
              index += 2
            }
          case UInt8(ascii: "?"):
            state = .skipping(.instruction)
            index += 2
          case UInt8(ascii: "/"):
            if current != nil {
              if unsafe bytes.hasName("iati-activity", at: index + 2) {
                state = .tag(.activityEnd, quote: 0, lastByte: 0)
                index += 15
              } else {
                index += 2
              }
            } else {
              if let rootName, unsafe bytes.hasName(rootName, at: index + 2) { rootHasEnded = true }
              index += 2
            }
          case UInt8(ascii: "i") where unsafe bytes.hasName("iati-activity", at: index + 1):
            line += unsafe ByteScan.lines(bytes, from: counted, to: index)
            counted = index
            if current != nil {
              appendPiece(block, pieceStart..<index)
              endActivity(isComplete: false)
            } else {
              unsafe outline.add(UnsafeBufferPointer(rebasing: bytes[outside.start..<index]), line: outside.line)
              if rootHasEnded || rootName == nil || rootName == "iati-activity" { outline.addActivity(line: line) }
            }
            self.count += 1
            if rootName == nil { rootName = "iati-activity" }
            current = Fragment(line: line, root: attributes)
            pieceStart = index
            state = .tag(.activityStart, quote: 0, lastByte: 0)
            index += 14
          default:
            let isName = next >= 0x41 || next == 0x3A
            if current == nil, isName {
              let isRoot = unsafe rootName == nil || bytes.hasName("iati-activities", at: index + 1)
              state = .tag(isRoot ? .root : .other, quote: 0, lastByte: 0)
              rootTag = []
            }
            index += 1
          }
        case .skipping(let terminator):
          let start = index
          var from = index
          while true {
            guard let found = unsafe memchr(base + from, 0x3E, count - from) else {
              // A possible start of the terminator is scanned again with the next block.
              index = isLast ? count : max(start, count - 2)
              break scanning
            }
            let end = unsafe found - UnsafeMutableRawPointer(mutating: base)
            from = end + 1
            guard end - start >= terminator.count, unsafe base[end - 1] == terminator.first,
              unsafe terminator.count == 1 || base[end - 2] == terminator.first
            else { continue }
            state = .text
            index = end + 1
            break
          }
        case .documentType:
          let start = index
          let end = unsafe documentType.skip(bytes, from: index)
          if documentType.hasDeclarations, refusedDeclarations == nil {
            refusedDeclarations = unsafe line + ByteScan.lines(bytes, from: counted, to: start)
          }
          guard let end else {
            index = count
            break scanning
          }
          state = .text
          index = end
        case .tag(let tag, var quote, var lastByte):
          let start = index
          var isEnded = false
          while index < count {
            let byte = unsafe base[index]
            index += 1
            if quote != 0 {
              if byte == quote { quote = 0 }
            } else if byte == 0x3E {
              isEnded = true
              break
            } else if byte == 0x22 || byte == 0x27 {
              quote = byte
            } else if byte == 0x3C {
              // An unclosed tag ends at the next one.
              index -= 1
              isEnded = true
              lastByte = 0
              break
            }
            lastByte = byte
          }
          if tag == .root, rootTag.count < 1 << 16 { unsafe rootTag.append(contentsOf: bytes[start..<index]) }
          guard isEnded else {
            state = .tag(tag, quote: quote, lastByte: lastByte)
            break
          }
          state = .text
          switch tag {
          case .activityEnd,
            .activityStart where lastByte == UInt8(ascii: "/"):
            line += unsafe ByteScan.lines(bytes, from: counted, to: index)
            counted = index
            appendPiece(block, pieceStart..<index)
            endActivity(isComplete: true)
            outside = (index, line)
          case .root: endRootTag(isEmpty: lastByte == UInt8(ascii: "/"))
          default: break
          }
        }
      }
      line += unsafe ByteScan.lines(bytes, from: counted, to: index)
      if current != nil {
        appendPiece(block, pieceStart..<index)
      } else {
        unsafe outline.add(UnsafeBufferPointer(rebasing: bytes[outside.start..<index]), line: outside.line)
      }
      if index < count { carried = Array(block[index...]) }
    }
  }

  private mutating func appendPiece(_ block: [UInt8], _ range: Range<Int>) {
    if range.isEmpty || current == nil { return }
    size += range.count
    if size <= limit {
      current?.pieces.append(Fragment.Piece(block: block, range: range))
    } else {
      current?.pieces = []
      current?.isTooLarge = true
    }
  }

  private mutating func endActivity(isComplete: Bool) {
    guard var fragment = current else { return }
    fragment.lastLine = line
    fragment.isComplete = isComplete
    fragments.append(fragment)
    current = nil
    size = 0
  }

  /// Parses the name and attributes of the root element or an `iati-activities`.
  private mutating func endRootTag(isEmpty: Bool) {
    let tag = String(decoding: rootTag, as: UTF8.self)
    rootTag = []
    let name = String(tag.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
    if rootName == nil {
      rootName = name
      rootHasEnded = isEmpty
    }
    guard name == "iati-activities" || name == rootName else { return }
    attributes = RootAttributes(
      language: Self.attribute("xml:lang", of: tag), currency: Self.attribute("default-currency", of: tag))
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    guard let start = tag.firstRange(of: name) else { return nil }
    let rest = tag[start.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    let value = rest.dropFirst().prefix { $0 != quote }.trimmingPrefix { $0.isWhitespace }
    return value.isEmpty ? nil : String(value)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns whether the text is at an offset.
  fileprivate func has(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= count, let base = baseAddress else { return false }
    return unsafe memcmp(base + start, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// Returns whether the name is at an offset, followed by a delimiter.
  fileprivate func hasName(_ text: StaticString, at start: Int) -> Bool {
    guard unsafe has(text, at: start) else { return false }
    return unsafe nameEnds(at: start + text.utf8CodeUnitCount)
  }

  /// Returns whether the name is at an offset, followed by a delimiter.
  fileprivate func hasName(_ text: String, at start: Int) -> Bool {
    guard start + text.utf8.count <= count else { return false }
    guard unsafe self[start..<start + text.utf8.count].elementsEqual(text.utf8) else { return false }
    return unsafe nameEnds(at: start + text.utf8.count)
  }

  private func nameEnds(at index: Int) -> Bool {
    guard index < count else { return true }
    let byte = unsafe self[index]
    return byte == 0x3E || byte == 0x2F || byte <= 0x20
  }
}
