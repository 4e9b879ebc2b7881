import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI

/// The mouse does what keys do, and nothing else.
@Suite struct MouseTests {
  /// An address, what is done with the mouse, and keys that lead to the same.
  struct Row: Sendable, CustomTestStringConvertible {
    let start: String
    let mouse: String
    let keys: String

    init(_ start: String, _ mouse: String, _ keys: String) { (self.start, self.mouse, self.keys) = (start, mouse, keys) }

    var testDescription: String { "\(start) ⟨\(mouse)⟩ as ⟨\(keys)⟩" }
  }

  static let rows = [
    // A click selects and goes to the pane; a second one opens, be it soon or late.
    Row("overview", "5,4", "j"), Row("overview", "60,5", "2 j j"), Row("overview", "5,20", "3 j"),
    Row("overview", "5,4 5,4!", "j Enter"), Row("overview", "5,4 5,4", "j Enter"), Row("overview", "5,20 5,20", "3 j Enter"),
    Row("overview", "2 5,4", "j"), Row("overview", "j 2 5,4", "j"), Row("overview", "5,14", ""), Row("overview", "60,14", "2"),
    // The row for all is opened by two clicks alone.
    Row("overview", "5,3 5,3", ""), Row("overview", "5,3 5,3!", "Enter"),
    // What a double click has opened gets none of its clicks.
    Row("overview", "5,4 5,4! 5,4!", "j Enter"), Row("overview", "j 5,4 5,4!", "j Enter"),
    // Titles of panes and heads of columns sort.
    Row("overview", "5,2", "s"), Row("overview", "60,2 60,2", "2 s s"), Row("overview", "5,16", "3 s"),
    Row("timeline", "5,2", "s"),
    // In the chart only two quick clicks open.
    Row("timeline", "5,5", "j"), Row("timeline", "5,5 5,5", "j Enter"), Row("timeline", "80,5 80,5", "j"),
    Row("timeline", "80,5 80,5!", "j Enter"), Row("timeline", "5,30", ""),
    // Pages and their links.
    Row("country/VN", "10,7", "j"), Row("country/VN", "10,2", ""),
    // The frame: footer, way, chips, prompts.
    Row("overview", "@Facets", "F"), Row("overview", "@Timeline_", "3 s"), Row("overview", "j Enter @Overview", "j Enter Escape"),
    Row("overview", "j Enter o @Overview", "j Enter o Escape Escape"), Row("overview", "? @Overview", ""),
    Row("overview", "j Space @×", "j"), Row("overview", "j Space @× 5,2!", "j s"),
    Row("overview", "j Space @Clear", "j Space c"),
    Row("overview", "/ 'mi' Enter @×", ""), Row("overview", "2 / 'vi' Enter @×", "2"), Row("timeline", "/ 'hosp' Enter @×", ""),
    Row("overview", ": @Cancel", ""), Row("overview", ": 5,5 5,5", ": Down Enter"), Row("overview", ": 5,5 5,5!", ": Down Enter"),
    Row("overview", "? 5,5+ 5,5+ 5,5-", "? j j j"), Row("overview", "/ 'mi' @Keep", "/ 'mi' Enter"),
    Row("overview", "/ 'mi' @Cancel", ""),
    // Beside the filter prompt a click keeps the filter, then does what it does anywhere.
    Row("overview", "/ 'mi' 5,4", "/ 'mi' Enter j"), Row("timeline", "/ 'a' 5,5 5,5!", "/ 'a' Enter j Enter"),
    Row("overview", "/ 'mi' 5,14", "/ 'mi' Enter"), Row("overview", "/ 'mi' 60,4", "/ 'mi' Enter 2 j"),
    Row("overview", "/ 'mi' 5,2", "/ 'mi' Enter s"), Row("timeline", "/ 'a' 5,5 5,5", "/ 'a' Enter j Enter"),
    Row("timeline", "/ 'a' 5,2", "/ 'a' Enter s"), Row("country/VN", "/ 'a' 10,7", "/ 'a' Enter j"),
    // The row that is chosen already is opened, as anywhere.
    Row("overview", "/ 'mi' 5,3", "/ 'mi' Enter Enter"),
    // The prompt itself is no place to click, and one that cannot be meant stays open.
    Row("overview", "/ 'mi' 20,34", "/ 'mi'"), Row("overview", "/ 'cuntry:VN' 5,4", "/ 'cuntry:VN' Enter"),
    // What means nothing.
    Row("overview", "0,0", ""), Row("overview", "500,500", ""), Row("overview", "M 5,4", "M"), Row("overview", "M M 5,4", "j"),
  ]

  @Test(arguments: rows)
  func `What the mouse does, keys do`(row: Row) throws {
    var (clicked, typed) = (try Session(row.start), try Session(row.start))
    try clicked.play(row.mouse)
    try typed.press(row.keys)
    #expect(outline(clicked.state) == outline(typed.state))
  }

  static let facets = [
    Row("facets", "5,4", "j"), Row("facets", "30,4", "l"), Row("facets", "30,5", "l j"), Row("facets", "30,5 30,5", "l j Enter"),
    Row("facets", "5,4 5,4", "j l"), Row("facets", "30,3", "s s"), Row("facets", "30,3 30,3", "s s S"),
    Row("facets", "60,2", "l s"),
    Row("facets", "l j Space @×", "l j"),
  ]

