internal import Cooperation

/// A writer of delimiter-separated rows.
///
/// Control characters and bidirectional controls are escaped as `\u001B`, so that data cannot affect a terminal. A field that a
/// spreadsheet would run as a formula begins with an apostrophe, unless the rows are written raw.
public struct DelimitedWriter: Sendable {
  /// A delimited text format.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    /// RFC 4180: commas, CR LF, fields quoted if necessary.
    ///
    /// A line feed in a field is kept, in quotes; tab and carriage return are written `\\t` and `\\r`.
    case csv
    /// IANA text/tab-separated-values: tabs, LF, no quotes.
    ///
    /// Tab, line feed, carriage return and backslash are written `\t`, `\n`, `\r` and `\\`.
    case tsv
  }

  public let format: Format
  private let isRaw: Bool
  /// The number of fields per row.
  public let width: Int
  /// The text written so far.
  public private(set) var text = ""

  /// Writes the header.
  public init(header: [String], format: Format, isRaw: Bool = false) {
    self.format = format
    self.isRaw = isRaw
    width = header.count
    write(header)
  }

  /// Returns a single row as text.
  public static func line(_ row: [String], format: Format, isRaw: Bool = false) -> String {
    var writer = DelimitedWriter(width: row.count, format: format, isRaw: isRaw)
    writer.write(row)
    return writer.text
  }

  private init(width: Int, format: Format, isRaw: Bool) {
    self.format = format
    self.isRaw = isRaw
    self.width = width
  }

  /// Returns rows below a header as text.
  public static func text(
    header: [String], rows: some Sequence<[String]>, format: Format, isRaw: Bool = false
  ) -> String {
    var writer = DelimitedWriter(header: header, format: format, isRaw: isRaw)
    for row in rows { writer.write(row) }
    return writer.text
  }

  /// Appends a row.
  ///
  /// - Precondition: The row has as many fields as the header.
  public mutating func write(_ row: [String]) {
    precondition(row.count == width, "a row has \(row.count) fields, the header \(width)")
    for (index, field) in row.enumerated() {
      if index > 0 { text.unicodeScalars.append(format == .csv ? "," : "\t") }
      let safe = isRaw ? field : Formula.guarded(field)
      switch format {
      case .csv: writeCSV(safe, isOnlyField: row.count == 1)
      case .tsv: writeTSV(safe)
      }
    }
    text += format == .csv ? "\r\n" : "\n"
  }

  private mutating func writeCSV(_ field: String, isOnlyField: Bool) {
    let special = field.utf8.contains { $0 == .comma || $0 == .quote || $0 == .newline || $0 == .carriageReturn }
    // Leading and trailing spaces belong to the field, and an empty line would not be a row.
    let isQuoted = special || field.utf8.first == .space || field.utf8.last == .space || isOnlyField && field.isEmpty
    if isQuoted { text += "\"" }
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\"": text += "\"\""
      case "\n": text.unicodeScalars.append(scalar)
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: write(scalar)
      }
    }
    if isQuoted { text += "\"" }
  }

  private mutating func writeTSV(_ field: String) {
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\\": text += "\\\\"
      default: write(scalar)
      }
    }
  }

  /// Writes a character, escaped if invisible.
  private mutating func write(_ scalar: Unicode.Scalar) {
    guard scalar.isInvisible else { return text.unicodeScalars.append(scalar) }
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16, uppercase: true)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
