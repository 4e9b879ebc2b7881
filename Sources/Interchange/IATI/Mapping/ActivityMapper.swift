internal import Cooperation
internal import Foundation

/// A mapper from the elements of any IATI version to an activity, with rule checks.
struct ActivityMapper {
  let context: MappingContext
  var activity = Activity()
  /// Tells the order of day and month in the file.
  var fileDates: FileDates?
  private var text = TextNormaliser()
  /// A single-entry cache per code list: the next code is usually the same.
  private var lastKnown = [String](repeating: "", count: CodeList.allCases.count)

  /// A single-entry cache of the language: the next one is usually the same.
  private var reportedOnce: Set<ActivityRule> = []
  private var unread: Set<String> = []
  var descriptions = DescriptionIndex()
  private var lastLanguage = (written: "", language: Self.undetermined)

  init(context: MappingContext) { self.context = context }

  /// Reports a rule violation.
  mutating func report(_ rule: ActivityRule, _ line: Int, _ detail: String? = nil) {
    activity.findings.append(ActivityFinding(rule: rule, line: line, detail: detail))
  }

  /// Reports nonstandard elements in text, once per line.
  mutating func reportMarkup(line: Int) {
    if activity.findings.last?.rule != .markup || activity.findings.last?.line != line { report(.markup, line) }
  }

  /// Reports an element that is not read, once for each name.
  mutating func reportUnread(_ name: String, line: Int) {
    if unread.insert(name).inserted { report(.elementUnread, line, name) }
  }

  /// Reports a reference to an undefined entity.
  mutating func reportEntity(_ name: String, line: Int) { report(.entityUndefined, line, "&\(name);") }

  /// Starts an activity.
  mutating func begin(_ fragment: Fragment, file: String) {
    activity = Activity(file: file, line: fragment.line)
    reportedOnce = []
    unread = []
    descriptions = DescriptionIndex()
    activity.language = fragment.root.language.map(Self.language)
    activity.defaultCurrency = fragment.root.currency
  }

  /// Maps the attributes of the activity.
  mutating func mapAttributes(_ tree: ElementTree) {
    activity.lastUpdated = tree.attribute(.lastUpdated, of: 0)
    if let language = tree.attribute(.language, of: 0) { activity.language = Self.language(language) }
    if let currency = tree.attribute(.defaultCurrency, of: 0) {
      activity.defaultCurrency = checked(Self.upper(currency), in: .currency, line: tree[0].line)
    }
    activity.hierarchy = tree.attribute(.hierarchy, of: 0).flatMap { Int($0) }
    activity.isHumanitarian = Self.flag(tree.attribute(.humanitarian, of: 0))
    activity.budgetNotProvided = tree.attribute(.budgetNotProvided, of: 0)
  }

  /// Maps a child element of the activity.
  mutating func map(_ tree: ElementTree) {
    switch tree[0].element {
    case .identifier: mapIdentifier(tree)
    case .reportingOrganisation:
      activity.publisher = organisation(tree, 0)
      if Self.flag(tree.attribute(.secondaryReporter, of: 0)) == true { activity.isSecondaryPublisher = true }
    case .title:
      let title = texts(tree, 0)
      activity.title = LocalizedText(activity.title.entries + title.entries).leading(with: activity.language)
    case .description: mapDescription(tree)
    case .participatingOrganisation: mapParticipant(tree)
    case .otherIdentifier: mapOtherIdentifier(tree)
    case .status: mapStatus(tree)
    case .activityDate: mapDate(tree)
    case .scope: activity.scope = code(tree, 0, .activityScope)
    case .recipientCountry, .recipientRegion: activity.recipients += recipients(tree, 0)
    case .location: mapLocation(tree)
    case .sector: activity.sectors += sectors(tree, 0)
    case .tag: mapTag(tree)
    case .policyMarker: mapPolicyMarker(tree)
    case .humanitarianScope: mapHumanitarianScope(tree)
    case .collaborationType: activity.collaborationType = code(tree, 0, .collaborationType)
    case .defaultFlowType: activity.flowType = code(tree, 0, .flowType)
    case .defaultFinanceType: activity.financeType = code(tree, 0, .financeType)
    case .defaultTiedStatus: activity.tiedStatus = code(tree, 0, .tiedStatus)
    case .defaultAidType: if let type = aidType(tree, 0) { activity.aidTypes.append(type) }
    case .budget: activity.budgets.append(budget(tree, isPlan: false))
    case .plannedDisbursement: activity.plannedDisbursements.append(budget(tree, isPlan: true))
    case .transaction: activity.transactions.append(transaction(tree))
    case .result: mapResult(tree)
    case .relatedActivity: mapRelation(tree)
    case .documentLink: mapDocument(tree, 0, isOfResult: false)
    case .website: mapWebsite(tree)
    default: break
    }
  }

  /// Finishes the activity: completes what depends on several elements, and checks the whole.
  mutating func finish(lastLine: Int) -> Activity {
    activity.lastLine = lastLine
    completeIdentifier()
    resolveShares()
    checkActivity()
    if activity.findings.count > 1 { activity.findings.sort { $0.line < $1.line } }
    var finished = Activity()
    swap(&finished, &activity)
    return finished
  }
}

// MARK: Texts and codes

