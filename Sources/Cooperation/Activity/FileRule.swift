/// The rules for an IATI file as a whole; the raw value is the rule of a finding.
public enum FileRule: String, CaseIterable, Hashable, Sendable {
  case notWellFormed = "not-well-formed"
  case breaksOff = "breaks-off"
  case activityTooLarge = "activity-too-large"
  case endMissing = "end-missing"
  case malformed = "file-not-well-formed"
  case table
  case repeated = "identifier-repeated"
  case compression
  case unreadable
  case encodingUnknown = "encoding-unknown"
  case encodingContradicted = "encoding-contradicted"
  case encodingWrong = "encoding-wrong"
  case encodingUndeclared = "encoding-undeclared"
  case controlCharacters = "control-character-in-file"
  case documentType = "document-type"
  case root = "root-element"
  case organisationFile = "organisation-file"
  case noActivity = "no-activity"
  case skipped = "file-skipped"

  /// The severity: an error if data could not be read.
  public var severity: Finding.Severity {
    switch self {
    case .notWellFormed, .breaksOff, .activityTooLarge, .compression, .unreadable, .malformed, .table, .noActivity,
      .organisationFile:
      .error
    case .endMissing, .encodingUnknown, .encodingContradicted, .encodingWrong, .encodingUndeclared, .controlCharacters,
      .documentType, .root, .repeated, .skipped:
      .warning
    }
  }

  /// The problem and how it is handled, in one sentence; `%` is replaced by the values found.
  private var sentence: LocalizedText {
    switch self {
    case .notWellFormed:
      LocalizedText(
        "The activity that begins on line % is not well-formed XML (%), so it is left out.",
        japanese: "% 行目から始まる事業は XML として正しくないため（%）、読み込みません。")
    case .breaksOff:
      LocalizedText(
        "The activity that begins on line % breaks off (%), so it is left out.",
        japanese: "% 行目から始まる事業は途中で切れているため（%）、読み込みません。")
    case .activityTooLarge:
      LocalizedText(
        "The activity that begins on line % is larger than % MB, so it is left out.",
        japanese: "% 行目から始まる事業は % MB を超えるため、読み込みません。")
    case .endMissing:
      LocalizedText(
        "The file ends before its first element does; what comes before is read.",
        japanese: "ファイルが最初の要素の途中で終わっています。そこまでは読み込みました。")
    case .malformed:
      LocalizedText(
        "The file is not well-formed XML outside its activities (%); these are read.",
        japanese: "ファイルが事業以外の部分で XML として正しくありません（%）。事業は読み込みました。")
    case .table:
      LocalizedText(
        "This is a table, not an IATI file; tables, such as those of the OECD's CRS, are not read.",
        japanese: "IATI ではなく表のファイルです。OECD CRS などの表は読み込みません。")
    case .repeated:
      LocalizedText(
        "The identifier % stands in the file more than once; the report updated last is shown.",
        japanese: "識別子 % がファイルに複数あり、最後に更新されたものを示します。")
    case .compression:
      LocalizedText("What comes before is read, but %.", japanese: "途中までは読み込みましたが、続きを展開できません（%）。")
    case .unreadable: LocalizedText("The file cannot be read (%).", japanese: "ファイルを読み込めません（%）。")
    case .encodingUnknown:
      LocalizedText(
        "The encoding % is not known; the file is read as UTF-8, or else Windows-1252.",
        japanese: "文字コード % は扱えないため、UTF-8 または Windows-1252 として読み込みました。")
    case .encodingContradicted:
      LocalizedText(
        "The file declares % and is %; it is read as what it is.",
        japanese: "ファイルは % と宣言していますが、実際は % です。実際の文字コードで読み込みました。")
    case .encodingWrong:
      LocalizedText(
        "There are bytes that are not valid in the file's encoding, % in all; they are read as Windows-1252.",
        japanese: "ファイルの文字コードとして正しくないバイトが % 個あり、Windows-1252 として読み込みました。")
    case .encodingUndeclared:
      LocalizedText(
        "There are characters of UTF-8 in a file that declares another encoding, % in all; they are read as UTF-8.",
        japanese: "別の文字コードを宣言したファイルに UTF-8 の文字が % 個あり、UTF-8 として読み込みました。")
    case .controlCharacters:
      LocalizedText(
        "There are control characters that XML does not allow, % in all; they are read as spaces.",
        japanese: "XML で使えない制御文字が % 個あり、空白として読み込みました。")
    case .documentType:
      LocalizedText("The declarations of the DOCTYPE are not read.", japanese: "DOCTYPE の宣言は読み込みません。")
    case .root:
      LocalizedText(
        "The first element is %, not iati-activities; the activities in it are read.",
        japanese: "最初の要素が iati-activities ではなく % です。中の事業は読み込みました。")
    case .organisationFile:
      LocalizedText("This is an organisation file, which is not read.", japanese: "機関のファイルのため、読み込みません。")
    case .noActivity:
      LocalizedText("There is no iati-activity in the file.", japanese: "ファイルに iati-activity がありません。")
    case .skipped:
      LocalizedText(
        "The name of the file ends in none of .xml, .xml.gz and .xml.xz, so it is not read.",
        japanese: "ファイル名の末尾が .xml、.xml.gz、.xml.xz のいずれでもないため、読み込みません。")
    }
  }

