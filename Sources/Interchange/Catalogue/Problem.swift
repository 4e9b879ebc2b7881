import Cooperation

/// Everything that can be wrong with a catalogue's data; the payload is what the message shows.
///
/// Users see these as findings; their words are made in `Problem+Text.swift`.
enum Problem: Hashable, Sendable {
  // The file
  case notUTF8
  case emptyFile
  case notYAML(reason: String, context: String?)
  case duplicateKeys([String])
  case keyNotText
  case alias(String)
  case unknownKind(String, nearest: String?)
  case secondKind(String, first: String)

  // Shapes and keys
  case wrongShape(expected: Shape, found: Shape)
  case emptyValue
  case missingKey(String)
  case unknownKey(String, nearest: String?)

  // Values
  case badIdentifier(String, RecordKind)
  case badDate(EDTFError)
  case badNumber(String)
  case percentageOutOfRange(String)
  case unknownWord(String, nearest: String?, known: [String])
  case badCode(String, CodeForm)
  case badLanguage(String)

  // References
  case duplicateIdentifier(RecordReference, first: String)
  case notAReference(String)
  case wrongKind(RecordReference, expected: [RecordKind])
  case danglingReference(RecordReference, nearest: String?)
  /// The record is written, and left out for its own faults.
  case referenceToLeftOut(RecordReference)
  case noSource
  /// What should begin with the id of a source; often the rest of a citation that a comma has cut.
  case notASource(String)
}

/// A form that a code has, where the list of codes is not held.
enum CodeForm: Hashable, Sendable {
  case currency, alpha3, threeDigits, digits
}
