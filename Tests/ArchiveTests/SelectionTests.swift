import Archive
import Cooperation
import Testing

@Suite("A selection")
struct SelectionTests {
  @Test(
    "is any of its values within a dimension, and all dimensions together",
    arguments: [
      ([], ["meetings", "telehealth", "training"]),
      (["agency/mhlw"], ["meetings", "telehealth"]),
      (["agency/jica", "agency/who"], ["telehealth", "training"]),
      (["country/VN"], ["telehealth", "training"]),
      (["country/LA", "region/asean"], ["meetings", "training"]),
      (["agency/mhlw", "country/VN"], ["telehealth"]),
      (["agency/mhlw", "country/VN", "theme/13020"], []),
      (["theme/12250"], ["telehealth"]),
      (["theme/122"], ["telehealth"]),
      (["theme/122", "theme/13020"], ["meetings", "telehealth"]),
      (["agency/unknown"], []),
      (["agency/unknown", "agency/who"], ["training"]),
    ] as [([String], [String])])
  func semantics(addresses: [String], programmes: [String]) throws {
    // Given
    let archive = try Archive.holding(.small)
    let selection = Selection(addresses.map(RecordReference.at))
    // When
    let timeline = try archive.timeline(ListQuery(selection: selection, sort: .title))
    // Then
    let found = timeline.listing.rows.compactMap(\.reference).filter { $0.kind == .programme }.map(\.id)
    #expect(found == programmes)
    #expect(try archive.totals(selection).programmes == programmes.count)
  }

  @Test("of places alone leaves out agencies that have nothing there")
  func agenciesWithNothing() throws {
    let archive = try Archive.holding(.small)
    let rows = try archive.agencies(ListQuery(selection: Selection(addresses: "country/LA"), sort: .name)).rows
    #expect(rows.map(\.id) == ["who"])
  }

  @Test("that is empty lists agencies that have nothing at all")
  func everyAgency() throws {
    var catalogue = Catalogue.small
    catalogue.agencies.append(.sample("idle"))
    let rows = try Archive.holding(catalogue).agencies(ListQuery(sort: .name)).rows
    #expect(rows.map(\.id) == ["idle", "jica", "mhlw", "who"])
  }

  @Test("of an agency lists the places of its items with their counts")
  func placesOfAgency() throws {
    let archive = try Archive.holding(.small)
    let rows = try archive.places(ListQuery(selection: Selection(addresses: "agency/jica"), sort: .name)).rows
    #expect(rows.map(\.reference.id) == ["VN"])
    #expect(rows.map(\.programmes) == [1])
    #expect(rows.map(\.events) == [1])
  }
}
