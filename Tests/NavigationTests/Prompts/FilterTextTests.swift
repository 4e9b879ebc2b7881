import Cooperation
import Navigation
import ScriptedSession
import SeededRandom
import Testing

/// What is typed into the filter prompt, taken apart.
@Suite struct FilterTextTests {
  @Test(arguments: [
    ("country:VN", [Term(.country, "VN")], ""),
    ("country:VN,KH", [Term(.country, "VN"), Term(.country, "KH")], ""),
    ("-status:5", [Term(.status, "5", isExcluded: true)], ""),
    ("-country:VN,KH", [Term(.country, "VN", isExcluded: true), Term(.country, "KH", isExcluded: true)], ""),
    ("year:2019..2024", [Term(.year, "2019..2024")], ""),
    ("year:2019-2024", [Term(.year, "2019..2024")], ""),
    ("year:2024..2019", [Term(.year, "2019..2024")], ""),
    ("year:2019..", [Term(.year, "2019..")], ""),
    ("year:..2024", [Term(.year, "..2024")], ""),
    ("basic care", [], "basic care"),
    ("basic country:VN care", [Term(.country, "VN")], "basic care"),
    ("country:\"Viet Nam\"", [Term(.country, "Viet Nam")], ""),
    ("country:\"Viet Nam\",KH x", [Term(.country, "Viet Nam"), Term(.country, "KH")], "x"),
    ("country:\"Viet", [Term(.country, "Viet")], ""),
    (#"agency:"a \"b\" \\c""#, [Term(.agency, #"a "b" \c"#)], ""),
    ("-malaria", [], "-malaria"),
    ("-\"two words\"", [], "-\"two words\""),
    ("\"basic care\" \"one\" \"unclosed phrase", [], "\"basic care\" one \"unclosed phrase\""),
    ("12:30 http://example.org", [], "12:30 http://example.org"),
    ("\"country:VN\"", [], "country:VN"),
    (
      "COUNTRY:VN Sector:122 aid:C01 org:who",
      [
        Term(.country, "VN"), Term(.theme, "122"), Term(.modality, "C01"), Term(.agency, "who"),
      ], ""
    ),
    ("国:ベトナム 分野：結核", [Term(.country, "ベトナム"), Term(.theme, "結核")], ""),
    ("country:", [], ""), ("country:,", [], ""), ("-", [], "-"), ("", [], ""), ("   ", [], ""),
  ])
  func `Conditions and words are told apart`(text: String, terms: [Term], words: String) {
    let parsed = FilterText(parsing: text)
    #expect(parsed.terms == terms)
    #expect(parsed.text == words)
    #expect(parsed.problems.isEmpty)
  }

  @Test func `A slip in a field is told with the nearest one, and where it stands`() {
    let parsed = FilterText(parsing: "care cuntry:VN")
    #expect(parsed.problems.map(\.kind) == [.field("cuntry", nearest: .country)] && parsed.problems.map(\.range) == [5..<14])
    #expect(parsed.text == "care" && parsed.terms.isEmpty && parsed.narrowsEverything)
  }

  @Test func `An unknown field is an error, not a word to search for`() {
    let parsed = FilterText(parsing: "painter:x")
    #expect(parsed.problems.map(\.kind) == [.field("painter", nearest: nil)])
    #expect(parsed.words.isEmpty)
  }

  @Test(arguments: ["year:19", "year:next", "year:..", "year:2019...2024", "year:20190"])
  func `A year that is none is told`(text: String) {
    let parsed = FilterText(parsing: text)
    #expect(parsed.problems.count == 1 && parsed.terms.isEmpty)
    if case .year? = parsed.problems.first?.kind {} else { Issue.record("\(parsed.problems)") }
  }

  @Test(arguments: [
    ("country:VN", 10, "VN"), ("country:VN", 8, "VN"), ("country:VN,KH", 13, "KH"), ("country:VN ", 11, nil),
    ("country:", 8, ""), ("care country:V", 14, "V"), ("care country:V", 3, nil), ("-country:V", 10, "V"), ("国:ベ", 3, "ベ"),
  ])
  func `The condition under the cursor is found`(text: String, cursor: Int, value: String?) {
    #expect(FilterText(parsing: text).condition(at: cursor)?.term.value == value)
  }

  private static let pieces = [
    "VN", "name:who", "/", "a b", "\"", "\\", ",", "、", "-", "--", ":", "国", "e\u{301}", "\u{301}", "country:", "cuntry:VN",
    "2019..",
    " ",
    "\u{3000}", "text", "：", "x-y", "👨‍👩‍👧", "\u{202E}", "\"\"",
  ]

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `A selection that is printed and taken apart is the same`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var selection = Selection()
      for _ in 0..<Int.random(in: 0..<5, using: &random) {
        let facet = Facet.allCases.randomElement(using: &random) ?? .country
        let value = facet == .year ? "2019..2024" : Self.text(using: &random)
        if !value.isEmpty { selection.insert(Term(facet, value, isExcluded: .random(using: &random))) }
      }
      let words = (0..<Int.random(in: 0..<4, using: &random)).map { _ in Self.text(using: &random) }
      selection.text = words.joined(separator: " ").unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
        .map { String($0) }.joined(separator: " ")
      let text = FilterText.text(of: selection)
      let parsed = FilterText(parsing: text)
      #expect(parsed.terms == selection.terms, "\(text.debugDescription)")
      #expect(WordFilter(parsed.text) == WordFilter(selection.text), "\(text.debugDescription)")
      #expect(parsed.problems.isEmpty, "\(text.debugDescription)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Any text can be taken apart, and its places lie within it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 1000)
    for _ in 0..<100 {
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        (Self.pieces + ["country:", "year:", "-status:"]).randomElement(using: &random) ?? ""
      }.joined()
      let parsed = FilterText(parsing: text)
      let selection = Selection(terms: parsed.terms, text: parsed.text)
      let printed = FilterText.text(of: selection)
      let again = FilterText(parsing: printed)
      #expect(
        Selection(terms: again.terms, text: again.text) == selection && again.problems.isEmpty,
        "\(text.debugDescription) \(printed.debugDescription)")
      for range in parsed.conditions.map(\.range) + parsed.problems.map(\.range) {
        #expect(0 <= range.lowerBound && range.upperBound <= text.count, "\(text.debugDescription)")
      }
    }
  }

  private static func text(using random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0..<4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}
