/// The syntax errors of TOML.
public enum TOMLErrors {
  public static func expected(_ sign: String, _ place: Phrase) -> Phrase {
    Phrase("expected '\(sign)' \(place.english)", "\(place.japanese)「\(sign)」がありません")
  }
  public static let afterTableName = Phrase("after the name of a table", "表の名前の後に")
  public static let afterKey = Phrase("after a key", "キーの後に")
  public static let beforeArray = Phrase("before an array", "配列の前に")
  public static let afterArray = Phrase("after an array", "配列の後に")
  public static let beforeTable = Phrase("before a table", "表の前に")
  public static let afterTable = Phrase("after a table", "表の後に")
  public static let beforeText = Phrase("before a text", "文字列の前に")
  public static let afterText = Phrase("after a text", "文字列の後に")
  public static let expectedLineEnd = Phrase("expected the end of the line", "行末に余分な文字があります")
  public static let expectedKey = Phrase("expected a key", "キーがありません")
  public static let expectedValue = Phrase("expected a value", "値がありません")
  public static let controlInComment = Phrase("a control character in a comment", "注釈に制御文字があります")
  public static let controlInText = Phrase("a control character in a text", "文字列に制御文字があります")
  public static let endlessText = Phrase("a text has no end", "文字列が閉じていません")
  public static let tooManyQuotes = Phrase("too many quotation marks", "引用符が多すぎます")
  public static let tooDeep = Phrase("values are nested too deeply", "値の入れ子が深すぎます")
  public static let noCharacter = Phrase("an escape names no character", "エスケープが文字を表していません")
  public static func definedTwice(_ name: String) -> Phrase { Phrase("'\(name)' is defined twice", "「\(name)」が二度定義されています") }
  public static func cannotExtend(_ name: String) -> Phrase {
    Phrase("'\(name)' is defined already, and cannot be extended here", "「\(name)」は定義済みで、ここでは追加できません")
  }
  public static func notAValue(_ word: String) -> Phrase {
    Phrase("'\(word)' is no value; texts stand in quotation marks", "「\(word)」は値ではありません。文字列は引用符で囲みます")
  }
  public static func notAnEscape(_ letter: String) -> Phrase {
    Phrase("'\\\(letter)' is no escape", "「\\\(letter)」というエスケープはありません")
  }
}
