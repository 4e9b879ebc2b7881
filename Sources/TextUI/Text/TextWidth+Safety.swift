extension TextWidth {
  /// Gives a text as a ``Canvas`` shows it, on one row and with stand-ins for what must not reach a terminal.
  ///
  /// For text that goes to a terminal without a canvas: a list, an error.
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
