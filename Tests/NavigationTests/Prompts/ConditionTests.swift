import Cooperation
import Navigation
import ScriptedSession
import Testing

/// Conditions in the filter prompt: they narrow everything, are completed as one types, and become chips.
@Suite struct ConditionTests {
  private static let start = "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6"

  private func outlineAfter(_ keys: String, from address: String = "timeline") throws -> String {
    var session = try Session(address, library: .faceted)
    try session.press(keys)
    return outline(session.state)
  }

  @Test(arguments: [
    ("/ 'country:VN' Enter", "of country/VN"), ("/ 'country:vn' Enter", "of country/VN"),
    ("/ 'country:viet' Enter", "of country/VN"), ("/ 'country:ベトナム' Enter", "of country/VN"),
    ("/ 'country:VN,KH' Enter", "of country/VN,country/KH"), ("/ '-country:VN' Enter", "of not country/VN"),
    ("/ 'theme:122' Enter", "of theme/122"), ("/ 'agency:jica' Enter", "of agency/jica"),
    ("/ 'agency:\"world_health\"' Enter", "of agency/who"), ("/ 'status:2' Enter", "of status/2"),
    ("/ 'status:impl' Enter", "of status/2"), ("/ 'status:none' Enter", "of status/none"),
    ("/ 'role:1' Enter", "of role/funding"),
    ("/ 'role:fund' Enter", "of role/funding"), ("/ 'modality:c01' Enter", "of modality/C01"),
    ("/ 'modality:z99' Enter", "of modality/Z99"), ("/ 'year:2019..2024' Enter", "of year/2019..2024"),
    ("/ 'rule:4.3.1' Enter", "of rule/4.3.1"), ("/ 'rule:3.1.2' Enter", "of rule/3.1.2"),
    ("/ '-rule:title' Enter", "of not rule/4.3.1"), ("/ 'finding:Status-and-Dates' Enter", "of rule/status-and-dates"),
    ("/ '指摘:名称がない' Enter", "of rule/4.3.1"),
    ("/ 'country:VN_care' Enter", "of country/VN,“care”"),
    ("/ 'country:VN_status:2_-year:2019' Enter", "of country/VN,status/2,not year/2019"),
  ])
  func `Conditions become what everything is narrowed to`(keys: String, narrowed: String) throws {
    let text = try outlineAfter(keys)
    #expect(text.hasSuffix("| " + narrowed), "\(text)")
  }

  @Test(arguments: [
    ("/ 'country:VN_'", "of country/VN | filtering country:VN ▏"), ("/ 'country:VN'", "| filtering country:VN▏"),
    ("/ 'country:v' Tab", "of country/VN | filtering country:VN ▏"),
    ("/ 'country:' Down Tab", "of country/KH | filtering country:KH ▏"),
    ("/ 'rule:' Tab", "of rule/4.3.1 | filtering rule:4.3.1 ▏"),
    ("/ 'country:v' Right Enter", "of country/VN"), ("/ 'country:' Down Down Enter", "of country/PK"),
    ("/ 'country:VN_-theme:12' Down Tab", "of country/VN,not theme/12220 | filtering country:VN -theme:12220 ▏"),
  ])
  func `Values are completed, and narrow as soon as they are`(keys: String, end: String) throws {
    let text = try outlineAfter(keys)
    #expect(text.hasSuffix(end), "\(text)")
  }

  @Test(arguments: [
    ("/ 'country:vietnm' Enter", "Viet Nam (VN)"), ("/ 'cuntry:VN' Enter", "“country:”"), ("/ 'year:next' Enter", "“next”"),
    ("/ 'country:xxxxxxxxxx' Enter", "xxxxxxxxxx"), ("/ 'country:xxxxxxxxxx_'", "xxxxxxxxxx"),
  ])
  func `What cannot be meant is told, and the prompt stays open`(keys: String, part: String) throws {
    var session = try Session("timeline", library: .faceted)
    try session.press(keys)
    let problem = try #require(session.state.filterProblem)
    #expect(problem.contains(part), "\(problem)")
    guard case .filter = session.state.mode else {
      Issue.record("the prompt is closed")
      return
    }
    try session.press("Escape")
    #expect(outline(session.state) == "timeline memo 0/6")
  }

  @Test(arguments: [
    ("overview?country=VN&status=2", "/ Backspace Enter", "pins country/VN"),
    ("overview?country=VN&status=2", "/ Backspace Backspace Enter", ""),
    ("overview?country=VN&text=care", "/ Backspace Enter", "pins country/VN"),
    ("overview?country=VN", "/ Backspace Escape", "pins country/VN"), ("overview?country=VN", "c", ""),
    ("overview?country=VN", "/ 'status:2' Enter", "pins country/VN,status/2"),
    ("overview?country=VN", "/ '-country:VN' Enter", "pins not country/VN"),
    ("overview?country=VN", "/ 'ji' C-u Backspace Enter", ""),
  ])
  func `Chips go one by one, the last first, or all at once`(address: String, keys: String, narrowed: String) throws {
    let text = try outlineAfter(keys, from: address)
    #expect(text.contains("pins") ? text.hasSuffix("| " + narrowed) : narrowed.isEmpty, "\(text)")
  }

  @Test func `Words alone filter the list in front, as before`() throws {
    #expect(try outlineAfter("/ 'labs'").contains("timeline filter labs"))
    #expect(try outlineAfter("/ 'labs_country:VN_'").contains("of country/VN,“labs”"))
    #expect(try !outlineAfter("/ 'labs_country:VN_'").contains("timeline filter"))
    #expect(try outlineAfter("/ 'country:VN' Enter", from: "country/VN").contains("filter country:VN"))
  }

  @Test func `Enter before the archive has answered waits for it`() throws {
    var session = try Session("timeline", library: .faceted)
    session.answersAtOnce = false
    try session.press("/ 'country:viet_theme:basic' Enter")
    #expect(outline(session.state).contains("filtering"))
    try session.answerAll()
    let text = outline(session.state)
    #expect(text.hasSuffix("of country/VN,theme/122"), "\(text)")
    #expect(flaws(in: session.state) == [])
  }

  @Test func `Names of values that only an address gives are asked for`() throws {
    let session = try Session("overview?country=VN&publisher=p7&status=2&year=2019..2024&agency=zzz", library: .faceted)
    let titles = session.state.selection.terms.map(session.state.title)
    #expect(titles == ["Viet Nam", "Publisher 7", "Implementation", "2019–2024", "zzz"])
    #expect(session.state.awaiting.isEmpty)
  }
}
