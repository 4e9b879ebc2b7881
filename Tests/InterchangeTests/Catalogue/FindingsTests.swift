import Cooperation
import Interchange
import Testing

/// What breaks one rule, with a `‸` before the place that the finding must name.
struct Breach: Sendable, CustomTestStringConvertible {
  let rule: String
  let severity: Finding.Severity
  let text: String
  /// A word that the message or the remedy must have.
  let says: String

  init(_ rule: String, _ severity: Finding.Severity, _ text: String, says: String) {
    self.rule = rule
    self.severity = severity
    self.text = text
    self.says = says
  }

  var testDescription: String { "\(rule): \(says)" }
}

private func agency(_ more: String) -> String {
  "agencies:\n  - id: new\n    title: New\n    \(more)\n    sources: [doc]\n"
}

private func programme(_ more: String) -> String {
  "programmes:\n  - id: new\n    title: New\n    \(more)\n    sources: [doc]\n"
}

@Suite struct FindingsTests {
  static let files = [
    Breach("empty-file", .warning, "", says: "no records"),
    Breach("empty-file", .warning, "# Nothing but a note\n", says: "remove the file"),
    Breach("empty-file", .warning, "‸agencies:\n", says: "no records"),
    Breach("not-yaml", .error, "agencies: ‸}\n", says: "did not find expected node content"),
    Breach("not-yaml", .error, "agencies:\n  - id: new\n    title: New‸: colon\n", says: "in quotes"),
    Breach("not-yaml", .error, "agencies:\n  - id: new\n‸\ttitle: New\n", says: "tabs"),
    Breach("not-yaml", .error, "agencies:\n  - id: a‸\u{1}b\n", says: "control character"),
    Breach("not-yaml", .error, "agencies: []\n‸---\nthemes: []\n", says: "another document"),
    Breach("not-yaml", .error, "agencies:\n  - ? ‸[id, x]\n    : new\n", says: "a word"),
    Breach("alias", .error, "agencies:\n  - &one {id: new, title: New, sources: [doc]}\n  - ‸*one\n", says: "&one"),
    Breach(
      "duplicate-key", .error, "agencies:\n  - id: new\n    ‸title: One\n    title: Two\n    sources: [doc]\n", says: "'title'"),
    Breach("wrong-shape", .error, "‸- id: new\n  title: New\n", says: "A mapping is wanted"),
    Breach("wrong-shape", .error, "agencies:\n  ‸id: new\n  title: New\n", says: "A list is wanted"),
    Breach("wrong-shape", .error, "agencies:\n  - ‸new\n", says: "'key: value'"),
    Breach("unknown-kind", .error, "‸agencys:\n  - {id: new}\n", says: "did you mean 'agencies'"),
    Breach("unknown-kind", .error, "‸plans:\n  - {id: new}\n", says: "milestones"),
    Breach("two-kinds", .warning, "agencies: []\n‸regions: []\n", says: "agencies already"),
  ]

  static let records = [
    Breach("missing-key", .error, "agencies:\n  - ‸title: New\n    sources: [doc]\n", says: "'id'"),
    Breach("missing-key", .error, "agencies:\n  - ‸id: new\n    sources: [doc]\n", says: "'title'"),
    Breach("empty-value", .error, "agencies:\n  - id: new\n    title: ‸''\n    sources: [doc]\n", says: "Nothing"),
    Breach("bad-identifier", .error, "agencies:\n  - id: ‸New\n    title: New\n    sources: [doc]\n", says: "lower-case"),
    Breach("bad-identifier", .error, "agencies:\n  - id: ‸new--er\n    title: New\n    sources: [doc]\n", says: "single hyphens"),
    Breach("bad-identifier", .error, "countries:\n  - id: ‸pk\n    title: Pakistan\n    sources: [doc]\n", says: "capital"),
    Breach(
      "bad-identifier", .error, "themes:\n  - id: ‸1225\n    title: T\n    vocabulary: dac-purpose\n    sources: [doc]\n",
      says: "digits"),
    Breach(
      "duplicate-identifier", .error, "agencies:\n  - id: ‸jica\n    title: Again\n    sources: [doc]\n", says: "agencies.yaml:2"),
    Breach("no-source", .error, "agencies:\n  - ‸id: new\n    title: New\n", says: "sources:"),
    Breach(
      "unknown-word", .error, "regions:\n  - id: new\n    title: New\n    type: ‸asociation\n    sources: [doc]\n",
      says: "'association'"),
    Breach("unknown-word", .error, "sources:\n  - id: new\n    title: New\n    layer: ‸inside\n", says: "outside"),
    Breach(
      "unknown-word", .error,
      "milestones:\n  - id: new\n    title: New\n    type: launch\n    standing: ‸plan\n    sources: [doc]\n", says: "planned"),
    Breach(
      "dangling-reference", .error,
      "results:\n  - id: new\n    title: New\n    type: output\n    subject: ‸programme/none\n    sources: [doc]\n",
      says: "programme/none"),
    Breach(
      "not-a-reference", .error,
      "results:\n  - id: new\n    title: New\n    type: output\n    subject: ‸jica\n    sources: [doc]\n", says: "a slash"),
  ]

