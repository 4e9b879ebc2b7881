import Testing

@testable import Settings

/// Cases from the TOML 1.0 specification.
@Suite struct TOMLParserTests {
  /// The document as text: tables in braces by name, numbers and dates as written.
  private func outline(_ text: String) -> String {
    do throws(TOMLError) {
      return Self.outline(.table(try TOMLParser.parse(text)))
    } catch {
      return "line \(error.line): \(error.reason)"
    }
  }

  private static func outline(_ value: TOMLValue) -> String {
    switch value {
    case .string(let text): "<\(text)>"
    case .boolean(let flag): "\(flag)"
    case .number(let text), .dateTime(let text): text
    case .array(let values): "[\(values.map(outline).joined(separator: ", "))]"
    case .table(let table):
      "{\(table.members.sorted { $0.key < $1.key }.map { "\($0.key): \(outline($0.value.value))" }.joined(separator: ", "))}"
    }
  }

  @Test(arguments: [
    ("", "{}"), ("\u{FEFF}a = true # c", "{a: true}"), ("a=1\r\nb = 'x'\r\n", "{a: 1, b: <x>}"),
    ("'a b' = 1\n\"\\u0041\" = 2\n1.2 = 3", "{1: {2: 3}, A: 2, a b: 1}"),
    ("a.b = 1\na.c = 2\n[d.e]\n[d]\nf = 1", "{a: {b: 1, c: 2}, d: {e: {}, f: 1}}"),
    ("[[a]]\nb = 1\n[[a]]\n[a.c]\nd = 2", "{a: [{b: 1}, {c: {d: 2}}]}"),
    ("a = [ # c\n 1, [\"x\"], {b = 2, c.d = 3},\n]", "{a: [1, [<x>], {b: 2, c: {d: 3}}]}"),
    (#"a = "\t\"\\\U0001F600é""#, "{a: <\t\"\\😀é>}"), (#"a = 'C:\n'"#, #"{a: <C:\n>}"#),
    ("a = \"\"\"\nb \\\n   c\"\"\"\"\"", "{a: <b c\"\">}"), ("a = '''\nb\\\n''c'''", "{a: <b\\\n''c>}"),
    ("a = [+1_000, 0xDEAD_beef, 0o7, 0b1, -0.5e+3, inf, -nan]", "{a: [+1_000, 0xDEAD_beef, 0o7, 0b1, -0.5e+3, inf, -nan]}"),
    ("a = [1979-05-27, 07:32:00.5, 1979-05-27 07:32:00Z]", "{a: [1979-05-27, 07:32:00.5, 1979-05-27T07:32:00Z]}"),
  ])
  func `Valid documents`(text: String, expected: String) {
    #expect(outline(text) == expected)
  }

  @Test(arguments: [
    ("a = 1\na = 2", 2), ("a.b = 1\na = 2", 2), ("[a]\n\n[a]", 3), ("a = 1\n[a]", 2), ("[a]\nb.c = 1\n[a.b]", 3),
    ("a = {b = 1}\na.c = 2", 2), ("a = {b = 1}\n[a.c]", 2), ("a = []\n[[a]]", 2), ("[[a]]\n[a]", 2),
    ("a = 1 b = 2", 1), ("a", 1), ("= 1", 1), ("a. = 1", 1), ("a = ", 1), ("a = yes", 1), ("a = 01", 1), ("a = 1__0", 1),
    ("a = 1.", 1), ("a = 2024-13-01", 1), ("a = \"x", 1), ("a = \"\\x\"", 1), ("a = \"\\uD800\"", 1), ("a = \"\"\"\nx", 2),
    ("a = \"\"\"x\"\"\"\"\"\"", 1), ("a = {b = 1,}", 1), ("a = {b = 1\n}", 1), ("a = [1 2]", 1), ("\n[a", 2), ("[]", 1),
    ("a = 'x\ny'", 1), ("# \u{7}", 1), ("a = 1\rb = 2", 1), ("a = " + String(repeating: "[", count: 10_000), 1),
  ])
  func `Invalid documents are refused with their line`(text: String, line: Int) {
    #expect(outline(text).hasPrefix("line \(line): "), "\(outline(text))")
  }

  @Test func `Every key has its line`() throws {
    let table = try TOMLParser.parse("a = '''\n\n'''\nb = 1\n\n[c]\nd.e = [\n1]\nf = 2\n")
    #expect(table.sortedMembers.map(\.name) == ["a", "b", "c"])
    #expect(table.sortedMembers.map(\.member.line) == [1, 4, 6])
    guard case .table(let inner)? = table["c"]?.value else {
      Issue.record("[c] is no table.")
      return
    }
    #expect(inner.sortedMembers.map(\.member.line) == [7, 9])
  }
}
