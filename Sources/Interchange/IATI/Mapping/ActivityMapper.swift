internal import Cooperation

/// Makes an activity of its elements, whatever version of the standard each of them is written in, and notes what breaks a rule.
struct ActivityMapper {
  let context: ReadingContext
  var activity = Activity()
  private var text = TextReading()
  /// The codes found in their lists last: mostly the next one is the same.
  private var lastKnown = [String](repeating: "", count: CodeList.allCases.count)

  /// The language written last: mostly the next one is the same.
  private var lastLanguage = (written: "", language: Self.undetermined)

  init(context: ReadingContext) { self.context = context }

  /// Notes that a rule is broken.
  mutating func note(_ rule: ActivityRule, _ line: Int, _ detail: String? = nil) {
    activity.findings.append(ActivityFinding(rule: rule, line: line, detail: detail))
  }

  /// Notes elements within text that are no part of the standard.
  mutating func noteMarkup(line: Int) {
    if activity.findings.last?.rule != .markup || activity.findings.last?.line != line { note(.markup, line) }
  }

  /// Notes a reference to an entity that XML does not define.
  mutating func noteEntity(_ name: String, line: Int) { note(.entityUndefined, line, "&\(name);") }

  /// Begins an activity.
  mutating func begin(_ fragment: Fragment, file: String) {
    activity = Activity(file: file, line: fragment.line)
    activity.language = fragment.root.language.map(Self.language)
    activity.defaultCurrency = fragment.root.currency
  }

  /// Takes the attributes of the activity itself.
  mutating func takeAttributes(_ tree: ElementTree) {
    activity.lastUpdated = tree.attribute(.lastUpdated, of: 0)
    if let language = tree.attribute(.language, of: 0) { activity.language = Self.language(language) }
    if let currency = tree.attribute(.defaultCurrency, of: 0) {
      activity.defaultCurrency = checked(Self.upper(currency), in: .currency, line: tree[0].line)
    }
    activity.hierarchy = tree.attribute(.hierarchy, of: 0).flatMap { Int($0) }
    activity.isHumanitarian = Self.flag(tree.attribute(.humanitarian, of: 0))
    activity.budgetNotProvided = tree.attribute(.budgetNotProvided, of: 0)
  }

  /// Takes one of the elements of the activity, with all that is in it.
  mutating func take(_ tree: ElementTree) {
    switch tree[0].element {
    case .identifier: takeIdentifier(tree)
    case .reportingOrganisation:
      activity.publisher = organisation(tree, 0)
      if Self.flag(tree.attribute(.secondaryReporter, of: 0)) == true { activity.isSecondaryPublisher = true }
    case .title:
      let title = texts(tree, 0)
      activity.title.entries += title.entries
    case .description: takeDescription(tree)
    case .participatingOrganisation: takeParticipant(tree)
    case .otherIdentifier: takeOtherIdentifier(tree)
    case .status: takeStatus(tree)
    case .activityDate: takeDate(tree)
    case .scope: activity.scope = code(tree, 0, .activityScope)
    case .recipientCountry, .recipientRegion: activity.recipients += recipients(tree, 0)
    case .location: takeLocation(tree)
    case .sector: activity.sectors += sectors(tree, 0)
    case .tag: takeTag(tree)
    case .policyMarker: takePolicyMarker(tree)
    case .humanitarianScope: takeHumanitarianScope(tree)
    case .collaborationType: activity.collaborationType = code(tree, 0, .collaborationType)
    case .defaultFlowType: activity.flowType = code(tree, 0, .flowType)
    case .defaultFinanceType: activity.financeType = code(tree, 0, .financeType)
    case .defaultTiedStatus: activity.tiedStatus = code(tree, 0, .tiedStatus)
    case .defaultAidType: if let type = aidType(tree, 0) { activity.aidTypes.append(type) }
    case .budget: activity.budgets.append(budget(tree, isPlan: false))
    case .plannedDisbursement: activity.plannedDisbursements.append(budget(tree, isPlan: true))
    case .transaction: activity.transactions.append(transaction(tree))
    case .result: takeResult(tree)
    case .relatedActivity: takeRelation(tree)
    case .documentLink: takeDocument(tree, 0, isOfResult: false)
    case .website: takeWebsite(tree)
    default: break
    }
  }

  /// Ends the activity: fills in what depends on several elements, and checks it as a whole.
  mutating func finish(lastLine: Int) -> Activity {
    activity.lastLine = lastLine
    completeIdentifier()
    completeShares()
    checkActivity()
    if activity.findings.count > 1 { activity.findings.sort { $0.line < $1.line } }
    var finished = Activity()
    swap(&finished, &activity)
    return finished
  }
}

// MARK: Texts and codes

