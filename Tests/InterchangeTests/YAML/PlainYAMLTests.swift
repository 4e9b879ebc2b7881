import Testing

@testable import Interchange

/// The quick reader may leave a file to libyaml; what it reads itself must be what libyaml reads, to the column.
@Suite struct PlainYAMLTests {
  @Test(
    "What is written as catalogues are written is read, as libyaml reads it",
    arguments: [
      "a: b\n", "a: b", "a: b\r\nc: d\r\n", "# note\n\na:\n  - b\n  # note\n  - c\n", "a:\n- b\n- c\nd: e\n",
      "agencies:\n  - id: jica\n    title: {en: JICA, ja: 国際協力機構}\n    type: 10\n  - id: mhlw\n    title: 厚生労働省 # ministry\n",
      "a:\n  - {b: c, d: 'e, f', g: \"h: i\"}\n  - [a, b, [c], {d: e}]\n", "a: JP-FY2003/..\nb: 2003~\nc: 2003/\n",
      "a: https://www.example.org/a?b=c#d\n", "a: {b: https://www.example.org/a, c: D01}\n", "a: {x: 日本, y: z}\n",
      "a: one\n  two\n  three\nb: c\n", "- a\n- b: c\n  d: e\n-  f: g\n   h: i\n",
      "a: >-\n  one two\n  three # not a comment\n  # nor this\n\nb: c\n", "a: >-\n  one",
      "a:\n  - >-\n    one\n    two\n  - b\n",
      "a: \"one two\"   # note\nb: 'x'\n", "a:   b   \nc: d  # e\n", "a:\n  b:\n    c: d\n  e: f\n", "a: (b) c\nb: /c\n",
      "a: b-c, d; e! f? g & h * i\n", "a: {b-c: d_e}\n", "a: b#c\n", "a: b:c\n", "a:\n\n\n  - b\n\n\n  - c\n\n",
      "no: NO\nyes: null\n", "a: 'b''c'\nd: ''\ne: ''''\nf: \"\"\ng: \"h \\\" \\\\\"\n",
      "a: ~\nb: $5.36 million\nc: +3\nd: <4\ne: ...\n", "a: 1_000\nb: 0x1F\nc: 1e3\n",
    ])
  func plain(text: String) throws {
    let value = try #require(PlainYAML.read(Array(text.utf8)))
    #expect(try value == YAMLComposer.compose(text))
  }

  @Test(
    "What is written in another way, or wrong, is left to libyaml",
    arguments: [
      "", "# only a note\n", "a:\n", "a: b\na: c\n", "a: {b: c, b: d}\n", "\u{FEFF}a: b\n", "a:\tb\n", "a: |\n  b\n",
      "a: >\n  b\n",
      "a: >-\n  b\n\n  c\n", "a: >-\n  b\n    c\n", "a: >-\n    b\n  c\n", "a: \"b\\n\"\n", "a: \"b\n  c\"\n",
      "a: [b,\n  c]\n",
      "a: [b, ]\n", "a: {}\n", "a: []\n", "a: {b}\n", "a: {b: }\n", "a: &b c\n", "a: *b\n", "a: !b c\n", "a: b: c\n", "a: b:\n",
      "a: - b\n",
      "- - a\n", "? a\n: b\n", "a b: c\n", "\"a\": b\n", "a : b\n", "a: b\n---\nc: d\n", "--- \na: b\n", "%YAML 1.1\n---\na: b\n",
      " a: b\n",
      "a: b\n c: d\n", "a: b\n  c: d\n", "a:\n  b: c\n d: e\n", "a: b # c\n  d\n", "a: b\n\n  c\n", "a: b\n# c\n  d\n",
      "a: b\u{1}c\n",
      "a: b\u{85}c\n", "a: b\u{2028}c\n", "a: b\rc: d\n", "a: -b\n", "a: @b\n", "a: {b: c}d\n", "a: 'b'c\n", "a: 'b\n",
      "a: {b:c}\n",
      "a: {b: c: d}\n", "- a\nb: c\n", "a:\n  - b\n  c: d\n",
    ])
  func notPlain(text: String) {
    #expect(PlainYAML.read(Array(text.utf8)) == nil)
  }

  @Test("Whatever is done to a file, what is read of it is what libyaml reads", arguments: 1...8)
  func mutated(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = Array("\n\n  -:#'\"{}[],>|&*!%@`?~.\\ab0\t\réあ\u{85}").map { Array(String($0).utf8) }
    let words = ["- ", ": ", ">-\n", " #", "\n  ", "\n    ", "key: ", "{a: b}", "[a, b]", "---", "\n- ", "''"].map {
      Array($0.utf8)
    }
    var readings = 0
    for _ in 0..<1500 {
      var bytes = Array(Self.example.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...2, using: &generator))
        let piece = (Bool.random(using: &generator) ? pieces : words).randomElement(using: &generator) ?? []
        bytes.replaceSubrange(start..<end, with: Bool.random(using: &generator) ? piece : [])
        if bytes.isEmpty { bytes = [0x61] }
      }
      guard let value = PlainYAML.read(bytes) else { continue }
      readings += 1
      let text = String(decoding: bytes, as: UTF8.self)
      let expected = try? YAMLComposer.compose(text)
      #expect(value == expected, "\(text)")
    }
    // Otherwise nothing would have been compared.
    #expect(readings > 100)
  }

  static let example = """
    # A file
    programmes:
      - id: one-two
        title: {en: One two, ja: 一つ、二つ}   # a note
        summary: >-
          One line of it,
          and another: this one.
        planned: {date: JP-FY2003/.., wording: "since FY 2003", sources: [mhlw @ Section 2 (3)]}
        themes: [12250, {theme: "13020", percentage: 50}]
        agencies:
          - {agency: jica, role: implementing}
          - agency: mhlw
            role: funding
        statements:
        - kind: aim
          text: Plain words that
            go on here
        - kind: plan
          text: 'Quoted # words: here'
        sources:
          - mhlw @ page 1
          - 'mhlw @ the editors'' "page"'
          - "mhlw @ \\"page\\" \\\\"

      - id: three
        title: 三

    """
}
