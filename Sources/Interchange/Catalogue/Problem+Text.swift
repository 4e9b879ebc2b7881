import Cooperation

extension Problem {
  /// The stable name of the violated rule.
  var rule: String {
    switch self {
    case .notUTF8: "not-utf8"
    case .emptyFile: "empty-file"
    case .notYAML, .keyNotText: "not-yaml"
    case .duplicateKeys: "duplicate-key"
    case .alias: "alias"
    case .unknownKind: "unknown-kind"
    case .secondKind: "two-kinds"
    case .wrongShape: "wrong-shape"
    case .emptyValue: "empty-value"
    case .missingKey: "missing-key"
    case .unknownKey: "unknown-key"
    case .badIdentifier: "bad-identifier"
    case .badDate: "bad-date"
    case .badNumber, .percentageOutOfRange: "bad-number"
    case .unknownWord: "unknown-word"
    case .badCode: "bad-code"
    case .badLanguage: "bad-language"
    case .duplicateIdentifier: "duplicate-identifier"
    case .notAReference: "not-a-reference"
    case .wrongKind: "wrong-kind"
    case .danglingReference, .referenceToOmitted: "dangling-reference"
    case .noSource: "no-source"
    case .notASource: "not-a-source"
    }
  }

  /// The problem, in one sentence.
  var message: String {
    switch self {
    case .notUTF8: "The file is not text in UTF-8."
    case .emptyFile: "The file holds no records."
    case .notYAML(let reason, let context?): "This is not YAML: \(context), the reader \(Self.told(reason))."
    case .notYAML(let reason, nil): "This is not YAML: the reader \(Self.told(reason))."
    case .duplicateKeys(let keys):
      keys.count == 1
        ? "\(Self.list(keys)) is written more than once here." : "\(Self.list(keys)) are written more than once here."
    case .keyNotText: "A key is a list or a mapping instead of a word."
    case .alias(let name): "*\(name) repeats what &\(name) marks, and such repetitions are not read."
    case .unknownKind(let key, let nearest): "\(Self.quoted(key)) is not a kind of record\(Self.didYouMean(nearest))"
    case .secondKind(let key, let first): "The file holds \(first) already, and now \(Self.quoted(key))."
    case .wrongShape(let expected, let found): "\(expected.phrase.capitalizedFirst) is wanted here, and this is \(found.phrase)."
    case .emptyValue: "Nothing is written here."
    case .missingKey(let key): "'\(key)' is missing."
    case .unknownKey(let key, let nearest): "\(Self.quoted(key)) is not a key that is known here\(Self.didYouMean(nearest))"
    case .badIdentifier(let id, let kind): "\(Self.quoted(id)) cannot be the id of a \(kind.rawValue)."
    case .badDate(let error): "This is not a date that is understood: \(Self.shortened("\(error)", to: 300))."
    case .badNumber(let text): "\(Self.quoted(text)) is not a number."
    case .percentageOutOfRange(let text): "\(Self.shortened(text)) is not a percentage from 0 to 100."
    case .unknownWord(let word, let nearest, _):
      "\(Self.quoted(word)) is not one of the words that can stand here\(Self.didYouMean(nearest))"
    case .badCode(let code, let form): "\(Self.quoted(code)) is not \(form.phrase)."
    case .badLanguage(let tag): "\(Self.quoted(tag)) is not a language tag."
    case .duplicateIdentifier(let record, let first): "There is a record \(record) already, at \(first)."
    case .notAReference(let text): "\(Self.quoted(text)) does not name a record."
    case .wrongKind(let reference, let expected): "\(reference) is not a \(Self.alternatives(expected.map(\.rawValue)))."
    case .danglingReference(let reference, let nearest):
      "There is no record \(Self.shortened(reference.description))\(Self.didYouMean(nearest))"
    case .referenceToOmitted(let reference): "The record \(reference) could not be read, so nothing can refer to it."
    case .noSource: "No source that can be read vouches for this record."
    case .notASource(let text): "\(Self.quoted(text)) does not begin with the id of a source."
    }
  }

