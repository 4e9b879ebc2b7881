/// An error of reading files; problems inside a file are `Finding`s.
public enum InterchangeError: Error, Hashable, Sendable {
  case missing(path: String)
  /// The system's reason.
  case unreadable(path: String, reason: String)
  /// A folder without a catalogue file.
  case emptyFolder(path: String)
}

extension InterchangeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such file or folder; check the spelling, or give the path from the root"
    case .unreadable(let path, let reason): "\(path): cannot be read (\(reason)); check its permissions"
    case .emptyFolder(let path): "\(path): the folder holds no file whose name ends in .yaml or .yml; give the folder that does"
    }
  }
}
