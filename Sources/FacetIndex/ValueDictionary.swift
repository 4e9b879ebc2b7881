/// Dictionary encoding for one facet: a dense number for each value.
struct ValueDictionary: Sendable {
  /// One more than the number of the value with a key; 0 where no row has it.
  private var numbers: [UInt32] = []
  /// The keys of the values.
  private(set) var keys: [UInt32] = []

  /// Returns the number of a value; nil where no row has it.
  func number(of key: UInt32) -> Int? {
    guard Int(key) < numbers.count, numbers[Int(key)] > 0 else { return nil }
    return Int(numbers[Int(key)]) - 1
  }

  /// Merges another dictionary, and returns the new numbers of its values.
  mutating func enter(_ other: ValueDictionary) -> [UInt32] { other.keys.map { enter($0) } }

  /// Returns the number of a value; a new one gets the next.
  mutating func enter(_ key: UInt32) -> UInt32 {
    if Int(key) >= numbers.count {
      numbers += Array(repeating: 0, count: max(Int(key) + 1, numbers.count * 2) - numbers.count)
    }
    let known = numbers[Int(key)]
    if known > 0 { return known - 1 }
    keys.append(key)
    numbers[Int(key)] = UInt32(keys.count)
    return UInt32(keys.count - 1)
  }
}

/// Dictionary encoding of texts: codes of aid types, currencies.
struct TextDictionary: Sendable {
  private var numbers: [String: Int] = [:]
  private(set) var texts: [String] = []

  func number(of text: String) -> Int? { numbers[text] }

  mutating func enter(_ text: String) -> Int {
    if let number = numbers[text] { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }
}
