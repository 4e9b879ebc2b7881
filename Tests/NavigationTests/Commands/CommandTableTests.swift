import Cooperation
import Foundation
import Navigation
import ScriptedSession
import Testing
import TextUI
import Wording

/// The one table that key bindings, footer, help, palette and README are made from.
@Suite struct CommandTableTests {
  /// Places that between them have every command.
  static let places = [
    ("overview", ""), ("overview", "j"), ("overview", "2 j"), ("overview", "3 j"), ("overview", "3 z"), ("overview", "3 b"),
    ("overview", "j Space"), ("overview", "/ 'i' Enter"), ("overview?country=XX", ""), ("overview?country=XX", "3"),
    ("timeline", ""), ("timeline", "z z"), ("timeline", "b"), ("timeline", "b z"), ("timeline?country=XX", ""),
    ("country/VN", ""), ("agency/jica", "Tab Tab Tab Tab"), ("agency/jica", "Enter"), ("agency/jica", "Enter Escape"),
    ("agency/jica/sources", ""), ("agency/zzzzzzzz", ""), ("findings", ""), ("overview", "! Escape"), ("source/paper", "j"),
    ("facets", ""), ("facets", "Tab"), ("facets?facet=year", "j"), ("overview", "F"), ("timeline", "F Tab j"),
  ]

  @Test func `Every command has its own entry`() {
    #expect(Command.table.map(\.id) == Command.ID.allCases)
    for id in Command.ID.allCases { #expect(Command.command(id).id == id) }
  }

  @Test(arguments: Command.table)
  func `A command has keys, and names and a sentence in both languages`(command: Command) {
    #expect(!command.keys.isEmpty)
    #expect(!command.name.english.isEmpty && !command.name.japanese.isEmpty)
    #expect(command.summary.english.hasSuffix(".") && command.summary.japanese.hasSuffix("。"))
  }

  @Test func `No two commands have the same name`() {
    for names in [Command.table.map(\.name.english), Command.table.map(\.name.japanese)] {
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `No two commands have the same place in the footer`() {
    let places = Command.table.compactMap(\.footer)
    #expect(Set(places).count == places.count)
  }

  /// A few keys have two meanings, on different screens: the arrows to the sides, and the space bar. Nowhere do both hold.
  @Test(arguments: places)
  func `A key has one meaning at a time`(start: String, keys: String) throws {
    var session = try Session(start, library: .faceted)
    try session.press(keys)
    for key in Set(Command.table.flatMap(\.keys)) {
      let meanings = Command.table.filter { $0.keys.contains(key) && session.state.isAvailable($0.id) }.map(\.id)
      #expect(meanings.count <= 1, "\(key.name) is \(meanings)")
    }
  }

  @Test func `Every key gives its command somewhere`() throws {
    var unheard = Set(Command.table.flatMap { command in command.keys.map { Binding(key: $0, command: command.id) } })
    for (start, keys) in Self.places {
      var session = try Session(start, library: .faceted)
      try session.press(keys)
      for binding in unheard where Keymap.action(for: binding.key, in: session.state) == .command(binding.command) {
        unheard.remove(binding)
      }
    }
    var importing = try Session()
    try importing.apply(.importing(ImportProgress(file: "a.xml")))
    #expect(Keymap.action(for: .escape, in: importing.state) == .command(.stopImport))
    unheard.remove(Binding(key: .escape, command: .stopImport))
    #expect(unheard.isEmpty)
  }

  struct Binding: Hashable {
    var key: Key
    var command: Command.ID
  }

  @Test(arguments: Command.ID.allCases)
  func `A command does no harm where it means nothing`(command: Command.ID) throws {
    for (start, keys) in Self.places {
      for mode in ["", "/ 'a'", "f 'a'", ": 'a'", "?"] {
        var session = try Session(start, library: .faceted)
        try session.press(keys + " " + mode)
        try session.apply(.command(command))
        #expect(flaws(in: session.state) == [], "\(start) \(keys) \(mode) \(command)")
      }
    }
  }

  @Test(arguments: places)
  func `The footer shows only what can be done, most useful first`(start: String, keys: String) throws {
    var session = try Session(start, library: .faceted)
    try session.press(keys)
    let shown = session.state.keyHints.map(\.action)
    let placed = Command.table.filter { $0.footer != nil && session.state.isAvailable($0.id) }
    #expect(shown == placed.sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }.map { .command($0.id) })
    #expect(shown.last == .command(.quit))
  }

  @Test(arguments: places)
  func `What is unavailable has a sentence that says why`(start: String, keys: String) throws {
    var session = try Session(start, library: .faceted)
    try session.press(keys)
    for command in Command.table where !session.state.isAvailable(command.id) {
      #expect(command.unavailable?.english.hasSuffix(".") == true, "\(command.id)")
      #expect(command.unavailable?.japanese.hasSuffix("。") == true, "\(command.id)")
    }
  }

  @Test func `The help holds every command and every action of another mode, and how to do without a screen`() throws {
    let session = try Session()
    let names = HelpContent(state: session.state).lines.compactMap { line in
      if case .entry(_, let name, _) = line { name } else { nil }
    }
    #expect(Array(names.prefix(Command.table.count)) == Command.table.map(\.name.english))
    #expect(names.contains("Plain text"))
    for edit in TextEdit.allCases where edit != .clearText {
      #expect(names.contains(KeyAction.edit(edit).name(in: .completion).english), "\(edit)")
    }
    for choice in CopyChoice.allCases { #expect(names.contains(choice.phrase.english)) }
    #expect(names.contains("Clear text"))
  }

  @Test func `The key table of the README is the one of the program`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../README.md").standardized
    let readme = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- keys -->\n"), "README.md has no line '<!-- keys -->'.")
    let end = try #require(readme.range(of: "<!-- /keys -->"), "README.md has no line '<!-- /keys -->'.")
    let written = start.upperBound <= end.lowerBound ? String(readme[start.upperBound..<end.lowerBound]) : ""
    let expected = Command.markdownTable
    #expect(written == expected, "Put this between the two marks in README.md:\n\(expected)")
  }
}
