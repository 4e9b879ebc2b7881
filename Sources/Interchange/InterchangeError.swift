/// Why files could not be read or written at all; what is wrong inside a file is a `Finding`.
public enum InterchangeError: Error, Hashable, Sendable {
  /// There is neither a file nor a folder of that name.
  case missing(path: String)
  /// The system refuses; with its words.
  case unreadable(path: String, reason: String)
  /// A folder without a catalogue file in it.
  case emptyFolder(path: String)
}

extension InterchangeError: CustomStringConvertible {
  /// What is wrong with which file, and what to do, in English.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such file or folder; check the spelling, or give the path from the root"
    case .unreadable(let path, let reason): "\(path): cannot be read (\(reason)); check its permissions"
    case .emptyFolder(let path): "\(path): the folder holds no file whose name ends in .yaml or .yml; give the folder that does"
    }
  }
}
