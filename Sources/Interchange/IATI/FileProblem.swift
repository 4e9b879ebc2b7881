internal import Cooperation

/// A problem of a file as a whole.
enum FileProblem {
  case notWellFormed(reason: String, activityLine: Int)
  case breaksOff(line: Int, reason: String)
  /// An activity larger than the limit, in bytes.
  case activityTooLarge(line: Int, limit: Int)
  case endMissing
  /// Text around the activities that is not well-formed.
  case malformed(reason: String)
  /// Columns separated by a character.
  case table
  case repeated(identifier: String)
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

  /// Returns the finding at a line of a file.
  func finding(file: String, line: Int?) -> Finding {
    switch self {
    case .notWellFormed(let reason, let start): FileRule.notWellFormed.finding(String(start), reason, file: file, line: line)
    case .breaksOff(let start, let reason): FileRule.breaksOff.finding(String(start), reason, file: file, line: line)
    case .activityTooLarge(let start, let limit):
      FileRule.activityTooLarge.finding(String(start), String(limit >> 20), file: file, line: line)
    case .endMissing: FileRule.endMissing.finding(file: file, line: line)
    case .malformed(let reason): FileRule.malformed.finding(reason, file: file, line: line)
    case .table: FileRule.table.finding(file: file, line: line)
    case .repeated(let identifier): FileRule.repeated.finding(identifier, file: file, line: line)
    case .compression(let reason): FileRule.compression.finding(reason, file: file, line: line)
    case .unreadable(let error): FileRule.unreadable.finding(error.reason, file: file, line: line)
    case .encodingUnknown(let name): FileRule.encodingUnknown.finding(name, file: file, line: line)
    case .encodingContradicted(let declared, let actual):
      FileRule.encodingContradicted.finding(declared, actual, file: file, line: line)
    case .encodingWrong(let count): FileRule.encodingWrong.finding(String(count), file: file, line: line)
    case .encodingUndeclared(let count): FileRule.encodingUndeclared.finding(String(count), file: file, line: line)
    case .controlCharacters(let count): FileRule.controlCharacters.finding(String(count), file: file, line: line)
    case .documentType: FileRule.documentType.finding(file: file, line: line)
    case .root(let name): FileRule.root.finding(name, file: file, line: line)
    case .organisationFile: FileRule.organisationFile.finding(file: file, line: line)
    case .noActivity: FileRule.noActivity.finding(file: file, line: line)
    case .skipped: FileRule.skipped.finding(file: file, line: line)
    }
  }
}

extension InterchangeError {
  /// The reason in a few words.
  fileprivate var reason: String {
    switch self {
    case .missing: "there is no such file or folder"
    case .unreadable(_, let reason): reason
    case .emptyFolder: "the folder is empty"
    }
  }
}
