import Cooperation

/// Some records of one kind out of one file, composed and not yet read.
struct CatalogueSection: Sendable {
  /// Which of the files.
  let file: Int
  let kind: RecordKind
  var records: [RecordDraft]
}

/// A record whose id is known and whose other keys are not yet read.
struct RecordDraft: Sendable {
  let reference: RecordReference
  let entries: [YAMLValue.Entry]
  let position: Position
}

/// A finding about one of the files.
struct FileFinding: Sendable {
  let file: Int
  let finding: Finding
}
