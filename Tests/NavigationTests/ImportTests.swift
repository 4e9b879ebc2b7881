import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI

/// The dashboard beside an import that runs: its line, stopping it, and following the data.
@Suite struct ImportTests {
  private static let progress = ImportProgress(
    file: "a.xml", bytes: 30, totalBytes: 120, activities: 7, rate: 100, secondsLeft: 3)

  @Test func `Escape on the first screen stops the import, once`() throws {
    var session = try Session()
    try session.apply(.importing(Self.progress))
    try session.press("Escape")
    #expect(session.cancelledImports == 1)
    #expect(session.state.importing?.isCancelling == true)
    #expect(session.state.message != nil)
    try session.apply(.importing(ImportProgress(file: "a.xml", bytes: 40)))
    #expect(session.state.importing?.isCancelling == true)
    try session.press("Escape")
    #expect(session.cancelledImports == 1)
    try session.apply(.importing(nil))
    #expect(session.state.importing == nil)
  }

  @Test(arguments: ["Enter Escape", "? Escape", ": Escape", "/ 'ji' Escape", "/ 'ji' Enter Escape", "f Escape", "Backspace", "["])
  func `Escape goes first to what is in front`(keys: String) throws {
    var session = try Session("agency/jica")
    try session.press("0 j")
    try session.apply(.importing(Self.progress))
    try session.press(keys)
    #expect(session.cancelledImports == 0)
  }

  @Test func `The part that is done is known only where the whole is`() {
    #expect(Self.progress.fraction == 0.25)
    #expect(ImportProgress(file: "-", bytes: 5).fraction == nil)
    #expect(ImportProgress(file: "-", bytes: 5, totalBytes: 0).fraction == nil)
    #expect(ImportProgress(file: "-", bytes: 5, totalBytes: 4).fraction == 1)
  }

  @Test func `New data is asked for behind the rows that stay, and the cursor keeps its row`() throws {
    var session = try Session(library: .long)
    try session.press("j j j")
    let before = session.state
    session.answersAtOnce = false
    try session.apply(.dataChanged)
    #expect(Set(session.waiting.map(\.slot)) == [.totals, .list(.agencies), .list(.countries), .list(.timeline)])
    #expect(!session.state.awaitsRowsInFront)
    guard case .overview(let during) = session.state.screen, case .overview(let old) = before.screen else { return }
    #expect(during.agencies.listing == old.agencies.listing)
    #expect(during.agencies.cursor == old.agencies.cursor && during.agencies.scroll == old.agencies.scroll)
    let agency = try #require(during.agencyUnderCursor)

    // Two new rows above: the row moves on, the cursor with it.
    guard let (slot, query) = session.waiting.first(where: { $0.slot == .list(.agencies) }), case .agencies(let list) = query
    else {
      Issue.record("the agencies are not asked for")
      return
    }
    #expect(list.locate == agency)
    var listing = old.agencies.listing
    listing.rows.insert(contentsOf: ["new1", "new2"].map { AgencyRow(id: .init($0), title: .init($0)) }, at: 0)
    listing.total += 2
    listing.located = listing.rows.firstIndex { $0.reference == agency }
    try session.apply(.answered(slot, query, .agencies(listing)))
    guard case .overview(let after) = session.state.screen else { return }
    #expect(after.agencyUnderCursor == agency)
    #expect(after.agencies.cursor == old.agencies.cursor + 2)
  }

  @Test func `A page and the screens behind it follow when they come to the front`() throws {
    var session = try Session()
    try session.press("j Enter j j")
    let before = session.asked.count
    guard case .page(let page) = session.state.screen else { return }
    try session.apply(.dataChanged)
    #expect(session.asked[before...] == [.page(RecordReference(.agency, "jica"))])
    guard case .page(let after) = session.state.screen else { return }
    #expect(after.cursor == page.cursor)
    let then = session.asked.count
    try session.press("Escape")
    #expect(session.asked[then...].contains { if case .agencies = $0 { true } else { false } })
    #expect(flaws(in: session.state) == [])
  }
}
