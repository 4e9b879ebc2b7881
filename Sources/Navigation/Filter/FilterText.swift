public import Cooperation

/// A parsed filter expression: `country:VN -status:5 year:2019..2024 "basic care"`.
///
/// A condition is `field:value`, negated by a leading `-`; several values are separated by commas. Values with whitespace, commas
/// or quotes are quoted. Everything else is words. Parsing never fails: errors are collected with their ranges.
public struct FilterText: Hashable, Sendable {
  /// One value of a condition, as typed: a code, or a name or its beginning.
  public struct Condition: Hashable, Sendable {
    /// The facet, the value, and whether it is excluded.
    public var term: Term
    /// The range of the value in characters, including quotes.
    public var range: Range<Int>
  }

  /// A parse error in a filter expression.
  public struct Problem: Hashable, Sendable {
    /// The kind of error.
    public enum Kind: Hashable, Sendable {
      /// An unknown field, with the nearest known one.
      case field(String, nearest: Facet?)
      /// An invalid year.
      case year(String)
    }

    public var kind: Kind
    /// The range in characters.
    public var range: Range<Int>
  }

  /// Conditions in the order typed; one without a value yet has an empty one.
  public private(set) var conditions: [Condition] = []
  /// Words, and phrases in quotes; what is excluded keeps its `-`.
  public private(set) var words: [String] = []
  /// Parse errors.
  public private(set) var problems: [Problem] = []

  public init(parsing text: String) {
    var scanner = FilterScanner(text)
    while let token = scanner.nextToken() { append(token) }
  }

  /// The terms of conditions that have a value.
  public var terms: [Term] { conditions.map(\.term).filter { !$0.value.isEmpty } }
  /// The words as the text of a selection.
  public var text: String { words.joined(separator: " ") }
  /// True if the text contains more than words, and so narrows the whole screen instead of one list.
  public var narrowsEverything: Bool { !conditions.isEmpty || !problems.isEmpty }

  /// Returns the condition whose value contains a cursor, including the position after its last character.
  public func condition(at cursor: Int) -> Condition? {
    conditions.last { $0.range.lowerBound <= cursor && cursor <= $0.range.upperBound }
  }

  private mutating func append(_ token: FilterScanner.Token) {
    let isExcluded = token.isNegated
    guard let field = token.field else { return appendWords(token) }
    guard let facet = Facet(word: field) else {
      problems.append(Problem(kind: .field(field, nearest: Facet.nearest(to: field)), range: token.range))
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

  private mutating func appendWords(_ token: FilterScanner.Token) {
    if token.plain.isEmpty { return }
    words.append(WordFilter.Token(text: token.plain, isExcluded: token.isNegated).typed)
  }

  /// Returns a year or a range of years in the notation of `Term`; nil for anything else.
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
  /// Returns the filter expression of a selection; parsing it gives the same conditions and words.
  public static func text(of selection: Selection) -> String {
    let terms = selection.terms.map { ($0.isExcluded ? "-" : "") + $0.facet.rawValue + ":" + quoted($0.value) }
    let words = WordFilter.tokens(selection.text).map { token in
      FilterText(parsing: token.typed).words == [token.typed]
        ? token.typed : (token.isExcluded ? "-" : "") + WordFilter.inQuotes(token.text)
    }
    return (terms + words).joined(separator: " ")
  }

  /// Returns a value, quoted if necessary.
  public static func quoted(_ value: String) -> String {
    value.unicodeScalars.contains { $0.properties.isWhitespace || "\",、\\".unicodeScalars.contains($0) } || value.isEmpty
      // Behind a colon a slash begins an address.
      || value.unicodeScalars.first == "/"
      ? WordFilter.inQuotes(value) : value
  }
}
