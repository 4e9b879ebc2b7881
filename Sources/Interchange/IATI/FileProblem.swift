internal import Cooperation

/// What can be wrong with a file, as opposed to an activity in it.
enum FileProblem {
  case notWellFormed(reason: String, activityLine: Int)
  case breaksOff(line: Int, reason: String)
  case endMissing
  case compression(String)
  case unreadable(InterchangeError)
  case encodingUnknown(String)
  case encodingContradicted(declared: String, actual: String)
  case encodingWrong(count: Int)
  case encodingUndeclared(count: Int)
  case controlCharacters(count: Int)
  case documentType
  case root(String)
  case organisationFile
  case noActivity
  case skipped

  /// Creates the finding about a place in a file.
  func finding(file: String, line: Int?) -> Finding {
    let (severity, rule, message, remedy) = wording
    return Finding(severity: severity, rule: rule, file: file, line: line, message: message, remedy: remedy)
  }

  private var wording: (Finding.Severity, String, String, String) {
    switch self {
    case .notWellFormed(let reason, let line):
      (
        .error, "not-well-formed",
        "The activity that begins on line \(line) is not well-formed XML (\(reason)), so it is left out",
        "Ask the publisher to correct it"
      )
    case .breaksOff(let line, let reason):
      (
        .error, "breaks-off", "The activity that begins on line \(line) breaks off (\(reason)), so it is left out",
        "Get the file again: it may not be complete"
      )
    case .endMissing:
      (
        .warning, "end-missing", "The file ends before its first element does; what comes before is read",
        "Get the file again: it may not be complete"
      )
    case .compression(let reason):
      (.error, "compression", "What comes before is read, but \(reason)", "Get the file again: it may not be complete")
    case .unreadable(let error): (.error, "unreadable", error.message, error.remedy)
    case .encodingUnknown(let name):
      (
        .warning, "encoding-unknown", "The encoding \(name) is not known; the file is read as UTF-8, or else Windows-1252",
        "Save the file as UTF-8"
      )
    case .encodingContradicted(let declared, let actual):
      (
        .warning, "encoding-contradicted", "The file declares \(declared) and is \(actual); it is read as what it is",
        "Declare the encoding that the file has"
      )
    case .encodingWrong(let count):
      (
        .warning, "encoding-wrong",
        "There are bytes that are not valid in the file's encoding, \(count) in all; they are read as Windows-1252",
        "Save the file as UTF-8, or declare its encoding"
      )
    case .encodingUndeclared(let count):
      (
        .warning, "encoding-undeclared",
        "There are characters of UTF-8 in a file that declares another encoding, \(count) in all; they are read as UTF-8",
        "Declare UTF-8"
      )
    case .controlCharacters(let count):
      (
        .warning, "control-character-in-file",
        "There are control characters that XML does not allow, \(count) in all; they are read as spaces",
        "Ask the publisher to remove them"
      )
    case .documentType:
      (.warning, "document-type", "The declarations of the DOCTYPE are not read", "Ask the publisher to leave them out")
    case .root(let name):
      (
        .warning, "root-element", "The first element is \(name), not iati-activities; the activities in it are read",
        "Ask the publisher to correct it"
      )
    case .organisationFile:
      (.warning, "organisation-file", "This is an organisation file, which is not read", "Give a file of activities")
    case .noActivity: (.warning, "no-activity", "There is no iati-activity in the file", "Give a file of IATI activities")
    case .skipped:
      (
        .warning, "file-skipped", "The name of the file ends in none of .xml, .xml.gz and .xml.xz, so it is not read",
        "Name the file itself, if it is one of activities"
      )
    }
  }
}

extension InterchangeError {
  /// What is wrong.
  fileprivate var message: String { String(description.split(separator: ";").first ?? "") }
  /// What to do about it.
  fileprivate var remedy: String {
    let text = description.split(separator: "; ", maxSplits: 1).dropFirst().first ?? "Check the file"
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
