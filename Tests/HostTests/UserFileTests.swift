import Cooperation
import Foundation
import Navigation
import Settings
import Testing
import TextUI

@testable import Host
import Wording

@Suite struct UserFileTests {
  private static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kakehashi-host-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test(arguments: [
    (["KAKEHASHI_SETTINGS": "/a.toml", "HOME": "/h"], "/a.toml"), (["KAKEHASHI_SETTINGS": "", "HOME": "/h"], nil),
    (["XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/kakehashi/settings.toml"),
    (["XDG_CONFIG_HOME": "relative", "HOME": "/h"], "/h/.config/kakehashi/settings.toml"), (["HOME": ""], nil), ([:], nil),
  ])
  func `The settings file follows the XDG base directories`(environment: [String: String], path: String?) {
    #expect(SettingsFile(environment: environment).path == path)
  }

  @Test func `Reloading says what was read, in the language of the user`() throws {
    try Self.withFolder { folder in
      let path = folder + "/settings.toml"
      let file = SettingsFile(environment: ["KAKEHASHI_SETTINGS": path])
      #expect(file.reload(in: .english).1 == Message("There is no file \(path)"))
      try Data("mouse = false\n".utf8).write(to: URL(filePath: path))
      let (preferences, message) = file.reload(in: .japanese)
      #expect(!preferences.mouse)
      #expect(message == Message("設定を読み込みました：\(path)"))
      try Data("mouse = 1\ndates = 2\n".utf8).write(to: URL(filePath: path))
      let warning = file.reload(in: .english).1
      #expect(warning.severity == .warning)
      #expect(warning.text.hasPrefix("Settings, line 1: ") && warning.text.contains("1 more: kakehashi doctor"))
      try Data([0xFF, 0xFE, 0xFF]).write(to: URL(filePath: path))
      #expect(file.read().problems.map(\.line) == [1])
    }
  }

  @Test func `A session is kept for each set of files`() throws {
    try Self.withFolder { folder in
      let environment = ["KAKEHASHI_SESSIONS": folder + "/sessions"]
      let state = AppState(size: Size(width: 80, height: 24), language: .english, today: Day(clamping: 20_787))
      let file = try #require(SessionFile(for: ["a.xml"], environment: environment))
      #expect(file.read().session == nil)
      file.write(state.session)
      #expect(file.read().session == state.session)
      let other = try #require(SessionFile(for: ["a.xml", "b.xml"], environment: environment))
      #expect(other.read().session == nil)
      #expect(other.path != file.path)
    }
  }

  @Test func `A damaged session is moved aside`() throws {
    try Self.withFolder { folder in
      let file = try #require(SessionFile(for: [], environment: ["KAKEHASHI_SESSIONS": folder]))
      try Data("{".utf8).write(to: URL(filePath: file.path))
      #expect(file.read().damaged == file.path + ".damaged")
      #expect(file.read().damaged == nil)
      #expect(try String(contentsOfFile: file.path + ".damaged", encoding: .utf8) == "{")
    }
  }

  @Test(arguments: [["KAKEHASHI_SESSIONS": ""], [:], ["HOME": "/nowhere"]])
  func `Without a folder no session is kept`(environment: [String: String]) {
    #expect(SessionFile(for: [], environment: environment) == nil)
    #expect(SessionFile(for: ["-"], environment: ["KAKEHASHI_SESSIONS": "/nowhere"]) == nil)
  }
}
