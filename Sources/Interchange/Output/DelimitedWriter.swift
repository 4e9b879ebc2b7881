/// Writes rows of texts with a character between them.
///
/// Control characters of the data, and marks that turn the direction of text, never reach a terminal: what a format has no way to
/// write is written as `\u001B`.
public struct DelimitedWriter: Sendable {
  /// How fields are kept apart.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    /// RFC 4180: commas, lines end in CR LF, fields in double quotes where they need them. Line breaks and tabs inside a field stay
    /// what they are, in quotes.
    case csv
    /// IANA text/tab-separated-values: tabs, lines end in LF. There are no quotes: tab, line feed, carriage return and backslash
    /// are written `\t`, `\n`, `\r` and `\\`.
    case tsv
  }

  /// How the fields are kept apart.
  public let format: Format
  /// How many fields each line has.
  public let width: Int
  /// What was written so far.
  public private(set) var text = ""

  /// Begins with the line of the headings.
  public init(header: [String], format: Format) {
    self.format = format
    width = header.count
    write(header)
  }

  /// Writes one line alone.
  public static func line(_ row: [String], format: Format) -> String {
    var writer = DelimitedWriter(width: row.count, format: format)
    writer.write(row)
    return writer.text
  }

  private init(width: Int, format: Format) {
    self.format = format
    self.width = width
  }

  /// Writes all rows under their headings.
  public static func text(header: [String], rows: some Sequence<[String]>, format: Format) -> String {
    var writer = DelimitedWriter(header: header, format: format)
    for row in rows { writer.write(row) }
    return writer.text
  }

  /// Adds a line.
  ///
  /// - Precondition: The row has as many fields as there are headings.
  public mutating func write(_ row: [String]) {
    precondition(row.count == width, "a row has \(row.count) fields, the header \(width)")
    for (index, field) in row.enumerated() {
      if index > 0 { text.unicodeScalars.append(format == .csv ? "," : "\t") }
      switch format {
      case .csv: writeCSV(field, isOnlyField: row.count == 1)
      case .tsv: writeTSV(field)
      }
    }
    text += format == .csv ? "\r\n" : "\n"
  }

  private mutating func writeCSV(_ field: String, isOnlyField: Bool) {
    let special = field.utf8.contains { $0 == .comma || $0 == .quote || $0 == .newline || $0 == .carriageReturn }
    // Spaces at the ends are part of a field, and an empty line would be no row at all.
    let isQuoted = special || field.utf8.first == .space || field.utf8.last == .space || isOnlyField && field.isEmpty
    if isQuoted { text += "\"" }
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\"": text += "\"\""
      case "\n", "\r", "\t": text.unicodeScalars.append(scalar)
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

  /// Writes a character, or, of one that is not seen, its number.
  private mutating func write(_ scalar: Unicode.Scalar) {
    guard scalar.isUnseen else { return text.unicodeScalars.append(scalar) }
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16, uppercase: true)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
