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
  func examinesEnvironment() throws {
    let outcome = try kakehashi("doctor", environment: ["LANG": "", "LC_ALL": "C", "NO_COLOR": "1"])
    #expect(outcome.output.contains("ASCII only"))
    #expect(outcome.output.contains("set: no colours"))
  }

  @Test(
    "doctor says that the locale is not installed, and what stands in for it",
    arguments: [("xx_XX.UTF-8", "C.UTF-8"), ("xx_XX.eucJP", "C"), ("xx", "C")])
  func examinesMissingLocale(locale: String, standIn: String) throws {
    let outcome = try kakehashi("doctor", environment: ["LC_ALL": locale])
    #expect(outcome.lines.contains("Locale      \(locale): not installed here, \(standIn) stands in for it"), "\(outcome.output)")
    #expect(!(try kakehashi("doctor", environment: ["LC_ALL": "C.UTF-8"])).output.contains("not installed"))
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
      ("screen kountry/VN", "country"), ("browse --open overvew", "overview"), ("show programme lun", "programme/lungs"),
      ("show agency cooperation", "agency/aoba"),
    ])
  func suggests(command: String, nearest: String) throws {
    let data = command.hasPrefix("browse") ? sample.folder : "--data \(sample.folder)"
    let outcome = try shell("\"$KAKEHASHI\" \(command) \(data)")
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Did you mean"), "\(outcome.errors)")
    #expect(outcome.errors.contains(nearest), "\(outcome.errors)")
    #expect(!outcome.errors.contains("Usage:"), "\(outcome.errors)")
  }

  @Test(
    "A record is also found by its identifier in any case, its acronym, public identifier, or whole name",
    arguments: [
      ("show agency ACA", "Aoba Cooperation Agency"), ("show agency 青葉協力機構", "Aoba Cooperation Agency"),
      ("show agency x-aoba-1", "Aoba Cooperation Agency"), ("show country 'Viet Nam'", "Viet Nam"),
      ("show country vietnam", "Viet Nam"), ("show country vnm", "Viet Nam"), ("list programmes --agency aca", "lungs"),
      ("list programmes --country ベトナム", "lungs"), ("timeline --agency ACA --format text", "Lungs"),
      ("browse --open agency/ACA", "Aoba Cooperation Agency"), ("screen agency/ACA", "Aoba Cooperation Agency"),
      ("screen 'timeline?agency=ACA'", "Lungs"), ("screen agency/ACA/sources", "Annual report"),
    ])
  func finds(command: String, expected: String) throws {
    let agencies = try #require(SampleFiles.texts["agencies"]).replacing(
      "acronym: ACA,", with: "acronym: ACA, identifiers: [X-AOBA-1],")
    let sample = try SampleFiles(changing: ["agencies": agencies])
    let data = command.hasPrefix("browse") ? sample.folder : "--data \(sample.folder)"
    let outcome = try shell("\"$KAKEHASHI\" \(command) \(data)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(expected), "\(outcome.output)")
  }

  @Test(
    "A mistyped command is status 64, with the nearest one",
    arguments: [("lst", "list"), ("sho", "show"), ("tmeline", "timeline"), ("docter", "doctor"), ("screens", "screen")])
  func suggestsCommand(word: String, nearest: String) throws {
    for arguments in [[word], [word, "agencies"]] {
      let outcome = try kakehashi(arguments)
      #expect(outcome.status == 64)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("Error: There is neither a command nor a file '\(word)'."), "\(outcome.errors)")
      #expect(outcome.errors.contains("'\(nearest)'"), "\(outcome.errors)")
    }
  }

  @Test(
    "The usage that wrong usage ends with is that of the command",
    arguments: ["list agencies --format xml", "list sources --agency x"])
  func namesCommand(command: String) throws {
    #expect(try shell("\"$KAKEHASHI\" \(command)").errors.contains("Usage: kakehashi list"))
  }

  @Test(
    "What was noticed in the files is counted on standard error",
    arguments: [
      "list programmes --data DATA", "show country VN --data DATA", "timeline --data DATA", "export --data DATA",
      "screen --data DATA",
      "browse DATA",
    ])
  func tellsOfFindings(command: String) throws {
    for (text, count) in [("kountry: JP,", "1 finding"), ("kountry: JP, colour: red,", "2 findings")] {
      let sample = try SampleFiles(changing: ["extra": "agencies:\n  - {id: one, title: One, \(text) sources: [report]}"])
      let outcome = try shell("\"$KAKEHASHI\" \(command.replacing("DATA", with: sample.folder))")
      #expect(outcome.status == 0)
      #expect(outcome.errors.hasPrefix("\(count) in the data: `kakehashi check \(sample.folder)`"), "\(outcome.errors)")
      #expect(!outcome.output.contains("in the data:"))
    }
  }

  @Test(
    "Wrong usage is status 64 with a sentence, and nothing on the output",
    arguments: [
      "--nonsense", "list", "list things", "list agencies --format xml", "show agency", "show thing x", "screen --size 0x5",
      "screen --size big", "screen --size 501x10", "screen --keys Nokey", "timeline --group colour", "screen ''",
      "screen 'timeline?zoom=century'", "screen 'overview?focus'", "check", "list agencies --language fr", "export --format yaml",
      "browse --color blue", "screen --keys F13", "screen --keys ^dd", "list agreements --where status:2",
      "list sources --country VN",
      "list findings --theme 12263",
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

  @Test(
    "In a pipe --open is what the page would show, as text or rows",
    arguments: [
      ("country/VN", "show country VN"), ("agency/aoba/sources", "show agency aoba"), ("timeline", "timeline"),
      ("timeline?agency=minato", "timeline --agency minato"), ("overview?country=KH", "list programmes --country KH"),
      ("overview?filter=nurses", "list programmes --filter nurses"), ("findings", "list findings"),
    ])
  func opensInPipe(address: String, command: String) throws {
    let outcome = try kakehashi(sample.folder, "--open", address)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.output == (try shell("\"$KAKEHASHI\" \(command) --data \(sample.folder)")).output)
  }
}
