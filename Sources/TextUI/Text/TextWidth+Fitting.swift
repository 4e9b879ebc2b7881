extension TextWidth {
  /// Truncates text to a number of columns, with a single-column ellipsis.
  ///
  /// - Returns: The text itself if it fits; an empty string if `columns` is not positive.
  public static func truncated(_ text: some StringProtocol, to columns: Int, ellipsis: String = "…") -> String {
    let text = String(text)
    guard columns > 0 else { return "" }
    let utf8 = text.utf8Span
    guard measure(utf8.span, upTo: columns) > columns else { return text }
    let end = text.utf8.index(text.startIndex, offsetBy: fit(utf8, in: columns - 1).bytes)
    return text[..<end] + ellipsis
  }

  /// Truncates or pads text to exactly a number of columns.
  public static func padded(
    _ text: some StringProtocol, to columns: Int, align: Alignment = .leading, ellipsis: String = "…"
  ) -> String {
    let fitting = truncated(text, to: columns, ellipsis: ellipsis)
    let spare = max(0, columns - width(of: fitting))
    let before = align.offset(of: spare)
    return String(repeating: " ", count: before) + fitting + String(repeating: " ", count: spare - before)
  }
}