  /// The remedy, in one sentence.
  private var remedy: LocalizedText {
    switch self {
    case .notWellFormed, .malformed, .repeated, .root:
      LocalizedText("Ask the publisher to correct it.", japanese: "報告者に、訂正するよう依頼してください。")
    case .breaksOff, .endMissing, .compression:
      LocalizedText("Get the file again: it may not be complete.", japanese: "ファイルが完全でない可能性があります。取得し直してください。")
    case .activityTooLarge:
      LocalizedText("Raise --activity-limit, if it is real.", japanese: "正しいデータであれば --activity-limit を増やしてください。")
    case .unreadable:
      LocalizedText("Check its name, kind and permissions.", japanese: "名前・種類・アクセス権を確認してください。")
    case .encodingUnknown: LocalizedText("Save the file as UTF-8.", japanese: "UTF-8 で保存し直してください。")
    case .encodingContradicted:
      LocalizedText("Declare the encoding that the file has.", japanese: "実際の文字コードを宣言してください。")
    case .encodingWrong:
      LocalizedText(
        "Save the file as UTF-8, or declare its encoding.", japanese: "UTF-8 で保存し直すか、文字コードを宣言してください。")
    case .encodingUndeclared: LocalizedText("Declare UTF-8.", japanese: "UTF-8 を宣言してください。")
    case .controlCharacters:
      LocalizedText("Ask the publisher to remove them.", japanese: "報告者に、制御文字を取り除くよう依頼してください。")
    case .documentType: LocalizedText("Ask the publisher to leave them out.", japanese: "報告者に、宣言を省くよう依頼してください。")
    case .organisationFile: LocalizedText("Give a file of activities.", japanese: "事業のファイルを指定してください。")
    case .noActivity, .table: LocalizedText("Give a file of IATI activities.", japanese: "IATI の事業のファイルを指定してください。")
    case .skipped:
      LocalizedText(
        "Name the file itself, if it is one of activities.", japanese: "事業のファイルであれば、ファイル名を直接指定してください。")
    }
  }

  /// Creates a finding in English from the values found.
  public func finding(_ values: String..., file: String, line: Int?) -> Finding {
    Finding(
      severity: severity, rule: rawValue, file: file, line: line, message: sentence.text(in: .english).filled(with: values),
      remedy: remedy.text(in: .english))
  }

  /// Returns the message and remedy of a finding in a language; in English if its wording is unknown.
  public static func sentences(of finding: Finding, in language: Language) -> (message: String, remedy: String) {
    let (message, remedy) = (finding.message.withStop, finding.remedy.withStop)
    guard language == .japanese, let rule = FileRule(rawValue: finding.rule),
      let values = message.values(in: rule.sentence.text(in: .english))
    else { return (message, remedy) }
    return (rule.sentence.text(in: language).filled(with: values), rule.remedy.text(in: language))
  }
}

extension String {
  /// The sentence with a final full stop.
  fileprivate var withStop: String { isEmpty || hasSuffix(".") || hasSuffix("?") ? self : self + "." }

  /// Returns the pattern with each `%` replaced by the next value.
  fileprivate func filled(with values: [String]) -> String {
    var rest = values[...]
    return split(separator: "%", omittingEmptySubsequences: false).reduce(into: nil as String?) { text, part in
      text = text.map { $0 + (rest.popFirst() ?? "") + part } ?? String(part)
    } ?? ""
  }

  /// Returns the values at a pattern's `%`s; nil if the text does not match.
  fileprivate func values(in pattern: String) -> [String]? {
    let parts = pattern.split(separator: "%", omittingEmptySubsequences: false)
    guard let first = parts.first, hasPrefix(first) else { return nil }
    var rest = dropFirst(first.count)
    var values: [String] = []
    for (index, part) in parts.enumerated().dropFirst() {
      let isLast = index == parts.count - 1
      guard !isLast || rest.hasSuffix(part) else { return nil }
      if isLast {
        values.append(String(rest.dropLast(part.count)))
      } else {
        guard let place = rest.firstRange(of: part) else { return nil }
        values.append(String(rest[..<place.lowerBound]))
        rest = rest[place.upperBound...]
      }
    }
    return parts.count > 1 || rest.isEmpty ? values : nil
  }
}
