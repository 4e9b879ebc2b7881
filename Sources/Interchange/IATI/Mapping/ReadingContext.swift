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
  private let places: [CodeList: Int]

  init(_ lists: CodeLists) {
    sets = CodeList.allCases.map { Set((lists.entries[$0] ?? [:]).keys) }
    places = Dictionary(uniqueKeysWithValues: CodeList.allCases.enumerated().map { ($1, $0) })
  }

  /// Returns the number of a list.
  func place(of list: CodeList) -> Int { places[list] ?? 0 }

  /// Tells whether a list has a code; true for all of them where the list itself is not there.
  func isKnown(_ code: String, in list: CodeList) -> Bool {
    let set = sets[place(of: list)]
    return set.isEmpty || set.contains(code)
  }
}
