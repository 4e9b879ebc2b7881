internal import FacetIndex
internal import Cooperation
internal import Synchronization

/// The in-memory cache of an archive, so that counting reads nothing from the database: the column index, the order of
/// agencies, places and themes by title, and the latest results.
final class IndexCache: Sendable {
  /// What was read at one state of the database.
  struct Contents: Sendable {
    /// The number of the state.
    var version: Int
    var index: ItemIndex
    var records: LinkedRecords
    /// See `Reader.catalogueStamp`.
    var catalogueStamp: [Int64]
    /// Rows by title, once somebody has asked for that order.
    var byTitle: [UInt32]?
    var narrowings: [Narrowing] = []
    var texts: [String: TextMatches] = [:]
    /// The rows whose reports break each rule, once somebody has asked for them.
    var rules: [ActivityRule: RowSet]?

    /// More results than this are not kept.
    static let limit = 12

    /// Lets `body` change the contents where they are, without a copy of them.
    mutating func use<Value>(_ body: (inout Contents) throws -> sending Value) rethrows -> sending Value { try body(&self) }
  }

  /// What was found out about one selection.
  struct Narrowing: Sendable {
    var selection: Selection
    var condition: ItemCondition
    /// Every facet, under all others.
    var facets: ItemCounts?
    /// The values of single facets under all of it, and without a facet how many items there are.
    var counts: [ItemCounts.Dimension?: ItemCounts] = [:]
    /// What was spent and committed, by the values of facets.
    var money: [MoneyFacet: MoneySums] = [:]
    /// The items that are counted, and with them partnerships and results.
    var rows: RowSet?
    var allRows: RowSet?
  }

  private let contents = Mutex<Contents?>(nil)

  /// Gives the contents to `body`, brought up to date by `load` where they are of an older state than asked for.
  func use<Value>(
    version: Int, load: (Contents?) throws -> sending Contents, _ body: (inout Contents) throws -> sending Value
  ) throws -> Value {
    try contents.withLock { contents in
      if contents.map({ $0.version < version }) ?? true { contents = try load(contents) }
      guard let result = try contents?.use(body) else { throw ArchiveError(.failed("what was read is not there")) }
      return result
    }
  }
}

/// The agencies, places and themes of an archive by title.
struct LinkedRecords: Sendable {
  struct Entry: Sendable {
    var key: Int64
    var kind: RecordKind
    /// Whether somebody has stored it, rather than only named it.
    var isStored: Bool
    /// Whether it is a region of the DAC or WHO, of which only those that something is tied to are listed.
    var isMinor: Bool
  }

  /// All of them, by title and identifier.
  var entries: [Entry] = []
  /// Their places among the different titles, by key.
  private var ranks: [Int64: Int] = [:]
  /// What was stored, by key.
  private(set) var stored: [Int64: RecordKind] = [:]

  mutating func append(_ entry: Entry, rank: Int) {
    entries.append(entry)
    ranks[entry.key] = rank
    if entry.isStored { stored[entry.key] = entry.kind }
  }

  /// Returns where a title stands among all titles.
  func rank(of key: Int64) -> Int { ranks[key, default: .max] }
}

/// The items that hold some words, and how well.
struct TextMatches: Sendable {
  var rows: RowSet
  /// The ranks of items of catalogues, see `MatchedText`.
  var ranks: [Int: Int] = [:]
  /// Imported programmes that hold all words in names.
  var inNames: RowSet

  /// Returns how well a row matches.
  func rank(of row: Int) -> Int { ranks[row] ?? (inNames.contains(row) ? MatchedText.nameRank : MatchedText.textRank) }
}
