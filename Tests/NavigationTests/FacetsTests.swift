import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI

/// The facets: values with counts, to be included and excluded.
@Suite struct FacetsTests {
  @Test(arguments: [
    ("facets", "", "facets [agency] 3"), ("facets", "j j", "facets [country] 4"), ("facets", "G k", "facets [publisher] 1000"),
    ("facets", "G", "facets [rule] 2"),
    ("facets", "k", "facets [agency] 3"), ("facets?facet=rule", "Space", "facets rule [4.3.1 0/2] | of rule/4.3.1"),
    ("facets", "Tab", "facets agency [jica 0/3]"),
    ("facets", "Enter j", "facets agency [who 1/3]"),
    ("facets", "Right j Left j", "facets [role] 2"), ("facets", "Tab Tab", "facets [agency] 3"),
    ("facets", "Tab Space", "facets agency [jica 0/3] | of agency/jica"),
    ("facets", "Tab Space Space", "facets agency [jica 0/3]"),
    ("facets", "Tab -", "facets agency [jica 0/3] | of not agency/jica"),
    ("facets", "Tab - Space", "facets agency [jica 0/3] | of agency/jica"),
    ("facets", "Tab Space j Space", "facets agency [who 1/3] | of agency/jica,agency/who"),
    ("facets?facet=country&country=KH", "Space", "facets country [VN 0/4] | of country/KH,country/VN"),
    ("facets?facet=status", "Enter", "facets status [2 0/2] | of status/2"),
    ("facets?facet=year", "", "facets year [2027 0/13] | values by name reversed"),
    ("facets?facet=year", "S", "facets year [2015 0/13]"),
    ("facets?facet=country", "s", "facets country [PK 0/4] | values by money"),
    ("facets?facet=country", "s s", "facets country [KH 0/4] | values by name"),
    ("facets?facet=country", "/ 'viet' Enter", "facets country [VN 0/1] | values filter viet"),
    ("facets?facet=country", "/ 'viet' Enter c", "facets country [VN 0/4]"),
    ("facets?facet=country", "/ 'status:2' Enter", "facets country [VN 0/4] | of status/2"),
    ("facets?country=VN", "c", "facets [agency] 3"), ("facets?facet=publisher", "G", "facets publisher [p999 999/1000]"),
    ("facets?facet=country", "Enter", "country/VN 0/20 → agency/jica | back 1"),
    ("facets?facet=country", "j Enter Escape", "facets country [KH 1/4] | forward 1"),
    ("facets?country=VN", "t", "timeline memo 0/3 | of country/VN | back 1"),
    ("overview?country=VN", "F", "facets [agency] 3 | of country/VN | back 1"),
    ("country/VN", "F", "facets [agency] 3 | of country/VN | back 1"),
  ])
  func `Values are included, excluded, sorted, filtered and opened`(address: String, keys: String, after: String) throws {
    var session = try Session(address, library: .faceted)
    try session.press(keys)
    #expect(outline(session.state).replacing(#/country/VN \d+/\d+/#, with: "country/VN 0/20") == after)
    #expect(flaws(in: session.state) == [])
  }

  @Test func `What is chosen narrows the screen that the facets were opened from`() throws {
    var session = try Session(library: .faceted)
    try session.press("F j j Tab Space Escape")
    #expect(outline(session.state).contains("pins country/VN"))
    #expect(flaws(in: session.state) == [])
    try session.press("]")
    #expect(outline(session.state).hasPrefix("facets country [VN 0/4]"))
  }

  @Test(arguments: [(120, 36), (80, 24), (40, 12), (24, 6)])
  func `Only the values in view are asked for, in every window`(width: Int, height: Int) throws {
    var session = try Session("facets?facet=publisher", size: Size(width: width, height: height), library: .faceted)
    try session.press("PageDown PageDown G PageUp j")
    #expect(flaws(in: session.state) == [])
    for case .facet(let query) in session.asked { #expect(query.list.window.count <= 5 * height) }
  }

  @Test func `The cursor stays on its value when the order changes`() throws {
    var session = try Session("facets?facet=country", library: .faceted)
    try session.press("j j s")
    guard case .breakdown(let facets) = session.state.screen else { return }
    #expect(facets.selected?.value == "PK")
  }

  @Test func `Rules, which have no money, are not sorted by it`() throws {
    var session = try Session("facets?facet=rule", library: .faceted)
    var sorts: [FacetSort] = []
    for _ in 0..<3 {
      try session.press("s")
      guard case .breakdown(let facets) = session.state.screen else { return }
      sorts.append(facets.values.sort)
    }
    #expect(sorts == [.name, .programmes, .name])
  }

  @Test func `An agency can be left out from the overview`() throws {
    var session = try Session(library: .faceted)
    try session.press("j -")
    #expect(session.state.selection.terms == [Term(.agency, "jica", isExcluded: true)])
  }
}
