import Archive
import Cooperation
import Dispatch
import Navigation
import Testing

@testable import Dashboard

@Suite("The query desk") struct QueryDeskTests {
  private struct Broken: Error {}

  private func archive() throws -> Archive {
    let archive = try Archive.inMemory(today: Day(clamping: 20_778))
    var catalogue = Catalogue()
    catalogue.sources = [Source(id: "s", title: "A source", layer: .document)]
    catalogue.agencies = [Agency(id: "jica", title: "JICA", citations: [Citation(source: "s")])]
    try archive.store(catalogue)
    return archive
  }

  /// Collects replies until the desk has nothing left to do.
  private func allReplies(_ desk: QueryDesk) throws -> [QueryDesk.Reply] {
    var replies = try desk.replies()
    while !desk.isIdle {
      #expect(desk.wait(until: .now() + 10), "The desk did not answer within ten seconds.")
      replies += try desk.replies()
    }
    return replies
  }

  @Test("answers what was asked before the archive was open")
  func answers() throws {
    let desk = QueryDesk { try archive() }
    desk.ask(.totals, .totals(Selection()))
    desk.ask(.search, .search(text: "jica", limit: 5))
    let replies = try allReplies(desk)
    #expect(Set(replies.map(\.slot)) == [.totals, .search])
    let totals = try #require(replies.first { $0.slot == .totals }).result.get()
    guard case .totals(let counted) = totals else {
      Issue.record("The answer to totals is \(totals).")
      return
    }
    #expect(counted.agencies == 1)
  }

  @Test("puts only the newest question of a slot to the archive")
  func overtakes() throws {
    let mayOpen = DispatchSemaphore(value: 0)
    let desk = QueryDesk {
      mayOpen.wait()
      return try archive()
    }
    for text in ["j", "ji", "jic", "jica"] { desk.ask(.search, .search(text: text, limit: 5)) }
    mayOpen.signal()
    #expect(try allReplies(desk).map(\.query) == [.search(text: "jica", limit: 5)])
  }

  @Test("has an answer at once that it gave before, or prepared")
  func keeps() throws {
    let desk = QueryDesk { try archive() }
    desk.ask(.totals, .totals(Selection()))
    let first = try allReplies(desk)
    desk.ask(.totals, .totals(Selection()))
    let second = try desk.replies()
    #expect(try second.map { try $0.result.get() } == first.map { try $0.result.get() })
  }

  @Test("says what kept the archive from being opened")
  func fails() throws {
    let desk = QueryDesk { throw Broken() }
    desk.ask(.totals, .totals(Selection()))
    #expect(throws: Broken.self) {
      while true {
        _ = try desk.replies()
        #expect(desk.wait(until: .now() + 10))
      }
    }
  }

  @Test func `answers a question once that is asked while it is being answered ahead`() throws {
    let store = try archive()
    let desk = QueryDesk { store }
    _ = try allReplies(desk)
    for number in 0..<200 {
      let queries = ["jica", "a source"].map { Query.search(text: "\($0) \(number)", limit: 5) }
      desk.prepare(queries)
      desk.ask(.search, queries[number % 2])
      desk.ask(.totals, .totals(Selection()))
      let replies = try allReplies(desk)
      #expect(replies.filter { $0.slot == .search }.map(\.query) == [queries[number % 2]])
      #expect(replies.filter { $0.slot == .totals }.count == 1)
      for reply in replies { _ = try reply.result.get() }
    }
  }

  @Test func `asks again what it was asked before, once the archive holds something else`() throws {
    let store = try archive()
    let desk = QueryDesk { store }
    desk.ask(.totals, .totals(Selection()))
    let before = try #require(try allReplies(desk).first).result.get()
    var catalogue = Catalogue()
    catalogue.sources = [Source(id: "s", title: "A source", layer: .document)]
    catalogue.agencies = [Agency(id: "who", title: "WHO", citations: [Citation(source: "s")])]
    try store.store(catalogue)
    desk.ask(.totals, .totals(Selection()))
    #expect(try #require(try allReplies(desk).first).result.get() == before, "what it knows it keeps")
    desk.forgetAnswers()
    desk.ask(.totals, .totals(Selection()))
    #expect(try #require(try allReplies(desk).first).result.get() != before)
  }
}