  static let facts = [
    Breach("unknown-key", .warning, agency("‸acronim: N"), says: "'acronym'"),
    Breach("unknown-key", .warning, agency("‸homepage: x"), says: "a note"),
    Breach("unknown-key", .warning, agency("relations: [{kind: parent, agency: jica, ‸since: 2003}]"), says: "'since'"),
    Breach("wrong-shape", .warning, agency("identifiers: ‸XM-DAC-701-8"), says: "A list is wanted here, and this is a text"),
    Breach("wrong-shape", .warning, agency("acronym: ‸[N]"), says: "A text is wanted"),
    Breach("wrong-shape", .warning, agency("founded: ‸[2003]"), says: "A text or a mapping"),
    Breach("wrong-shape", .warning, agency("statements: [‸text]"), says: "A mapping"),
    Breach("empty-value", .warning, agency("identifiers:‸"), says: "Nothing"),
    Breach("missing-key", .warning, agency("names: [‸{text: Old}]"), says: "'kind'"),
    Breach("missing-key", .warning, agency("founded: ‸{wording: long ago}"), says: "'date'"),
    Breach("bad-date", .warning, agency("founded: ‸2007-13"), says: "month 13"),
    Breach("bad-date", .warning, agency("founded: {date: ‸2007/08}"), says: "2007-08"),
    Breach("bad-number", .warning, agency("money: [{kind: total, amount: ‸\"3,000\"}]"), says: "separators"),
    Breach("bad-number", .warning, agency("money: [{kind: total, amount: ‸0x10}]"), says: "digits"),
    Breach("bad-number", .warning, agency("money: [{kind: total, amount: ‸.5}]"), says: "digits"),
    Breach("bad-number", .warning, programme("themes: [{theme: \"12250\", percentage: ‸101}]"), says: "0 to 100"),
    Breach("bad-number", .warning, programme("places: [{place: country/VN, percentage: ‸nan}]"), says: "digits"),
    Breach("bad-code", .warning, agency("money: [{kind: total, amount: 3, currency: ‸dollars}]"), says: "ISO 4217"),
    Breach("bad-code", .warning, "countries:\n  - id: PK\n    title: P\n    alpha3: ‸pak\n    sources: [doc]\n", says: "VNM"),
    Breach("bad-code", .warning, "countries:\n  - id: PK\n    title: P\n    numeric: ‸\"58\"\n    sources: [doc]\n", says: "704"),
    Breach("bad-code", .warning, "countries:\n  - id: PK\n    title: P\n    dac-code: ‸x\n    sources: [doc]\n", says: "digits"),
    Breach("bad-language", .warning, agency("summary: {en: New, ‸Japanese language: x}"), says: "pt-BR"),
    Breach("unknown-word", .warning, agency("type: ‸12"), says: "10, 11"),
    Breach("unknown-word", .warning, programme("status: ‸running"), says: "1, 2"),
    Breach("unknown-word", .warning, programme("modalities: [‸D03]"), says: "D01, D02"),
    Breach("unknown-word", .warning, programme("agencies: [{agency: jica, role: ‸founding}]"), says: "'funding'"),
    Breach("unknown-word", .warning, programme("themes: [{theme: \"12250\", basis: ‸guessed}]"), says: "assigned"),
    Breach("unknown-word", .warning, agency("money: [{kind: total, amount: 3, qualifier: ‸more}]"), says: "over"),
    Breach("not-a-reference", .warning, programme("places: [‸VN]"), says: "country/VN"),
    Breach("wrong-kind", .warning, programme("places: [‸agency/jica]"), says: "country/ID or region/ID"),
    Breach("dangling-reference", .warning, agency("country: ‸VM"), says: "'VN'"),
    Breach("dangling-reference", .warning, agency("relations: [{kind: parent, agency: ‸jika}]"), says: "'jica'"),
    Breach("dangling-reference", .warning, agency("money: [{kind: total, amount: 3, provider: ‸who}]"), says: "agency/who"),
    Breach("dangling-reference", .warning, agency("founded: {date: 2003, sources: [‸dok @ page 1]}"), says: "'doc'"),
    Breach(
      "dangling-reference", .warning, agency("statements: [{kind: aim, text: T, mentions: [‸programme/none]}]"),
      says: "programme/none"),
    Breach("dangling-reference", .warning, programme("agencies: [{agency: ‸none, role: funding}]"), says: "agency/none"),
    Breach("dangling-reference", .warning, programme("places: [‸region/eu]"), says: "region/eu"),
    Breach("dangling-reference", .warning, programme("themes: [‸\"12251\"]"), says: "'12250'"),
    Breach("dangling-reference", .warning, programme("relations: [{kind: parent, programme: ‸none}]"), says: "programme/none"),
    Breach(
      "dangling-reference", .warning,
      "themes:\n  - id: \"13020\"\n    title: T\n    vocabulary: dac-purpose\n    category: ‸\"130\"\n    sources: [doc]\n",
      says: "theme/130"),
    Breach(
      "dangling-reference", .warning,
      "milestones:\n  - id: m\n    title: M\n    type: launch\n    programme: ‸none\n    sources: [doc]\n",
      says: "programme/none"),
    Breach(
      "dangling-reference", .warning, "partnerships:\n  - id: m\n    title: M\n    agreements: [‸none]\n    sources: [doc]\n",
      says: "agreement/none"),
    Breach(
      "dangling-reference", .warning,
      "countries:\n  - id: PK\n    title: P\n    memberships: [{region: ‸saarc}]\n    sources: [doc]\n",
      says: "region/saarc"),
    Breach("empty-value", .warning, agency("founded: {date: 2003, sources: ‸[]}"), says: "Nothing"),
    Breach("not-a-source", .warning, agency("founded: {date: 2003, sources: [doc @ page 1, ‸paragraph 2]}"), says: "in quotes"),
  ]

