import Glibc

/// Notices that another process has written to a database, from the times and sizes of its file and of its log.
///
/// Two looks at a folder cost less than a question to SQLite, and nothing is read.
struct FileWatch {
  private struct Stamp: Hashable {
    var seconds = 0
    var nanoseconds = 0
    var size = 0
  }

  private let paths: [String]
  private var seen: [Stamp]

  /// Watches the database at a path from now on.
  init(path: String) {
    paths = [path, path + "-wal"]
    seen = Self.look(paths)
  }

  /// Tells whether something was written since the last call.
  mutating func hasChanged() -> Bool {
    let now = Self.look(paths)
    defer { seen = now }
    return now != seen
  }

  private static func look(_ paths: [String]) -> [Stamp] {
    paths.map { path in
      var found = stat()
      // A log that is not there is as good as an empty one.
      guard unsafe stat(path, &found) == 0, found.st_size > 0 else { return Stamp() }
      return Stamp(seconds: found.st_mtim.tv_sec, nanoseconds: found.st_mtim.tv_nsec, size: Int(found.st_size))
    }
  }
}
