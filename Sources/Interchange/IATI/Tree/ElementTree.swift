/// One element of an activity with all that is in it, in arrays that are used again for the next one.
struct ElementTree {
  /// An element.
  struct Node {
    var element: Element
    /// The line on which it begins.
    var line: Int
    var parent: Int
    var firstChild = -1
    var lastChild = -1
    var next = -1
    var attributes: Range<Int>
    /// The place of its own text.
    var text: Range<Int>
    var hasNarrative = false
  }

  private struct Attribute {
    var name: AttributeName
    var value: Range<Int>
  }

  private var nodes: [Node] = []
  private var attributes: [Attribute] = []
  /// The text and the values of attributes.
  private(set) var bytes: [UInt8] = []
  private var open = -1

  /// The element that is open, the innermost one.
  var openElement: Element? { open < 0 ? nil : nodes[open].element }

  /// Forgets everything; keeps the memory, unless it is much.
  mutating func clear() {
    let isLarge = bytes.capacity > 1 << 22
    nodes.removeAll(keepingCapacity: !isLarge)
    attributes.removeAll(keepingCapacity: !isLarge)
    bytes.removeAll(keepingCapacity: !isLarge)
    open = -1
  }

  /// Opens an element within the one that is open.
  mutating func begin(_ element: Element, line: Int) {
    let index = nodes.count
    nodes.append(
      Node(
        element: element, line: line, parent: open, attributes: attributes.count..<attributes.count,
        text: bytes.count..<bytes.count))
    if open >= 0 {
      if nodes[open].lastChild >= 0 { nodes[nodes[open].lastChild].next = index } else { nodes[open].firstChild = index }
      nodes[open].lastChild = index
      if element == .narrative { nodes[open].hasNarrative = true }
    }
    open = index
  }

  /// Adds an attribute to the element that was opened last.
  mutating func add(_ name: AttributeName, _ value: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    unsafe bytes.append(contentsOf: value)
    blankControls(from: start)
    attributes.append(Attribute(name: name, value: start..<bytes.count))
    nodes[open].attributes = nodes[open].attributes.lowerBound..<attributes.count
  }

  /// Puts spaces for control characters: DEL, and U+0080 to U+009F, which are two bytes.
  private mutating func blankControls(from start: Int) {
    for index in start..<bytes.count where bytes[index] == 0x7F || bytes[index] == 0xC2 {
      if bytes[index] == 0x7F {
        bytes[index] = 0x20
      } else if index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
        bytes[index] = 0x20
        bytes[index + 1] = 0x20
      }
    }
  }

  /// Adds text to the element that is open.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard open >= 0, nodes[open].element.takesText, !nodes[open].hasNarrative else { return }
    var range = nodes[open].text
    if range.isEmpty {
      if unsafe text.allSatisfy({ $0 <= 0x20 }) { return }
      range = bytes.count..<bytes.count
    } else if range.upperBound != bytes.count {
      // Something stands between what came before and this: both go to the end.
      let start = bytes.count
      bytes.append(contentsOf: bytes[range])
      range = start..<bytes.count
    }
    unsafe bytes.append(contentsOf: text)
    nodes[open].text = range.lowerBound..<bytes.count
  }

  /// Adds a space to the text of the element that is open: markup that is left out parts words.
  mutating func addSpace() {
    guard open >= 0, !nodes[open].text.isEmpty, nodes[open].text.upperBound == bytes.count else { return }
    bytes.append(0x20)
    nodes[open].text = nodes[open].text.lowerBound..<bytes.count
  }

  /// Closes the innermost element; true where it was the outermost one.
  mutating func end() -> Bool {
    guard open >= 0 else { return false }
    open = nodes[open].parent
    return open < 0
  }
}

// MARK: Reading

extension ElementTree {
  /// The number of an element in the tree; the outermost one is 0.
  typealias Index = Int

  /// Returns an element.
  subscript(index: Index) -> Node { nodes[index] }

  /// The elements within another one, in order.
  func children(of index: Index) -> Children { Children(tree: self, upcoming: nodes[index].firstChild) }

  /// The elements within another one, in order.
  struct Children: Sequence, IteratorProtocol {
    let tree: ElementTree
    var upcoming: Index

    mutating func next() -> Index? {
      guard upcoming >= 0 else { return nil }
      defer { upcoming = tree.nodes[upcoming].next }
      return upcoming
    }
  }

  /// Returns the first element of a name within another one.
  func child(_ element: Element, of index: Index) -> Index? {
    var child = nodes[index].firstChild
    while child >= 0 {
      if nodes[child].element == element { return child }
      child = nodes[child].next
    }
    return nil
  }

  /// Returns where the value of an attribute stands, without the white space around it; nil where there is none, or nothing in it.
  func range(_ name: AttributeName, of index: Index) -> Range<Int>? {
    for position in nodes[index].attributes where attributes[position].name == name {
      let range = trimmed(attributes[position].value)
      return range.isEmpty ? nil : range
    }
    return nil
  }

  /// Returns the value of an attribute as written; nil where there is none.
  func written(_ name: AttributeName, of index: Index) -> String? {
    for position in nodes[index].attributes where attributes[position].name == name {
      return string(attributes[position].value)
    }
    return nil
  }

  /// Returns the value of an attribute without the white space around it; nil where there is none, or nothing in it.
  func attribute(_ name: AttributeName, of index: Index) -> String? { range(name, of: index).map(string) }

  /// Returns where the direct text of an element stands, without the white space around it; nil where there is none.
  func textRange(of index: Index) -> Range<Int>? {
    let range = trimmed(nodes[index].text)
    return range.isEmpty ? nil : range
  }

  /// Returns a range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// Returns the characters of a range.
  func string(_ range: Range<Int>) -> String {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe String(decoding: UnsafeBufferPointer(rebasing: unsafe $0[range]), as: UTF8.self)
    }
  }
}
