/// What can be copied; the list that one chooses from has them in this order.
public enum CopyChoice: CaseIterable, Hashable, Sendable {
  case row, record, identifier, address, tsv, markdown

  /// The letter that chooses it.
  public var letter: Character {
    switch self {
    case .row: "r"
    case .record: "t"
    case .identifier: "i"
    case .address: "a"
    case .tsv: "v"
    case .markdown: "m"
    }
  }

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

/// The list of what can be copied.
public struct CopyMenu: Hashable, Sendable {
  /// Where the person is in the list.
  public var list = ListCursor()

  /// Creates the list with the cursor on its first line.
  public init() {}
}
