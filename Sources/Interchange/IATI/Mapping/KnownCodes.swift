internal import Cooperation

/// The known codes of each list.
struct KnownCodes: Sendable {
  private let sets: [Set<String>]
  /// The index of each list by its in-memory byte: hashing its name would cost more than hashing a code.
  private let indices: [Int]

  init(_ lists: CodeLists) {
    sets = CodeList.allCases.map { Set((lists.entries[$0] ?? [:]).keys) }
    var indices = [Int](repeating: 0, count: 256)
    for (index, list) in CodeList.allCases.enumerated() { indices[Self.byte(of: list)] = index }
    self.indices = indices
  }

  /// Returns the index of a list.
  func index(of list: CodeList) -> Int { indices[Self.byte(of: list)] }

  private static func byte(of list: CodeList) -> Int { Int(unsafe unsafeBitCast(list, to: UInt8.self)) }

  /// Returns whether a list contains a code; always true for an empty list.
  func isKnown(_ code: String, in list: CodeList) -> Bool {
    let set = sets[index(of: list)]
    return set.isEmpty || set.contains(code)
  }
}