extension LocalizedText {
  /// Returns the same texts, the one in the activity's default language first.
  fileprivate func leading(with language: Language?) -> LocalizedText {
    guard let language, entries.count > 1, let place = entries.firstIndex(where: { $0.language == language }), place > 0 else {
      return self
    }
    var entries = entries
    entries.insert(entries.remove(at: place), at: 0)
    return LocalizedText(entries)
  }
}

extension ActivityMapper {
  /// Returns the text of an element by language: its narratives or its own text.
  mutating func texts(_ tree: ElementTree, _ index: ElementTree.Index) -> LocalizedText {
    var entries: [LocalizedText.Entry] = []
    var languages = PositionIndex<Language>()
    if tree[index].hasNarrative {
      var child = tree[index].firstChild
      while child >= 0 {
        if tree[child].element == .narrative { append(tree, child, to: &entries, &languages) }
        child = tree[child].next
      }
    } else {
      append(tree, index, to: &entries, &languages)
    }
    return LocalizedText(entries).leading(with: activity.language)
  }

  private mutating func append(
    _ tree: ElementTree, _ index: ElementTree.Index, to entries: inout [LocalizedText.Entry],
    _ languages: inout PositionIndex<Language>
  ) {
    guard let range = tree.textRange(of: index), let string = text.read(tree, range) else { return }
    if text.hadMarkup { reportMarkup(line: tree[index].line) }
    if text.hadControls { report(.controlCharacter, tree[index].line) }
    let written = tree.attribute(.language, of: index) ?? (tree[index].element == .narrative ? parentLanguage(tree, index) : nil)
    let language: Language
    if let written {
      if written != lastLanguage.written { lastLanguage = (written, Self.language(written)) }
      language = lastLanguage.language
      if language != activity.language { checkLanguage(language, line: tree[index].line) }
    } else {
      language = activity.language ?? Self.undetermined
      if activity.language == nil { reportOnce(.languageMissing) }
    }
    if !languages.insert(language).isNew { report(.languageRepeated, tree[index].line, language.rawValue) }
    entries.append(LocalizedText.Entry(language: language, text: string))
  }

  private func parentLanguage(_ tree: ElementTree, _ index: ElementTree.Index) -> String? {
    let parent = tree[index].parent
    return parent < 0 ? nil : tree.attribute(.language, of: parent)
  }

  /// Reports a violation of the activity as a whole, once.
  mutating func reportOnce(_ rule: ActivityRule) {
    if reportedOnce.insert(rule).inserted { report(rule, activity.line) }
  }

  /// The language of texts without one.
  static let undetermined = Language(rawValue: "und")

  /// Normalizes a language code to BCP 47: `EN` to `en`, `pt_br` to `pt-BR`.
  static func language(_ written: String) -> Language {
    // Fast path: two lower-case letters.
    if written.utf8.count == 2, written.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) { return Language(rawValue: written) }
    let parts = written.split { $0 == "-" || $0 == "_" }
    guard var first = parts.first?.lowercased() else { return undetermined }
    // ISO 639-2: `eng`, `jpn`.
    if first.utf8.count == 3, let short = Locale.LanguageCode(first).identifier(.alpha2), !short.isEmpty { first = short }
    if parts.count == 1 { return Language(rawValue: first) }
    let rest = parts.dropFirst().map { $0.count == 2 ? $0.uppercased() : $0.lowercased() }
    return Language(rawValue: ([first] + rest).joined(separator: "-"))
  }

  private mutating func checkLanguage(_ language: Language, line: Int) {
    let primary = language.primary
    guard !context.codes.isKnown(primary, in: .language) else { return }
    report(.languageUnknown, line, language.rawValue)
  }

  /// Returns the text of an element in its first language.
  mutating func plainText(_ tree: ElementTree, _ index: ElementTree.Index) -> String? {
    if tree[index].hasNarrative { return texts(tree, index).entries.first?.text }
    guard let range = tree.textRange(of: index) else { return nil }
    return text.read(tree, range)
  }

  /// Reads a code from the attribute or, in version 1, from the text; reports unknown codes.
  mutating func code(_ tree: ElementTree, _ index: ElementTree.Index, _ list: CodeList) -> String? {
    guard let code = tree.attribute(.code, of: index) ?? tree.textRange(of: index).map(tree.string) else {
      report(.codeMissing, tree[index].line, list.rawValue)
      return nil
    }
    return checked(code, in: list, line: tree[index].line)
  }

  /// Reads the code of the first child element of a name.
  mutating func code(_ element: Element, of tree: ElementTree, _ list: CodeList) -> String? {
    guard let child = tree.child(element, of: 0) else { return nil }
    return code(tree, child, list)
  }

  /// Returns a code unchanged; reports it if unknown.
  mutating func checked(_ code: String, in list: CodeList, line: Int) -> String {
    let index = context.codes.index(of: list)
    if lastKnown[index] == code { return code }
    if context.codes.isKnown(code, in: list) {
      lastKnown[index] = code
    } else {
      report(.codeUnknown, line, "\(list.rawValue) \(code.prefix(60))")
    }
    return code
  }

  /// Returns a code in upper case.
  static func upper(_ code: String) -> String {
    code.utf8.contains { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 } ? code.uppercased() : code
  }

  /// Parses `1`, `true`, `0` and `false`.
  static func flag(_ text: String?) -> Bool? {
    switch text {
    case "1", "true", "True", "TRUE": true
    case "0", "false", "False", "FALSE": false
    default: nil
    }
  }
}
