import Cooperation
import Foundation
import Interchange
import Navigation
import TextUI

/// Prints findings as a stream, in bounded memory.
struct FindingStream {
  private let format: RowFormat
  private let isRaw: Bool
  private let table = Table.findings(in: TableContext(.english))
  private var count = 0
  private var pending: [UInt8] = []

  private static let bufferSize = 64 << 10

  init(_ format: RowFormat, isRaw: Bool) throws {
    self.format = format
    self.isRaw = isRaw
    switch format {
    case .json: add("[")
    case .csv: add(DelimitedWriter(header: table.valueHead, format: .csv).text)
    case .tsv: add(DelimitedWriter(header: table.valueHead, format: .tsv).text)
    case .table: break
    }
  }

  mutating func print(_ finding: Finding) throws {
    switch format {
    case .json:
      add(count == 0 ? "\n" : ",\n")
      pending += try JSONOutput.data(finding, layout: .compact)
    case .csv: add(DelimitedWriter.line(table.values(of: finding), format: .csv, isRaw: isRaw))
    case .tsv: add(DelimitedWriter.line(table.values(of: finding), format: .tsv, isRaw: isRaw))
    case .table:
      add(
        TextWidth.safe(
          "\(finding.position): \(finding.severity.rawValue): \(finding.message) \(finding.remedy) [\(finding.rule)]")
          + "\n")
    }
    count += 1
    if pending.count >= Self.bufferSize { try flush() }
  }

  /// Closes the list and flushes.
  mutating func end() throws {
    if format == .json { add(count == 0 ? "]\n" : "\n]\n") }
    try flush()
  }

  private mutating func add(_ text: String) { pending += Array(text.utf8) }

  private mutating func flush() throws {
    let text = String(decoding: pending, as: UTF8.self)
    pending.removeAll(keepingCapacity: true)
    if format == .table { try printProse(text) } else { try printOutput(text) }
  }
}
