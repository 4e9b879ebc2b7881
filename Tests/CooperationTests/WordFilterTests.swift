import Cooperation
import Testing

@Suite struct WordFilterTests {
  @Test(arguments: [
    ("viral hepatitis", true), ("hepatitis viral", true), ("\"viral hepatitis\"", true), ("\"hepatitis viral\"", false),
    ("\"VIRAL  Hepatitis\"", true), ("viral -hepatitis", false), ("-\"hepatitis viral\" viral", true),
    ("-\"viral hepatitis\"", false), ("\"viral hep", true), ("\"\"", true), ("-", true), ("\"control of viral\" plan", true),
    ("straße", true), ("STRASSE", true), ("aerosund", true),
  ])
  func `Words may stand anywhere, a phrase as it is`(filter: String, matches: Bool) {
    #expect(WordFilter(filter).matches("Control of viral hepatitis: a plan for Straße and Ærøsund") == matches)
  }

  @Test(arguments: ["a \"b c\" -d -\"e f\"", "\"with \\\"quotes\\\" in\" x", "-"])
  func `Tokens are typed as they are read`(text: String) {
    let tokens = WordFilter.tokens(text)
    #expect(WordFilter.tokens(tokens.map(\.typed).joined(separator: " ")).map(\.text) == tokens.map(\.text))
  }
}
