import Navigation
import Wording

extension Diagnosis {
  /// What may be found around a program.
  static let ofTests = Diagnosis([
    Section(
      Phrase("Terminal", "端末"),
      [
        Fact(Phrase("Terminal", "端末"), "xterm-256color"),
        Fact(Phrase("Size", "大きさ"), Phrase("120 columns, 36 rows", "120桁×36行")),
        Fact(Phrase("Colours", "色数"), Phrase("256: as xterm-256color has", "256色（xterm-256color のとおり）")),
        Fact(Phrase("Theme", "配色"), Phrase("light: suits the background", "light（背景色に合わせた）")),
        Fact(Phrase("Background", "背景色"), Phrase("#fdf6e3 (OSC 11)", "#fdf6e3（OSC 11）")),
        Fact(Phrase("Synchronised", "同期出力"), Phrase("asked, no answer so far", "問い合わせ済み、応答なし")),
      ]),
    Section(
      Phrase("Language", "言語"),
      [
        Fact(
          Phrase("Locale", "ロケール"),
          Phrase("ja_JP.UTF-8: not installed here, C.UTF-8 stands in for it", "ja_JP.UTF-8（この環境にないため C.UTF-8 で代用）"))
      ]),
    Section(
      Phrase("Places", "場所"),
      [
        Fact(
          Phrase("Settings", "設定"),
          Phrase("~/.config/kakehashi/settings.toml, 1 problem", "~/.config/kakehashi/settings.toml（問題1件）")),
        Fact(
          Phrase("", ""),
          Phrase(
            "line 3: There is no setting 'theem'. The nearest is 'theme'.",
            "3行目：There is no setting 'theem'. The nearest is 'theme'."), isProblem: true),
        Fact(
          Phrase("Log", "ログ"), "\u{1B}[2J\u{202E}/a/very/long/path/that/does/not/fit/into/one/line/of/any/window/kakehashi.log"),
      ]),
  ])
}
