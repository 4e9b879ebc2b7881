public import Wording

/// What can be copied; the list that one chooses from has them in this order.
public enum CopyChoice: String, CaseIterable, Hashable, Sendable {
  case row, record, identifier, address, tsv, markdown

  /// What the list calls it.
  public var phrase: Phrase {
    switch self {
    case .row: CopyWords.row
    case .record: CopyWords.record
    case .identifier: CopyWords.identifier
    case .address: CopyWords.address
    case .tsv: CopyWords.tsv
    case .markdown: CopyWords.markdown
    }
  }

  /// What a message calls it.
  var name: Phrase {
    switch self {
    case .row: CopyWords.theRow
    case .record: CopyWords.theRecord
    case .identifier: CopyWords.theIdentifier
    case .address: CopyWords.theAddress
    case .tsv, .markdown: CopyWords.theTable
    }
  }
}

extension CopyChoice {
  /// The entry in the command table.
  var definition: KeyEntry {
    switch self {
    case .row: entry("r", CopyWords.rowSummary)
    case .record: entry("t", CopyWords.recordSummary)
    case .identifier: entry("i", CopyWords.identifierSummary)
    case .address: entry("a", CopyWords.addressSummary)
    case .tsv: entry("v", CopyWords.tsvSummary)
    case .markdown: entry("m", CopyWords.markdownSummary)
    }
  }

  private func entry(_ key: KeyUse, _ summary: Phrase) -> KeyEntry {
    KeyEntry(CommandWords(phrase, summary), uses: [.copy: key])
  }
}

/// The list of what can be copied.
public struct CopyMenu: Hashable, Sendable {
  /// Where the person is in the list.
  public var list = ListCursor()

  /// Creates the list with the cursor on its first line.
  public init() {}
}
