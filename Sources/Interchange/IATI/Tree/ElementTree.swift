/// One element of an activity with all that is in it.
///
/// It owns nothing: it shows what its builder holds, and is good until the builder goes on.
@safe struct ElementTree {
  /// An element.
  struct Node {
    var element: Element
    /// Whether text that stands in it directly is its own.
    var takesText: Bool
    var hasNarrative = false
    /// The line on which it begins.
    var line: Int
    var parent: Int
    var firstChild = -1
    var lastChild = -1
    var next = -1
    var attributes: Range<Int>
    /// The place of its own text.
    var text: Range<Int>
  }

  /// An attribute.
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

  /// The number of an element in the tree; the outermost one is 0.
  typealias Index = Int

  /// Returns an element.
  subscript(index: Index) -> Node { unsafe nodes[index] }

  /// The elements within another one, in order.
  func children(of index: Index) -> Children { Children(tree: self, upcoming: self[index].firstChild) }

  /// The elements within another one, in order.
  struct Children: Sequence, IteratorProtocol {
    let tree: ElementTree
    var upcoming: Index

    mutating func next() -> Index? {
      guard upcoming >= 0 else { return nil }
      defer { upcoming = tree[upcoming].next }
      return upcoming
    }
  }

  /// Returns the first element of a name within another one.
  func child(_ element: Element, of index: Index) -> Index? {
    var child = self[index].firstChild
    while child >= 0 {
      if self[child].element == element { return child }
      child = self[child].next
    }
    return nil
  }

  /// Returns where the value of an attribute stands as written; nil where there is none.
  private func place(_ name: AttributeName, of index: Index) -> Range<Int>? {
    for position in self[index].attributes where unsafe attributes[position].name == name {
      return unsafe attributes[position].value
    }
    return nil
  }

  /// Returns where the value of an attribute stands, without the white space around it; nil where there is none, or nothing in it.
  func range(_ name: AttributeName, of index: Index) -> Range<Int>? {
    guard let place = place(name, of: index) else { return nil }
    let range = trimmed(place)
    return range.isEmpty ? nil : range
  }

  /// Returns the value of an attribute as written; nil where there is none.
  func written(_ name: AttributeName, of index: Index) -> String? { place(name, of: index).map(string) }

  /// Returns the value of an attribute without the white space around it; nil where there is none, or nothing in it.
  func attribute(_ name: AttributeName, of index: Index) -> String? { range(name, of: index).map(string) }

  /// Returns where the direct text of an element stands, without the white space around it; nil where there is none.
  func textRange(of index: Index) -> Range<Int>? {
    let range = trimmed(self[index].text)
    return range.isEmpty ? nil : range
  }

  /// Returns a range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, unsafe bytes[start] <= 0x20 { start += 1 }
    while end > start, unsafe bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// Returns the bytes of a range, where they stand.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
  }

  /// Returns the characters of a range.
  func string(_ range: Range<Int>) -> String { unsafe String(decoding: bytes(range), as: UTF8.self) }

  /// Reads the number that stands in a range.
  func amount(_ range: Range<Int>) -> AmountReading.Result { unsafe AmountReading.read(bytes(range)) }

  /// Reads the date that stands in a range.
  func date(_ range: Range<Int>) -> DateReading.Result { unsafe DateReading.read(bytes(range)) }
}
