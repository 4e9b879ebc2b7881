import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI

/// The stretch of time that a timeline shows.
@Suite struct AxisTests {
  private func axis(_ session: Session) throws -> TimeAxis { try #require(session.state.timelineInFront?.axis) }
  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test(
    arguments: [("j", "2019-01-01"), ("j j", "2021-01-01"), ("j j j", "2022-06-09"), ("G k", "2024-01-01"), ("G", "2027-01-01")],
    ["timeline", "overview?focus=timeline"])
  func `Zooming keeps the date of the selected row in its column`(row: (keys: String, date: String), start: String) throws {
    var session = try Session(start)
    try session.press(row.keys)
    let day = try day(row.date)
    let column = try #require(try axis(session).column(of: day))
    for _ in 0..<4 {
      try session.press("z")
      #expect(try axis(session).column(of: day) == column)
    }
    for _ in 0..<3 {
      try session.press("Z")
      #expect(try axis(session).column(of: day) == column)
    }
  }

  @Test func `A date out of view is brought to the middle by zooming`() throws {
    var session = try Session("timeline?zoom=month")
    try session.press("j k l l l l l l l l l l l l z Z")
    let middle = try axis(session).width / 2
    try session.press("z")
    #expect(try axis(session).column(of: day("2018-11-02")) == middle)
  }

  @Test func `The whole span shows every date, and does not move`() throws {
    var session = try Session("timeline")
    let whole = try axis(session)
    #expect(whole.column(of: try day("2018-11-02")) != nil)
    #expect(whole.column(of: try day("2027-12-31")) != nil)
    try session.press("h l . h")
    #expect(try axis(session) == whole)
    try session.press("z Z")
    #expect(try axis(session) == whole)
  }

  @Test func `The overview's axis stands still while cursors narrow the rows, and goes by pins`() throws {
    var session = try Session("overview")
    let whole = try axis(session)
    var counts: Set<Int> = []
    for keys in ["j", "j", "2 j", "j", "1 g", "2 G"] {
      try session.press(keys)
      counts.insert(session.state.timelineInFront?.count ?? 0)
      #expect(try axis(session) == whole, "\(keys)")
    }
    #expect(counts.count > 2)
    try session.press("g 1 j j Space")
    #expect(try axis(session) != whole)
  }

  @Test(arguments: ["decade", "year", "quarter", "month"])
  func `Panning moves by eight columns, and back again`(zoom: String) throws {
    var session = try Session("timeline?zoom=\(zoom)")
    let before = try axis(session)
    try session.press("h")
    #expect(try axis(session) == before.panned(byCells: -8))
    try session.press("l")
    #expect(try axis(session) == before)
    try session.press("Right Right Left")
    #expect(try axis(session) == before.panned(byCells: 8))
  }

  @Test(arguments: ["decade", "year", "quarter", "month"])
  func `A full stop brings today to the middle`(zoom: String) throws {
    var session = try Session("timeline?zoom=\(zoom)")
    try session.press("h h h h h .")
    let axis = try axis(session)
    #expect(axis.column(of: SmallCatalogue.today) == axis.width / 2)
  }

  @Test func `Panning stops at the ends of time`() throws {
    var session = try Session("timeline?zoom=decade")
    for _ in 0..<3000 { try session.press("h") }
    let first = try axis(session)
    try session.press("h")
    #expect(try axis(session) == first)
    #expect(flaws(in: session.state) == [])
  }

  @Test func `Today is the day on which the program came back`() throws {
    var session = try Session("timeline?zoom=month")
    let later = try day("2027-03-01")
    try session.apply(.resumed(today: later))
    #expect(session.repaints == 1)
    try session.press(".")
    #expect(try axis(session).column(of: later) == (try axis(session).width / 2))
  }

  @Test func `A timeline without a date has no axis, and its keys do no harm`() throws {
    var session = try Session("timeline?country=XX")
    #expect(session.state.timelineInFront?.axis == nil)
    try session.press("z Z h l . b Space j G")
    #expect(outline(session.state) == "timeline - 0/0 | of country/XX")
  }

  @Test func `A change of what is shown keeps the stretch of time that was zoomed to`() throws {
    var session = try Session("timeline?zoom=year")
    try session.press("h h")
    let before = try axis(session).days.lowerBound
    try session.press("b S s")
    #expect(try axis(session).days.lowerBound == before)
  }
}
