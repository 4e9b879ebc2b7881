internal import CExpat
internal import Cooperation
internal import Glibc

/// A handler of expat events: builds a tree of each child element and passes it to the mapper.
@safe struct FragmentHandler: ~Copyable {
  private let parser: XML_Parser
  private let elements = Self.allElements
  private let attributeNames = Self.allAttributeNames
  private var builder = ElementTreeBuilder()
  var mapper: ActivityMapper
  var lines = LineCursor()
  /// The number of open elements, without the synthetic root.
  private var depth = 0
  /// The number of open skipped elements.
  private var skipped = 0
  /// The number of open nonstandard elements within text.
  private var markup = 0
  /// Whether the activity's end tag was reached.
  private(set) var isFinished = false
  /// The remaining activities of the run, and its start in the block and in the parser's byte count.
  private var upcoming: ArraySlice<Fragment> = []
  private var runStart = (block: 0, parse: 0)
  private var file = ""
  /// The activities of the run read so far.
  private var finished: [Activity] = []

  private static let allElements = NameTable<Element>()
  private static let allAttributeNames = NameTable<AttributeName>()

  init(parser: XML_Parser, mapper: ActivityMapper) {
    unsafe self.parser = parser
    self.mapper = mapper
  }

  /// Restarts after the synthetic root's start tag.
  mutating func restart() {
    depth = 0
    skipped = 0
    markup = 0
    lines.parsed = Int(unsafe XML_GetCurrentByteIndex(parser)) + Int(unsafe XML_GetCurrentByteCount(parser))
  }

  /// Starts an activity.
  mutating func begin(_ fragment: Fragment, file: String) {
    lines.begin(line: fragment.line)
    beginActivity(fragment, file: file)
  }

  private mutating func beginActivity(_ fragment: Fragment, file: String) {
    isFinished = false
    builder.clear()
    mapper.begin(fragment, file: file)
  }

  /// Starts a run of activities.
  mutating func begin(_ run: FragmentRun, file: String) {
    upcoming = run.fragments
    runStart = (run.range.lowerBound, lines.parsed)
    self.file = file
    finished.reserveCapacity(run.fragments.count)
  }

  /// Starts the next activity of the run; false if the parser is not at its start tag.
  private mutating func beginNext() -> Bool {
    let place = Int(unsafe XML_GetCurrentByteIndex(parser))
    guard let next = upcoming.first, let piece = next.pieces.first,
      place - runStart.parse == piece.range.lowerBound - runStart.block
    else {
      upcoming = []
      unsafe XML_StopParser(parser, XML_Bool(XML_FALSE))
      return false
    }
    beginActivity(next, file: file)
    lines.move(to: place, line: next.line)
    return true
  }

  /// Returns and clears the activities of the run.
  mutating func drainFinished() -> [Activity] {
    upcoming = []
    defer { finished = [] }
    return finished
  }

  /// Handles a start tag.
  mutating func begin(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    if depth == 0, !upcoming.isEmpty, !beginNext() { return }
    guard skipped == 0 else {
      skipped += 1
      return
    }
    guard markup == 0, let element = unsafe elements.find(name) else {
      // An unknown element within text is markup, unless its namespace prefix makes it an extension.
      if unsafe markup > 0 || depth > 1 && builder.openElement?.takesText == true && !Self.hasPrefix(name) {
        markup += 1
        mapper.reportMarkup(line: lines.line(at: Int(unsafe XML_GetCurrentByteIndex(parser))))
        builder.addSpace()
      } else {
        skipped = 1
        // Personal data are left out on purpose, extensions have a meaning of their own.
        if markup == 0, unsafe strcmp(name, "contact-info") != 0, unsafe !Self.hasPrefix(name) {
          mapper.reportUnread(unsafe String(cString: name), line: lines.line(at: Int(unsafe XML_GetCurrentByteIndex(parser))))
        }
      }
      return
    }
    builder.begin(element, line: lines.line(at: Int(unsafe XML_GetCurrentByteIndex(parser))))
    var position = 0
    while let key = unsafe attributes[position], let value = unsafe attributes[position + 1] {
      position += 2
      guard let name = unsafe attributeNames.find(key) else { continue }
      let bytes = unsafe UnsafeRawBufferPointer(start: value, count: unsafe strlen(value))
      unsafe builder.add(name, bytes.assumingMemoryBound(to: UInt8.self))
    }
    depth += 1
    if depth == 1 {
      mapper.mapAttributes(builder.tree)
      builder.clear()
    }
  }

  private static func hasPrefix(_ name: UnsafePointer<CChar>) -> Bool { unsafe strchr(name, 0x3A) != nil }

  /// Handles an end tag.
  mutating func end() {
    if skipped > 0 {
      skipped -= 1
    } else if markup > 0 {
      markup -= 1
      builder.addSpace()
    } else if depth == 1 {
      depth = 0
      isFinished = true
      if let fragment = upcoming.popFirst() { finished.append(mapper.finish(lastLine: fragment.lastLine)) }
    } else {
      depth -= 1
      if builder.end() {
        mapper.map(builder.tree)
        builder.clear()
      }
    }
  }

  /// Handles character data.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if skipped == 0 { unsafe builder.add(bytes) }
  }

  /// Handles an entity that XML does not define; HTML's are decoded.
  mutating func entity(named name: String) {
    guard skipped == 0 else { return }
    mapper.reportEntity(name, line: lines.line(at: Int(unsafe XML_GetCurrentByteIndex(parser))))
    let text = HTMLEntity.text(of: name) ?? " "
    unsafe Array(text.utf8).withUnsafeBufferPointer { unsafe builder.add($0) }
  }
}
