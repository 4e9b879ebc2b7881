/// What can be copied; the list that one chooses from has them in this order.
public enum CopyChoice: String, CaseIterable, Hashable, Sendable {
  case row, record, identifier, address, tsv, markdown

  /// What the list calls it.
  public var phrase: Phrase {
    switch self {
    case .row: Phrase("Row", "行")
    case .record: Phrase("Record as text", "記録の本文")
    case .identifier: Phrase("Identifier", "識別子")
    case .address: Phrase("Address", "番地")
    case .tsv: Phrase("Table in view as TSV", "表示中の表（TSV）")
    case .markdown: Phrase("Table in view as Markdown", "表示中の表（Markdown）")
    }
  }

  /// What a message calls it.
  var name: Phrase {
    switch self {
    case .row: Phrase("the row", "行")
    case .record: Phrase("the record", "記録")
    case .identifier: Phrase("the identifier", "識別子")
    case .address: Phrase("the address", "番地")
    case .tsv, .markdown: Phrase("the table", "表")
    }
  }
}

extension CopyChoice {
  /// The entry in the command table.
  var definition: KeyEntry {
    switch self {
    case .row: entry("r", Phrase("Copies the row under the cursor.", "カーソル位置の行をコピーします。"))
    case .record: entry("t", Phrase("Copies the whole record as text.", "記録の全文をコピーします。"))
    case .identifier: entry("i", Phrase("Copies the identifier of the record.", "記録の識別子をコピーします。"))
    case .address: entry("a", Phrase("Copies the address, such as country/VN.", "country/VN などの番地をコピーします。"))
    case .tsv: entry("v", Phrase("Copies the rows in view, separated by tabs.", "表示中の行をタブ区切りでコピーします。"))
    case .markdown: entry("m", Phrase("Copies the rows in view as a Markdown table.", "表示中の行を Markdown の表としてコピーします。"))
    }
  }

  private func entry(_ key: KeyUse, _ summary: Phrase) -> KeyEntry {
    KeyEntry(name: phrase, summary: summary, uses: [.copy: key])
  }
}

/// The list of what can be copied.
public struct CopyMenu: Hashable, Sendable {
  /// Where the person is in the list.
  public var list = ListCursor()

  /// Creates the list with the cursor on its first line.
  public init() {}
}
