import Cooperation

/// A problem in a catalogue's data, with the values that the message shows.
///
/// Users see these as findings, worded in `Problem+Text.swift`.
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
  /// The record exists, but was omitted for its own problems.
  case referenceToOmitted(RecordReference)
  case noSource
  /// Not a source's id; often the rest of a citation that was split at a comma.
  case notASource(String)
}

/// The format of a code from a list that is not included.
enum CodeForm: Hashable, Sendable {
  case currency, alpha3, threeDigits, digits
}
