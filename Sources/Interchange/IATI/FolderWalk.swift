internal import Glibc

/// A recursive walk over a folder in the order of paths; each linked folder is entered once.
public struct FolderWalk {
  /// Something that is not a readable folder.
  public struct Entry: Hashable, Sendable {
    /// A file to read, or why there is none.
    public enum Kind: Hashable, Sendable {
      case file
      /// Something that cannot be read, with the reason in a few words.
      case unreadable(String)
    }

    /// The path; bytes that are not UTF-8 are written `\\xFF`.
    public var path: String
    public var kind: Kind
    public var isFolder = false
  }

  private struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64

    init(_ status: stat) {
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
    }
  }

  private var entries: [Entry] = []
  private var visited: Set<Identity> = []

  /// Returns all files in a folder and its sub-folders, and what cannot be read.
  public static func entries(of folder: String) -> [Entry] {
    var walk = FolderWalk()
    var path = folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    walk.enter(path)
    return walk.entries.sorted { $0.path < $1.path }
  }

  private mutating func enter(_ folder: String) {
    guard let stream = unsafe opendir(folder) else {
      entries.append(Entry(path: folder, kind: .unreadable(Self.reason), isFolder: true))
      return
    }
    defer { unsafe closedir(stream) }
    var status = stat()
    if unsafe fstat(dirfd(stream), &status) == 0 { visited.insert(Identity(status)) }
    while let entry = unsafe readdir(stream) {
      let (name, isText) = unsafe Self.name(of: entry)
      if name == "." || name == ".." { continue }
      let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      if isText {
        add(path)
      } else {
        let isFolder = unsafe Int32(entry.pointee.d_type) == Int32(DT_DIR)
        entries.append(Entry(path: path, kind: .unreadable("its name is not UTF-8"), isFolder: isFolder))
      }
    }
  }

  private mutating func add(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let reason = errno == ENOENT ? "the link leads nowhere" : Self.reason
      return entries.append(Entry(path: path, kind: .unreadable(reason)))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: if !visited.contains(Identity(status)) { enter(path) }
    case S_IFREG: entries.append(Entry(path: path, kind: .file))
    default: entries.append(Entry(path: path, kind: .unreadable("it is a pipe, a socket or a device")))
    }
  }

  /// Returns the name of a directory entry, and whether it is UTF-8.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> (name: String, isText: Bool) {
    // The entry may be shorter than `dirent` says, so its name is read where it stands.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
    let start = unsafe UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    if let name = unsafe String(validatingCString: start) { return (name, true) }
    var name = ""
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: strlen(start))
    for byte in unsafe Array(bytes) {
      name += byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }
    return (name, false)
  }

  private static var reason: String { unsafe String(cString: strerror(errno)) }
}