  @Test("Each rule that is broken is found where it is broken", arguments: files + records + facts)
  func found(breach: Breach) throws {
    let marked = Marked(breach.text)
    let file = CatalogueFile(name: "new.yaml", text: marked.text)
    let findings = CatalogueReader().read(files: neighbours + [file]).findings
    try #require(findings.count == 1, "\(findings)")
    let finding = findings[0]
    #expect(finding.rule == breach.rule)
    #expect(finding.severity == breach.severity)
    #expect(finding.file == "new.yaml")
    #expect(finding.line == marked.line)
    #expect(finding.column == marked.column)
    #expect("\(finding.message) \(finding.remedy)".contains(breach.says), "\(finding.message) \(finding.remedy)")
  }

  @Test("An error leaves out its record and nothing else", arguments: records)
  func leftOut(breach: Breach) {
    let catalogue = CatalogueReader().read(files: neighbours + [CatalogueFile(name: "new.yaml", text: Marked(breach.text).text)])
    var expected = CatalogueReader().read(files: neighbours)
    expected.findings = catalogue.findings
    #expect(catalogue == expected)
  }

  @Test("A warning keeps its record", arguments: facts)
  func kept(breach: Breach) {
    let catalogue = CatalogueReader().read(files: neighbours + [CatalogueFile(name: "new.yaml", text: Marked(breach.text).text)])
    var count = 0
    catalogue.forEachRecord { _ in count += 1 }
    #expect(count == 8)
  }

  @Test("A finding inside a record names the record")
  func recordNamed() {
    let file = CatalogueFile(name: "new.yaml", text: programme("status: 9"))
    let finding = CatalogueReader().read(files: neighbours + [file]).findings.first
    #expect(finding?.record == RecordReference(.programme, "new"))
    #expect(finding?.position == "new.yaml:4:13")
  }

  @Test("A file that is not UTF-8 is found at its first strange byte")
  func notUTF8() {
    let file = CatalogueFile(name: "new.yaml", bytes: Array("agencies:\n  - id: é".utf8) + [0xFF, 0x0A])
    let finding = CatalogueReader().read(files: [file]).findings.first
    #expect(finding?.rule == "not-utf8")
    #expect(finding?.position == "new.yaml:2:10")
  }
}
