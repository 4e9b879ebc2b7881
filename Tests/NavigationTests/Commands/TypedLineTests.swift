import Cooperation
import Navigation
import Testing
import TextUI

/// What a line typed in the plain mode asks for.
@Suite struct TypedLineTests {
  private let state = AppState(size: Size(width: 49, height: 18), today: Day(clamping: 20_000))

  @Test(
    arguments: [
      ("", .nextRows), ("  \t\r", .nextRows), ("PgDn", .nextRows), ("page down", .nextRows), ("PageUp", .previousRows),
      ("page-up", .previousRows), ("0", .number(0)), (" 12 ", .number(12)), ("99999999999999999999", .number(.max)),
      ("j", .command(.down)), ("DOWN", .command(.down)), ("↓", .command(.down)), ("Enter", .command(.open)),
      ("open", .command(.open)), ("開く", .command(.open)), ("next", .command(.nextPane)), ("^L", .command(.redraw)),
      ("agencies", .command(.agenciesPane)), ("reload-settings", .command(.reloadSettings)), ("debug", .command(.diagnosis)),
      (":debug", .command(.diagnosis)), ("診断", .command(.diagnosis)), ("F12", .command(.diagnosis)), ("q", .command(.quit)),
      (":quit", .command(.quit)), ("f", .find("")), ("find malaria", .find("malaria")), ("検索 結核", .find("結核")),
      ("FIND  two  words ", .find("two  words")), ("/", .filter("")), ("/malaria", .filter("malaria")),
      ("filter country:VN -status:5", .filter("country:VN -status:5")), ("filter", .filter("")), ("?", .help), (":", .help),
      ("help", .help), ("commands", .help), ("z", .command(.zoomIn)), ("]", .command(.forward)), ("Space", .command(.pin)),
    ] as [(String, TypedLine)])
  func `A line is read`(line: String, expected: TypedLine) {
    #expect(TypedLine(line, in: state) == expected)
  }

  @Test(arguments: ["country/VN", "agency/jica/sources", "timeline?zoom=year&group=country", ":country/vn", "findings?filter=a"])
  func `An address is read`(line: String) throws {
    let text = line.hasPrefix(":") ? String(line.dropFirst()) : line
    #expect(TypedLine(line, in: state) == .address(try Address(parsing: text)))
  }

  @Test(arguments: [
    ("sotr", "“sort”"), ("kountry/VN", "'kountry'"), ("Xyzzy and more", "“Xyzzy and more”"), ("country/", "country/ID"),
  ])
  func `What is nothing is answered with a sentence`(line: String, part: String) {
    guard case .unknown(let sentence) = TypedLine(line, in: state) else {
      Issue.record("\(TypedLine(line, in: state))")
      return
    }
    #expect(sentence.contains(part))
  }

  @Test func `Keys are those that the person chose`() {
    var preferences = Preferences()
    preferences.bindings = Bindings.granting([.init(.down, [.character("x")])]).bindings
    var changed = state
    _ = changed.apply(.preferred(preferences, Message("")))
    #expect(TypedLine("x", in: changed) == .command(.down))
    #expect(TypedLine("j", in: changed) != .command(.down))
  }
}
