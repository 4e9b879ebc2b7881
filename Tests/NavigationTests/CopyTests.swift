import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI
import Wording

/// What `y` copies of each screen.
@Suite struct CopyTests {
  static let menus = [
    KeyRow("overview", "y", "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | copying address"),
    KeyRow("overview", "j y", "overview [agencies jica 1/5] countries all 0/4 timeline memo 0/4 | copying row"),
    KeyRow("timeline", "y j j", "timeline memo 0/6 | copying identifier"),
    KeyRow("timeline", "y G", "timeline memo 0/6 | copying markdown"), KeyRow("timeline", "y y", "timeline memo 0/6"),
    KeyRow("timeline", "y q", "timeline memo 0/6"), KeyRow("timeline", "y Escape", "timeline memo 0/6"),
    KeyRow("timeline", "y x", "timeline memo 0/6 | copying row"), KeyRow("timeline", "y r", "timeline memo 0/6"),
  ]

  @Test(arguments: menus)
  func `The list offers what there is`(row: KeyRow) throws { try row.check() }

  /// An address, keys, and what is copied then.
  static let texts: [(start: String, keys: String, copied: String)] = [
    ("overview", "j y i", "the identifier: jica"), ("overview", "j y a", "the address: agency/jica"),
    ("overview?country=VN", "y a", "the address: overview?country=VN"), ("country/VN", "y a", "the address: country/VN"),
    ("country/VN", "o y a", "the address: country/VN/sources"), ("country/VN", "y Down Down Enter", "the identifier: VN"),
    ("findings", "y a", "the address: findings"),
  ]

  @Test(arguments: texts)
  func `A letter or Enter copies`(start: String, keys: String, copied: String) throws {
    var session = try Session(start)
    try session.press(keys)
    #expect(session.copies == [copied])
    #expect(session.state.mode == .browse)
  }

  @Test func `A row and a table are made of the same cells`() throws {
    var session = try Session("overview")
    try session.press("j y r y v y m")
    let (row, tsv, markdown) = (session.copies[0], session.copies[1], session.copies[2])
    let cells = row.dropFirst("the row: ".count).split(separator: "\t", omittingEmptySubsequences: false)
    #expect(cells.count == 8)
    #expect(cells.last == "agency/jica")
    let lines = tsv.split(separator: "\n")
    #expect(lines.first == "the table: Agency\tAcronym\tKind\tType\tCountry\tProgrammes\tEvents\tAddress")
    #expect(lines.count == 5)
    #expect(lines.contains { $0 == cells.joined(separator: "\t") })
    #expect(markdown.split(separator: "\n")[1] == "|" + String(repeating: " --- |", count: 8))
    #expect(markdown.contains("| " + cells.joined(separator: " | ") + " |\n"))
  }

  /// A list, and what the row under its cursor copies.
  static let rows: [(start: String, keys: String, copied: String)] = [
    ("timeline", "", "Memorandum\tAgreement\t\t\t2 November 2018\t\tJICA, Ministry of Health\tVN\tagreement/memo"),
    (
      "timeline", "j",
      "Care for mothers\tProgramme\t\t\t2019 – 2023\tKick-off May 2019\tJICA, Ministry of Health\tVN\tprogramme/care"
    ),
    ("timeline", "G", "Training of nurses\tProgramme\t\t2027\t\t\tJICA\tASEAN\tprogramme/training"),
    ("timeline?group=country", "", "Viet Nam\tCountry\t3\t\t\t\t\t\t\tcountry/VN"),
    ("overview", "2 j", "Viet Nam\tCountry\tASEAN\t2\t2\t2018–2026\tcountry/VN"),
    ("facets?facet=status", "l", "status\tNo status\tnone\t4\t\t\ttimeline?status=none"),
    (
      "country/VN", "Tab Tab Tab",
      "Agreements\tMemorandum\tAgreement\t2 November 2018 · JICA, Ministry of Health\tagreement/memo"
    ),
  ]

  @Test(arguments: rows)
  func `A row says what it is, its dates, and its address`(start: String, keys: String, copied: String) throws {
    var session = try Session(start)
    try session.press(keys + " y r")
    #expect(session.copies == ["the row: " + copied])
  }

  @Test func `A record is read before its text is copied, also while one moves on`() throws {
    var session = try Session("overview", answersAtOnce: false)
    try session.answerAll()
    try session.press("j")
    try session.answerAll()
    try session.press("y t")
    #expect(session.copies == [])
    #expect(session.waiting.last?.query == .page(RecordReference(.agency, "jica")))
    try session.answerAll()
    #expect(session.copies.count == 1)
    #expect(session.copies.first?.hasPrefix("the record: ") == true)
    #expect(session.copies.first?.contains("\nSources\n") == true)
    try session.press("y t")
    let late = session.waiting
    try session.press("Enter")
    for (slot, query) in late { try session.apply(.answered(slot, query, Library.small.answer(query))) }
    #expect(session.copies.count == 2)
  }

  @Test func `Nothing in a text can steer a terminal or break a table`() throws {
    let evil = "a\u{1B}]52;c;\u{07}\tb\nc|d\\e\u{9B}\u{202E}"
    let library = Library { query in
      switch query {
      case .agencies:
        .agencies(Listing(rows: [AgencyRow(id: .init("x\u{1B}y"), title: .init(evil))], offset: 0, total: 1))
      default: try Library.small.answer(query)
      }
    }
    var session = try Session("overview", library: library)
    try session.press("j y r y i y a y v y m")
    #expect(session.copies.count == 5)
    for text in session.copies {
      #expect(
        text.unicodeScalars.allSatisfy { $0 == "\t" || $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
      #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
    #expect(session.copies[3].split(separator: "\n").count == 2)
    #expect(session.copies[4].contains("c\\|d\\\\e"))
    #expect(session.copies[4].split(separator: "\n").count == 3)
  }

  @Test func `The list fits the smallest window`() throws {
    var session = try Session("country/VN", size: ScreenLayout.minimum)
    try session.press("y G")
    #expect(Rect(size: session.state.size).intersection(session.state.copyBox) == session.state.copyBox)
  }

  @Test func `Every screen in every language has something to copy`() throws {
    for language in [Language.english, .japanese] {
      for start in [
        "overview", "timeline?group=country", "country/VN", "agency/jica", "findings", "facets", "programme/care/sources",
      ] {
        var session = try Session(start, language: language, library: .faceted)
        for choice in session.state.copyChoices { try session.apply(.copy(choice)) }
        #expect(session.copies.count == session.state.copyChoices.count, "\(start)")
        #expect(session.copies.allSatisfy { !$0.isEmpty })
      }
    }
  }
}