extension ActivityMapper {
  /// Returns the text of an element by language: its narratives, or what stands in it directly.
  mutating func texts(_ tree: ElementTree, _ index: ElementTree.Index) -> LocalizedText {
    var entries: [LocalizedText.Entry] = []
    if tree[index].hasNarrative {
      var child = tree[index].firstChild
      while child >= 0 {
        if tree[child].element == .narrative { append(tree, child, to: &entries) }
        child = tree[child].next
      }
    } else {
      append(tree, index, to: &entries)
    }
    return LocalizedText(entries)
  }

  private mutating func append(_ tree: ElementTree, _ index: ElementTree.Index, to entries: inout [LocalizedText.Entry]) {
    guard let range = tree.textRange(of: index), let string = text.read(tree, range) else { return }
    if text.hadMarkup { noteMarkup(line: tree[index].line) }
    if text.hadControls { note(.controlCharacter, tree[index].line) }
    let written = tree.attribute(.language, of: index) ?? (tree[index].element == .narrative ? parentLanguage(tree, index) : nil)
    let language: Language
    if let written {
      if written != lastLanguage.written { lastLanguage = (written, Self.language(written)) }
      language = lastLanguage.language
      if language != activity.language { checkLanguage(language, line: tree[index].line) }
    } else {
      language = activity.language ?? Self.undetermined
      if activity.language == nil { noteOnce(.languageMissing) }
    }
    if entries.contains(where: { $0.language == language }) { note(.languageRepeated, tree[index].line, language.rawValue) }
    entries.append(LocalizedText.Entry(language: language, text: string))
  }

  private func parentLanguage(_ tree: ElementTree, _ index: ElementTree.Index) -> String? {
    let parent = tree[index].parent
    return parent < 0 ? nil : tree.attribute(.language, of: parent)
  }

  /// Notes a rule that concerns the activity as a whole, if it has not been noted.
  mutating func noteOnce(_ rule: ActivityRule) {
    if !activity.findings.contains(where: { $0.rule == rule }) { note(rule, activity.line) }
  }

  /// The language of texts that name none.
  static let undetermined = Language(rawValue: "und")

  /// Returns a language by its code, as BCP 47 spells it: `EN` is `en`, `pt_br` is `pt-BR`.
  static func language(_ written: String) -> Language {
    // What nearly all are needs nothing done.
    if written.utf8.count == 2, written.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) { return Language(rawValue: written) }
    let parts = written.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first else { return undetermined }
    if parts.count == 1 { return Language(rawValue: first.lowercased()) }
    let rest = parts.dropFirst().map { $0.count == 2 ? $0.uppercased() : $0.lowercased() }
    return Language(rawValue: ([first.lowercased()] + rest).joined(separator: "-"))
  }

  private mutating func checkLanguage(_ language: Language, line: Int) {
    let primary = language.primary
    guard !context.codes.isKnown(primary, in: .language) else { return }
    note(.languageUnknown, line, language.rawValue)
  }

  /// Returns the text of an element in whatever language comes first.
  mutating func plainText(_ tree: ElementTree, _ index: ElementTree.Index) -> String? {
    if tree[index].hasNarrative { return texts(tree, index).entries.first?.text }
    guard let range = tree.textRange(of: index) else { return nil }
    return text.read(tree, range)
  }

  /// Returns the code of an element, in its attribute or, as version 1 allows, as its text; notes one that its list does not have.
  mutating func code(_ tree: ElementTree, _ index: ElementTree.Index, _ list: CodeList) -> String? {
    guard let code = tree.attribute(.code, of: index) ?? tree.textRange(of: index).map(tree.string) else {
      note(.codeMissing, tree[index].line, list.rawValue)
      return nil
    }
    return checked(code, in: list, line: tree[index].line)
  }

  /// Returns the code of the first element of a name within another one, if there is one.
  mutating func code(_ element: Element, of tree: ElementTree, _ list: CodeList) -> String? {
    guard let child = tree.child(element, of: 0) else { return nil }
    return code(tree, child, list)
  }

  /// Returns a code as it is; notes one that its list does not have.
  mutating func checked(_ code: String, in list: CodeList, line: Int) -> String {
    let place = context.codes.place(of: list)
    if lastKnown[place] == code { return code }
    if context.codes.isKnown(code, in: list) {
      lastKnown[place] = code
    } else {
      note(.codeUnknown, line, "\(list.rawValue) \(code.prefix(60))")
    }
    return code
  }

  /// Returns a code in capital letters.
  static func upper(_ code: String) -> String {
    code.utf8.contains { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 } ? code.uppercased() : code
  }

  /// Reads `1`, `true`, `0` and `false`.
  static func flag(_ text: String?) -> Bool? {
    switch text {
    case "1", "true", "True", "TRUE": true
    case "0", "false", "False", "FALSE": false
    default: nil
    }
  }
}
