import Archive
import Cooperation
import Testing

@Suite("A window")
struct WindowTests {
  /// Ten agencies, `a0` to `a9`.
  private static var ten: Catalogue {
    var catalogue = Catalogue()
    catalogue.agencies = (0..<10).map { .sample("a\($0)") }
    return catalogue
  }

  @Test(
    "holds the rows asked for, as far as there are any",
    arguments: [
      (Window.all, 0..<10), (Window(offset: 2, count: 3), 2..<5), (Window(offset: 8, count: 5), 8..<10),
      (Window(offset: 20, count: 5), 10..<10), (Window(offset: 0, count: 0), 0..<0), (Window(offset: -3, count: 2), 0..<2),
    ])
  func rows(window: Window, expected: Range<Int>) throws {
    let listing = try Archive.holding(Self.ten).agencies(ListQuery(sort: .name, window: window))
    #expect(listing.rows.map(\.id.rawValue) == expected.map { "a\($0)" })
    #expect(listing.offset == expected.lowerBound)
    #expect(listing.total == 10)
  }

  @Test(
    "stays where it is when it holds the located row, else moves so that the row is in its middle",
    arguments: [
      ("a3", Window(offset: 2, count: 4), 2..<6), ("a7", Window(offset: 0, count: 4), 5..<9),
      ("a9", Window(offset: 0, count: 4), 6..<10), ("a0", Window(offset: 5, count: 4), 0..<4),
    ])
  func locate(id: String, window: Window, expected: Range<Int>) throws {
    let query = ListQuery<AgencySort>(sort: .name, window: window, locate: .at("agency/\(id)"))
    let listing = try Archive.holding(Self.ten).agencies(query)
    #expect(listing.offset..<(listing.offset + listing.rows.count) == expected)
    #expect(listing.located.flatMap { listing[$0] }?.id.rawValue == id)
  }

  @Test("stays where it is when the located row is not in the list")
  func notLocated() throws {
    let query = ListQuery<AgencySort>(sort: .name, window: Window(offset: 2, count: 3), locate: .at("agency/none"))
    let listing = try Archive.holding(Self.ten).agencies(query)
    #expect(listing.located == nil)
    #expect(listing.offset == 2)
  }

  @Test("of places is found by country and by region alike")
  func locatePlace() throws {
    let query = ListQuery<PlaceSort>(sort: .name, window: Window(offset: 0, count: 1), locate: .at("country/VN"))
    let listing = try Archive.holding(.small).places(query)
    #expect(listing.rows.map(\.reference.id) == ["VN"])
    #expect(listing.located == listing.offset)
  }

  @Test(
    "of a grouped timeline counts headings as rows and finds headings and first appearances",
    arguments: [("country/LA", 8), ("programme/training", 3), ("programme/none", nil)] as [(String, Int?)])
  func locateInTimeline(address: String, expected: Int?) throws {
    let list = ListQuery<TimelineSort>(sort: .title, window: Window(offset: 0, count: 2), locate: .at(address))
    let timeline = try Archive.holding(.small).timeline(TimelineQuery(list: list, grouping: .country))
    #expect(timeline.listing.located == expected)
    #expect(timeline.listing.rows.count == 2)
    if let expected { #expect(timeline.listing[expected]?.reference == .at(address)) }
  }

  @Test("of a timeline does not find an item that is folded away")
  func folded() throws {
    let list = ListQuery<TimelineSort>(sort: .title, locate: .at("programme/meetings"))
    let query = TimelineQuery(list: list, grouping: .country, folded: [.at("region/asean")])
    #expect(try Archive.holding(.small).timeline(query).listing.located == nil)
  }
}
