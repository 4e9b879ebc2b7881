/// The validation rules for activities; the raw value is IATI's own rule number if there is one.
///
/// Violations are shown, never hidden.
public enum ActivityRule: String, CaseIterable, Hashable, Sendable, Codable {
  // Identity
  case identifierMissing = "identifier-missing"
  case identifierSpaces = "1.3.1"
  case identifierCharacters = "1.3.13"
  case identifierBlanks = "identifier-white-space"
  case identifierIsOrganisation = "1.1.3"
  case identifierPrefix = "1.1.21"
  case lastUpdatedFuture = "11.1.1"
  // Organisations
  case publisherUnnamed = "reporting-org-missing"
  case participantUnnamed = "6.10.1"
  case providerUnnamed = "6.9.1"
  case receiverUnnamed = "6.9.2"
  case organisationSpaces = "organisation-ref-spaces"
  case organisationCharacters = "organisation-ref-characters"
  case organisationPlaceholder = "organisation-ref-placeholder"
  case organisationPrefixRepeated = "organisation-ref-prefix"
  case organisationTypes = "organisation-types"
  case roleUnknown = "role-unknown"
  // Texts
  case languageMissing = "4.1.1"
  case titleMissing = "4.3.1"
  case descriptionMissing = "4.4.1"
  case languageUnknown = "language-unknown"
  case languageRepeated = "language-repeated"
  case markup = "markup-in-text"
  case controlCharacter = "control-character"
  case entityUndefined = "entity-undefined"
  // Codes
  case codeUnknown = "code-unknown"
  case codeMissing = "code-missing"
  case codesJoined = "codes-joined"
  case countryIsRegion = "country-is-region"
  case sectorWithoutDAC = "102.1.1"
  case sectorUnnamed = "2.2.1"
  case policyMarkerSignificance = "6.14.1"
  // Status and dates
  case statusMissing = "status-missing"
  case startMissing = "6.11.1"
  case dateUnreadable = "date-unreadable"
  case dateForm = "date-form"
  case dateAmbiguous = "date-ambiguous"
  case dateImplausible = "date-implausible"
  case dateRepeated = "date-repeated"
  case plannedOrder = "11.1.2"
  case actualOrder = "11.1.3"
  case actualStartFuture = "11.1.4"
  case actualEndFuture = "11.1.5"
  case statusAndDates = "status-and-dates"
  // Countries, regions, sectors
  case recipientMissing = "3.7.1"
  case recipientPartly = "3.7.2"
  case recipientTwice = "3.6.2"
  case sectorMissing = "6.2.2"
  case sectorPartly = "6.7.2"
  case sectorTwice = "6.6.2"
  case countryShares = "3.1.1"
  case countryTotal = "3.1.2"
  case countrySingle = "3.1.4"
  case recipientShares = "3.4.1"
  case recipientTotal = "3.4.2"
  case recipientSingle = "3.4.4"
  case sectorShares = "2.1.1"
  case sectorTotal = "2.1.2"
  case sectorSingle = "2.1.4"
  case recipientPercentage = "12.1.1"
  case sectorPercentage = "12.3.1"
  case coordinatesUnreadable = "coordinates-unreadable"
  case coordinatesForm = "coordinates-form"
  case coordinatesSwapped = "coordinates-swapped"
  case coordinatesRange = "coordinates-range"
  // Money
  case currencyMissing = "7.8.1"
  case valueMissing = "value-missing"
  case valueUnreadable = "value-unreadable"
  case valueForm = "value-form"
  case valueAmbiguous = "value-ambiguous"
  case valueCurrency = "value-currency"
  case budgetLength = "7.5.3"
  case budgetOrder = "budget-period-order"
  case budgetRevised = "budget-revised"
  case budgetsOverlap = "budgets-overlap"
  case budgetPeriodMissing = "budget-period-missing"
  case valueDateMissing = "value-date-missing"
  case transactionTypeMissing = "transaction-type-missing"
  case transactionDateMissing = "transaction-date-missing"
  case transactionFuture = "11.2.1"
  case valueDateFuture = "11.2.2"
  // Results, relations and documents
  case indicatorPeriodOrder = "8.6.1"
  case baselineMissing = "8.8.1"
  case baselineNumber = "8.8.2"
  case baselineQualitative = "8.8.3"
  case targetMissing = "8.9.1"
  case targetNumber = "8.9.2"
  case targetQualitative = "8.9.3"
  case actualMissing = "8.10.1"
  case actualNumber = "8.10.2"
  case actualQualitative = "8.10.3"
  case elementUnread = "element-not-read"
  case relationMissing = "related-activity-missing"
  case documentMissing = "document-url-missing"
}

extension ActivityRule {
  /// An error contradicts itself or cannot be used; a warning leaves something open; advice is a matter of form.
  public var severity: Finding.Severity {
    switch self {
    case .identifierMissing, .dateUnreadable, .dateAmbiguous, .plannedOrder, .actualOrder, .actualStartFuture, .actualEndFuture,
      .statusAndDates, .countryTotal, .recipientTotal, .sectorTotal, .recipientPercentage, .sectorPercentage,
      .coordinatesUnreadable, .coordinatesRange, .currencyMissing, .valueMissing, .valueUnreadable, .valueAmbiguous,
      .valueCurrency, .budgetOrder, .transactionTypeMissing, .indicatorPeriodOrder:
      .error
    case .identifierSpaces, .identifierCharacters, .identifierBlanks, .identifierPrefix, .organisationSpaces,
      .organisationCharacters, .organisationPlaceholder, .organisationPrefixRepeated, .organisationTypes, .languageMissing,
      .languageUnknown, .languageRepeated, .markup, .controlCharacter, .entityUndefined, .codesJoined, .countryIsRegion,
      .elementUnread, .sectorWithoutDAC, .sectorUnnamed, .policyMarkerSignificance, .dateForm, .dateRepeated, .countrySingle,
      .recipientSingle, .sectorSingle, .coordinatesForm, .coordinatesSwapped, .valueForm, .budgetLength, .budgetRevised,
      .valueDateMissing,
      .baselineQualitative, .targetQualitative, .actualQualitative:
      .advice
    default: .warning
    }
  }
}

extension Finding {
  /// Creates the displayed finding of a rule violation.
  public init(_ finding: ActivityFinding, of activity: Activity) {
    let rule = finding.rule
    self.init(
      severity: rule.severity, rule: rule.rawValue, file: activity.file, line: finding.line,
      record: RecordReference(.programme, activity.identifier),
      message: finding.detail.map { "\(rule.sentence.dropLast()): \($0)" } ?? String(rule.sentence.dropLast()),
      remedy: String(rule.remedy.dropLast()))
  }
}
