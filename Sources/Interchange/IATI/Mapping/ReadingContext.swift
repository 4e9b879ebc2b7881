internal import Cooperation

/// What reading an activity needs to know beside its file.
struct ReadingContext: Sendable {
  /// Returns the preferred identifier of an organisation that has several; nil where the one given is the only one known.
  var preferredOrganisation: @Sendable (String) -> String?
  /// The codes that there are.
  var codes: KnownCodes
  /// The day on which is read; later days are in the future.
  var today: Day
}

/// The codes of each list, as sets.
struct KnownCodes: Sendable {
  private let sets: [Set<String>]
  /// The number of each list, by the byte that stands for it in memory: hashing the name of a list takes longer than a code's.
  private let places: [Int]

  init(_ lists: CodeLists) {
    sets = CodeList.allCases.map { Set((lists.entries[$0] ?? [:]).keys) }
    var places = [Int](repeating: 0, count: 256)
    for (place, list) in CodeList.allCases.enumerated() { places[Self.byte(of: list)] = place }
    self.places = places
  }

  /// Returns the number of a list.
  func place(of list: CodeList) -> Int { places[Self.byte(of: list)] }

  private static func byte(of list: CodeList) -> Int { Int(unsafe unsafeBitCast(list, to: UInt8.self)) }

  /// Tells whether a list has a code; true for all of them where the list itself is not there.
  func isKnown(_ code: String, in list: CodeList) -> Bool {
    let set = sets[place(of: list)]
    return set.isEmpty || set.contains(code)
  }
}
