internal import Cooperation
internal import Foundation

/// What an import remembers from batch to batch.
struct ImportMemory {
  /// The files that are being read, by the name that they have in the database.
  var files: [String: FileState] = [:]
  /// The numbers of the records that activities name.
  var names = NameMemory()
  /// The number of the last change by another connection that is taken into account (`PRAGMA data_version`).
  var dataVersion: Int64?
  var hasStoredCodes = false
  private var fullNames: [String: String] = [:]

  /// Returns the name of a file in the database: its full path, so that it is the same file from wherever it is imported;
  /// `-` stands for standard input, which readers call by its name.
  mutating func fullName(of file: String) -> String {
    if let name = fullNames[file] { return name }
    let name = ["-", "standard input", ""].contains(file) ? "-" : URL(fileURLWithPath: file).standardizedFileURL.path
    fullNames[file] = name
    return name
  }
}

/// How far a file has been read in this import.
struct FileState {
  let input: Int64
  /// Whether the database had reports of it before.
  let isKnown: Bool
  var accepted = 0
  var withErrors = 0
  /// The last finding about the whole file that was there before and has come up again; nil where they have come to differ.
  var lastFinding: Int64? = 0
  /// A bit for each imported programme of which the file has had a report.
  private var seen: [UInt64] = []
  /// How many reports the file has had of a record, where it is more than one, or the record no imported programme.
  private var repeats: [Int64: Int] = [:]

  init(input: Int64, isKnown: Bool) {
    self.input = input
    self.isKnown = isKnown
  }

  /// Counts a report of a record, and returns how many there were before.
  mutating func count(_ record: Int64) -> Int {
    let before = count(of: record)
    let (word, bit) = Self.place(of: record)
    if before == 0, let word {
      if word >= seen.count { seen += [UInt64](repeating: 0, count: word + 1 - seen.count + seen.count / 4) }
      seen[word] |= bit
    } else {
      repeats[record] = before + 1
    }
    return before
  }

  /// Returns how many reports of a record there were.
  func count(of record: Int64) -> Int {
    if let count = repeats[record] { return count }
    let (word, bit) = Self.place(of: record)
    guard let word, word < seen.count else { return 0 }
    return seen[word] & bit == 0 ? 0 : 1
  }

  private static func place(of record: Int64) -> (word: Int?, bit: UInt64) {
    guard let ordinal = KeyAllocator.ordinal(of: record), ordinal < 1 << 31 else { return (nil, 0) }
    return (Int(ordinal >> 6), 1 << UInt64(ordinal & 63))
  }
}
