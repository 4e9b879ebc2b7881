import Cooperation

/// The problems of a file of settings.
public enum SettingsErrors {
  public static func notTOML(_ reason: Phrase) -> Phrase {
    Phrase(
      "This is no TOML: \(reason.english). Nothing of the file is read.", "TOML として正しくありません（\(reason.japanese)）。ファイル全体を読み込みません。")
  }
  public static func unknownSetting(_ name: String, nearest: String) -> Phrase {
    Phrase(
      "There is no setting '\(name)'. The nearest is '\(nearest)'.", "設定「\(name)」はありません。近いものは「\(nearest)」です。")
  }
  public static func notAFlag(_ key: String) -> Phrase {
    Phrase("'\(key)' is true or false, without quotation marks.", "「\(key)」は true か false で、引用符は付けません。")
  }
  public static func notAChoice(_ key: String, _ choices: [String]) -> Phrase {
    Phrase(
      "'\(key)' is one of \(Language.english.list(choices)).", "「\(key)」の値は \(Language.japanese.list(choices)) のいずれかです。")
  }
  public static func unknownChoice(_ key: String, _ value: String, _ choices: [String]) -> Phrase {
    Phrase(
      "'\(key)' cannot be '\(value)'. It is one of \(Language.english.list(choices)).",
      "「\(key)」を「\(value)」にはできません。値は \(Language.japanese.list(choices)) のいずれかです。")
  }
  public static let startForm = Phrase(
    "'start' is an address, such as \"overview\" or \"country/VN\".", "「start」は \"overview\" や \"country/VN\" などの番地です。")
  public static let keysForm = Phrase(
    "'keys' is a table: write [keys], and below it lines such as quit = \"q\".",
    "「keys」は表です。[keys] の下に quit = \"q\" のような行を書きます。")
  public static func notATable(_ name: String) -> Phrase {
    Phrase("'\(name)' is a table: write [\(name)].", "「\(name)」は表です。[\(name)] と書きます。")
  }
  public static func unknownCommand(_ name: String, in table: String, nearest: String) -> Phrase {
    Phrase(
      "There is no command '\(name)' in [\(table)]. The nearest is '\(nearest)'.",
      "[\(table)] にコマンド「\(name)」はありません。近いものは「\(nearest)」です。")
  }
  public static func keyTaken(_ key: String, by other: String, _ command: String, keeps keys: String) -> Phrase {
    Phrase(
      "\(key) is the key of '\(other)' already, so '\(command)' keeps \(keys). Give '\(other)' another one.",
      "\(key) はすでに「\(other)」のキーなので、「\(command)」は \(keys) のままです。「\(other)」を別のキーにしてください。")
  }
  public static func keyNeeded(_ command: String, keeps keys: String) -> Phrase {
    Phrase("'\(command)' needs a key, so it keeps \(keys).", "「\(command)」にはキーが要るため、\(keys) のままです。")
  }
  public static func keyTyped(_ key: String, _ command: String, keeps keys: String) -> Phrase {
    Phrase(
      "\(key) types a character in a prompt, so '\(command)' keeps \(keys).",
      "\(key) は入力欄で文字になるため、「\(command)」は \(keys) のままです。")
  }
  public static func keysOf(_ command: String) -> Phrase {
    Phrase(
      "The keys of '\(command)' are names in quotation marks, such as \"q\" or [\"Down\", \"j\"].",
      "「\(command)」のキーは \"q\" や [\"Down\", \"j\"] のように、引用符で囲んだ名前です。")
  }
  public static func unknownKey(_ name: String) -> Phrase {
    Phrase(
      "There is no key '\(name)'. Keys are letters, Enter, Escape, Tab, Space, Up, PageDown, C-l, F1 and their like.",
      "キー「\(name)」はありません。キーは文字、Enter、Escape、Tab、Space、Up、PageDown、C-l、F1 などです。")
  }
}
