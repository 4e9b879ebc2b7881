import Cooperation
import Navigation
import Testing

@testable import Host
import Wording

@Suite struct HostInfoTests {
  /// The English text of the facts about `label` in an environment.
  private func facts(_ label: String, _ environment: [String: String], files: [String] = []) -> [String] {
    HostInfo(version: "1.2.3", files: files, environment: environment).diagnosis().sections.flatMap(\.facts)
      .filter { $0.label.english == label }.map(\.text.english)
  }

  @Test(arguments: [
    (["NO_COLOR": ""], "set, but empty: ignored"), (["NO_COLOR": "1"], "set: no colours"), ([:], "not set"),
  ])
  func `NO_COLOR counts where it is not empty`(environment: [String: String], text: String) {
    #expect(facts("NO_COLOR", environment) == [text])
  }

  @Test func `Terminals and multiplexers are named in a fixed order`() {
    #expect(facts("Called", ["TMUX": "x", "TERM_PROGRAM": "foot", "STY": ""]) == ["TERM_PROGRAM=foot TMUX=x"])
    #expect(facts("Called", [:]) == ["not set"])
  }

  @Test func `The locale of highest rank is shown`() {
    #expect(facts("Locale", ["LC_ALL": "", "LC_CTYPE": "xx", "LANG": "yy"]).first?.hasPrefix("xx") == true)
    #expect(facts("Locale", [:]).first?.hasPrefix("not set (C)") == true)
  }

  @Test func `Versions begin with that of the program, and none is empty`() {
    let versions = HostInfo.versions(ofProgram: "1.2.3")
    #expect(versions.first == Diagnosis.Fact(Phrase("Kakehashi", "Kakehashi"), "1.2.3"))
    #expect(versions.count == 8 && versions.allSatisfy { !$0.text.english.isEmpty })
  }

  @Test func `Places follow the environment`() {
    let environment = ["HOME": "/nowhere", "KAKEHASHI_SETTINGS": "", "KAKEHASHI_SESSIONS": "/var/sessions"]
    #expect(facts("Sessions", environment) == ["/var/sessions"])
    #expect(facts("Settings", environment).first?.hasPrefix("none") == true)
    #expect(facts("Opened", environment, files: ["a.xml", "b.xml"]) == ["a.xml b.xml"])
    #expect(facts("Log", environment) == ["none"])
  }

  @Test func `The facts of an open terminal stand between its type and the variables`() {
    let size = Diagnosis.Fact(Phrase("Size", "大きさ"), "80 × 24")
    let terminal = HostInfo(version: "1.2.3", environment: [:]).diagnosis(of: [size]).sections[0].facts
    #expect(terminal[1] == size)
  }

  @Test(arguments: [
    (["LANG": "ja_JP.UTF-8"], true, Language.japanese), (["LANG": "ja_JP.UTF-8"], false, .english),
    (["LC_ALL": "", "LC_MESSAGES": "ja", "LANG": "en_GB"], true, .japanese), ([:], true, .english),
    (["LC_ALL": "C.UTF-8", "LANG": "ja_JP.UTF-8"], true, .english),
  ])
  func `The language is that of the locale`(environment: [String: String], isUTF8: Bool, language: Language) {
    #expect(Language(environment: environment, isUTF8: isUTF8) == language)
  }
}
