internal import CExpat
internal import Cooperation
internal import Glibc

/// Takes what the parser finds: makes a tree of each element of an activity, and gives it to the mapper when it is complete.
@safe struct FragmentHandler: ~Copyable {
  private let parser: XML_Parser
  private let elements = Self.allElements
  private let attributeNames = Self.allAttributeNames
  private var builder = ElementTreeBuilder()
  /// Makes the activity of the trees.
  var mapper: ActivityMapper
  /// Knows on which line a byte stands.
  var lines = LineCursor()
  /// How many elements around the current one are open, the one around all activities not counted.
  private var depth = 0
  /// How many elements are open of those that are passed over.
  private var skipped = 0
  /// How many elements are open that are no part of the standard, within text: markup.
  private var markup = 0
  /// True once the end tag of the activity has come.
  private(set) var isFinished = false
  /// The activities that are read together, from the next one on, and where the first of all begins in the block and in the parse.
  private var upcoming: ArraySlice<Fragment> = []
  private var runStart = (block: 0, parse: 0)
  private var file = ""
  /// Those of them that were read.
  private var finished: [Activity] = []

  private static let allElements = NameTable<Element>()
  private static let allAttributeNames = NameTable<AttributeName>()

  init(parser: XML_Parser, mapper: ActivityMapper) {
    unsafe self.parser = parser
    self.mapper = mapper
  }

  /// Begins anew behind the element around all activities.
  mutating func restart() {
    depth = 0
    skipped = 0
    markup = 0
    lines.parsed = Int(unsafe XML_GetCurrentByteIndex(parser)) + Int(unsafe XML_GetCurrentByteCount(parser))
  }

  /// Begins an activity.
  mutating func begin(_ fragment: Fragment, file: String) {
    lines.begin(line: fragment.line)
    beginActivity(fragment, file: file)
  }

  private mutating func beginActivity(_ fragment: Fragment, file: String) {
    isFinished = false
    builder.clear()
    mapper.begin(fragment, file: file)
  }

  /// Begins activities that are read together.
  mutating func begin(_ run: FragmentRun, file: String) {
    upcoming = run.fragments
    runStart = (run.range.lowerBound, lines.parsed)
    self.file = file
    finished.reserveCapacity(run.fragments.count)
  }

  /// Begins the next of the activities that are read together, at the start tag where the parser is; false where it is not there.
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

  /// Hands over the activities that were read together.
  mutating func takeFinished() -> [Activity] {
    upcoming = []
    defer { finished = [] }
    return finished
  }

  /// Takes a start tag.
  mutating func begin(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    if depth == 0, !upcoming.isEmpty, !beginNext() { return }
    guard skipped == 0 else {
      skipped += 1
      return
    }
    guard markup == 0, let element = unsafe elements.find(name) else {
      // An element within text that nobody knows is markup; one with a prefix is an extension.
      if unsafe markup > 0 || depth > 1 && builder.openElement?.takesText == true && !Self.hasPrefix(name) {
        markup += 1
        mapper.noteMarkup(line: lines.line(at: Int(unsafe XML_GetCurrentByteIndex(parser))))
        builder.addSpace()
      } else {
        skipped = 1
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
      mapper.takeAttributes(builder.tree)
      builder.clear()
    }
  }

  private static func hasPrefix(_ name: UnsafePointer<CChar>) -> Bool { unsafe strchr(name, 0x3A) != nil }

  /// Takes an end tag.
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
        mapper.take(builder.tree)
        builder.clear()
      }
    }
  }

  /// Takes a run of text.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if skipped == 0 { unsafe builder.add(bytes) }
  }

  /// Takes a reference to an entity that XML does not define: one of HTML's stands for its character.
  mutating func entity(named name: String) {
    guard skipped == 0 else { return }
    mapper.noteEntity(name, line: lines.line(at: Int(unsafe XML_GetCurrentByteIndex(parser))))
    let text = HTMLEntity.text(of: name) ?? " "
    unsafe Array(text.utf8).withUnsafeBufferPointer { unsafe builder.add($0) }
  }
}

/// Counts the lines of a fragment as far as it has been parsed.
@safe struct LineCursor {
  /// How many bytes the parser was given, of all fragments.
  var parsed = 0
  private var line = 1
  private var offset = 0
  /// The last two pieces, with the number of their first byte: what the parser is at may have begun in the one before.
  private var last: (start: Int, piece: Fragment.Piece)?
  private var current: (start: Int, piece: Fragment.Piece)?
  /// Where the bytes of the current piece stand while they are parsed, and the number of the first of them.
  private var base: UnsafePointer<UInt8>?
  private var start = 0

  /// Begins a fragment.
  mutating func begin(line: Int) {
    self.line = line
    offset = parsed
    start = parsed
    last = nil
    current = nil
  }

  /// Notes what the parser is given next.
  mutating func add(_ piece: Fragment.Piece) {
    if let previous = current, offset < previous.start, let older = last {
      line += Self.lines(older, from: offset)
      offset = previous.start
    }
    last = current
    current = (parsed, piece)
  }

  /// Notes where the bytes that are parsed next stand, and how many they are, until they are parsed.
  mutating func pin(_ bytes: UnsafePointer<UInt8>?, count: Int) {
    unsafe base = bytes
    start = parsed
    parsed += count
  }

  /// Notes that the bytes that were pinned last are parsed.
  mutating func unpin() { unsafe base = nil }

  /// Goes on from a byte of which the line is known.
  mutating func move(to place: Int, line: Int) {
    self.line = line
    offset = place
  }

  /// Returns the line of a byte; bytes must be asked for in their order.
  mutating func line(at target: Int) -> Int {
    if let base = unsafe base, offset >= start, target <= parsed {
      if target > offset {
        line += unsafe ByteScan.lines(base + (offset - start), count: target - offset)
        offset = target
      }
      return line
    }
    guard target > offset, let current else { return line }
    if let last, offset < current.start {
      line += Self.lines(last, from: offset, to: min(target, current.start))
      offset = min(target, current.start)
    }
    if target > offset {
      line += Self.lines(current, from: offset, to: target)
      offset = target
    }
    return line
  }

  private static func lines(_ part: (start: Int, piece: Fragment.Piece), from start: Int, to end: Int? = nil) -> Int {
    let range = part.piece.range
    func place(_ offset: Int) -> Int { min(max(offset - part.start + range.lowerBound, range.lowerBound), range.upperBound) }
    let to = end.map(place) ?? range.upperBound
    return unsafe part.piece.block.withUnsafeBufferPointer { unsafe ByteScan.lines($0, from: place(start), to: to) }
  }
}
