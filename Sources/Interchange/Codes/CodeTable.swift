internal import Foundation

/// A tab-separated table of Resources/codes with a header line and `#` comments.
struct CodeTable {
  private let bytes: [UInt8]

  init(path: String) throws(InterchangeError) {
    guard FileManager.default.fileExists(atPath: path) else { throw InterchangeError.missing(path: path) }
    do {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw InterchangeError.unreadable(path: path, reason: error.localizedDescription)
    }
  }

  /// Calls `body` with the cells of each row; missing trailing cells are empty.
  func forEachRow(columns: Int, _ body: ([ArraySlice<UInt8>]) -> Void) {
    var cells: [ArraySlice<UInt8>] = []
    cells.reserveCapacity(columns)
    var hasHeader = false
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      guard hasHeader else {
        hasHeader = true
        continue
      }
      cells.removeAll(keepingCapacity: true)
      cells += line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      while cells.count < columns { cells.append([]) }
      body(cells)
    }
  }
}

extension String {
  /// Decodes a cell.
  init(cell: ArraySlice<UInt8>) { self = String(decoding: cell, as: UTF8.self) }
}
