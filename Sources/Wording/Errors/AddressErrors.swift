public import Cooperation

/// The errors of addresses such as `country/VN`, typed or in the settings.
public enum AddressErrors {
  public static let empty = Phrase("The address is empty. " + examples.english, "番地が空です。" + examples.japanese)
  public static func unknownScreen(_ word: String, nearest: String) -> Phrase {
    Phrase(
      "There is no screen '\(word)'. Did you mean '\(nearest)'? " + examples.english,
      "「\(word)」という画面はありません。「\(nearest)」ではありませんか。" + examples.japanese)
  }
  public static func notAPair(_ pair: String, in address: String) -> Phrase {
    Phrase(
      "'\(pair)' in the address '\(address)' is not of the form name=value.", "番地「\(address)」の「\(pair)」が「名前=値」の形ではありません。")
  }
  public static func nothingBehind(_ word: String, in address: String) -> Phrase {
    Phrase(
      "'\(word)' takes nothing behind a slash, in the address '\(address)'.", "番地「\(address)」の「\(word)」には、斜線の後に何も書けません。")
  }
  public static func noIdentifier(_ kind: RecordKind, in address: String) -> Phrase {
    Phrase(
      "'\(address)' names no \(kind.rawValue). Write \(kind.rawValue)/ID; `kakehashi list \(kind.plural)` lists them.",
      "「\(address)」に\(kind.phrase.japanese)の識別子がありません。\(kind.rawValue)/ID と書きます。`kakehashi list \(kind.plural)` で一覧を示します。")
  }
  public static func unknownView(of record: String, in address: String) -> Phrase {
    Phrase(
      "Behind '\(record)' only /sources and /timeline can follow, in the address '\(address)'.",
      "番地「\(address)」で「\(record)」の後に書けるのは /sources と /timeline だけです。")
  }
  public static func noTimeline(_ kind: RecordKind, in address: String) -> Phrase {
    Phrase(
      "A \(kind.rawValue) has no timeline of its own: '\(address)'. Agencies, countries, regions and themes have.",
      "\(kind.phrase.japanese)には年表がありません：「\(address)」。年表があるのは機関・国・地域・分野です。")
  }
  public static func notAnExclusion(_ value: String, in address: String) -> Phrase {
    Phrase(
      "not=\(value) is not of the form not=country:VN, in the address '\(address)'.",
      "番地「\(address)」の not=\(value) が not=country:VN の形ではありません。")
  }
  public static func unknownParameter(_ name: String, in address: String, known: [String]) -> Phrase {
    Phrase(
      "The address '\(address)' does not take '\(name)'. It takes \(Language.english.list(known)).",
      "番地「\(address)」に「\(name)」は書けません。書けるのは \(Language.japanese.list(known)) です。")
  }
  public static func invalidYear(_ value: String) -> Phrase {
    Phrase(
      "year=\(value) is no year. Write 2019, 2019..2024, 2019.. or ..2024.",
      "year=\(value) は年ではありません。2019、2019..2024、2019..、..2024 のように書きます。")
  }
  public static func unknownValue(_ name: String, _ value: String, known: [String]) -> Phrase {
    Phrase(
      "\(name)=\(value) is not known. \(name) is one of \(Language.english.list(known)).",
      "\(name)=\(value) は使えません。\(name) の値は \(Language.japanese.list(known)) のいずれかです。")
  }

  private static let examples = Phrase(
    "Addresses look like overview, country/VN, agency/jica, timeline?zoom=year&group=country.",
    "番地は overview、country/VN、agency/jica、timeline?zoom=year&group=country のように書きます。")
}
