internal import Cooperation
internal import GRDB

/// The condition that a selection puts on items, in SQL on a table `item i`, with its arguments.
///
/// Within a dimension any of the values counts, across dimensions all must hold. A theme's category stands for its codes as
/// well. A value that is not in the archive selects nothing.
struct SelectedItems {
  /// Starts with ` AND` unless it is empty.
  private(set) var sql = ""
  private(set) var arguments = StatementArguments()
  /// The keys that stand for the chosen values of a dimension, as JSON; nothing for a dimension that narrows nothing.
  private(set) var keys: [Dimension: String] = [:]

  /// What can be counted; partnerships are not: what ties their parties is counted itself.
  static let countable = "i.kind <> 'partnership'"

  init(_ selection: Selection, reader: Reader) throws {
    for dimension in Dimension.allCases {
      let values = selection.values.filter { dimension.kinds.contains($0.kind) }
      if values.isEmpty { continue }
      let list = KeyList.json(try values.flatMap { try reader.keysSelected(by: $0) })
      keys[dimension] = list
      sql += """
         AND i.key IN (SELECT item FROM \(dimension.table) WHERE \(dimension.column) IN (SELECT value FROM json_each(?)))
        """
      arguments += [list]
    }
  }
}

extension Reader {
  /// Returns the keys of the records that a selected value stands for, named or stored.
  fileprivate func keysSelected(by value: RecordReference) throws -> [Int64] {
    try keys(
      """
      SELECT key FROM record WHERE kind = ?1 AND id = ?2
      UNION ALL
      SELECT c.key FROM record p JOIN record c ON c.within = p.key WHERE p.kind = 'theme' AND c.kind = 'theme'
        AND p.kind = ?1 AND p.id = ?2
      """, [value.kind.rawValue, value.id])
  }
}

extension Window {
  /// Returns the part of a list to fetch: this window, moved so that the located position is in its middle when it is not in
  /// it at all.
  func slice(of total: Int, locating located: Int?) -> Range<Int> {
    let size = max(0, min(count, total))
    var start = max(0, min(offset, total))
    if let located, size > 0, !(start..<(start + size)).contains(located) {
      start = max(0, min(located - size / 2, total - size))
    }
    return start..<min(start + size, total)
  }
}
