import Archive
import BuiltInCatalogue
import Cooperation
import Dashboard
import Navigation
import Panes
import ScriptedSession
import Testing
import TextUI
import Wording

/// What the pane draws of a row is what is copied, said and listed of it.
@Suite struct ListAgreementTests {
  /// What is browsed.
  enum Data: CaseIterable {
    case small, builtIn, imported, withFindings

    private static let archives: [Data: Result<Archive, any Error>] = Dictionary(
      uniqueKeysWithValues: allCases.map { data in (data, Result { try data.make() }) })

    func archive() throws -> Archive {
      guard let archive = Self.archives[self] else { preconditionFailure("Every case has its archive.") }
      return try archive.get()
    }

    private var findings: [Finding] {
      [
        Finding(
          severity: .error, rule: "unknown-key", file: "agencies.yaml", line: 12, column: 3,
          record: RecordReference(.agency, "jica"), message: "There is no field 'colour'.", remedy: "Take it out."),
        Finding(
          severity: .warning, rule: "no-source", file: "countries.yaml", line: nil, column: nil, record: nil,
          message: "Nothing is cited.", remedy: "Cite a source."),
      ]
    }

    private func make() throws -> Archive {
      if self == .imported { return try ImportedSample.archive() }
      let archive = try Archive.inMemory(today: SmallCatalogue.today)
      var catalogue = self == .builtIn ? try BuiltInCatalogue.read() : SmallCatalogue.catalogue
      if self == .withFindings { catalogue.findings = findings }
      try archive.store(catalogue)
      return archive
    }
  }

  /// A list in front.
  struct Place: CustomTestStringConvertible {
    let data: Data
    let address: String
    let keys: String

    var testDescription: String { "\(data) \(address) \(keys)" }

    static let all = [Data.small, .builtIn, .imported].flatMap { data in
      [
        ("overview", "j"), ("overview", "2 j"), ("overview", "3"), ("timeline", ""), ("timeline?group=country", ""),
        ("programmes", ""),
      ]
      .map { Place(data: data, address: $0, keys: $1) }
        + Facet.allCases.map { Place(data: data, address: "facets?facet=\($0.rawValue)", keys: "l") }
    }
  }

  private static let size = Size(width: 320, height: 60)

  private func rehearse(
    _ address: String, _ keys: String = "", size: Size, language: Language = .english, data: Data
  ) throws -> HeadlessSession {
    var session = try HeadlessSession(
      archive: data.archive(), size: size, start: Address(parsing: address), language: language)
    for word in keys.split(separator: " ") {
      let typed =
        word.hasPrefix("text:") ? word.dropFirst(5).map { Key.character($0) } : [Key(name: String(word))].compactMap(\.self)
      for key in typed { try session.press(key) }
    }
    return session
  }

  @Test(arguments: Place.all, [Language.english, .japanese])
  func `Every row of a list`(place: Place, language: Language) throws {
    var session = try rehearse(place.address, place.keys, size: Self.size, language: language, data: place.data)
    var position = -1
    while session.state.place.position != position {
      position = session.state.place.position
      check(session)
      try session.apply(.command(.down))
    }
  }

  @Test(arguments: ["a", "e", "2019", "病"], [Language.english, .japanese])
  func `Every record that was found`(words: String, language: Language) throws {
    var session = try rehearse("overview", "f text:\(words)", size: Self.size, language: language, data: .builtIn)
    guard case .search(let prompt) = session.state.mode else { return }
    let table = Table.records(in: session.state.tableContext(width: Self.size.width))
    for hit in prompt.hits {
      let reading = Reading(session, copied: table.texts(of: [hit]).rows[0])
      reading.check(hit, table, isOutside: hit.isOutside)
      try session.apply(.command(.down))
    }
  }

  @Test(arguments: [
    ("country/VN", Data.small), ("country/VN", .builtIn), ("agency/jica", .builtIn), ("region/dac-298", .imported),
  ])
  func `Every dated record of a page`(address: String, data: Data) throws {
    var session = try rehearse(address, size: Self.size, data: data)
    var entries = 0
    for _ in 0..<session.state.place.count {
      if case .page(let page) = session.state.screen, case .entry(let item, let dates, _, let detail)? = page.item?.body {
        entries += 1
        let reading = Reading(session)
        reading.contain(item.title.text(in: .english), in: [.drawn, .copied, .said])
        reading.contain(detail, in: [.copied, .said])
        reading.contain(dates, in: [.drawn, .said])
        reading.checkCopied(item)
      }
      try session.apply(.command(.down))
    }
    #expect(entries > 0)
  }

