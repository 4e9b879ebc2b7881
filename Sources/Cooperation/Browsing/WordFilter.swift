/// The words that a record must hold, and those that it must not: `nurses -"wards"` as a selection writes them.
public struct WordFilter: Hashable, Sendable {
  /// The words that must all occur, as they were typed.
  public private(set) var wanted: [String] = []
  /// The words that must not occur, without the minus before them.
  public private(set) var unwanted: [String] = []

  /// Splits the text of a selection at spaces; a minus before a word excludes it. All words of `filter` are wanted.
  public init(_ text: String, filter: String = "") {
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      if word.count > 1 && word.hasPrefix("-") { unwanted.append(String(word.dropFirst())) } else { wanted.append(word) }
    }
    wanted += filter.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Tells whether a text holds all wanted words and no unwanted one, case and accents aside.
  public func matches(_ text: String) -> Bool {
    let text = Folding.fold(text)
    func holds(_ word: String) -> Bool { Folding.words(word).allSatisfy { text.contains($0) } }
    return wanted.allSatisfy(holds) && !unwanted.contains { !Folding.words($0).isEmpty && holds($0) }
  }
}
