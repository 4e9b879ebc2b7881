import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI
import Wording

/// The keys of prompts, the copy box and the help.
@Suite struct InputModeTests {
  /// Keys that lead from the overview into a mode, and the hints that its footer then shows.
  static let modes: [(mode: InputMode, keys: String, hints: [String])] = [
    (.filter, "/ 'i'", ["Enter Keep", "Esc Cancel", "↑↓ Move", "^U Clear"]),
    (.completion, "/ 'country:v'", ["Tab Complete", "Enter Keep", "Esc Cancel", "↑↓ Move", "^U Clear"]),
    (.search, "f 'i'", ["Enter Open", "Esc Cancel", "↑↓ Move"]),
    (.palette, ": 'i'", ["Enter Open", "Esc Cancel", "↑↓ Move"]),
    (.copy, "j y", ["Enter Copy", "Esc Cancel", "↑↓ Move"]),
    (.help, "?", ["Esc Back", "↓ Move", "PgDn Page down"]),
  ]

  private func session(_ keys: String) throws -> Session {
    var session = try Session(library: .faceted)
    try session.press(keys)
    return session
  }

  @Test(arguments: modes)
  func `Every key of the table gives an action of its own`(mode: InputMode, keys: String, hints: [String]) throws {
    let state = try session(keys).state
    #expect(state.inputMode == mode)
    for action in KeyAction.allCases {
      for key in action.standardKeys(in: mode) ?? [] {
        // Backspace and Tab have two: what is available comes first.
        let first = try #require(state.bindings.actions(for: key, in: mode).first)
        #expect(Keymap.action(for: key, in: state) == applied(first), "\(key.name) in \(mode)")
      }
    }
  }

  private func applied(_ action: KeyAction) -> Action {
    switch action {
    case .edit(let edit): .edit(edit.key)
    case .copy(let choice): .copy(choice)
    case .command(let command): .command(command)
    }
  }

  @Test(arguments: modes)
  func `Other keys mean nothing, but characters are typed into prompts`(mode: InputMode, keys: String, hints: [String]) throws {
    let state = try session(keys).state
    for key in [Key.function(5), .insert, .control("x"), .shift(.up), .modified(.alt, .left)] {
      #expect(Keymap.action(for: key, in: state) == nil, "\(key.name)")
    }
    #expect(Keymap.action(for: .character("X"), in: state) == (state.promptText == nil ? nil : .edit(.character("X"))))
  }

  @Test(arguments: modes)
  func `The footer's hints come from the table`(mode: InputMode, keys: String, hints: [String]) throws {
    let shown = try session(keys).state.keyHints.map { $0.keys.map(\.caption).joined() + " " + $0.name.english }
    #expect(shown == hints)
  }

  @Test func `Backspace cancels an empty prompt`() throws {
    #expect(Keymap.action(for: .backspace, in: try session("/").state) == .command(.cancel))
    #expect(Keymap.action(for: .backspace, in: try session("/ 'i'").state) == .edit(.backspace))
    #expect(Keymap.action(for: .backspace, in: try session("j Space /").state) == .edit(.backspace))
  }

  @Test func `Keys of prompts and boxes can be chosen`() throws {
    var session = try Session(library: .faceted)
    var preferences = Preferences()
    let (bindings, refused) = Bindings.granting([
      .init(.edit(.deleteWord), in: .prompt, [.function(7)]), .init(.edit(.complete), in: .completion, [.control("y")]),
      .init(.command(.open), in: .search, [.function(8)]), .init(.copy(.address), in: .copy, [.character("w")]),
      .init(.command(.cancel), in: .help, [.character("x")]),
    ])
    #expect(refused == [:])
    preferences.bindings = bindings
    try session.apply(.preferred(preferences, Message("")))
    try session.press("/ 'two_words' C-w")
    #expect(session.state.promptText == "two words")
    try session.press("F7")
    #expect(session.state.promptText == "two ")
    try session.press("C-u 'country:v' C-y")
    #expect(session.state.promptText != "country:v")
    try session.press("Escape j y w")
    #expect(session.copies.count == 1)
    try session.press("? Escape")
    #expect(session.state.inputMode == .help)
    try session.press("x")
    #expect(session.state.inputMode == .browse)
    #expect(session.state.keyHints.contains { $0.name.english == "Help" })
    try session.press("f 'jica'")
    #expect(session.state.keyHints.first?.keys == [.function(8)])
    try session.press("F8")
    #expect(session.state.inputMode == .browse)
  }

  @Test func `The help shows the keys that were chosen`() throws {
    var state = try Session().state
    var preferences = Preferences()
    preferences.bindings = Bindings.granting([.init(.edit(.deleteWord), in: .prompt, [.function(7)])]).bindings
    _ = state.apply(.preferred(preferences, Message("")))
    let keys = HelpContent(state: state).lines.compactMap { line in
      if case .entry(let keys, "Delete word", _) = line { keys } else { nil }
    }
    #expect(keys == ["F7"])
  }
}
