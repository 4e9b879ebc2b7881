/// The words of the diagnosis: the terminal, and what surrounds the program.
public enum DiagnosisWords {
  public static let terminal = Phrase("Terminal", "端末")
  public static let language = Phrase("Language", "言語")
  public static let versions = Phrase("Versions", "版")
  public static let places = Phrase("Places", "場所")
  public static let none = Phrase("none", "なし")
  public static let notSet = Phrase("not set", "未設定")

  // MARK: Terminal

  public static let size = Phrase("Size", "大きさ")
  public static func size(columns: Int, rows: Int) -> Phrase {
    Phrase("\(columns) columns, \(rows) rows", "\(columns)桁×\(rows)行")
  }
  public static let colours = Phrase("Colours", "色数")
  public static let theme = Phrase("Theme", "配色")
  public static let background = Phrase("Background", "背景色")
  public static let synchronised = Phrase("Synchronised", "同期出力")
  public static let attributes = Phrase("Attributes", "端末属性")
  public static let mouse = Phrase("Mouse", "マウス")
  public static let paste = Phrase("Paste", "貼り付け")
  public static let pasteAsText = Phrase("comes as text (mode 2004)", "文字列として受け取る（モード2004）")
  public static let pasteAsKeys = Phrase("comes as keys", "キー入力として受け取る")
  public static let lines = Phrase("Lines", "罫線")
  public static let lastFrame = Phrase("Last frame", "直前の描画")
  public static func lastFrame(draw: String, send: String) -> Phrase {
    Phrase("\(draw) ms to draw, \(send) ms to send", "描画 \(draw) ms、送信 \(send) ms")
  }
  public static func depth(_ name: Phrase, ofType type: String) -> Phrase {
    Phrase("\(name.english): as \(type) has", "\(name.japanese)（\(type) のとおり）")
  }
  public static func depth(_ name: Phrase, because cause: String, of all: Phrase) -> Phrase {
    Phrase(
      "\(name.english), because of \(cause); the terminal has \(all.english)",
      "\(name.japanese)（\(cause) による。端末は\(all.japanese)）")
  }
  public static let mono = Phrase("none", "なし")
  public static let eight = Phrase("8", "8色")
  public static let sixteen = Phrase("16", "16色")
  public static let twoFiftySix = Phrase("256", "256色")
  public static let direct = Phrase("direct (24 bits)", "ダイレクト（24ビット）")
  public static func themeChosen(_ name: String) -> Phrase { Phrase("\(name): chosen", "\(name)（選択）") }
  public static func themeByBackground(_ name: String) -> Phrase {
    Phrase("\(name): suits the background", "\(name)（背景色に合わせた）")
  }
  public static func themeByDefault(_ name: String) -> Phrase {
    Phrase("\(name): the background is not known", "\(name)（背景色が不明のため）")
  }
  public static func themeByVariable(_ name: String) -> Phrase { Phrase("\(name): as COLORFGBG says", "\(name)（COLORFGBG による）") }
  public static func backgroundAnswer(_ colour: String) -> Phrase { Phrase("\(colour) (OSC 11)", "\(colour)（OSC 11）") }
  public static let backgroundNotAsked = Phrase("not asked (OSC 11)", "問い合わせなし（OSC 11）")
  public static let synchronises = Phrase("yes: each frame is shown at once (mode 2026)", "対応（モード2026で一度に表示）")
  public static let synchronisesNot = Phrase("no (mode 2026)", "非対応（モード2026）")
  public static func attributes(_ answer: String) -> Phrase { Phrase("\(answer) (DA1)", "\(answer)（DA1）") }
  public static let unanswered = Phrase("asked, no answer so far", "問い合わせ済み、応答なし")
  public static let mouseHere = Phrase("clicks and scrolls here (modes 1000, 1002, 1006)", "こちらで操作（モード1000・1002・1006）")
  public static let mouseOfTerminal = Phrase("the terminal's, to select text", "端末の文字選択用")
  public static func terminal(_ type: String, insteadOf asked: String) -> Phrase {
    Phrase("\(type) (TERM=\(asked) is not known here)", "\(type)（TERM=\(asked) はこの環境にない）")
  }
  public static func noTerminal(_ reason: String) -> Phrase {
    Phrase("none for a full screen: \(reason)", "全画面に使える端末なし：\(reason)")
  }
  public static let called = Phrase("Called", "名乗り")
  public static let noColourIgnored = Phrase("set, but empty: ignored", "空のため無効")
  public static let noColour = Phrase("set: no colours", "設定あり（色なし）")

  // MARK: Language

  public static let locale = Phrase("Locale", "ロケール")
  public static let localeNotSet = Phrase("not set (C)", "未設定（C）")
  public static func localeMissing(_ locale: Phrase, standIn: String) -> Phrase {
    Phrase(
      "\(locale.english): not installed here, \(standIn) stands in for it",
      "\(locale.japanese)（この環境にないため \(standIn) で代用）")
  }
  public static let characters = Phrase("Characters", "文字")
  public static let asciiOnly = Phrase(
    "ASCII only: set LC_ALL to a UTF-8 locale, such as C.UTF-8", "ASCIIのみ（LC_ALL を C.UTF-8 などに設定してください）")
  public static func languageByLocale(_ code: String) -> Phrase { Phrase("\(code), as the locale says", "\(code)（ロケールによる）") }

  // MARK: Versions and places

  public static let schema = Phrase("Schema", "スキーマ")
  public static let program = Phrase("Program", "プログラム")
  public static let sessions = Phrase("Sessions", "セッション")
  public static let snapshot = Phrase("Snapshot", "スナップショット")
  public static let opened = Phrase("Opened", "開いたもの")
  public static let log = Phrase("Log", "ログ")
  public static let settings = Phrase("Settings", "設定")
  public static let catalogue = Phrase("Catalogue", "カタログ")
  public static func noSessionFolder(_ variable: String) -> Phrase {
    Phrase("none: there is no home folder, and \(variable) is not set", "なし（ホームフォルダも \(variable) もない）")
  }
  public static func noHome(_ variable: String) -> Phrase {
    Phrase("none: neither HOME nor \(variable) is set", "なし（HOME も \(variable) も未設定）")
  }
  public static func settingsMissing(_ path: String) -> Phrase {
    Phrase(
      "\(path), which is not there; `kakehashi doctor --sample-settings` prints one to begin with",
      "\(path)（未作成。ひな形は `kakehashi doctor --sample-settings`）")
  }
  public static func settingsFine(_ path: String) -> Phrase { Phrase("\(path), fine", "\(path)（問題なし）") }
  public static func settingsProblems(_ path: String, _ count: Int) -> Phrase {
    Phrase("\(path), " + count.counted("problem", "problems"), "\(path)（問題\(count.groupedDigits)件）")
  }
  public static func settingsProblem(line: Int, _ message: Phrase) -> Phrase {
    Phrase("line \(line): \(message.english)", "\(line)行目：\(message.japanese)")
  }
}
