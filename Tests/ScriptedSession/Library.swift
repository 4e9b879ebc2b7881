import CatalogueOracle
public import Cooperation
import Synchronization

/// Answers questions, the same question always alike; answers that were given once are kept.
public final class Library: Sendable {
  private let kept = Mutex<[Query: Answer]>([:])
  private let find: @Sendable (Query) throws -> Answer

  /// Creates a library of answers that are found somehow.
  public init(_ find: @escaping @Sendable (Query) throws -> Answer) { self.find = find }

  /// Creates a library that answers what there is in a catalogue.
  public convenience init(_ catalogue: Catalogue) {
    let oracle = CatalogueOracle(catalogue, today: SmallCatalogue.today)
    self.init { oracle.answer($0) }
  }

  /// Returns the answer to a question.
  public func answer(_ query: Query) throws -> Answer {
    if let answer = kept.withLock({ $0[query] }) { return answer }
    let answer = try find(query)
    kept.withLock { $0[query] = answer }
    return answer
  }

  /// The small catalogue.
  public static let small = Library(SmallCatalogue.catalogue)
  /// The large catalogue.
  public static let large = Library(LargeCatalogue.catalogue)
}
