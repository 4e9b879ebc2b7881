internal import Cooperation

/// The packed form of a report: everything that `Activity` holds, save for what the tables around it say, its identifier, its
/// file and its first line.
enum ActivityPacking {
  /// The first number of every packed report. Readers refuse others.
  private static let version = 1

  static func pack(_ activity: consuming Activity) -> [UInt8] {
    var (version, activity) = (Self.version, activity)
    return Packer.pack(firstLine: activity.line) { packer in
      packer.code(&version)
      packer.code(&activity)
    }
  }

  static func unpack(_ bytes: [UInt8], identifier: String, file: String, line: Int) throws(ArchiveError) -> Activity {
    var unpacker = Unpacker(bytes, firstLine: line)
    var version = 0
    try unpacker.code(&version)
    guard version == Self.version else { throw Unpacker.damaged }
    var activity = Activity(identifier: identifier, file: file, line: line)
    try unpacker.code(&activity)
    guard unpacker.isAtEnd else { throw Unpacker.damaged }
    return activity
  }
}

extension Activity: Packable {
  static var blank: Activity { Activity() }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&statedIdentifier)
    try coder.code(line: &lastLine)
    try coder.code(&lastUpdated)
    try coder.code(&language)
    try coder.code(&defaultCurrency)
    try coder.code(&hierarchy)
    try coder.code(&isHumanitarian)
    try coder.code(&budgetNotProvided)
    try coder.code(&publisher)
    try coder.code(&isSecondaryPublisher)
    try coder.code(&title)
    try coder.code(&descriptions)
    try coder.code(&participants)
    try coder.code(&otherIdentifiers)
    try coder.code(&status)
    try coder.code(&dates)
    try coder.code(&scope)
    try coder.code(&recipients)
    try coder.code(&locations)
    try coder.code(&sectors)
    try coder.code(&tags)
    try coder.code(&policyMarkers)
    try coder.code(&humanitarianScopes)
    try coder.code(&collaborationType)
    try coder.code(&flowType)
    try coder.code(&financeType)
    try coder.code(&tiedStatus)
    try coder.code(&aidTypes)
    try coder.code(&budgets)
    try coder.code(&plannedDisbursements)
    try coder.code(&transactions)
    try coder.code(&results)
    try coder.code(&relations)
    try coder.code(&documents)
    try coder.code(&findings)
  }
}

extension Language: Packable {
  static var blank: Language { Language(rawValue: "") }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    var text = rawValue
    try coder.code(&text)
    self = Language(rawValue: text)
  }
}

extension LocalizedText: Packable {
  static var blank: LocalizedText { LocalizedText() }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) { try coder.code(&entries) }
}

extension LocalizedText.Entry: Packable {
  static var blank: Self { Self(language: .english, text: "") }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&language)
    try coder.code(&text)
  }
}

extension Organisation: Packable {
  static var blank: Organisation { Organisation() }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&ref)
    try coder.code(&statedRef)
    try coder.code(&type)
    try coder.code(&name)
  }
}

extension CodedValue: Packable {
  static var blank: CodedValue { CodedValue(code: "") }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    try coder.code(&code)
    try coder.code(&vocabulary)
  }
}

extension ActivityFinding: Packable {
  static var blank: ActivityFinding { ActivityFinding(rule: .identifierMissing, line: 0) }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure) {
    var name = rule.rawValue
    try coder.code(&name)
    rule = ActivityRule(rawValue: name) ?? rule
    try coder.code(line: &line)
    try coder.code(&detail)
  }
}
