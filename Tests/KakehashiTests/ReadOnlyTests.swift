import Foundation
import GRDB
import TerminalEmulator
import Testing

/// A user for whom permissions bind: whoever runs the tests, or `nobody` where that is root.
enum PlainUser {
  /// What stands before a command line to make it that user's.
  static let command: [String] =
    geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  /// True where the user can run the program.
  static let isThere: Bool = {
    let words = (command + ["test", "-x", program]).map { "'\($0)'" }.joined(separator: " ")
    return (try? shell(words).status) == 0
  }()

  static let absence: Comment = "The tests run as root, and setpriv (util-linux) cannot run the program as nobody."
}

@Suite(.enabled(if: PlainUser.isThere, PlainUser.absence))
final class ReadOnlyTests {
  private let sample: SampleActivities
  private let file: String
  private let database: String

  /// Makes a database in a folder of its own, in which nothing can be written.
  init() throws {
    sample = try SampleActivities()
    file = try sample.write("one.xml", 0..<20)
    database = sample.path("closed/a.kakehashi")
    try FileManager.default.createDirectory(atPath: sample.path("closed"), withIntermediateDirectories: true)
    #expect(try kakehashi("import", file, "--into", database).status == 0)
    try protect("closed", 0o555)
  }

  deinit { try? protect("closed", 0o755) }

  private func protect(_ name: String, _ permissions: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: sample.path(name))
  }

  private func plainly(_ arguments: String...) throws -> Outcome { try plainly(arguments) }

  private func plainly(_ arguments: [String]) throws -> Outcome {
    try shell((PlainUser.command + [program] + arguments).map { "'\($0)'" }.joined(separator: " "))
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sample.path(folder)).sorted()
  }

  @Test func `A database in a folder that cannot be written is listed and shown as anywhere`() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: database))
    let copy = sample.path("copy.kakehashi")
    try before.write(to: URL(fileURLWithPath: copy))
    for command in [
      ["list", "programmes"], ["list", "agencies", "--where", "country:VN"], ["show", "country", "VN"], ["timeline"],
    ] {
      let outcome = try plainly(command + ["--data", database])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors == "")
      #expect(outcome.output == (try kakehashi(command + ["--data", copy]).output))
    }
    #expect(try names("closed") == ["a.kakehashi"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: database)) == before)
  }

  @Test func `The dashboard opens on a database in a folder that cannot be written`() throws {
    let terminal = try EmulatedTerminal(command: PlainUser.command + [program, database], size: (columns: 100, rows: 30))
    try terminal.waitUntil("the programmes are counted") { $0.text.contains("20 programmes") }
    terminal.press("j Enter")
    try terminal.waitUntil("a page is shown") { $0.text.contains("Agency ·") }
    terminal.press("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try names("closed") == ["a.kakehashi"])
  }

  @Test func `An import into a folder that cannot be written is refused in a sentence, and leaves nothing`() throws {
    let new = sample.path("closed/new.kakehashi")
    let outcome = try plainly("import", file, "--into", new)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(new))
    #expect(outcome.errors.contains("permissions of the file and of its folder"), "\(outcome.errors)")
    let extended = try plainly("import", file, "--into", database)
    #expect(extended.status == 1)
    #expect(extended.errors.contains(database))
    #expect(extended.errors.contains("permissions of the file and of its folder"), "\(extended.errors)")
    #expect(try names("closed") == ["a.kakehashi"])
  }

  @Test func `A database file that cannot be written is shown, and not imported into`() throws {
    let folder = sample.path("open")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try protect("open", 0o777)
    let copy = folder + "/a.kakehashi"
    try FileManager.default.copyItem(atPath: database, toPath: copy)
    try protect("open/a.kakehashi", 0o444)
    let list = try plainly("list", "programmes", "--data", copy)
    #expect(list.status == 0, "\(list.errors)")
    #expect(list.rows.count == 21)
    let more = try sample.write("two.xml", 20..<30)
    let outcome = try plainly("import", more, "--into", copy)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cannot be written"), "\(outcome.errors)")
    #expect(try plainly("list", "programmes", "--data", copy).rows.count == 21)
    #expect(try ImportedDatabase(path: copy).problems() == [])
  }

  @Test func `A log that was not moved into a database in such a folder is said, with what to do`() throws {
    try protect("closed", 0o755)
    let queue = try DatabaseQueue(path: database)
    try queue.write { try $0.execute(sql: "UPDATE record SET title_en = 'Late' WHERE kind = 'country'") }
    let folder = sample.path("copied")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: database + ending, toPath: folder + "/a.kakehashi" + ending)
    }
    try queue.close()
    try protect("copied", 0o555)
    defer { try? protect("copied", 0o755) }
    let outcome = try plainly("list", "countries", "--data", folder + "/a.kakehashi")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("not closed properly") && outcome.errors.contains("can be written"), "\(outcome.errors)")
    try protect("copied", 0o777)
    #expect(try kakehashi("list", "countries", "--data", folder + "/a.kakehashi").output.contains("Late"))
  }
}
