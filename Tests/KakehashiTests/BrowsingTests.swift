import TerminalEmulator
import Testing

@Suite("Browsing in a terminal")
struct BrowsingTests {
  @Test("It opens on the overview, just as the command screen draws it", arguments: [(80, 24), (120, 36), (40, 12), (200, 60)])
  func opens(columns: Int, rows: Int) throws {
    let session = try Session(size: (columns, rows))
    try session.waitUntilShown()
    expectTakenOver(session.terminal)
    try session.quit()
  }

  @Test(
    "Keys lead where they lead without a terminal",
    arguments: [
      "j", "j j", "Down Down Up", "Tab j", "2 j Enter", "j Enter", "j Enter G", "j Enter Tab j Enter", "t z z", "3 b b Space",
      "?",
      "? PageDown", "j Space 2 j", "s S", "L", ": t i m e Enter", "!", "j o", "BTab", "End", "j Enter Escape", "j Enter [ ]",
      "j Enter Backspace", "F1", "C-c", "t h l . Left Right",
    ])
  func follows(keys: String) throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press(keys)
    try session.waitUntilShown(keys)
    expectTakenOver(session.terminal)
  }

  @Test("Moving in one pane changes the others")
  func links() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press("j")
    try session.terminal.waitUntil("the other panes are narrowed to ACA") {
      $0.text.contains("Timeline 3 ") && !$0.text.contains("Nurses, wards")
    }
  }

  @Test("Back shows the screen before exactly as it was, cursor and scroll and filter, and forward the one after")
  func goesBackAndForward() throws {
    let session = try Session()
    let terminal = session.terminal
    terminal.press("2 j j / v Enter")
    try session.waitUntilShown("2 j j / v Enter")
    let before = terminal.text
    terminal.press("Enter")
    try terminal.waitUntil("a country's page is open") { $0.text.contains("Country ·") }
    terminal.press("j j j")
    try session.waitUntilShown("2 j j / v Enter Enter j j j")
    let page = terminal.text
    terminal.press("Escape")
    try terminal.waitUntil("the overview is as it was") { Self.isSame($0.text, before) }
    terminal.press("]")
    try terminal.waitUntil("the page is as it was") { Self.isSame($0.text, page) }
  }

  /// Compares screens but for the footer, in which "back" and "forward" come and go.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      == other.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  @Test("Escape on the first screen stays in the program")
  func staysOnEscape() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press("Escape Escape Backspace j")
    try session.waitUntilShown("j")
    #expect(session.terminal.processState == .running)
  }

  @Test("The filter narrows while one types, with the cursor in the prompt; Escape brings the list back")
  func filters() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press("/ m i n")
    try session.waitUntilShown("/ m i n")
    #expect(session.terminal.cursorVisible)
    #expect(session.terminal.cursor == (6, 22))
    session.terminal.press("Escape")
    try session.waitUntilShown()
    try session.terminal.waitUntil("the cursor is hidden") { !$0.cursorVisible }
  }

  @Test("Japanese typed as UTF-8 finds Japanese names")
  func findsJapanese() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press("f")
    session.terminal.send("結核")
    try session.waitUntilShown("f text:結核")
    #expect(session.terminal.text.contains("Lungs of the delta"))
    session.terminal.press("Enter")
    try session.waitUntilShown("f text:結核 Enter")
  }

  @Test("A paste into a prompt is text, even where it says q or Enter")
  func pastesText() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press("f")
    try session.waitUntilShown("f")
    session.terminal.paste("delta\nq")
    try session.terminal.waitUntil("the text is in the prompt") { $0.text.contains("Find  delta") }
    #expect(session.terminal.processState == .running)
    #expect(session.terminal.text.contains("Kakehashi  Overview › Find"))
  }

  @Test("A paste where there is no prompt does nothing but say so")
  func ignoresPaste() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.paste("jjq\u{1B}[31m")
    try session.terminal.waitUntil("it says what to do") { $0.text.contains("Pasted text is taken in prompts only") }
    session.terminal.press("j")
    try session.waitUntilShown("j")
  }

  @Test("A paste of half a million characters is taken in good time")
  func survivesHugePaste() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press("/")
    session.terminal.paste(String(repeating: "結核 ", count: 125_000))
    session.terminal.press("Escape j")
    try session.waitUntilShown("j")
    try session.quit()
  }

  @Test("Keys held down arrive all, and the last picture is right")
  func takesManyKeys() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.send(String(repeating: "jk", count: 1000) + "j")
    try session.waitUntilShown("j")
  }

  @Test("What is typed before the first picture is not lost")
  func keepsEarlyKeys() throws {
    let session = try Session()
    try session.terminal.waitUntil("the terminal is taken over") { $0.alternateScreen }
    session.terminal.press("j Enter")
    try session.waitUntilShown("j Enter")
  }

  @Test("It starts at an address", arguments: ["country/VN", "agency/aoba/sources", "timeline?zoom=year&group=country"])
  func startsAtAddress(address: String) throws {
    let folder = try SampleFiles()
    let terminal = try EmulatedTerminal(command: [program, folder.folder, "--open", address])
    let picture = try kakehashi("screen", address, "--data", folder.folder, "--size", "80x24")
    try terminal.waitUntil("the screen is shown") { $0.text + "\n" == picture.output }
  }

  @Test("The built-in catalogue opens without a file")
  func opensBuiltIn() throws {
    let cache = try SampleFiles()
    let terminal = try EmulatedTerminal(command: [program], environment: ["XDG_CACHE_HOME": cache.folder])
    let picture = try kakehashi("screen", "--size", "80x24")
    try terminal.waitUntil("the overview is shown") { $0.text + "\n" == picture.output }
  }

  @Test("A file with problems opens, and says how many records have findings")
  func opensBrokenFile() throws {
    let extra = "agencies:\n  - {id: one, title: One, kountry: JP, sources: [report]}\n  - {id: two, sources: [report]}\n"
    let session = try Session(size: (120, 36), changing: ["extra": extra])
    try session.terminal.waitUntil("the header tells") { $0.textRows[0].contains("with errors") }
    session.terminal.press("!")
    try session.waitUntilShown("!")
    #expect(session.terminal.text.contains("kountry"))
  }
}
