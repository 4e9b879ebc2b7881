internal import Cooperation
internal import TextUI

/// Rows of a list as text, for copying, exporting and listing.
public struct TextTable: Hashable, Sendable {
  public var head: [String]
  /// The rows, with a text for each column.
  public var rows: [[String]]

  public init(head: [String], rows: [[String]]) {
    self.head = head
    self.rows = rows
  }

  /// Tab-separated lines, beginning with the head.
  var tsv: String { ([head] + rows).map(Self.line).joined(separator: "\n") + "\n" }

  var markdown: String {
    let lines = [head.map(Self.escaped), head.map { _ in "---" }] + rows.map { $0.map(Self.escaped) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// Returns a tab-separated row, with formulas guarded and characters unsafe for a terminal replaced.
  static func line(_ texts: [String]) -> String {
    texts.map { TextWidth.safe(Formula.guarded($0)) }.joined(separator: "\t")
  }

  private static func escaped(_ text: String) -> String {
    TextWidth.safe(text).replacing("\\", with: "\\\\").replacing("|", with: "\\|")
  }
}