  /// The remedy, in one sentence.
  var remedy: String {
    switch self {
    case .notUTF8: "Save the file as UTF-8."
    case .emptyFile: "Write a kind of record, as in 'agencies:', and a list of records under it, or remove the file."
    case .notYAML(let reason, _): Self.remedy(forSyntax: reason)
    case .duplicateKeys: "Keep one of them."
    case .keyNotText: "Write the key as a word, and put a text that begins with [, {, ? or a hyphen in quotes."
    case .alias: "Write the value out, or, if it is a text, put a space after the sign."
    case .unknownKind: "Write one of: \(RecordKind.allCases.map(\.plural).joined(separator: ", "))."
    case .secondKind: "Put records of each kind into a file of their own."
    case .wrongShape(let expected, _): expected.remedy
    case .emptyValue: "Write the value, or remove the key."
    case .missingKey(let key): "Add '\(key):' with its value."
    case .unknownKey(_, let nearest): Self.correct(nearest, otherwise: "Remove it, or write it as a statement or a note.")
    case .badIdentifier(_, let kind): Self.remedy(forIdentifierOf: kind)
    case .badDate: "Correct the date, or say it in a statement if it cannot be written as a date."
    case .badNumber: "Write digits, with a point for decimals and no separators between thousands: 3000000 or 12.5."
    case .percentageOutOfRange: "Write a number from 0 to 100."
    case .unknownWord(_, let nearest, let known):
      Self.correct(nearest, otherwise: "Write one of: \(known.joined(separator: ", ")).")
    case .badCode(_, let form): form.remedy
    case .badLanguage: "Write a tag of BCP 47, as in en, ja or pt-BR."
    case .duplicateIdentifier: "Give one of them another id, or make one record of both."
    case .notAReference: "Write the kind, a slash and the id: country/VN, programme/some-id."
    case .wrongKind(_, let expected): "Write \(Self.alternatives(expected.map { "\($0.rawValue)/ID" }))."
    case .danglingReference(let reference, let nearest):
      Self.correct(nearest, otherwise: "Correct the id, or add the \(reference.kind.rawValue).")
    case .referenceToOmitted(let reference): "Correct the \(reference.kind.rawValue) first."
    case .noSource: "Add 'sources:' with the id of a source, and the place in it after ' @ '."
    case .notASource: "Write 'id @ place in the document'; in [ ] put it in quotes when there is a comma in it."
    }
  }
}

// MARK: Parts of sentences

extension Problem {
  /// Quotes a text, truncated if long.
  private static func quoted(_ text: String) -> String { "'\(shortened(text))'" }

  private static func shortened(_ text: String, to count: Int = 60) -> String {
    text.utf8.count <= count ? text : "\(text.prefix(count))…"
  }

  /// Ends a sentence with a suggestion.
  private static func didYouMean(_ word: String?) -> String { word.map { "; did you mean '\($0)'?" } ?? "." }

  private static func correct(_ nearest: String?, otherwise remedy: String) -> String {
    nearest.map { "Write '\($0)' if that is what is meant." } ?? remedy
  }

  private static func list(_ words: [String]) -> String { words.map(quoted).joined(separator: ", ") }

  private static func alternatives(_ words: [String]) -> String { words.joined(separator: " or ") }

  /// Adapts the parser's message to the sentence: `did not find …`, `found …`, or `says: …`.
  private static func told(_ reason: String) -> String {
    reason.hasPrefix("found") || reason.hasPrefix("did not") ? reason : "says: \(reason)"
  }

  private static func remedy(forSyntax reason: String) -> String {
    if reason.contains("mapping values are not allowed") {
      return "Put a text that has a colon and a space in it in quotes, or check the indentation."
    }
    if reason.contains("cannot start any token") || reason.contains("tab character") {
      return "Indent with spaces instead of tabs, and put a text that begins with a sign in quotes."
    }
    if reason.contains("control characters") { return "Remove the control character." }
    if reason.contains("another document") { return "Remove the line '---' and put what follows into a file of its own." }
    if reason.contains("end of stream") { return "Close the quotes or brackets that are opened here." }
    return "Check the indentation, quotes and brackets here and in the line before."
  }

  private static func remedy(forIdentifierOf kind: RecordKind) -> String {
    switch kind {
    case .country: "Write the two capital letters of ISO 3166-1 alpha-2, as in VN."
    case .theme: "Write a DAC code of three or five digits, or a policy marker as in marker-9."
    case .agency, .region, .programme, .partnership, .agreement, .milestone, .result, .source:
      "Write lower-case letters from a to z, digits and single hyphens between them."
    }
  }
}

extension Shape {
  /// The shape with its indefinite article.
  var phrase: String {
    switch self {
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    case .textOrMapping: "a text or a mapping"
    }
  }

  var remedy: String {
    switch self {
    case .text: "Write one text after the colon."
    case .list: "Begin each item with a hyphen, or put the items in [ ]."
    case .mapping: "Write 'key: value' lines, or put them in { }."
    case .textOrMapping: "Write one text, or 'key: value' lines."
    }
  }
}

extension CodeForm {
  var phrase: String {
    switch self {
    case .currency: "a currency code"
    case .alpha3: "a country code of three letters"
    case .threeDigits: "a code of three digits"
    case .digits: "a code of digits"
    }
  }

  var remedy: String {
    switch self {
    case .currency: "Write the three capital letters of ISO 4217, as in JPY, or leave the key out if the source does not say."
    case .alpha3: "Write the three capital letters of ISO 3166-1 alpha-3, as in VNM."
    case .threeDigits: "Write three digits, as in 704."
    case .digits: "Write digits only."
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
