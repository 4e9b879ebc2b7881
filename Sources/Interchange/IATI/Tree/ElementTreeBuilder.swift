/// A builder of element trees from parser events, in reused memory.
struct ElementTreeBuilder: ~Copyable {
  private var nodes = GrowingBuffer<ElementTree.Node>(capacity: 256)
  private var attributes = GrowingBuffer<ElementTree.Attribute>(capacity: 512)
  /// Text and attribute values.
  private var bytes = GrowingBuffer<UInt8>(capacity: 1 << 14)
  private var open = -1

  /// The innermost open element.
  var openElement: Element? { open < 0 ? nil : nodes[open].element }

  /// The tree so far; valid until the builder changes.
  var tree: ElementTree {
    unsafe ElementTree(nodes: nodes.start, attributes: attributes.start, bytes: bytes.start)
  }

  /// Removes everything; keeps the memory up to a limit.
  mutating func clear() {
    nodes.clear(keeping: 1 << 16)
    attributes.clear(keeping: 1 << 17)
    bytes.clear(keeping: 1 << 22)
    open = -1
  }

  /// Opens a child of the open element.
  mutating func begin(_ element: Element, line: Int) {
    let index = nodes.count
    nodes.append(
      ElementTree.Node(
        element: element, takesText: element.takesText, line: line, parent: open, attributes: attributes.count..<attributes.count,
        text: bytes.count..<bytes.count))
    if open >= 0 {
      let last = nodes[open].lastChild
      if last >= 0 { nodes[last].next = index } else { nodes[open].firstChild = index }
      nodes[open].lastChild = index
      if element == .narrative {
        nodes[open].hasNarrative = true
        nodes[open].takesText = false
      }
    }
    open = index
  }

  /// Adds an attribute to the element opened last.
  mutating func add(_ name: AttributeName, _ value: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    unsafe bytes.append(contentsOf: value)
    blankControls(from: start)
    attributes.append(ElementTree.Attribute(name: name, value: start..<bytes.count))
    nodes[open].attributes = nodes[open].attributes.lowerBound..<attributes.count
  }

  /// Replaces control characters with spaces: DEL, and U+0080 to U+009F, which are two bytes.
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

  /// Adds text to the open element.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard open >= 0, nodes[open].takesText else { return }
    var range = nodes[open].text
    if range.isEmpty {
      if unsafe text.allSatisfy({ $0 <= 0x20 }) { return }
      range = bytes.count..<bytes.count
    } else if range.upperBound != bytes.count {
      // The text is not contiguous: move it to the end.
      let start = bytes.count
      bytes.append(again: range)
      range = start..<bytes.count
    }
    unsafe bytes.append(contentsOf: text)
    nodes[open].text = range.lowerBound..<bytes.count
  }

  /// Adds a space to the open element's text, as stripped markup separates words.
  mutating func addSpace() {
    guard open >= 0, !nodes[open].text.isEmpty, nodes[open].text.upperBound == bytes.count else { return }
    bytes.append(0x20)
    nodes[open].text = nodes[open].text.lowerBound..<bytes.count
  }

  /// Closes the innermost element and returns whether it was the root.
  mutating func end() -> Bool {
    guard open >= 0 else { return false }
    open = nodes[open].parent
    return open < 0
  }
}
