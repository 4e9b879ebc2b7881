internal import Cooperation
internal import Synchronization

/// A record of the domain; GRDB has a class of the same name.
typealias Record = Cooperation.Record

/// Where an archive keeps whole records, as opposed to the columns that lists show.
///
/// A file holds them as JSON. An archive in memory keeps the values: it is filled whenever the program starts, and writing
/// two hundred records as JSON takes three times as long as everything else that storing them does.
enum Bodies: Sendable {
  case json
  case values(Store)

  /// Records by the number of their row.
  final class Store: Sendable {
    private let records = Mutex<[Int64: Record]>([:])

    func record(_ key: Int64) -> Record? { records.withLock { $0[key] } }

    func add(_ added: [Int64: Record]) { records.withLock { $0.merge(added) { $1 } } }
  }
}
