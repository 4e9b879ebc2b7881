import Testing

@Suite("What the program says of itself, and of wrong usage")
struct UsageTests {
  private let sample: SampleFiles

  init() throws { sample = try SampleFiles() }

  @Test("--version is a version and nothing else")
  func tellsVersion() throws {
    let outcome = try kakehashi("--version")
    #expect(outcome.status == 0)
    #expect(try #/\d+\.\d+\.\d+\n/#.wholeMatch(in: outcome.output) != nil)
  }

  @Test("--help names every command, and each has a help of its own")
  func tellsHelp() throws {
    let outcome = try kakehashi("--help")
    #expect(outcome.status == 0)
    for command in ["browse", "list", "show", "timeline", "export", "check", "screen", "doctor"] {
      #expect(outcome.output.contains("  \(command)"), "\(command)")
      let own = try kakehashi(command, "--help")
      #expect(own.status == 0 && own.output.contains("USAGE: kakehashi \(command)"), "\(command)")
    }
  }

  @Test("doctor says what it found")
  func examines() throws {
    let outcome = try kakehashi("doctor")
    #expect(outcome.status == 0)
    for label in ["Kakehashi", "Program", "Terminal", "NO_COLOR", "Locale", "Characters", "Language", "Catalogue", "Records"] {
      #expect(outcome.lines.contains { $0.hasPrefix(label) }, "\(label)")
    }
    #expect(outcome.output.contains("UTF-8"))
  }

  @Test("doctor sees a locale without UTF-8, and NO_COLOR")
  func examinesSurroundings() throws {
    let outcome = try kakehashi("doctor", environment: ["LANG": "", "LC_ALL": "C", "NO_COLOR": "1"])
    #expect(outcome.output.contains("ASCII only"))
    #expect(outcome.output.contains("set: no colours"))
  }

  @Test("A catalogue that is nowhere is a sentence and status 1", arguments: ["doctor", "list agencies", "export", "screen"])
  func missesCatalogue(command: String) throws {
    let outcome = try shell("\"$KAKEHASHI\" \(command)", environment: ["KAKEHASHI_CATALOGUE": "/nowhere"])
    #expect(outcome.status == 1)
    #expect((outcome.output + outcome.errors).contains("/nowhere"))
  }

  @Test(
    "A record or address that is not there is status 64, with what is near",
    arguments: [
      ("show agency aobaa", "agency/aoba"), ("show country VX", "country/VN"), ("list programmes --agency aobba", "agency/aoba"),
      ("timeline --country KI", "country/KH"), ("screen agency/minat", "agency/minato"),
      ("browse --open programme/lung", "programme/lungs"),
      ("screen kountry/VN", "country"), ("browse --open overvew", "overview"),
    ])
  func suggests(command: String, nearest: String) throws {
    let data = command.hasPrefix("browse") ? sample.folder : "--data \(sample.folder)"
    let outcome = try shell("\"$KAKEHASHI\" \(command) \(data)")
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Did you mean"), "\(outcome.errors)")
    #expect(outcome.errors.contains(nearest), "\(outcome.errors)")
  }

  @Test(
    "Wrong usage is status 64 with a sentence, and nothing on the output",
    arguments: [
      "--nonsense", "list", "list things", "list agencies --format xml", "show agency", "show thing x", "screen --size 0x5",
      "screen --size big", "screen --size 501x10", "screen --keys Nokey", "timeline --group colour", "screen ''",
      "screen 'timeline?zoom=century'", "screen 'overview?focus'", "check", "list agencies --language fr", "export --format yaml",
      "browse --color blue",
    ])
  func refuses(command: String) throws {
    let outcome = try shell("\"$KAKEHASHI\" \(command)")
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: "), "\(outcome.errors)")
  }

  @Test(
    "A file that is not there is status 1 and a sentence that names it",
    arguments: [
      "browse /nowhere.yaml", "list agencies --data /nowhere.yaml", "check /nowhere.yaml", "export --data /nowhere.yaml",
    ])
  func missesFile(command: String) throws {
    let outcome = try shell("\"$KAKEHASHI\" \(command)")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("/nowhere.yaml"))
  }

  @Test(
    "What an error repeats of the arguments is shown without their controls",
    arguments: [
      ["show", "agency", "\u{1B}[31mx"], ["screen", "agency/%1B[2J"], ["screen", "\u{1B}[2Jx"],
      ["screen", "overview?\u{1B}[2J=1"],
      ["list", "\u{1B}[31m"], ["--\u{9B}31m"], ["check", "\u{1B}[31m.yaml"],
    ])
  func saysSafely(arguments: [String]) throws {
    let outcome = try shell(arguments.reduce("\"$KAKEHASHI\"") { "\($0) '\($1)'" })
    #expect(outcome.status == (arguments[0] == "check" ? 1 : 64))
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(!outcome.errors.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  @Test("In a pipe the dashboard is the programmes as plain rows")
  func isPlainInPipe() throws {
    let outcome = try kakehashi(sample.folder)
    #expect(outcome.status == 0)
    #expect(outcome.rows.count == SampleFiles.count(of: "programmes") + 1)
    #expect(outcome.rows[0].first == "id")
    #expect(outcome.errors == "")
  }
}
