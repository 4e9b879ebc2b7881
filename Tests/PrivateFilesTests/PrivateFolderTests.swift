import Foundation
import PrivateFiles
import Testing

@Suite struct PrivateFolderTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("private-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test func `Files are 0600 in folders 0700 whatever the umask`() throws {
    try withFolder { path in
      let before = umask(0)
      defer { umask(before) }
      let folder = try PrivateFolder(path + "/a/b", creates: true)
      try folder.write(Array("text".utf8), to: "file")
      let temporary = try folder.makeTemporaryFolder(prefix: "temporary-")
      #expect(try mode(path + "/a") == 0o700)
      #expect(try mode(path + "/a/b") == 0o700)
      #expect(try mode(path + "/a/b/file") == 0o600)
      #expect(try mode(temporary.path) == 0o700)
      #expect(folder.contents(of: "file") == Array("text".utf8))
      #expect(folder.names.contains("file"))
    }
  }

  @Test func `Links are neither read, locked nor written through`() throws {
    try withFolder { path in
      let folder = try PrivateFolder(path + "/own", creates: true)
      let victim = path + "/victim"
      try Data("precious".utf8).write(to: URL(fileURLWithPath: victim))
      try FileManager.default.createDirectory(atPath: path + "/elsewhere", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: path + "/own/link", withDestinationPath: victim)
      try FileManager.default.createSymbolicLink(atPath: path + "/own/folder", withDestinationPath: path + "/elsewhere")
      #expect(folder.contents(of: "link") == nil)
      #expect(folder.lock("link") == nil)
      #expect(folder.folder("folder") == nil)
      #expect(!folder.isOwnFile("link"))
      try folder.write([1], to: "link")
      #expect(FileManager.default.contents(atPath: victim) == Data("precious".utf8))
      #expect(folder.contents(of: "link") == [1])
    }
  }

  @Test func `A file that others can write, and one that is no file, is not read`() throws {
    try withFolder { path in
      let folder = try PrivateFolder(path, creates: true)
      try folder.write([1], to: "shared")
      chmod(path + "/shared", 0o622)
      #expect(folder.contents(of: "shared") == nil)
      mkfifo(path + "/pipe", 0o600)
      #expect(folder.contents(of: "pipe") == nil)
      #expect(folder.contents(of: "missing") == nil)
    }
  }

  @Test func `A folder that others can write is refused, unless it is sticky`() throws {
    try withFolder { path in
      _ = try PrivateFolder(path, creates: true)
      chmod(path, 0o777)
      #expect(throws: PrivateFileError(path: path, reason: .notOwn)) { try PrivateFolder(path) }
      chmod(path, 0o1777)
      #expect(throws: Never.self) { try PrivateFolder(path) }
    }
  }

  @Test func `A lock excludes another until its process ends`() throws {
    try withFolder { path in
      let folder = try PrivateFolder(path, creates: true)
      #expect(folder.lock("lock") == nil)
      #expect(folder.lock("lock", creates: true) == true)
      #expect(folder.lock("lock") == false)
    }
  }
}
