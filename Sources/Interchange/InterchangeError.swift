public import Wording

/// An error of reading files; problems inside a file are `Finding`s.
public enum InterchangeError: Error, Hashable, Sendable {
  case missing(path: String)
  /// The system's reason.
  case unreadable(path: String, reason: String)
  /// A folder without a catalogue file.
  case emptyFolder(path: String)
}

extension InterchangeError: Worded, CustomStringConvertible {
  public var phrase: Phrase {
    switch self {
    case .missing(let path): InputErrors.missing(path)
    case .unreadable(let path, let reason): InputErrors.unreadable(path, reason: reason)
    case .emptyFolder(let path): InputErrors.emptyFolder(path)
    }
  }
}
