import Cooperation

/// Composed records of one kind from one file.
struct CatalogueSection: Sendable {
  /// The index of the file.
  let file: Int
  let kind: RecordKind
  var records: [RecordDraft]
}

/// A record with a valid id whose other keys are still unread.
struct RecordDraft: Sendable {
  let reference: RecordReference
  let entries: [YAMLValue.Entry]
  let position: Position
}

struct FileFinding: Sendable {
  let file: Int
  let finding: Finding
}
