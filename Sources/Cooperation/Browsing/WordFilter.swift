/// Required and excluded words, parsed from the text of a selection: `nurses -"wards"`.
public struct WordFilter: Hashable, Sendable {
  /// Words that must all occur, as typed.
  public private(set) var wanted: [String] = []
  /// Words that must not occur, without their minus signs.
  public private(set) var unwanted: [String] = []

  /// Splits a selection's text at whitespace; a leading minus excludes a word. All words of `filter` are required.
  public init(_ text: String, filter: String = "") {
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      if word.count > 1 && word.hasPrefix("-") { unwanted.append(String(word.dropFirst())) } else { wanted.append(word) }
    }
    wanted += filter.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Returns whether a text contains all required words and no excluded one, ignoring case and accents.
  public func matches(_ text: String) -> Bool {
    let text = Folding.fold(text)
    func holds(_ word: String) -> Bool { Folding.words(word).allSatisfy { text.contains($0) } }
    return wanted.allSatisfy(holds) && !unwanted.contains { !Folding.words($0).isEmpty && holds($0) }
  }
}
