internal import TextUI

/// Rows of a list as texts, for copying, exporting and listing.
public struct TextTable: Hashable, Sendable {
  /// The names of the columns.
  public var head: [String]
  /// The rows, each with a text for every column.
  public var rows: [[String]]

  /// Creates a table from its head and rows.
  public init(head: [String], rows: [[String]]) {
    self.head = head
    self.rows = rows
  }

  /// Lines of texts with tabs between them, the names of the columns first.
  var tsv: String { ([head] + rows).map(Self.line).joined(separator: "\n") + "\n" }

  /// A table in Markdown.
  var markdown: String {
    let lines = [head.map(Self.escaped), head.map { _ in "---" }] + rows.map { $0.map(Self.escaped) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// A row with tabs between its texts; what must not reach a terminal has its stand-in.
  static func line(_ texts: [String]) -> String { texts.map { TextWidth.safe($0) }.joined(separator: "\t") }

  private static func escaped(_ text: String) -> String {
    TextWidth.safe(text).replacing("\\", with: "\\\\").replacing("|", with: "\\|")
  }
}
