internal import Cooperation
internal import GRDB

/// What keeps an archive from being opened, read or written: which database, what is the matter, and what to do about it.
public struct ArchiveError: Error, Hashable, Sendable {
  /// What is the matter.
  public enum Problem: Hashable, Sendable {
    /// A database that is to be read only is not there.
    case missing
    /// The file is not an SQLite database, or one of another program.
    case foreign
    /// A newer version wrote the database; both schema versions, `v7` and `v1`.
    case newerSchema(found: String, known: String)
    /// An older version wrote the database and it may not be brought up to date, because it is open for reading only.
    case olderSchema
    /// An older version wrote the database, which kept no list of programmes by rule.
    case withoutRules
    /// Another process holds the database.
    case busy
    /// The database is open for reading only, or its file cannot be written.
    case readOnly
    /// Its log was not moved into it by the program that wrote it, and cannot be where nothing can be written.
    case logPending
    /// There is no room left for the database.
    case full
    /// The file cannot be opened; what SQLite says.
    case unreadable(String)
    /// What is stored does not have the form that it should have; what was found.
    case damaged(String)
    /// SQLite refused a statement; what it says.
    case failed(String)
  }

  /// What went wrong.
  public var problem: Problem
  /// The path of the database; nil for one in memory.
  public var path: String?

  /// Creates an error for the database at a path, or for one in memory.
  public init(_ problem: Problem, path: String? = nil) {
    self.problem = problem
    self.path = path
  }
}

extension ArchiveError: CustomStringConvertible {
  /// The error in sentences that name the database and end with the remedy.
  public var description: String {
    let database = path.map { "The database \($0)" } ?? "The database in memory"
    switch problem {
    case .missing:
      return "\(database) does not exist. Check the path, or make it with kakehashi import FILE --into DATABASE."
    case .foreign:
      return "\(database) was not made by Kakehashi. Open another file, or import into a new one."
    case .newerSchema(let found, let known):
      return "\(database) was made by a newer Kakehashi (schema \(found), this one knows \(known)). "
        + "Install a newer Kakehashi, or open another file."
    case .olderSchema:
      return "\(database) was made by an older Kakehashi and is open for reading only. "
        + "Import into it once, or make it writable, to bring it up to date."
    case .withoutRules:
      return "Import the files anew to find programmes by rule: an older Kakehashi made "
        + (path.map { "the database \($0)." } ?? "the database in memory.")
    case .busy:
      return "\(database) is in use by another process. Wait until that one is done, then try again."
    case .readOnly:
      return "\(database) cannot be written. Check the permissions of the file and of its folder."
    case .logPending:
      return "\(database) was not closed properly: what was written last is in the log beside it, which can be read only where "
        + "files can be made. Open it once in a folder that can be written."
    case .full:
      return "\(database) cannot grow: the disk is full. Free some space, then import again; what was stored stays."
    case .unreadable(let detail):
      return "\(database) cannot be opened: \(detail). Check the path and the permissions of the file and of its folder."
    case .damaged(let detail):
      return "\(database) is damaged: \(detail). Import its sources into a new one."
    case .failed(let detail):
      return "\(database) refused a statement: \(detail). Try again; if it stays so, import its sources into a new one."
    }
  }
}

extension ArchiveError {
  /// Turns whatever GRDB or a decoder throws into this error; this is the one place where their errors are read.
  init(_ error: any Error, path: String?) {
    switch error {
    case let error as ArchiveError:
      self = error
      if self.path == nil { self.path = path }
    case let error as DatabaseError:
      self.init(Self.problem(of: error), path: path)
    case let error as DecodingError:
      self.init(.damaged(String(describing: error)), path: path)
    default:
      self.init(.failed(String(describing: error)), path: path)
    }
  }

  private static func problem(of error: DatabaseError) -> Problem {
    let detail = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_NOTADB: return .foreign
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
    case .SQLITE_READONLY: return .readOnly
    case .SQLITE_FULL: return .full
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR: return .unreadable(detail)
    case .SQLITE_CORRUPT: return .damaged(detail)
    default: return .failed(detail)
    }
  }
}
