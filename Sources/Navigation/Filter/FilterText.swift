public import Cooperation

/// What a person typed to narrow a view, taken apart: `country:VN -status:5 year:2019..2024 "basic care"`.
///
/// A condition is `field:value`, with `-` in front for what is not wanted, and several values between commas. A value with blanks,
/// commas or quotes stands between quotes. Everything else is words. Any text can be taken apart; what cannot be meant is a
/// problem with its place.
public struct FilterText: Hashable, Sendable {
  /// One value of a condition, as typed: a code, or a name or the beginning of one.
  public struct Condition: Hashable, Sendable {
    /// What it narrows, the value, and whether it is excluded.
    public var term: Term
    /// Where the value stands, quotes included, in characters.
    public var range: Range<Int>
  }

  /// Something that cannot be meant.
  public struct Problem: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
      /// There is no such field; the nearest one that there is.
      case field(String, nearest: Facet)
      /// A year that is none.
      case year(String)
    }

    /// What is wrong.
    public var kind: Kind
    /// Where it stands, in characters.
    public var range: Range<Int>
  }

  /// The conditions in the order in which they were typed; one whose value is still missing has an empty one.
  public private(set) var conditions: [Condition] = []
  /// The words, without quotes; a word that is not wanted keeps its `-`.
  public private(set) var words: [String] = []
  /// What cannot be meant.
  public private(set) var problems: [Problem] = []

  /// Takes a text apart.
  public init(parsing text: String) {
    var scanner = FilterScanner(text)
    while let token = scanner.nextToken() { take(token) }
  }

  /// The conditions that have a value.
  public var terms: [Term] { conditions.map(\.term).filter { !$0.value.isEmpty } }
  /// The words as a selection takes them.
  public var text: String { words.joined(separator: " ") }
  /// True where the text is more than words for the list in front: it narrows everything.
  public var narrowsEverything: Bool { !conditions.isEmpty || !problems.isEmpty }

  /// Returns the condition in whose value a cursor stands, behind its last character included.
  public func condition(at cursor: Int) -> Condition? {
    conditions.last { $0.range.lowerBound <= cursor && cursor <= $0.range.upperBound }
  }

  private mutating func take(_ token: FilterScanner.Token) {
    let isExcluded = token.isNegated
    guard let field = token.field else { return takeWord(token) }
    guard let facet = Facet(word: field) else {
      // What looks like a field and is near to one is a slip; anything else with a colon is a word.
      guard let nearest = Facet.nearest(to: field) else { return takeWord(token) }
      problems.append(Problem(kind: .field(field, nearest: nearest), range: token.range))
      return
    }
    for (value, range) in token.values {
      guard facet == .year, !value.isEmpty else {
        conditions.append(Condition(term: Term(facet, value, isExcluded: isExcluded), range: range))
        continue
      }
      if let years = Self.years(value) {
        conditions.append(Condition(term: Term(.year, years, isExcluded: isExcluded), range: range))
      } else {
        problems.append(Problem(kind: .year(value), range: range))
      }
    }
  }

  private mutating func takeWord(_ token: FilterScanner.Token) {
    let added = Self.words(of: token.plain)
    words += token.isNegated ? added.map { "-" + $0 } : added
  }

  /// Returns a year or years as a term takes them; nil for anything else.
  static func years(_ text: String) -> String? {
    func isYear(_ text: some StringProtocol) -> Bool {
      text.utf8.count == 4 && text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
    if isYear(text) { return text }
    guard let dots = text.firstRange(of: "..") ?? text.firstRange(of: "-") else { return nil }
    let first = text[..<dots.lowerBound]
    let last = text[dots.upperBound...]
    guard first.isEmpty || isYear(first), last.isEmpty || isYear(last), !(first.isEmpty && last.isEmpty) else { return nil }
    return !first.isEmpty && !last.isEmpty && last < first ? "\(last)..\(first)" : "\(first)..\(last)"
  }
}

extension FilterText {
  /// Returns the text that narrows to a selection; taken apart it gives the same conditions and words.
  public static func text(of selection: Selection) -> String {
    let terms = selection.terms.map { ($0.isExcluded ? "-" : "") + $0.facet.rawValue + ":" + quoted($0.value) }
    let words = words(of: selection.text).map { text in
      FilterText(parsing: text).words == [text] ? text : quotedWord(text)
    }
    return (terms + words).joined(separator: " ")
  }

  /// Returns a value as it is to be typed.
  public static func quoted(_ value: String) -> String {
    value.unicodeScalars.contains { $0.properties.isWhitespace || "\",、\\".unicodeScalars.contains($0) } || value.isEmpty
      ? inQuotes(value) : value
  }

  private static func words(of text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
  }

  private static func quotedWord(_ word: String) -> String {
    word.unicodeScalars.first == "-" ? "-" + inQuotes(String(word.unicodeScalars.dropFirst())) : inQuotes(word)
  }

  private static func inQuotes(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    quoted.unicodeScalars.append("\"")
    return quoted
  }
}
