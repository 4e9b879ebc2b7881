import Glibc

/// Detects writes of other processes to a database by the times and sizes of its file and of its WAL.
///
/// Two calls of `stat` cost less than `PRAGMA data_version`, and read nothing.
struct FileWatch {
  private struct Stamp: Hashable {
    var seconds = 0
    var nanoseconds = 0
    var size = 0
  }

  private let paths: [String]
  private var last: [Stamp]

  init(path: String) {
    paths = [path, path + "-wal"]
    last = Self.stamps(paths)
  }

  /// Returns true if something was written since the last call.
  mutating func hasChanged() -> Bool {
    let now = Self.stamps(paths)
    defer { last = now }
    return now != last
  }

  private static func stamps(_ paths: [String]) -> [Stamp] {
    paths.map { path in
      var found = stat()
      // A missing WAL equals an empty one.
      guard unsafe stat(path, &found) == 0, found.st_size > 0 else { return Stamp() }
      return Stamp(seconds: found.st_mtim.tv_sec, nanoseconds: found.st_mtim.tv_nsec, size: Int(found.st_size))
    }
  }
}
