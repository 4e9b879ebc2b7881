/// Puts an element together as the parser comes upon its parts, in memory that is used again for the next one.
struct ElementTreeBuilder: ~Copyable {
  private var nodes = GrowingBuffer<ElementTree.Node>(capacity: 256)
  private var attributes = GrowingBuffer<ElementTree.Attribute>(capacity: 512)
  /// The text and the values of attributes.
  private var bytes = GrowingBuffer<UInt8>(capacity: 1 << 14)
  private var open = -1

  /// The element that is open, the innermost one.
  var openElement: Element? { open < 0 ? nil : nodes[open].element }

  /// What there is, to be read before anything is added.
  var tree: ElementTree {
    unsafe ElementTree(nodes: nodes.start, attributes: attributes.start, bytes: bytes.start)
  }

  /// Forgets everything; keeps the memory, unless it is much.
  mutating func clear() {
    nodes.clear(keeping: 1 << 16)
    attributes.clear(keeping: 1 << 17)
    bytes.clear(keeping: 1 << 22)
    open = -1
  }

  /// Opens an element within the one that is open.
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

  /// Adds an attribute to the element that was opened last.
  mutating func add(_ name: AttributeName, _ value: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    unsafe bytes.append(contentsOf: value)
    blankControls(from: start)
    attributes.append(ElementTree.Attribute(name: name, value: start..<bytes.count))
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
    guard open >= 0, nodes[open].takesText else { return }
    var range = nodes[open].text
    if range.isEmpty {
      if unsafe text.allSatisfy({ $0 <= 0x20 }) { return }
      range = bytes.count..<bytes.count
    } else if range.upperBound != bytes.count {
      // Something stands between what came before and this: both go to the end.
      let start = bytes.count
      bytes.append(again: range)
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