  @Test(arguments: facets)
  func `Facets are chosen with the mouse`(row: Row) throws {
    var (clicked, typed) = (try Session(row.start, library: .faceted), try Session(row.start, library: .faceted))
    try clicked.play(row.mouse)
    try typed.press(row.keys)
    #expect(outline(clicked.state) == outline(typed.state))
  }

  static let values = [
    // The box of values: a row of it is taken, its frame does nothing. Beside it a value that has to be looked up is kept first.
    Row("timeline", "/ 'country:' @Cambodia", "/ 'country:' Down Tab"),
    Row("timeline", "/ 'country:' @Tab_takes", "/ 'country:'"),
    Row("timeline", "/ 'country:VN' 5,2", "/ 'country:VN' Enter"),
    Row("timeline", "/ 'country:VN_' 5,2", "/ 'country:VN_' Enter s"),
    Row("facets", "/ 'country:VN_' 30,3", "/ 'country:VN_' Enter s s"),
  ]

  @Test(arguments: values)
  func `Values that the filter prompt offers are clicked`(row: Row) throws {
    var (clicked, typed) = (try Session(row.start, library: .faceted), try Session(row.start, library: .faceted))
    try clicked.play(row.mouse)
    try typed.press(row.keys)
    #expect(outline(clicked.state) == outline(typed.state))
  }

  @Test func `Tabs of a small window are clicked`() throws {
    var session = try Session(size: Size(width: 40, height: 12))
    try session.play("@2_")
    guard case .overview(let overview) = session.state.screen else { return #expect(Bool(false)) }
    #expect(overview.pane == .countries)
    try session.play("@2_")
    #expect(outline(session.state).contains("countries by"))
  }

  @Test func `A link of a page is followed by one click`() throws {
    var (clicked, typed) = (try Session("agency/jica"), try Session("agency/jica"))
    guard let place = clicked.place(of: "→ ") else { return #expect(Bool(false), "a page with links") }
    try clicked.play("\(place.x + 2),\(place.y)")
    guard case .page(let page) = typed.state.screen, let item = page.content.items.firstIndex(where: { !$0.linkTitles.isEmpty })
    else { return #expect(Bool(false)) }
    try typed.press((0..<item).map { _ in "j" }.joined(separator: " ") + " Enter")
    #expect(outline(clicked.state) == outline(typed.state))
  }

  @Test func `The wheel scrolls what is under it by three rows, and the focus stays`() throws {
    var session = try Session(library: .long)
    func lists() -> (agencies: ListCursor, places: ListCursor, focus: Pane)? {
      guard case .overview(let overview) = session.state.screen else { return nil }
      return (overview.agencies.place, overview.countries.place, overview.pane)
    }
    try session.play("60,5+ 60,5+ 60,5-")
    #expect(lists()?.places.scroll == 3)
    #expect(lists()?.places.cursor == 6)
    #expect(lists()?.agencies.scroll == 0)
    #expect(lists()?.focus == .agencies)
    try session.play("60,5- 60,5-")
    // The cursor stays on its row while that is in view.
    #expect(lists()?.places.scroll == 0)
    #expect(lists()?.places.cursor == 6)
    try session.play("5,20+")
    #expect(session.state.timelineInFront?.list.scroll == 3)
    #expect(lists()?.focus == .agencies)
  }

  @Test func `A page is scrolled to its end and back`() throws {
    var session = try Session("agency/jica", size: Size(width: 60, height: 14), library: .large)
    var seen: Set<Int> = []
    func page() -> PageScreen? { if case .page(let page) = session.state.screen { page } else { nil } }
    let lines = page()?.layout(width: 60).count ?? 0
    for _ in 0..<lines {
      try session.play("5,5+")
      seen.insert(page()?.scroll ?? 0)
    }
    #expect(page()?.scroll == lines - PageScreen.height(in: session.state.layout.body))
    #expect(seen.count >= lines / 4)
    for _ in 0..<lines { try session.play("5,5-") }
    #expect(page()?.scroll == 0)
  }

  @Test func `Dragging moves the years along`() throws {
    var (dragged, typed) = (try Session("timeline?zoom=year"), try Session("timeline?zoom=year"))
    try dragged.play("80,3>76,3>72,3")
    try typed.apply(.command(.panRight))
    #expect(dragged.state.timelineInFront?.axis == typed.state.timelineInFront?.axis)
    #expect(dragged.state.timelineInFront?.axis != (try Session("timeline?zoom=year")).state.timelineInFront?.axis)
    // With the button up, and from outside the chart, nothing moves.
    let before = dragged.state.timelineInFront?.axis
    try dragged.apply(.mouse(MouseEvent(.drag, .left, at: Point(x: 50, y: 3)), on: nil, at: 9000))
    try dragged.play("5,5>15,5")
    #expect(dragged.state.timelineInFront?.axis == before)
  }

  @Test func `The list of what can be copied is clicked, and drawn in the smallest window`() throws {
    var session = try Session("country/VN", size: ScreenLayout.minimum)
    try session.press("y G")
    #expect(session.place(of: "m Table") != nil)
    session = try Session("country/VN")
    try session.press("y")
    try session.play("@Identifier @Identifier")
    #expect(session.copies == ["the identifier: VN"])
  }
}
