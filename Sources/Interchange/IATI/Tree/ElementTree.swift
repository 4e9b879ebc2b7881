/// A child element of an activity with its descendants.
///
/// A view of its builder's memory, valid until the builder changes.
@safe struct ElementTree {
  struct Node {
    var element: Element
    /// Whether its direct text is kept.
    var takesText: Bool
    var hasNarrative = false
    /// The line of its start tag.
    var line: Int
    var parent: Int
    var firstChild = -1
    var lastChild = -1
    var next = -1
    var attributes: Range<Int>
    /// The range of its direct text.
    var text: Range<Int>
  }

  struct Attribute {
    var name: AttributeName
    var value: Range<Int>
  }

  private let nodes: UnsafePointer<Node>
  private let attributes: UnsafePointer<Attribute>
  private let bytes: UnsafePointer<UInt8>

  init(nodes: UnsafePointer<Node>, attributes: UnsafePointer<Attribute>, bytes: UnsafePointer<UInt8>) {
    unsafe self.nodes = nodes
    unsafe self.attributes = attributes
    unsafe self.bytes = bytes
  }

  /// The index of an element; the root is 0.
  typealias Index = Int

  subscript(index: Index) -> Node { unsafe nodes[index] }

  /// Returns the children of an element, in order.
  func children(of index: Index) -> Children { Children(tree: self, upcoming: self[index].firstChild) }

  struct Children: Sequence, IteratorProtocol {
    let tree: ElementTree
    var upcoming: Index

    mutating func next() -> Index? {
      guard upcoming >= 0 else { return nil }
      defer { upcoming = tree[upcoming].next }
      return upcoming
    }
  }

  /// Returns the first child of a name.
  func child(_ element: Element, of index: Index) -> Index? {
    var child = self[index].firstChild
    while child >= 0 {
      if self[child].element == element { return child }
      child = self[child].next
    }
    return nil
  }

  /// Returns the range of an attribute's raw value; nil if missing.
  private func place(_ name: AttributeName, of index: Index) -> Range<Int>? {
    for position in self[index].attributes where unsafe attributes[position].name == name {
      return unsafe attributes[position].value
    }
    return nil
  }

  /// Returns the trimmed range of an attribute's value; nil if missing or blank.
  func range(_ name: AttributeName, of index: Index) -> Range<Int>? {
    guard let place = place(name, of: index) else { return nil }
    let range = trimmed(place)
    return range.isEmpty ? nil : range
  }

  /// Returns the raw value of an attribute; nil if missing.
  func written(_ name: AttributeName, of index: Index) -> String? { place(name, of: index).map(string) }

  /// Returns the trimmed value of an attribute; nil if missing or blank.
  func attribute(_ name: AttributeName, of index: Index) -> String? { range(name, of: index).map(string) }

  /// Returns the trimmed range of an element's direct text; nil if blank.
  func textRange(of index: Index) -> Range<Int>? {
    let range = trimmed(self[index].text)
    return range.isEmpty ? nil : range
  }

  /// Trims white space off a range.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, unsafe bytes[start] <= 0x20 { start += 1 }
    while end > start, unsafe bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// Returns the bytes of a range without copying.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
  }

  /// Returns a range as a string.
  func string(_ range: Range<Int>) -> String { unsafe String(decoding: bytes(range), as: UTF8.self) }

  /// Parses the number in a range.
  func amount(
    _ range: Range<Int>, _ notation: @autoclosure () -> AmountParser.Notation = AmountParser.Notation()
  ) -> AmountParser.Result {
    unsafe AmountParser.read(bytes(range), notation())
  }

  /// Parses the date in a range.
  func date(_ range: Range<Int>, order: () -> DateOrder?) -> DateParser.Result {
    unsafe DateParser.read(bytes(range), order: order)
  }
}
