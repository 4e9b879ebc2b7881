import Archive
import BuiltInCatalogue
import Cooperation
import Testing

@Suite("The signing of an agreement")
struct SigningTests {
  @Test("is not listed again where the agreement is", arguments: ["country/PK", "agency/jica", "programme/p"])
  func hidden(address: String) throws {
    let page = try Self.page(address)
    #expect(page.agreements.map(\.reference.id) == ["g"])
    #expect(page.milestones == [])
    #expect(page.mentionedBy == [])
  }

  @Test("is listed where the agreement is not", arguments: ["agency/witness", "theme/13020"])
  func shown(address: String) throws {
    let page = try Self.page(address)
    #expect(page.agreements == [])
    #expect(page.milestones.map(\.reference.id) == ["m"])
  }

  @Test(
    "is another event when it differs in date, programme, kind or parties",
    arguments: [
      { $0.date = DateClaim("2026-02") }, { $0.programme = "other" }, { $0.type = .meeting }, { $0.agencies = ["jica"] },
      {
        $0.places = [.country("PK"), .country("JP")]; $0.agencies = ["jica", "witness"]
      }, { $0.date = nil },
      { $0.standing = .planned },
    ] as [@Sendable (inout Milestone) -> Void])
  func different(change: @Sendable (inout Milestone) -> Void) throws {
    let page = try Self.page("country/PK", change)
    #expect(page.agreements.map(\.reference.id) == ["g"])
    #expect(page.milestones.map(\.reference.id) == ["m"])
  }

  @Test("that belongs to no programme goes by date and parties")
  func noProgramme() throws {
    #expect(try Self.page("country/PK") { $0.programme = nil }.milestones == [])
  }

  @Test("of JICA and Pakistan, and of the grant for Multan, is there once on their pages")
  func builtIn() throws {
    let archive = try Archive.holding(BuiltInCatalogue.read())
    for address in ["country/PK", "agency/jica", "agency/government-pakistan"] {
      let page = try #require(try archive.page(address))
      let milestones = Set(page.milestones.map(\.reference.id))
      #expect(Set(page.agreements.map(\.reference.id)).isSuperset(of: ["jica-pakistan-agreement-2026", "multan-grant-2026"]))
      #expect(milestones.isDisjoint(with: ["jica-pakistan-signed", "multan-signed"]), "\(address)")
      #expect(milestones.isSuperset(of: ["jamshoro-signed"]), "\(address)")
    }
  }

  /// Returns a page of a catalogue with an agreement of `jica` and `moh` for PK on `p`, signed in January 2026, and with its
  /// signing in the presence of `witness`, which is changed beforehand.
  private static func page(_ address: String, _ change: (inout Milestone) -> Void = { _ in }) throws -> RecordPage {
    var catalogue = Catalogue()
    catalogue.themes = [.sample("130"), .sample("13020", category: "130")]
    catalogue.countries = [.sample("PK"), .sample("JP")]
    catalogue.agencies = [.sample("jica"), .sample("moh"), .sample("witness")]
    catalogue.programmes = [.sample("p"), .sample("other")]
    catalogue.agreements = [
      .sample("g", signed: "2026-01", agencies: ["jica", "moh"], places: ["country/PK"], programmes: ["p"])
    ]
    var signing = Milestone.sample(
      "m", date: "2026-01", programme: "p", agencies: ["jica", "moh", "witness"], places: ["country/PK"], themes: ["13020"])
    signing.type = .signing
    change(&signing)
    catalogue.milestones = [signing]
    return try #require(try Archive.holding(catalogue).page(address))
  }
}
