internal import Cooperation
internal import GRDB
public import Wording

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
    /// An older version imported the activities, and kept sums of money without years and places.
    case withoutAmounts
    /// Another process holds the database.
    case busy
    /// The database is open for reading only, or its file cannot be written.
    case readOnly
    /// Its log was not moved into it by the program that wrote it, and cannot be where nothing can be written.
    case logPending
    /// The file was removed, replaced or cut while it was open.
    case replaced
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

extension ArchiveError: Worded, CustomStringConvertible {
  /// The error in sentences that name the database and end with the remedy.
  public var phrase: Phrase {
    switch problem {
    case .missing: DatabaseErrors.missing(path)
    case .foreign: DatabaseErrors.foreign(path)
    case .newerSchema(let found, let known): DatabaseErrors.newerSchema(path, found: found, known: known)
    case .olderSchema: DatabaseErrors.olderSchema(path)
    case .withoutAmounts: DatabaseErrors.withoutAmounts(path)
    case .busy: DatabaseErrors.busy(path)
    case .readOnly: DatabaseErrors.readOnly(path)
    case .logPending: DatabaseErrors.logPending(path)
    case .replaced: DatabaseErrors.replaced(path)
    case .full: DatabaseErrors.full(path)
    case .unreadable(let detail): DatabaseErrors.unreadable(path, detail)
    case .damaged(let detail): DatabaseErrors.damaged(path, detail)
    case .failed(let detail): DatabaseErrors.failed(path, detail)
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
