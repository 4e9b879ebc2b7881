import Cooperation
import Foundation

/// A reader of single values that collects findings.
///
/// Each method returns nil and adds a finding if the value is invalid. One reader serves one section of a file.
final class ValueReader {
  let file: String
  let index: RecordIndex
  /// The current record.
  var record: RecordReference?
  /// The severity of problems in the next value: an error if the record depends on it.
  var severity = Finding.Severity.warning
  private(set) var findings: [Finding] = []

  init(file: String, index: RecordIndex) {
    self.file = file
    self.index = index
  }

  func report(_ problem: Problem, at position: Position, severity: Finding.Severity? = nil) {
    findings.append(
      Finding(problem, severity: severity ?? self.severity, file: file, position: position, record: record))
  }

  /// Returns and clears the findings of a record; they include errors if and only if it is omitted.
  func drainFindings(omitted: Bool) -> [Finding] {
    if findings.isEmpty { return [] }
    defer { findings = [] }
    let blamesOne = findings.contains { $0.severity == .error }
    return findings.map { finding in
      var finding = finding
      if !omitted { finding.severity = .warning } else if !blamesOne { finding.severity = .error }
      return finding
    }
  }

  // MARK: Shapes

  func text(_ value: YAMLValue) -> String? {
    guard case .text(let text) = value.content else { return wrong(value, .text) }
    if text.isEmpty { return bad(.emptyValue, value) }
    return text
  }

  func list(_ value: YAMLValue) -> [YAMLValue]? {
    guard case .list(let values) = value.content else { return value.isEmpty ? bad(.emptyValue, value) : wrong(value, .list) }
    return values
  }

  /// Reads a mapping, then reports its unknown keys.
  func mapping<T>(_ value: YAMLValue, _ read: (inout MappingReader) -> T?) -> T? {
    guard case .mapping(let entries) = value.content else {
      return value.isEmpty ? bad(.emptyValue, value) : wrong(value, .mapping)
    }
    var reader = MappingReader(entries, at: value.position, of: self, isRecord: false)
    let result = read(&reader)
    reader.reportUnknownKeys()
    return result
  }

  func bad<T>(_ problem: Problem, _ value: YAMLValue) -> T? {
    report(problem, at: value.position)
    return nil
  }

  func wrong<T>(_ value: YAMLValue, _ expected: Shape) -> T? {
    bad(value.isEmpty ? .emptyValue : .wrongShape(expected: expected, found: value.shape), value)
  }
}

// MARK: Texts

extension ValueReader {
  /// Reads a text, in English by default, or a mapping from language tags to texts.
  func localizedText(_ value: YAMLValue) -> LocalizedText? {
    switch value.content {
    case .text(let text):
      return text.isEmpty ? bad(.emptyValue, value) : LocalizedText(text)
    case .mapping(let entries):
      let texts = entries.compactMap { entry -> LocalizedText.Entry? in
        guard Self.isLanguageTag(entry.key) else {
          report(.badLanguage(entry.key), at: entry.position)
          return nil
        }
        return text(entry.value).map { LocalizedText.Entry(language: Language(rawValue: entry.key), text: $0) }
      }
      if entries.isEmpty { return bad(.emptyValue, value) }
      return texts.isEmpty ? nil : LocalizedText(texts)
    case .list: return wrong(value, .textOrMapping)
    }
  }

