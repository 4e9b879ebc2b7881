import Foundation
import Testing

@Suite("Errors in the language of the screen")
struct ErrorLanguageTests {
  private let sample: SampleFiles

  init() throws { sample = try SampleFiles() }

  private static let japanese = ["LANG": "ja_JP.UTF-8"]

  /// Commands that fail, and a part of their Japanese sentence.
  private static let failures = [
    ("show agency aobaa --data DATA", "機関「aobaa」はありません。agency/aoba"),
    ("list agencies --data /nowhere.yaml", "/nowhere.yaml：ファイルも"),
    ("list agencies --data /nowhere.kakehashi", "データベース /nowhere.kakehashi がありません"), ("screen kountry/VN", "「kountry」という画面は"),
    ("screen 'timeline?zoom=century'", "zoom=century は使えません"), ("screen 'overview?colour=x'", "「colour」は書けません"),
    ("screen ''", "番地が空です"), ("screen agency", "機関の識別子がありません"), ("screen 'overview?year=x'", "year=x は年ではありません"),
    ("screen 'overview?focus'", "「名前=値」の形"), ("screen overview/x", "斜線の後に"), ("screen country/VN/x", "/sources と /timeline だけ"),
    ("screen source/report/timeline", "出典には年表がありません"), ("screen 'overview?not=x'", "not=country:VN の形"),
    ("list programmes --where kuntry:VN --data DATA", "絞り込みの項目「kuntry」"),
    ("list programmes --where year:x --data DATA", "「x」は年ではありません"), ("list programmes --where rule:9 --data DATA", "規則「9」はありません"),
    ("browse a.kakehashi b.kakehashi", "単独で開きます"), ("lst", "近いコマンドは「list」です"), ("--log /", "ログ「/」を開けません"),
    ("browse --open overvew", "「overvew」という画面はありません"), ("browse --plain -", "標準入力"),
    ("list agencies --data DATA >/dev/full", "出力に書き込めません"),
    ("list agencies --data DATA >&-", "出力先が閉じている"), ("check /nowhere.yaml", "ファイルもフォルダもありません"),
  ]

  @Test("A failure is one Japanese sentence, with the status of the English one", arguments: failures)
  func speaksJapanese(command: String, part: String) throws {
    let line = "\"$KAKEHASHI\" " + command.replacing("DATA", with: sample.folder)
    let outcome = try shell(line, environment: Self.japanese)
    #expect(outcome.status == (try shell(line).status) && outcome.status != 0)
    #expect(outcome.errors.hasPrefix("エラー：") && outcome.errors.contains(part), "\(outcome.errors)")
    #expect(!Self.holdsEnglish(outcome.errors), "\(outcome.errors)")
  }

  @Test("A missing catalogue is told in Japanese")
  func missesCatalogue() throws {
    let outcome = try kakehashi("export", environment: ["KAKEHASHI_CATALOGUE": "/nowhere"].merging(Self.japanese) { $1 })
    #expect(outcome.status == 1 && outcome.errors.hasPrefix("エラー：内蔵カタログがありません（探した場所：/nowhere）"), "\(outcome.errors)")
  }

  @Test("--language decides before the locale", arguments: ["list agencies", "show country VN", "timeline", "screen"])
  func followsOption(command: String) throws {
    let line = "\"$KAKEHASHI\" \(command) --data /nowhere.kakehashi --language"
    #expect(try shell("\(line) ja").errors.hasPrefix("エラー：データベース /nowhere.kakehashi がありません"))
    #expect(try shell("\(line) en", environment: Self.japanese).errors.hasPrefix("Error: The database /nowhere.kakehashi"))
  }

  @Test("The settings decide where no option does")
  func followsSettings() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).toml").path
    try Data("language = \"ja\"".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let outcome = try kakehashi("/nowhere.kakehashi", environment: ["KAKEHASHI_SETTINGS": path])
    #expect(outcome.status == 1 && outcome.errors.hasPrefix("エラー：データベース"), "\(outcome.errors)")
    #expect(
      try kakehashi("browse", "/nowhere.kakehashi", "--language", "en", environment: ["KAKEHASHI_SETTINGS": path])
        .errors.hasPrefix("Error: The database"))
  }

  @Test("A list refuses a condition in Japanese")
  func refusesCondition() throws {
    let outcome = try kakehashi("list", "agreements", "--where", "status:2", environment: Self.japanese)
    #expect(outcome.status == 64 && outcome.errors.contains("agreements の一覧は status では絞り込めません"), "\(outcome.errors)")
  }

  @Test("The plain mode tells a wrong address in its language")
  func tellsWrongAddress() throws {
    let outcome = try shell(
      "printf 'kountry/VN\\nquit\\n' | \"$KAKEHASHI\" --plain --language ja DATA".replacing("DATA", with: sample.folder))
    #expect(outcome.output.contains("「kountry」という画面はありません。「country」ではありませんか。"), "\(outcome.output)")
  }

  /// Returns whether two English words follow each other outside quotations and commands.
  private static func holdsEnglish(_ text: String) -> Bool {
    text.replacing(/「[^」]*」|`[^`]*`|\([^)]*\)/, with: "").contains(/[a-z]{2,} [a-z]{2,}/)
  }
}
