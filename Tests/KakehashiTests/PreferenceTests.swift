import Foundation
import TerminalEmulator
import Testing

/// The file of settings and the last session, in the program itself.
@Suite("Settings and sessions")
struct PreferenceTests {
  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kakehashi-preferences-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test("A start goes on where the last one ended, unless it is told otherwise")
  func session() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let sample = try SampleFiles()
    func session(_ options: [String] = []) throws -> Session {
      try Session(options, environment: ["KAKEHASHI_SESSIONS": folder.path], on: sample)
    }
    let first = try session()
    first.terminal.press("2 j Enter")
    try first.waitUntilShown("2 j Enter")
    let left = first.terminal.text
    try first.quit()
    let second = try session()
    try second.terminal.waitUntil("the page is there again") { $0.text == left }
    second.terminal.press("Escape")
    try second.terminal.waitUntil("the overview is behind it") {
      $0.textRows[0].contains("Overview") && !$0.textRows[0].contains("Country")
    }
    try second.quit()
    let fresh = try session(["--fresh"])
    try fresh.terminal.waitUntil("the overview is new") { $0.text.contains("▌ All agencies") }
    try fresh.quit()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == 1)
    let file = folder.appending(path: try #require(names.first))
    try Data("{no json".utf8).write(to: file)
    let damaged = try session()
    try damaged.terminal.waitUntil("it says so") { $0.text.contains("set aside") }
    try damaged.quit()
    #expect(try Data(contentsOf: file.appendingPathExtension("damaged")) == Data("{no json".utf8))
    #expect(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) is [String: Any])
  }

  @Test("Settings choose keys and language, are read again on a key, and what is wrong in them is said")
  func settings() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "settings.toml")
    let environment = ["KAKEHASHI_SETTINGS": file.path]
    try "[keys]\nhelp = \"F2\"\nquit = \"j\"\n".write(to: file, atomically: true, encoding: .utf8)
    let session = try Session(environment: environment, size: (100, 30))
    try session.terminal.waitUntil("the mistake is named") {
      $0.text.contains("Settings, line 3: j is the key of 'down' already") && $0.text.contains("F2 Help")
    }
    try "language = \"ja\"\ntheme = \"light\"\ndates = \"iso\"\n".write(to: file, atomically: true, encoding: .utf8)
    session.terminal.press("C-r")
    try session.terminal.waitUntil("it is Japanese now") { $0.text.contains("機関") && $0.text.contains("? ヘルプ") }
    session.terminal.press("0 2 j Enter")
    try session.terminal.waitUntil("dates are in figures") { $0.text.contains("2022/..") && !$0.text.contains("2022年から") }
    try session.quit()
    let sample = try SampleFiles()
    let plain = try shell(
      "printf '2\\n1\\ntimeline\\nquit\\n' | \"$KAKEHASHI\" \(sample.folder) --plain --language en",
      environment: environment)
    #expect(plain.output.contains("2019-06/2024-09"), "\(plain.output)")
  }

  @Test("doctor says where the settings are and what is wrong in them")
  func doctor() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "settings.toml")
    let environment = ["KAKEHASHI_SETTINGS": file.path]
    let missing = try kakehashi("doctor", environment: environment)
    #expect(missing.status == 0)
    #expect(missing.output.contains("settings.toml, which is not there"))
    try "theem = \"dark\"\n".write(to: file, atomically: true, encoding: .utf8)
    let wrong = try kakehashi("doctor", environment: environment)
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("line 1: There is no setting 'theem'. The nearest is 'theme'."))
    let sample = try kakehashi("doctor", "--sample-settings")
    try sample.output.write(to: file, atomically: true, encoding: .utf8)
    let fine = try kakehashi("doctor", environment: environment)
    #expect(fine.status == 0)
    #expect(fine.output.contains("settings.toml, fine"))
    for label in ["Schema", "Swift", "ncurses", "Sessions", "Snapshot"] {
      #expect(fine.lines.contains { $0.hasPrefix(label) }, "\(label)")
    }
  }
}
