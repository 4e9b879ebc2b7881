import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI

/// Undoing what was changed of a view, and doing it again.
@Suite struct UndoTests {
  /// A place, the keys of one change, and the keys that move about without changing the view.
  static let changes: [(start: String, change: String, moves: String)] = [
    ("overview", "j Space", "j 2 j"), ("overview", "s", "j j"), ("overview", "S", "3 j"), ("overview", "/ 'mi' Enter", "j"),
    ("overview", "3 z", "j"), ("overview", "3 b", "j"), ("overview", "/ 'country:VN' Enter", "j"), ("timeline", "z", "j j"),
    ("timeline", "s", "j"), ("facets", "Right Space", "j"), ("country/VN", "/ 'a' Enter", "j"), ("overview", "j -", "j"),
  ]

  @Test(arguments: changes)
  func `A change is undone and done again`(start: String, change: String, moves: String) throws {
    var session = try Session(start, library: .faceted)
    let before = session.state.screen.address
    try session.press(change)
    let after = session.state.screen.address
    let order = outline(session.state)
    try session.press("u")
    expectSameView(session.state.screen.address, before)
    #expect(flaws(in: session.state) == [])
    try session.press("U")
    #expect(session.state.screen.address == after)
    #expect(outline(session.state) == order)
    #expect(flaws(in: session.state) == [])
    // Moving about is no change: the next undoing still undoes the same one.
    try session.press(moves + " u")
    expectSameView(session.state.screen.address, before)
    #expect(flaws(in: session.state) == [])
  }

  private func expectSameView(_ one: Address, _ other: Address, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(one.selection == other.selection, sourceLocation: sourceLocation)
    #expect(one.filter == other.filter, sourceLocation: sourceLocation)
    #expect(one.zoom == other.zoom, sourceLocation: sourceLocation)
    #expect(one.grouping == other.grouping, sourceLocation: sourceLocation)
  }

  @Test func `Changes are undone one by one, and a new one ends what could be done again`() throws {
    var session = try Session()
    try session.press("s S / 'm' Enter")
    let changed = outline(session.state)
    try session.press("u u u")
    #expect(outline(session.state) == outline(try Session().state))
    try session.press("U U U")
    #expect(outline(session.state) == changed)
    try session.press("u s")
    #expect(!session.state.isAvailable(.redo))
  }

  @Test func `Where nothing was changed, u says so`() throws {
    var session = try Session()
    try session.press("j j u")
    #expect(session.state.message?.text.contains("no change") == true)
    try session.press("U")
    #expect(session.state.message?.text.contains("Nothing was undone") == true)
  }

  @Test func `Each screen has changes of its own, and going back keeps them`() throws {
    var session = try Session()
    try session.press("s ! Escape")
    #expect(session.state.isAvailable(.undo))
    try session.press("!")
    #expect(!session.state.isAvailable(.undo))
    try session.press("Escape u")
    #expect(outline(session.state) == "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | forward 1")
  }

  @Test func `Going back and forward keeps the changes of every screen`() throws {
    var session = try Session("timeline", library: .faceted)
    try session.press("s t s S [ ] u u")
    #expect(session.state.isAvailable(.redo))
    try session.press("U")
    #expect(flaws(in: session.state) == [])
  }

  @Test func `What the facets narrow on the screen behind them is undone there`() throws {
    var session = try Session(library: .faceted)
    try session.press("F Right Space Escape")
    #expect(session.state.selection.terms == [Term(.agency, "jica")])
    try session.press("u")
    #expect(session.state.selection.isEmpty)
    #expect(flaws(in: session.state) == [])
  }
}

/// Rows of older data, wherever they are kept, are asked for again once they come to the front.
@Suite struct ChangedDataTests {
  @Test(arguments: [
    ("overview", "j Space", "u"), ("overview", "j Space u", "U"), ("timeline", "z / 'm' Enter", "u"),
    ("overview", "s ! t", "[ [ u"),
    ("timeline", "s S u u 0", "[ U"), ("facets", "j", "k"), ("facets", "Right Left j", "k"),
    ("facets", "Right Left j j Right Left !", "[ k"), ("programmes", "s s", "u"), ("country/VN", "/ 'a' Enter", "u"),
    ("overview", "/ 'm'", "Escape"), ("country/VN", "Enter Enter", "[ [ ]"),
  ])
  func `They are asked for again by undo, redo, back, forward and other lists`(
    start: String, before: String, after: String
  ) throws {
    var session = try Session(start, library: .faceted)
    try session.press(before)
    try session.apply(.dataChanged)
    let count = session.asked.count
    let lists = session.state.screen.model.listIDs
    try session.press(after)
    let asked = session.asked[count...]
    for id in session.state.screen.model.listIDs where !lists.contains(id) || after.contains("u") || after.contains("U") {
      guard let query = session.state.screen.model.list(id)?.answered else { continue }
      #expect(asked.contains { $0.isSameList(as: query) }, "\(id.name) keeps old rows")
    }
    if case .page(let page) = session.state.screen, let reference = page.reference { #expect(asked.contains(.page(reference))) }
    #expect(flaws(in: session.state) == [])
  }
}

/// Going on where one left.
@Suite struct SavedSessionTests {
  @Test(arguments: [
    ("overview", "j Space s S 2 j"), ("overview", "G"), ("overview", "/ 'm' Enter j"), ("timeline", "z b j j"),
    ("overview", "j Enter j j"), ("country/VN", "j j j"), ("facets", "Right s"), ("overview", "3 j j z"), ("agency/jica", "o j"),
    ("timeline", "z z l l l"), ("timeline", "z z z . h h Enter"), ("overview", "3 z z l l l"),
  ])
  func `A start finds the screens, their narrowing, order and cursor`(start: String, keys: String) throws {
    var left = try Session(start, library: .faceted)
    try left.press(keys)
    var next = try Session(library: .faceted, restoring: left.state.session)
    #expect(next.state.screen.address == left.state.screen.address)
    #expect(next.state.history.past.map(\.address) == left.state.history.past.map(\.address))
    #expect(next.state.subject == left.state.subject)
    #expect(next.state.session == left.state.session)
    #expect(flaws(in: next.state) == [])
    #expect(next.state.timelineInFront?.axis == left.state.timelineInFront?.axis)
    if !next.state.history.past.isEmpty {
      try next.press("[")
      try left.press("[")
      #expect(next.state.screen.address == left.state.screen.address)
      #expect(next.state.timelineInFront?.axis == left.state.timelineInFront?.axis)
      #expect(flaws(in: next.state) == [])
    }
  }

  @Test func `The years that were in view come back in a window of another width`() throws {
    var left = try Session("timeline", library: .faceted)
    try left.press("z z l l l l")
    let next = try Session(size: Size(width: 80, height: 24), library: .faceted, restoring: left.state.session)
    #expect(next.state.timelineInFront?.axis?.days.lowerBound == left.state.timelineInFront?.axis?.days.lowerBound)
    #expect(next.state.timelineInFront?.zoom == .year)
  }
}
