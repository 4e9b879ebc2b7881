public import Cooperation
internal import Foundation
internal import GRDB

extension Archive {
  /// Calls `body` with the report that is shown of each imported programme that a selection and a filter leave over, by title.
  ///
  /// - Throws: `ArchiveError` if a report is damaged.
  public func forEachReport(
    under selection: Selection = Selection(), filter: String = "", _ body: (Activity) -> Void
  ) throws(ArchiveError) {
    try look { try $0.forEachReport(under: selection, filter: filter, body) }
  }

  /// Returns the report that is shown of a programme; nil for a record that no report stands for.
  public func report(of reference: RecordReference) throws(ArchiveError) -> Activity? {
    guard case .page(let page) = try answer(.page(reference)) else { return nil }
    return page?.activity
  }
}

extension Reader {
  fileprivate func forEachReport(under selection: Selection, filter: String, _ body: (Activity) -> Void) throws {
    let left = try keysLeft(of: .programme, selection, filter: filter)
    try forEach(
      """
      SELECT p.key, r.id, i.name, a.line, a.body FROM programme p JOIN record r ON r.key = p.key
        JOIN activity a ON a.key = p.activity JOIN input i ON i.key = a.input
      ORDER BY r.sort_title, r.id
      """
    ) { row in
      guard try left?.contains(row[0]) ?? true else { return }
      body(try ActivityPacking.unpack([UInt8](row[4] as Data), identifier: row[1], file: row[2], line: row[3]))
    }
  }
}
