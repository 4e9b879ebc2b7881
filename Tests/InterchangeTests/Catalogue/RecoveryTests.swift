import Cooperation
import Interchange
import Testing

/// What is kept of files that are not in order.
@Suite struct RecoveryTests {
  private func read(_ texts: String...) -> Catalogue {
    CatalogueReader().read(
      files: neighbours + texts.enumerated().map { CatalogueFile(name: "new\($0.offset + 1).yaml", text: $0.element) })
  }

  @Test("Of a file with a record that is not YAML, the other records are kept")
  func brokenRecord() {
    let catalogue = read(
      """
      programmes:
        - id: one
          title: One
          sources: [doc]
        - id: two
          title: "Two
          sources: [doc]
        - id: three
          title: Three
          sources: [doc]
      """)
    #expect(catalogue.programmes.map(\.id) == ["one", "three"])
    #expect(catalogue.findings.map(\.rule) == ["not-yaml"])
    #expect((5...8).contains(catalogue.findings.first?.line ?? 0))
  }

  @Test("What refers to a record that is not YAML is told that the record is there and broken")
  func referenceToBrokenRecord() {
    let catalogue = read(
      """
      programmes:
        - id: one
          title: One
          relations: [{kind: related, programme: two}]
          sources: [doc]
        - id: two
          title: [Two
          sources: [doc]
      """)
    #expect(catalogue.findings.map(\.rule) == ["dangling-reference", "not-yaml"])
    #expect(catalogue.findings.first?.message == "The record programme/two could not be read, so nothing can refer to it.")
    #expect(catalogue.findings.last?.record == RecordReference(.programme, "two"))
  }

  @Test("Of a record with a key written twice, the position in the whole file is told")
  func positionAfterRecovery() {
    let catalogue = read(
      """
      programmes:
        - id: one
          title: One
          sources: [doc]
        - id: two
          title: Two
          title: Zwei
          sources: [doc]
      """)
    #expect(catalogue.programmes.map(\.id) == ["one"])
    #expect(catalogue.findings.map(\.position) == ["new1.yaml:6:5"])
  }

  @Test("What refers to a record that is left out is left out with it, and says why")
  func cascade() {
    let catalogue = read(
      """
      sources:
        - {id: lost, title: Lost}
      """,
      """
      programmes:
        - {id: on-lost, title: P, sources: [lost]}
        - {id: on-both, title: Q, sources: [lost, doc], relations: [{kind: related, programme: on-lost}]}
      """,
      """
      results:
        - {id: of-lost, title: R, type: output, subject: programme/on-lost, sources: [doc]}
      """)
    #expect(catalogue.programmes.map(\.id) == ["on-both"])
    #expect(catalogue.programmes.first?.citations == [Citation(source: "doc")])
    #expect(catalogue.programmes.first?.relations == [])
    #expect(catalogue.results == [])
    #expect(
      catalogue.findings.map { "\($0.position) \($0.severity) \($0.rule)" } == [
        "new1.yaml:2:5 error missing-key",
        "new2.yaml:2:38 error no-source", "new2.yaml:2:39 warning dangling-reference",
        "new2.yaml:3:39 warning dangling-reference", "new2.yaml:3:90 warning dangling-reference",
        "new3.yaml:2:52 error dangling-reference",
      ])
    #expect(catalogue.findings.last?.message == "The record programme/on-lost could not be read, so nothing can refer to it.")
  }

  @Test("A fact whose only sources are unknown does not pass for one of its record's sources")
  func factWithoutItsSource() {
    let catalogue = read("programmes:\n  - {id: one, title: One, sources: [doc], actual: {date: 2003, sources: [wep]}}\n")
    #expect(catalogue.programmes.first?.actual == nil)
    #expect(catalogue.findings.map(\.rule) == ["dangling-reference"])
  }

  @Test("An amount whose currency cannot be read does not pass for one without a currency")
  func moneyWithoutItsCurrency() {
    let catalogue = read(
      "programmes:\n  - {id: one, title: One, sources: [doc], money: [{kind: total, amount: 3, currency: $}]}\n")
    #expect(catalogue.programmes.first?.money == [])
    #expect(catalogue.findings.map(\.rule) == ["bad-code"])
  }

  @Test("Of two records with one id the first is kept")
  func duplicate() {
    let catalogue = read(
      "programmes:\n  - {id: one, title: First, sources: [doc]}\n", "programmes:\n  - {id: one, title: Second, sources: [doc]}\n")
    #expect(catalogue.programmes.map(\.title) == ["First"])
    #expect(catalogue.findings.map(\.position) == ["new2.yaml:2:10"])
  }

  @Test("Both kinds of a file that holds two are read")
  func twoKinds() {
    let catalogue = read(
      "programmes:\n  - {id: one, title: One, sources: [doc]}\nregions:\n  - {id: eu, title: EU, type: area, sources: [web]}\n")
    #expect(catalogue.programmes.map(\.id) == ["one"])
    #expect(catalogue.regions.map(\.id) == ["asean", "eu"])
  }

  @Test("A file of nested aliases is refused at once", .timeLimit(.minutes(1)))
  func aliasBomb() {
    var text = "agencies:\n  - &a0 [x, x]\n"
    for level in 1...60 { text += "  - &a\(level) {*a\(level - 1): *a\(level - 1), y: [*a\(level - 1), *a\(level - 1)]}\n" }
    let catalogue = read(text)
    #expect(catalogue.findings.map(\.rule) == ["alias"])
    #expect(catalogue.findings.first?.position == "new1.yaml:3:10")
  }

  @Test("An ampersand and an asterisk in a text are no alias")
  func noAlias() {
    let catalogue = read("programmes:\n  - {id: one, title: \"R&D *important* &more\", sources: [doc]}\n")
    #expect(catalogue.findings == [])
    #expect(catalogue.programmes.first?.title == "R&D *important* &more")
  }

  @Test("Brackets nested without end are an error, not the end of the program")
  func deepNesting() {
    let catalogue = read("programmes: " + String(repeating: "[", count: 20_000) + "\n")
    #expect(catalogue.findings.map(\.rule) == ["not-yaml"])
  }

  @Test("A line of a hundred thousand values takes no longer than as many lines", .timeLimit(.minutes(1)))
  func longLine() {
    let identifiers = Array(repeating: "x", count: 100_000).joined(separator: ", ")
    let catalogue = read("programmes:\n  - {id: one, title: One, sources: [doc], identifiers: [\(identifiers)]}\n")
    #expect(catalogue.findings == [])
    #expect(catalogue.programmes.first?.identifiers.count == 100_000)
  }

  @Test("Of a long text a message has the beginning")
  func longText() {
    let text = String(repeating: "long ", count: 1000)
    let catalogue = read("programmes:\n  - {id: one, title: One, sources: [doc], status: \"\(text)\", actual: \"\(text)\"}\n")
    #expect(catalogue.findings.map(\.rule) == ["unknown-word", "bad-date"])
    for finding in catalogue.findings { #expect(finding.message.count < 500) }
  }
}
