import Archive
import Cooperation
import Dispatch
import Navigation
import Testing

@testable import Dashboard

@Suite struct QueryQueueTests {
  private struct Broken: Error {}

  private func archive() throws -> Archive {
    let archive = try Archive.inMemory(today: Day(clamping: 20_778))
    var catalogue = Catalogue()
    catalogue.sources = [Source(id: "s", title: "A source", layer: .document)]
    catalogue.agencies = [Agency(id: "jica", title: "JICA", citations: [Citation(source: "s")])]
    try archive.store(catalogue)
    return archive
  }

  /// Collects replies until the queue is idle.
  private func allReplies(_ queue: QueryQueue) throws -> [QueryQueue.Reply] {
    var replies = try queue.replies()
    while !queue.isIdle {
      #expect(queue.wait(until: .now() + 10), "No answer within ten seconds.")
      replies += try queue.replies()
    }
    return replies
  }

  @Test func `Queries asked before the archive is open are answered`() throws {
    let queue = QueryQueue { try archive() }
    queue.ask(.totals, .totals(Selection()))
    queue.ask(.search, .search(text: "jica", limit: 5))
    let replies = try allReplies(queue)
    #expect(Set(replies.map(\.slot)) == [.totals, .search])
    let totals = try #require(replies.first { $0.slot == .totals }).result.get()
    guard case .totals(let counted) = totals else {
      Issue.record("The answer to totals is \(totals).")
      return
    }
    #expect(counted.agencies == 1)
  }

  @Test func `Only the newest query of a slot reaches the archive`() throws {
    let mayOpen = DispatchSemaphore(value: 0)
    let queue = QueryQueue {
      mayOpen.wait()
      return try archive()
    }
    for text in ["j", "ji", "jic", "jica"] { queue.ask(.search, .search(text: text, limit: 5)) }
    mayOpen.signal()
    #expect(try allReplies(queue).map(\.query) == [.search(text: "jica", limit: 5)])
  }

  @Test func `A cached answer is a reply at once`() throws {
    let queue = QueryQueue { try archive() }
    queue.ask(.totals, .totals(Selection()))
    let first = try allReplies(queue)
    queue.ask(.totals, .totals(Selection()))
    let second = try queue.replies()
    #expect(try second.map { try $0.result.get() } == first.map { try $0.result.get() })
  }

  @Test func `The error of opening is thrown with the replies`() throws {
    let queue = QueryQueue { throw Broken() }
    queue.ask(.totals, .totals(Selection()))
    #expect(throws: Broken.self) {
      while true {
        _ = try queue.replies()
        #expect(queue.wait(until: .now() + 10))
      }
    }
  }

  @Test func `A running prefetch answers the same query once`() throws {
    let store = try archive()
    let queue = QueryQueue { store }
    _ = try allReplies(queue)
    for number in 0..<200 {
      let searches = ["jica", "a source"].map { Query.search(text: "\($0) \(number)", limit: 5) }
      queue.prefetch(searches)
      queue.ask(.search, searches[number % 2])
      queue.ask(.totals, .totals(Selection()))
      let replies = try allReplies(queue)
      #expect(replies.filter { $0.slot == .search }.map(\.query) == [searches[number % 2]])
      #expect(replies.filter { $0.slot == .totals }.count == 1)
      for reply in replies { _ = try reply.result.get() }
    }
  }

  @Test func `Answers from before a change of the data are not used again`() throws {
    let store = try archive()
    let queue = QueryQueue { store }
    queue.ask(.totals, .totals(Selection()))
    let before = try #require(try allReplies(queue).first).result.get()
    var catalogue = Catalogue()
    catalogue.sources = [Source(id: "s", title: "A source", layer: .document)]
    catalogue.agencies = [Agency(id: "who", title: "WHO", citations: [Citation(source: "s")])]
    try store.store(catalogue)
    queue.ask(.totals, .totals(Selection()))
    #expect(try #require(try allReplies(queue).first).result.get() == before, "what it knows it keeps")
    queue.invalidate()
    queue.ask(.totals, .totals(Selection()))
    #expect(try #require(try allReplies(queue).first).result.get() != before)
  }
}
