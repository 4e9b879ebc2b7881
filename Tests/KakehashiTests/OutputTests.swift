import Testing

@Suite("An output that cannot be written")
struct OutputTests {
  private let sample: SampleFiles

  init() throws { sample = try SampleFiles() }

  /// Every command that writes, to be completed by where its data is.
  private static let commands = [
    "browse DATA", "list agencies --data DATA", "list agencies --format table --data DATA",
    "list agencies --format json --data DATA",
    "show country VN --data DATA", "show country VN --format json --data DATA", "timeline --data DATA",
    "timeline --format text --data DATA", "screen --data DATA", "screen --format ansi --data DATA", "export --data DATA",
    "check DATA --format tsv", "check DATA --format json", "doctor", "--help", "--version", "list --help",
  ]

  @Test("is said in a sentence, and the status is 1", arguments: commands)
  func tellsOfFullDisk(command: String) throws {
    let outcome = try shell("\"$KAKEHASHI\" \(command.replacing("DATA", with: sample.folder)) >/dev/full")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "Error: Cannot write the output: No space left on device.\n")
  }

  @Test("because it is closed is said as well", arguments: commands)
  func tellsOfClosedOutput(command: String) throws {
    let outcome = try shell("\"$KAKEHASHI\" \(command.replacing("DATA", with: sample.folder)) >&-")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "Error: Cannot write the output: it is closed.\n")
  }

  @Test("A check for people says that its problems could not be written")
  func tellsOfLostProblems() throws {
    let sample = try SampleFiles(changing: ["extra": "agencies:\n  - {id: one, title: One, kountry: JP, sources: [report]}"])
    let outcome = try shell("\"$KAKEHASHI\" check \(sample.folder) >/dev/full")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "Error: Cannot write the output: No space left on device.\n")
  }

  @Test("because nobody reads it any more is not worth a word", arguments: ["", "trap '' PIPE;"])
  func endsQuietly(before: String) throws {
    let outcome = try shell("(\(before) exec \"$KAKEHASHI\" export) | true; echo ${PIPESTATUS[0]}")
    #expect(outcome.output == "141\n")
    #expect(outcome.errors == "")
  }

  @Test("leaves the status of the program as it is where only standard error is closed")
  func survivesClosedErrors() throws {
    #expect(try shell("\"$KAKEHASHI\" show agency nobody --data \(sample.folder) 2>&-").status == 64)
    #expect(try shell("\"$KAKEHASHI\" check \(sample.folder) 2>/dev/full").status == 0)
  }
}
