internal import Foundation
internal import GRDB

/// Which programmes of a segment name which others as related, so that those that are named find those that name them.
///
/// Stored as pairs of 32-bit integers, little-endian: a hash of the identifier that is named, and the ordinal of the programme that
/// names it (`KeyAllocator.ordinal`). Callers verify each match: hashes collide, and another report may be shown by now.
struct RelationTable {
  private var pairs: [UInt64] = []

  /// Returns the number that stands for an identifier.
  static func number(of identifier: String) -> UInt32 {
    var identifier = identifier
    return UInt32(truncatingIfNeeded: identifier.withUTF8 { unsafe Digest.hash(UnsafeRawBufferPointer($0)) })
  }

  /// Adds that a programme names an identifier.
  mutating func add(_ identifier: UInt32, programme: Int64) {
    guard let ordinal = KeyAllocator.ordinal(of: programme) else { return }
    pairs.append(UInt64(ordinal) << 32 | UInt64(identifier))
  }

  /// Writes the table of a segment, if there is anything in it.
  func write(of segment: Int64, to db: Database) throws {
    if pairs.isEmpty { return }
    let data = unsafe pairs.map(\.littleEndian).withUnsafeBytes { unsafe Data($0) }
    try db.execute(sql: "INSERT INTO segment_relation (segment, data) VALUES (?, ?)", arguments: [segment, data])
  }

  /// Calls `body` with the number of each programme that may name an identifier.
  static func search(_ data: Data, for identifier: UInt32, _ body: (Int64) -> Void) {
    unsafe data.withUnsafeBytes { bytes in
      for place in stride(from: 0, to: bytes.count - 7, by: 8) {
        let pair = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        if UInt32(truncatingIfNeeded: pair) == identifier {
          body(KeyAllocator.key(ofProgramme: UInt32(truncatingIfNeeded: pair >> 32)))
        }
      }
    }
  }
}