  @Test func `Every finding`() throws {
    let session = try rehearse("findings", size: Self.size, data: .withFindings)
    let drawn = session.canvas().text()
    let copied = session.state.copiedText(.tsv) ?? ""
    let table = Table.findings(in: session.state.tableContext())
    guard case .findings(let findings) = try Data.withFindings.archive().answer(.findings) else { return }
    #expect(findings.count == 2)
    for finding in findings {
      for said in table.spoken(finding) { #expect(drawn.contains(said) && copied.contains(said)) }
      #expect(table.texts(of: [finding]).rows[0].count == table.valueHead.count)
      #expect(table.values(of: finding).contains(finding.message))
    }
  }

  private func check(_ session: HeadlessSession) {
    let state = session.state
    let reading = Reading(session)
    switch state.screen {
    case .overview(let overview):
      let context = state.tableContext(overview.pins, width: 160)
      switch overview.pane {
      case .agencies:
        guard let row = overview.agencies.row(at: state.place.position) else { return }
        reading.check(row, .agencies(overview.agencies.listing.rows, in: context), isOutside: row.isOutside)
      case .countries:
        guard let row = overview.countries.row(at: state.place.position) else { return }
        reading.check(row, .places(overview.countries.listing.rows, in: context), isOutside: row.isOutside)
      case .timeline: check(overview.timeline, reading)
      }
    case .timeline(let screen): check(screen.timeline, reading)
    case .breakdown(let facets):
      guard let row = facets.selected else { return }
      let context = state.tableContext(facets.selection, width: 280)
      reading.check(row, .values(of: facets.facet, facets.values.listing.rows, in: context), isOutside: false)
    case .programmes(let screen):
      guard let row = screen.programmes.rowUnderCursor else { return }
      reading.check(row, .programmes(in: state.tableContext(width: Self.size.width)), isOutside: row.isOutside)
      for entry in row.datedEntries { reading.contain(reading.text(entry.date), in: [.said]) }
      for claim in [row.actual ?? row.planned].compactMap(\.self) {
        for case .known(let point) in [claim.date.start, claim.date.end] {
          reading.contain(reading.text(EDTFDate(point)), in: [.copied])
          reading.contain(EDTFDate(point).text(in: state.language, style: .short), in: [.drawn])
        }
      }
    case .page: Issue.record("a page is no list")
    }
  }

  private func check(_ timeline: TimelineList, _ reading: Reading) {
    guard let row = timeline.rowUnderCursor else { return }
    let table = Table.items(isGrouped: timeline.grouping != .none, in: reading.state.tableContext(width: 80))
    reading.check(row, table, isOutside: row.item?.isOutside ?? false)
    guard let item = row.item else { return }
    reading.checkCopied(item)
    for entry in item.datedEntries {
      reading.contain(reading.text(entry.date), in: [.said])
      reading.contain(entry.title?.text(in: reading.state.language) ?? "", in: [.copied, .said])
      #expect(table.values(of: row).contains { $0.contains(entry.date.description) })
    }
    if let first = item.datedEntries.first, item.datedEntries.count < 3 {
      #expect(reading.canvas.contains(reading.text(first.date)))
    }
  }
}

/// The row under the cursor as each reader has it.
private struct Reading {
  enum Reader { case drawn, copied, said }

  let state: AppState
  let canvas: String
  private let texts: [Reader: String]

  init(_ session: HeadlessSession, copied: [String]? = nil) {
    state = session.state
    canvas = session.canvas().text()
    let lines = canvas.split(separator: "\n", omittingEmptySubsequences: false)
    texts = [
      // The cursor of a search is in its prompt.
      .drawn: state.mode == .browse ? String(lines[cursorPosition(in: state).point.y]) : canvas,
      .copied: copied?.joined(separator: "\t") ?? state.copiedText(.row) ?? "", .said: PlainText(state).row.first ?? "",
    ]
  }

  func text(_ date: EDTFDate) -> String { date.text(in: state.language, notation: state.dates) }

  func contain(_ text: String, in readers: [Reader], _ location: SourceLocation = #_sourceLocation) {
    for reader in readers {
      let whole = TextWidth.safe(text)
      // What is long may be cut on the screen.
      let part = reader == .drawn ? String(whole.prefix(8)) : whole
      #expect(texts[reader]?.contains(part) == true, "\(reader): \(part)", sourceLocation: location)
    }
  }

  /// Every date in full, what kind of record it is, the sign for other sources, and the address.
  func checkCopied(_ item: ItemRow) {
    for date in item.dates { contain(text(date), in: [.copied]) }
    contain(item.reference.kind.phrase.text(in: state.language), in: [.copied])
    let copied = texts[.copied] ?? ""
    #expect(copied.contains("‡") == item.isOutside)
    #expect(copied.hasSuffix("\t" + TextWidth.safe(Address.record(item.reference).description)))
  }

  func check<Row>(_ row: Row, _ table: Table<Row>, isOutside: Bool) {
    let listed = table.values(of: row).joined(separator: "\t")
    // Bounds of dates are short on the screen and in full elsewhere.
    for column in table.columns where !["from", "to"].contains(column.id) {
      switch table.cell(row, in: column) {
      case .text(let spans, let isMarked, let detail):
        for span in spans {
          contain(span.text.trimmed, in: [.drawn, .copied])
          contain(span.text.unbracketed, in: [.said])
        }
        if column.id == .name {
          #expect(listed.contains(spans[0].text))
          #expect(isMarked == isOutside)
        }
        contain(detail, in: [.drawn, .copied, .said])
      case .words(let words):
        for word in words { contain(word, in: [.copied, .said]) }
      case .count(let count, _):
        if count > 0 { contain(count.groupedDigits, in: [.drawn, .said]) }
        contain(String(count), in: [.copied])
        #expect(listed.contains(String(count)))
      case .money(let sums, let leading):
        guard let sum = sums.first(where: { $0.currency == leading }) ?? sums.first else { continue }
        contain(CompactAmount(sum.amount, language: state.language).number, in: [.drawn, .said])
        for sum in sums {
          contain(sum.text, in: [.copied])
          #expect(listed.contains(sum.text))
        }
      case .bar, .years, nil: break
      }
    }
    let outside = Words.outside.text(in: state.language)
    #expect(texts[.drawn]?.contains("‡") == true || !isOutside)
    #expect(texts[.copied]?.contains("‡") == isOutside)
    #expect(texts[.said]?.contains(outside) == isOutside)
    #expect(table.values(of: row).contains("yes") || !isOutside)
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }

  /// The words between brackets, where they are all there is.
  fileprivate var unbracketed: String {
    let text = trimmed
    return text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
  }
}
