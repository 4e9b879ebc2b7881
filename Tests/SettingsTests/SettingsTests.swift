import Cooperation
import Navigation
import Settings
import Testing
import TextUI

/// What a file of settings says, and what is said of mistakes in it.
@Suite struct SettingsTests {
  @Test func `An empty file changes nothing`() {
    let settings = Settings(parsing: "# nothing\n")
    #expect(settings == Settings())
  }

  @Test func `The sample is what holds without a file`() {
    let settings = Settings(parsing: Settings.sample)
    #expect(settings.problems == [])
    for command in Command.table {
      #expect(settings.preferences.bindings.keys(of: command.id) == command.keys, "\(command.id)")
    }
    #expect(settings.preferences.theme == nil)
    #expect(settings.preferences.start == nil)
    #expect(settings.preferences.mouse)
    #expect(settings.preferences.dates == .words)
    for command in Command.ID.allCases { #expect(Settings.sample.contains("\n\(command.settingName) = "), "\(command)") }
  }

  @Test func `Every setting is read`() throws {
    let settings = Settings(
      parsing: """
        theme = "high-contrast"
        language = "ja"
        dates = "iso"
        ascii = true
        mouse = false
        start = "country/VN"
        [keys]
        quit = ["Q", "^X"]
        theme = "F5"
        """)
    #expect(settings.problems == [])
    let preferences = settings.preferences
    #expect(preferences.theme == .contrast)
    #expect(preferences.language == .japanese)
    #expect(preferences.dates == .iso)
    #expect(preferences.ascii == true)
    #expect(!preferences.mouse)
    #expect(preferences.start == (try Address(parsing: "country/VN")))
    #expect(preferences.bindings.keys(of: .quit) == [.character("Q"), .control("x")])
    #expect(preferences.bindings.commands(for: .function(5)) == [.theme])
    #expect(preferences.bindings.commands(for: .character("q")) == [])
  }

  /// A line with a mistake, as the second of a file, and what the problem names.
  static let mistakes: [(text: String, line: Int, words: [String])] = [
    ("\ntheem = \"dark\"", 2, ["'theem'", "'theme'"]),
    ("\ntheme = \"pink\"", 2, ["'pink'", "\"dark\"", "\"high-contrast\""]),
    ("\ntheme = 3", 2, ["'theme'", "\"auto\""]),
    ("\nlanguage = \"fr\"", 2, ["'fr'", "\"ja\""]),
    ("\ndates = \"american\"", 2, ["'american'", "\"words\"", "\"iso\""]),
    ("\nascii = \"yes\"", 2, ["'ascii'", "true or false"]),
    ("\nmouse = 1", 2, ["'mouse'", "true or false"]),
    ("\nstart = \"counrty/VN\"", 2, ["counrty"]),
    ("\nstart = 1", 2, ["'start'"]),
    ("\nkeys = 1", 2, ["[keys]"]),
    ("[keys]\n\nquit = \"qq\"", 3, ["'qq'", "PageDown"]),
    ("[keys]\n\nquit = [1]", 3, ["'quit'", "quotation marks"]),
    ("[keys]\n\nquti = \"q\"", 3, ["'quti'", "'quit'"]),
    ("[keys]\nfind = \"F6\"\nquit = \"j\"", 3, ["j is the key of 'down'", "'quit' keeps q"]),
    ("[keys]\nquit = []", 2, ["'quit' needs a key", "q"]),
    ("keys.quit = \"j\"", 1, ["j is the key of 'down'"]),
    ("theme = \"dark\"\nno toml", 2, ["no TOML", "Nothing of the file is read"]),
    ("theme = \"\u{1B}[31m\"", 1, ["no TOML"]),
  ]

  @Test(arguments: mistakes)
  func `A mistake is named with its line, and the default stays`(text: String, line: Int, words: [String]) {
    let settings = Settings(parsing: text)
    #expect(settings.problems.count == 1)
    #expect(settings.problems.first?.line == line)
    for word in words { #expect(settings.problems.first?.message.contains(word) == true, "\(settings.problems)") }
    #expect(settings.problems.first?.message.unicodeScalars.allSatisfy { $0.value >= 0x20 } == true)
    #expect(settings.preferences.bindings.keys(of: .quit) == [.character("q")])
    #expect(settings.preferences.theme == nil)
  }

  @Test func `All mistakes are named, in the order of the lines`() {
    let settings = Settings(parsing: "ascii = 1\n[keys]\nnone = \"x\"\nup = []\n")
    #expect(settings.problems.map(\.line) == [1, 3, 4])
  }
}

/// Which keys can be those of which commands.
@Suite struct BindingsTests {
  @Test func `Two commands can exchange their keys`() {
    let (bindings, refused) = Bindings.granting([(.down, [.character("k")]), (.up, [.character("j")])])
    #expect(refused == [:])
    #expect(bindings.commands(for: .character("k")) == [.down])
    #expect(bindings.commands(for: .character("j")) == [.up])
    #expect(bindings.commands(for: .down) == [])
  }

  @Test func `Of two that wish for the same key the first gets it`() {
    let (bindings, refused) = Bindings.granting([(.find, [.function(6)]), (.filter, [.function(6)])])
    #expect(refused == [1: .taken(.function(6), by: .find)])
    #expect(bindings.keys(of: .filter) == [.character("/")])
  }

  @Test func `A wish that falls back may make another one fall back`() {
    // Up cannot have q, so it keeps k, and find cannot have that.
    let (bindings, refused) = Bindings.granting([(.find, [.character("k")]), (.up, [.character("q")])])
    #expect(refused.keys.sorted() == [0, 1])
    #expect(bindings == .standard)
  }

  @Test func `Commands that are never there together may share a key`() {
    let (_, refused) = Bindings.granting([(.fold, [.character("x")]), (.nextLink, [.character("x")])])
    #expect(refused == [:])
  }

  @Test func `A key that commands share in the table stays shared`() {
    let (bindings, refused) = Bindings.granting([(.zoomIn, [.character("z")]), (.pin, [.character(" "), .character("p")])])
    #expect(refused == [:])
    #expect(bindings.commands(for: .character(" ")) == [.pin, .fold])
  }

  @Test(arguments: Command.ID.allCases)
  func `A command has a name in files of settings`(command: Command.ID) {
    #expect(Command.ID(settingName: command.settingName) == command)
    #expect(command.settingName.allSatisfy { $0.isLowercase || $0 == "-" })
  }
}
