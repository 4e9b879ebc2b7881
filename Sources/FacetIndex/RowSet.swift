/// A set of rows of an index.
public struct RowSet: Hashable, Sendable {
  var words: [UInt64]

  /// Creates an empty set for an index of so many places.
  init(places: Int) { words = Array(repeating: 0, count: (places + 63) / 64) }

  /// Creates a set from its words: the lowest bit of the first stands for the first row.
  init(words: [UInt64]) { self.words = words }

  /// How many rows it has.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Tells whether a row is in the set.
  public func contains(_ row: Int) -> Bool {
    let word = row >> 6
    return words.indices.contains(word) && words[word] & (1 << UInt64(row & 63)) != 0
  }

  /// Adds a row that the index has.
  public mutating func insert(_ row: Int) {
    let word = row >> 6
    if words.indices.contains(word) { words[word] |= 1 << UInt64(row & 63) }
  }

  /// Removes a row.
  public mutating func remove(_ row: Int) {
    let word = row >> 6
    if words.indices.contains(word) { words[word] &= ~(1 << UInt64(row & 63)) }
  }

  /// Keeps the rows that another set of the same index has too.
  public mutating func formIntersection(_ other: RowSet) {
    for index in words.indices { words[index] &= index < other.words.count ? other.words[index] : 0 }
  }

  /// Returns the rows that both sets have.
  public func intersection(_ other: RowSet) -> RowSet {
    var rows = self
    rows.formIntersection(other)
    return rows
  }

  /// Returns the rows that another set of the same index does not have.
  public func subtracting(_ other: RowSet) -> RowSet {
    var rows = self
    rows.subtract(other)
    return rows
  }

  /// Removes the rows that another set of the same index has.
  public mutating func subtract(_ other: RowSet) {
    for index in words.indices where index < other.words.count { words[index] &= ~other.words[index] }
  }

  /// Calls `body` with the place in a block of each row of it that is in the set, in order.
  func forEach(in block: ItemBlock, _ body: (Int) -> Void) {
    let first = block.start >> 6
    let words = words.span
    for word in 0..<((block.count + 63) >> 6) where first + word < words.count {
      var rest = words[first + word]
      while rest != 0 {
        body(word << 6 | rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }

  /// Calls `body` with each row, in order.
  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(index << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