  /// Returns whether a word has the form of a BCP 47 tag.
  ///
  /// That is subtags of one to eight letters or digits, the first of letters.
  private static func isLanguageTag(_ tag: String) -> Bool {
    let subtags = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...8).contains(first.count), first.allSatisfy(\.isLetter) else { return false }
    return subtags.dropFirst().allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { $0.isLetter || $0.isDigit } }
  }

  /// Reads a word of a closed list.
  func word<Word: RawRepresentable<String> & CaseIterable>(_ value: YAMLValue) -> Word? {
    guard let text = text(value) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    return bad(.unknownWord(text, nearest: NearestWord.nearest(to: text, in: known), known: known), value)
  }

  /// Reads a number of a closed code list.
  func code<Code: RawRepresentable<Int> & CaseIterable>(_ value: YAMLValue) -> Code? {
    guard let text = text(value) else { return nil }
    if text.utf8.count <= 4, text.utf8.allSatisfy(\.isDigit), let number = Int(text), let code = Code(rawValue: number) {
      return code
    }
    return bad(.unknownWord(text, nearest: nil, known: Code.allCases.map { String($0.rawValue) }), value)
  }

  /// Reads a code of an open list, checking its format only.
  func code(_ value: YAMLValue, _ form: CodeForm) -> String? {
    guard let text = text(value) else { return nil }
    let fits =
      switch form {
      case .currency, .alpha3: text.utf8.count == 3 && text.utf8.allSatisfy(\.isCapital)
      case .threeDigits: text.utf8.count == 3 && text.utf8.allSatisfy(\.isDigit)
      case .digits: text.utf8.allSatisfy(\.isDigit)
      }
    return fits ? text : bad(.badCode(text, form), value)
  }
}

// MARK: Numbers

extension ValueReader {
  /// Reads an exact decimal number; limited to 38 digits, the capacity of `Decimal`.
  func decimal(_ value: YAMLValue) -> Decimal? {
    guard let text = text(value) else { return nil }
    guard Self.isNumber(text), text.utf8.count(where: \.isDigit) <= 38,
      let number = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
    else { return bad(.badNumber(text), value) }
    return number
  }

  func percentage(_ value: YAMLValue) -> Double? {
    guard let text = text(value) else { return nil }
    guard Self.isNumber(text), let number = Double(text) else { return bad(.badNumber(text), value) }
    return (0...100).contains(number) ? number : bad(.percentageOutOfRange(text), value)
  }

  /// Returns whether a text is a decimal number with an optional sign.
  private static func isNumber(_ text: String) -> Bool {
    let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = unsigned.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
  }
}

// MARK: References

extension ValueReader {
  /// Reads the id of a record of a known kind.
  func id<Record: CatalogueRecord>(_ value: YAMLValue) -> Identifier<Record>? {
    guard let text = text(value) else { return nil }
    let id = Identifier<Record>(text)
    if let problem = index.problem(with: RecordReference(id)) { return bad(problem, value) }
    return id
  }

  /// Reads a reference to a record of any kind, `country/VN`.
  func reference(_ value: YAMLValue) -> RecordReference? {
    guard let text = text(value) else { return nil }
    guard let reference = RecordReference(text) else { return bad(.notAReference(text), value) }
    if let problem = index.problem(with: reference) { return bad(problem, value) }
    return reference
  }

  /// Reads a reference to a country or a region.
  func place(_ value: YAMLValue) -> Place? {
    guard let reference = reference(value) else { return nil }
    return Place(reference) ?? bad(.wrongKind(reference, expected: [.country, .region]), value)
  }

  /// Reads `source`, or `source @ place in the document`.
  func citation(_ value: YAMLValue) -> Citation? {
    guard let text = text(value) else { return nil }
    let (source, place) = Self.splitCitation(text)
    if let problem = index.problem(with: RecordReference(.source, source)) {
      return bad(RecordKind.source.isIdentifier(source) ? problem : .notASource(text), value)
    }
    return Citation(source: Source.ID(source), place: place)
  }

  /// Splits at the first ` @ `; by bytes for speed, as there are thousands of citations.
  private static func splitCitation(_ text: String) -> (source: String, place: String?) {
    let bytes = text.utf8
    var start = bytes.startIndex
    while let sign = bytes[start...].firstIndex(of: UInt8(ascii: "@")) {
      let next = bytes.index(after: sign)
      if sign > bytes.startIndex, next < bytes.endIndex, bytes[bytes.index(before: sign)] == .space, bytes[next] == .space {
        return (String(text[..<bytes.index(before: sign)]), String(text[bytes.index(after: next)...]))
      }
      start = next
    }
    return (text, nil)
  }

  /// Reads a list of citations; nil if none is valid, so that a fact never falls back to other sources.
  func citations(_ value: YAMLValue) -> [Citation]? {
    guard let values = list(value) else { return nil }
    if values.isEmpty { return bad(.emptyValue, value) }
    let citations = values.compactMap(citation)
    return citations.isEmpty ? nil : citations
  }
}
