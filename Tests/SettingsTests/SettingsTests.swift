import Cooperation
import Navigation
import Settings
import Testing
import TextUI
import Wording

/// What a file of settings says, and what is said of mistakes in it.
@Suite struct SettingsTests {
  @Test func `An empty file changes nothing`() {
    let settings = Settings(parsing: "# nothing\n")
    #expect(settings == Settings())
  }

  @Test func `The sample is what holds without a file`() {
    let settings = Settings(parsing: Settings.sample)
    #expect(settings.problems == [])
    for mode in InputMode.allCases {
      for action in KeyAction.allCases {
        let keys = settings.preferences.bindings.keys(of: action, in: mode)
        #expect(keys == action.standardKeys(in: mode) ?? [], "\(action) in \(mode)")
      }
    }
    #expect(settings.preferences.theme == nil)
    #expect(settings.preferences.start == nil)
    #expect(settings.preferences.mouse)
    #expect(settings.preferences.dates == .words)
    for action in KeyAction.allCases { #expect(Settings.sample.contains("\n\(action.settingName) = "), "\(action)") }
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
        [keys.prompt]
        delete-word = "C-k"
        [keys.copy-box]
        row = "w"
        [keys.help-screen]
        cancel = ["Escape", "x"]
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
    #expect(preferences.bindings.actions(for: .control("k"), in: .filter) == [.edit(.deleteWord)])
    #expect(preferences.bindings.actions(for: .character("w"), in: .copy) == [.copy(.row)])
    #expect(preferences.bindings.actions(for: .character("x"), in: .help) == [.command(.cancel)])
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
    ("[keys.prompt]\n\ndelete-wrod = \"C-k\"", 3, ["'delete-wrod' in [keys.prompt]", "'delete-word'"]),
    ("[keys.prompt]\n\ndelete-word = \"w\"", 3, ["w types a character", "keeps C-w"]),
    ("[keys.prompt]\n\ncancel = []", 3, ["'cancel' needs a key"]),
    ("[keys.copy-box]\n\nrow = \"a\"", 3, ["a is the key of 'address'", "'row' keeps r"]),
    ("\nkeys.prompt = 1", 2, ["[keys.prompt]"]),
    ("theme = \"dark\"\nno toml", 2, ["no TOML", "Nothing of the file is read"]),
    ("theme = \"\u{1B}[31m\"", 1, ["no TOML"]),
  ]

  @Test(arguments: mistakes)
  func `A mistake is named with its line, and the default stays`(text: String, line: Int, words: [String]) {
    let settings = Settings(parsing: text)
    #expect(settings.problems.count == 1)
    #expect(settings.problems.first?.line == line)
    for word in words { #expect(settings.problems.first?.message.english.contains(word) == true, "\(settings.problems)") }
    #expect(settings.problems.first?.message.english.unicodeScalars.allSatisfy { $0.value >= 0x20 } == true)
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
    let (bindings, refused) = Bindings.granting([.init(.down, [.character("k")]), .init(.up, [.character("j")])])
    #expect(refused == [:])
    #expect(bindings.commands(for: .character("k")) == [.down])
    #expect(bindings.commands(for: .character("j")) == [.up])
    #expect(bindings.commands(for: .down) == [])
  }

  @Test func `Of two that wish for the same key the first gets it`() {
    let (bindings, refused) = Bindings.granting([.init(.find, [.function(6)]), .init(.filter, [.function(6)])])
    #expect(refused == [1: .taken(.function(6), by: .command(.find))])
    #expect(bindings.keys(of: .filter) == [.character("/")])
  }

  @Test func `A wish that falls back may make another one fall back`() {
    // Up cannot have q, so it keeps k, and find cannot have that.
    let (bindings, refused) = Bindings.granting([.init(.find, [.character("k")]), .init(.up, [.character("q")])])
    #expect(refused.keys.sorted() == [0, 1])
    #expect(bindings == .standard)
  }

  @Test func `Commands that are never there together may share a key`() {
    let (_, refused) = Bindings.granting([.init(.fold, [.character("x")]), .init(.nextLink, [.character("x")])])
    #expect(refused == [:])
  }

  @Test func `A key that commands share in the table stays shared`() {
    let (bindings, refused) = Bindings.granting([
      .init(.zoomIn, [.character("z")]), .init(.pin, [.character(" "), .character("x")]),
    ])
    #expect(refused == [:])
    #expect(bindings.commands(for: .character(" ")) == [.pin, .fold])
  }

  @Test func `Keys are refused in each mode by itself`() {
    let (bindings, refused) = Bindings.granting([
      .init(.edit(.deleteWord), in: .prompt, [.control("u")]), .init(.copy(.row), in: .copy, [.character("a")]),
      .init(.command(.pageDown), in: .help, [.character("a"), .control("u")]),
    ])
    #expect(
      refused == [
        0: .taken(.control("u"), by: .edit(.clearText)), 1: .taken(.character("a"), by: .copy(.address)),
        2: .taken(.control("u"), by: .command(.pageUp)),
      ])
    #expect(bindings == .standard)
  }

  @Test func `A key that browsing uses is free in a prompt, and the other way round`() {
    let (bindings, refused) = Bindings.granting([
      .init(.command(.cancel), in: .prompt, [.function(12)]), .init(.diagnosis, [.control("w")]),
    ])
    #expect(refused == [:])
    for mode in [InputMode.filter, .completion, .search, .palette] {
      #expect(bindings.actions(for: .function(12), in: mode) == [.command(.cancel)])
      #expect(bindings.actions(for: .escape, in: mode) == [])
      #expect(bindings.actions(for: .control("w"), in: mode) == [.edit(.deleteWord)])
    }
    #expect(bindings.actions(for: .function(12), in: .browse) == [])
    #expect(bindings.actions(for: .escape, in: .copy) == [.command(.cancel)])
  }

  @Test func `The keys of one prompt come before those of all prompts`() {
    let (bindings, refused) = Bindings.granting([
      .init(.command(.open), in: .prompt, [.function(2)]), .init(.command(.open), in: .filter, [.function(3)]),
    ])
    #expect(refused == [:])
    #expect(bindings.keys(of: .command(.open), in: .search) == [.function(2)])
    #expect(bindings.keys(of: .command(.open), in: .filter) == [.function(3)])
    #expect(bindings.keys(of: .command(.open), in: .completion) == [.function(3)])
  }

  @Test(arguments: [
    (KeyAction.command(.open), KeyScope.prompt), (.command(.cancel), .prompt), (.command(.up), .palette),
    (.edit(.deleteBackward), .filter), (.command(.cancel), .copy), (.command(.down), .copy), (.command(.cancel), .help),
    (.command(.quit), .browse),
  ])
  func `What one needs to go on or leave keeps a key`(action: KeyAction, scope: KeyScope) {
    #expect(Bindings.granting([.init(action, in: scope, [])]).refused == [0: .needed])
  }

  @Test func `Everything else can be without a key`() {
    let wishes = [
      Bindings.Wish(.command(.cancel), in: .browse, []), .init(.edit(.complete), in: .completion, []),
      .init(.copy(.markdown), in: .copy, []), .init(.command(.pageDown), in: .help, []),
      .init(.edit(.deleteWord), in: .prompt, []),
    ]
    let (bindings, refused) = Bindings.granting(wishes)
    #expect(refused == [:])
    #expect(bindings.actions(for: .tab, in: .completion) == [.command(.down)])
  }

  @Test func `No character that can be typed is a key of a prompt`() {
    let (_, refused) = Bindings.granting([
      .init(.command(.down), in: .search, [.down, .character("j")]), .init(.edit(.deleteWord), in: .prompt, [.character(" ")]),
    ])
    #expect(refused == [0: .typed(.character("j")), 1: .typed(.character(" "))])
  }

  @Test(arguments: KeyScope.allCases)
  func `Names in a table of keys are unique, and no table has the name of a command`(scope: KeyScope) {
    let actions = KeyAction.actions(in: scope)
    #expect(!actions.isEmpty)
    for action in actions { #expect(KeyAction(settingName: action.settingName, in: scope) == action) }
    #expect(Command.ID(settingName: scope.rawValue) == nil)
  }

  @Test(arguments: Command.ID.allCases)
  func `A command has a name in files of settings`(command: Command.ID) {
    #expect(Command.ID(settingName: command.settingName) == command)
    #expect(command.settingName.allSatisfy { $0.isLowercase || $0 == "-" })
  }
}
