import Foundation
import Testing

@testable import EventLog

@Suite struct EventLogTests {
  private static func withFile(_ body: (String) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "event-log-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try body(file.path)
  }

  private func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test(arguments: EventLog.Level.allCases)
  func `Events below the level are dropped, and their text is not made`(level: EventLog.Level) throws {
    try Self.withFile { path in
      let log = try EventLog(path: path, level: level)
      var evaluated: [EventLog.Level] = []
      func text(_ level: EventLog.Level) -> String {
        evaluated.append(level)
        return "event"
      }
      for each in EventLog.Level.allCases { log.log(each, text(each)) }
      #expect(evaluated == EventLog.Level.allCases.filter { $0 >= level })
      #expect(try lines(path).count == evaluated.count)
    }
  }

  @Test func `A line has time, process, level, message and fields in their order`() throws {
    try Self.withFile { path in
      try EventLog(path: path, level: .trace).log(.notice, "resumed", ["signal": "18", "after": "2 s"])
      let form = #/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z \[\d+\] notice resumed signal=18 after="2 s"/#
      #expect(try lines(path).first?.wholeMatch(of: form) != nil)
    }
  }

  @Test(arguments: [
    ("", "\"\""), ("a=b", "\"a=b\""), ("say \"no\"", #""say \"no\"""#), (#"a\b"#, #""a\\b""#), ("plain", "plain"),
  ])
  func `Values are quoted where they need it`(value: String, text: String) {
    #expect(EventLog.text("x", ["v": value]) == "x v=\(text)")
  }

  @Test func `No control character reaches the file`() throws {
    try Self.withFile { path in
      let log = try EventLog(path: path, level: .trace)
      log.log(.info, "a\u{1B}[2J\nb", ["c": "\u{9B}31m\r\u{202E}"])
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.unicodeScalars.filter { $0.properties.generalCategory == .control }.map(\.value) == [10])
      #expect(!text.contains("\u{202E}"))
    }
  }

  @Test func `The file is appended to, and private`() throws {
    try Self.withFile { path in
      #expect(
        FileManager.default.createFile(atPath: path, contents: Data("before\n".utf8), attributes: [.posixPermissions: 0o644]))
      try EventLog(path: path, level: .info).log(.info, "started")
      #expect(try lines(path).count == 2)
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func `Lines of several threads do not mix`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "event-log-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let log = try EventLog(path: path, level: .info)
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask { for _ in 0..<50 { log.log(.info, String(repeating: "\(task)", count: 200)) } }
      }
    }
    let texts = try lines(path).compactMap { $0.split(separator: " ").last }
    #expect(texts.count == 400 && texts.allSatisfy { Set($0).count == 1 && $0.count == 200 })
  }

  @Test(arguments: ["/nowhere/log", "/dev/null", "/"])
  func `A path that is no regular file is refused`(path: String) {
    #expect {
      try EventLog(path: path, level: .info)
    } throws: {
      "\($0)".hasPrefix("The log '\(path)' cannot be opened: ")
    }
  }

  @Test func `Without a file nothing is evaluated`() {
    #expect(!EventLog.none.isEnabled && EventLog.none.descriptor == nil)
    EventLog.none.log(
      .error,
      { () -> String in
        Issue.record("evaluated"); return ""
      }())
  }
}
