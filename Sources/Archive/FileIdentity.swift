internal import Glibc

/// The device and inode of an open database, so that one that is removed, replaced or cut meanwhile is noticed.
struct FileIdentity: Sendable {
  private let path: String
  private let device: dev_t
  private let inode: ino_t
  private let size: off_t

  /// Looks at the file at a path; nil if there is none.
  init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.path = path
    device = status.st_dev
    inode = status.st_ino
    size = status.st_size
  }

  /// - Throws: `ArchiveError` unless the path still names the file. A database never shrinks.
  func verify() throws(ArchiveError) {
    guard let current = FileIdentity(path: path), current.device == device, current.inode == inode, current.size >= size else {
      throw ArchiveError(.replaced)
    }
  }
}
