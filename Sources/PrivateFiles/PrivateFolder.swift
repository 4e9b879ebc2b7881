internal import Glibc

/// A folder for files of the program's own: caches, sessions, temporary databases.
///
/// Files are created 0600 in folders 0700, whatever the umask. Names are resolved in the open folder without following links, so
/// that nothing outside it is read, written or removed.
public final class PrivateFolder {
  public let path: String
  private let descriptor: Int32

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - path: The folder. Folders above it may be links.
  ///   - creates: Creates it, and those above it, if missing.
  /// - Throws: `PrivateFileError` if it is missing, belongs to another user, or others can rename files in it.
  public convenience init(_ path: String, creates: Bool = false) throws(PrivateFileError) {
    if creates { Self.create(path) }
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try self.init(descriptor, path: path)
  }

  private init(_ descriptor: Int32, path: String) throws(PrivateFileError) {
    guard descriptor >= 0 else { throw PrivateFileError(path: path, reason: .system(errno)) }
    var status = stat()
    // In a shared folder with the sticky bit, such as /tmp, only owners can rename or remove files.
    guard unsafe fstat(descriptor, &status) == 0, status.isOwn || status.st_mode & S_ISVTX != 0,
      status.st_mode & (S_IWGRP | S_IWOTH) == 0 || status.st_mode & S_ISVTX != 0
    else {
      close(descriptor)
      throw PrivateFileError(path: path, reason: .notOwn)
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Creates missing folders of a path, 0700; errors show when the folder is opened.
  private static func create(_ path: String) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let folder = String(path[..<end])
      if unsafe mkdir(folder, 0o700) == 0 { unsafe chmod(folder, 0o700) }
    }
  }

  /// Creates a folder of a random name in this one (`mkdtemp`).
  public func makeTemporaryFolder(prefix: String) throws(PrivateFileError) -> PrivateFolder {
    // `mkdtemp` replaces the six letters X.
    var template = Array("\(path)/\(prefix)XXXXXX".utf8CString)
    let name = unsafe template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let start = buffer.baseAddress, unsafe mkdtemp(start) != nil else { return nil }
      return unsafe String(cString: start)
    }
    guard let name else { throw PrivateFileError(path: path, reason: .system(errno)) }
    return try PrivateFolder(name)
  }

  /// Opens a folder in this one; nil if the name is none of the user's own folders.
  public func folder(_ name: String) -> PrivateFolder? {
    guard isOwn(name, type: S_IFDIR) else { return nil }
    let descriptor = unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    return try? PrivateFolder(descriptor, path: "\(path)/\(name)")
  }

  /// The names in the folder, without `.` and `..`; those that are not UTF-8 are left out, since the program writes none.
  public var names: [String] {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(validatingCString: $0) }
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Whether a name is a regular file of the user's own.
  public func isOwnFile(_ name: String) -> Bool { isOwn(name, type: S_IFREG) }

  private func isOwn(_ name: String, type: mode_t) -> Bool {
    guard let status = status(of: name) else { return false }
    return status.isOwn && status.st_mode & S_IFMT == type
  }

  /// The seconds since a file or folder was last modified; nil if there is none.
  public func age(of name: String) -> Double? {
    status(of: name).map { Double(time(nil) - $0.st_mtim.tv_sec) }
  }

  private func status(of name: String) -> stat? {
    var status = stat()
    return unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// Reads a file; nil if it is missing, no regular file of the user's own, or writable by others.
  public func contents(of name: String) -> [UInt8]? {
    // O_NONBLOCK keeps a pipe from blocking before it is recognised.
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.isOwn, status.st_mode & S_IFMT == S_IFREG,
      status.st_mode & (S_IWGRP | S_IWOTH) == 0
    else { return nil }
    return unsafe [UInt8](unsafeUninitializedCapacity: max(0, Int(status.st_size))) { buffer, count in
      while count < buffer.count {
        let length = unsafe Glibc.read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if length < 0, errno == EINTR { continue }
        if length <= 0 { break }
        count += length
      }
    }
  }

  /// Writes a file in place of another in one step.
  ///
  /// - Throws: `PrivateFileError` if it cannot be written; the previous file then stays.
  public func write(_ bytes: [UInt8], to name: String) throws(PrivateFileError) {
    let partial = Self.partialName(of: name)
    let file = try create(partial)
    var offset = 0
    var isWhole = true
    while offset < bytes.count, isWhole {
      let length = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if length < 0, errno == EINTR { continue }
      isWhole = length > 0
      offset += max(0, length)
    }
    let code = errno
    close(file)
    guard isWhole else {
      remove(partial)
      throw PrivateFileError(path: "\(path)/\(name)", reason: .system(code))
    }
    try rename(partial, to: name)
  }

  /// The name under which a file is written before it replaces another.
  public static func partialName(of name: String) -> String { "\(name).\(getpid())" }

  /// Creates an empty file, in place of one of that name.
  ///
  /// - Returns: Its descriptor, open for writing, which the caller closes.
  public func create(_ name: String) throws(PrivateFileError) -> Int32 {
    remove(name)
    let file = unsafe openat(descriptor, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw PrivateFileError(path: "\(path)/\(name)", reason: .system(errno)) }
    fchmod(file, 0o600)
    return file
  }

  /// Renames a file, in place of one of the new name.
  public func rename(_ name: String, to new: String) throws(PrivateFileError) {
    guard unsafe renameat(descriptor, name, descriptor, new) == 0 else {
      throw PrivateFileError(path: "\(path)/\(new)", reason: .system(errno))
    }
  }

  /// Removes a file or link, never a folder or what a link leads to; false if there was none.
  @discardableResult
  public func remove(_ name: String) -> Bool { unsafe unlinkat(descriptor, name, 0) == 0 }

  /// Removes an empty folder; false if there was none, or it was not empty.
  @discardableResult
  public func removeFolder(_ name: String) -> Bool { unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0 }

  /// Locks a file of the folder until the process ends (`flock`).
  ///
  /// - Parameters:
  ///   - name: The file.
  ///   - creates: Creates it if missing.
  /// - Returns: Nil if the file is missing or no regular file of the user's own; false if another process holds the lock.
  public func lock(_ name: String, creates: Bool = false) -> Bool? {
    let flags = O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (creates ? O_CREAT : 0)
    let file = unsafe openat(descriptor, name, flags, 0o600)
    guard file >= 0 else { return nil }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.isOwn, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return nil
    }
    // Never closed where it succeeds: the lock ends with the process, however it ends.
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return true }
    close(file)
    return false
  }
}

extension stat {
  fileprivate var isOwn: Bool { st_uid == geteuid() }
}

/// A private file or folder cannot be used.
public struct PrivateFileError: Error, Hashable, Sendable {
  /// The reason that it cannot be used.
  public enum Reason: Hashable, Sendable {
    /// An error of the system, with its `errno`.
    case system(Int32)
    /// It belongs to another user, or others can change it.
    case notOwn
  }

  public let path: String
  public let reason: Reason

  /// Creates an error of a file or folder.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension PrivateFileError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .system(let code): unsafe String(cString: strerror(code))
    case .notOwn: "Belongs to another user, or others can change it"
    }
  }
}

extension PrivateFileError: CustomStringConvertible {
  public var description: String { "\(path): \(reason)" }
}
