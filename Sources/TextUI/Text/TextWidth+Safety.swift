extension TextWidth {
  /// Returns text on one row with replacements for unsafe characters, as a ``Canvas`` shows it.
  ///
  /// For output without a canvas, such as lists and errors.
  public static func safe(_ text: some StringProtocol) -> String {
    let text = String(text)
    let bytes = text.utf8Span.span
    var result = ""
    var index = 0
    while index < bytes.count {
      let cell = CellText.read(bytes, at: index)
      result += cell.text
      index = cell.end
    }
    return result
  }
}
