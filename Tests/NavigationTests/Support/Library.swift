import Archive
import BuiltInCatalogue
import Cooperation
import Synchronization

/// Answers questions, the same question always alike; answers that were given once are kept.
final class Library: Sendable {
  private let kept = Mutex<[Query: Answer]>([:])
  private let find: @Sendable (Query) throws -> Answer

  init(_ find: @escaping @Sendable (Query) throws -> Answer) { self.find = find }

  /// An archive of the records that `read` returns, opened with the first question.
  convenience init(reading read: @escaping @Sendable () throws -> Catalogue) {
    let shelf = Shelf(read)
    self.init { try shelf.archive.answer($0) }
  }

  func answer(_ query: Query) throws -> Answer {
    if let answer = kept.withLock({ $0[query] }) { return answer }
    let answer = try find(query)
    kept.withLock { $0[query] = answer }
    return answer
  }

  static let small = Library(reading: { try SmallCatalogue.catalogue })
  static let builtIn = Library(reading: { try BuiltInCatalogue.read() })

  private final class Shelf: Sendable {
    private let opened = Mutex<Archive?>(nil)
    private let read: @Sendable () throws -> Catalogue

    init(_ read: @escaping @Sendable () throws -> Catalogue) { self.read = read }

    var archive: Archive {
      get throws {
        try opened.withLock { opened in
          if let opened { return opened }
          let archive = try Archive.inMemory(today: SmallCatalogue.today)
          try archive.store(try read())
          opened = archive
          return archive
        }
      }
    }
  }
}
