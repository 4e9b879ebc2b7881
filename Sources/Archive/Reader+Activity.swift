internal import Cooperation
internal import Foundation
internal import GRDB

/// What the page of an imported programme shows besides what pages of all programmes show.
struct ActivityPage {
  /// The report that is shown.
  var activity: Activity
  /// The programme that it describes.
  var programme: Programme
  /// The other reports, the newest first.
  var copies: [ActivityCopy]
  /// What the codes of the report stand for.
  var codes: CodeLists
}

extension Reader {
  /// Returns what the page of an imported programme shows; nil for a record that no report stands for.
  func activityPage(_ key: Int64) throws -> ActivityPage? {
    let reports = try CheckedRow.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT a.key = p.activity, a.line, a.last_updated, i.name, s.id, r.id, CASE WHEN a.key = p.activity THEN a.body END
          FROM programme p JOIN activity a ON a.record = p.key JOIN record r ON r.key = p.key
            JOIN input i ON i.key = a.input JOIN record s ON s.key = i.source
          WHERE p.key = ? ORDER BY a.updated IS NULL, a.updated DESC, i.name, a.nth
          """), arguments: [key])
    guard let shown = try reports.first(where: { try $0[0] }) else { return nil }
    guard let body = try shown[6] as Data? else { throw Unpacker.damaged }
    let activity = try ActivityPacking.unpack([UInt8](body), identifier: shown[5], file: shown[3], line: shown[1])
    return try ActivityPage(
      activity: activity, programme: Programme(activity, source: Source.ID(shown[4])),
      copies: reports.filter { row in try !row[0] }.map { row in
        try ActivityCopy(file: row[3], line: row[1], lastUpdated: row[2])
      },
      codes: StoredCodes.read(activity.codes, from: db))
  }

  /// Returns a record that no catalogue describes: an imported programme, or an agency, place, theme or file that only imported
  /// programmes name; nil when nobody has stored it.
  func importedRecord(_ key: Int64) throws -> Record? {
    let row = try CheckedRow.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT r.kind, r.id, r.title_en, r.title_ja, r.title_all, r.short, r.type, w.id
          FROM record r LEFT JOIN record w ON w.key = r.within WHERE r.key = ? AND r.position IS NOT NULL
          """), arguments: [key])
    guard let row, let kind = try RecordKind(rawValue: row[0]) else { return nil }
    let id: String = try row[1]
    let title = try Packed.title(english: row[2], japanese: row[3], all: row[4])
    let type: String? = try row[6]
    switch kind {
    case .agency:
      let type = type.flatMap { Int($0) }.flatMap(OrganisationType.init(rawValue:))
      let identifiers = id.hasPrefix("name:") ? [] : [id]
      return try .agency(Agency(id: Agency.ID(id), title: title, acronym: row[5], type: type, identifiers: identifiers))
    case .country: return .country(Country(id: Country.ID(id), title: title))
    case .region:
      let type = type.flatMap(Region.Kind.init(rawValue:)) ?? .area
      return try .region(Region(id: Region.ID(id), title: title, type: type, code: row[5]))
    case .theme:
      let vocabulary = type.flatMap(Theme.Vocabulary.init(rawValue:)) ?? .dacPurpose
      let category = try (row[7] as String?).map { Theme.ID($0) }
      return .theme(Theme(id: Theme.ID(id), title: title, vocabulary: vocabulary, category: category))
    case .source: return .source(Source(id: Source.ID(id), title: title, layer: .document, location: id))
    case .programme: return try activityPage(key).map { .programme($0.programme) }
    case .partnership, .agreement, .milestone, .result: return nil
    }
  }
}

extension Activity {
  /// The codes that it states, by their lists.
  fileprivate var codes: [CodeList: Set<String>] {
    var codes: [CodeList: Set<String>] = [:]
    func add(_ list: CodeList, _ code: String?) {
      if let code { codes[list, default: []].insert(code) }
    }
    func add(_ sectors: [Sector]) {
      for sector in sectors {
        switch sector.vocabulary {
        case "1":
          add(.sector, sector.code)
          add(.sectorCategory, String(sector.code.prefix(3)))
        case "2": add(.sectorCategory, sector.code)
        case "7": add(.sustainableDevelopmentGoal, sector.code)
        case "8": add(.sustainableDevelopmentTarget, sector.code)
        default: break
        }
        add(.sectorVocabulary, sector.vocabulary)
      }
    }
    func add(_ recipients: [Recipient]) {
      for recipient in recipients where !recipient.isRegion || recipient.vocabulary == "1" {
        add(recipient.isRegion ? .region : .country, recipient.code)
      }
    }
    func add(_ value: ReportedValue) { add(.currency, value.currency) }
    func add(_ organisation: Organisation?) { add(.organisationType, organisation?.type) }
    func add(_ types: [CodedValue]) {
      for type in types where type.vocabulary == "1" { add(.aidType, type.code) }
    }
    add(.activityStatus, status)
    add(.activityScope, scope)
    add(.collaborationType, collaborationType)
    add(.flowType, flowType)
    add(.financeType, financeType)
    add(.tiedStatus, tiedStatus)
    add(.currency, defaultCurrency)
    add(.language, language?.rawValue)
    add(aidTypes)
    add(sectors)
    add(recipients)
    add(publisher)
    for participant in participants {
      add(.organisationRole, participant.role)
      add(participant.organisation)
    }
    for description in descriptions { add(.descriptionType, description.type) }
    for other in otherIdentifiers { add(.otherIdentifierType, other.type) }
    for date in dates { add(.activityDateType, String(date.kind.rawValue)) }
    for tag in tags {
      add(.tagVocabulary, tag.vocabulary)
      if tag.vocabulary == "2" { add(.sustainableDevelopmentGoal, tag.code) }
      if tag.vocabulary == "3" { add(.sustainableDevelopmentTarget, tag.code) }
    }
    for marker in policyMarkers {
      if marker.vocabulary == "1" { add(.policyMarker, marker.code) }
      add(.policySignificance, marker.significance)
    }
    for scope in humanitarianScopes {
      add(.humanitarianScopeType, scope.type)
      add(.humanitarianScopeVocabulary, scope.vocabulary)
    }
    for location in locations {
      add(.geographicExactness, location.exactness)
      add(.locationType, location.feature)
    }
    for budget in budgets + plannedDisbursements {
      add(.budgetType, budget.type)
      add(.budgetStatus, budget.status)
      add(budget.value)
      add(budget.provider)
      add(budget.receiver)
    }
    for transaction in transactions {
      add(.transactionType, transaction.type)
      add(transaction.value)
      add(transaction.provider)
      add(transaction.receiver)
      add(transaction.recipients)
      add(transaction.sectors)
      add(.flowType, transaction.flowType)
      add(.financeType, transaction.financeType)
      add(.tiedStatus, transaction.tiedStatus)
      add(transaction.aidTypes)
    }
    for result in results {
      add(.resultType, result.type)
      for indicator in result.indicators { add(.indicatorMeasure, indicator.measure) }
    }
    for relation in relations { add(.relatedActivityType, relation.type) }
    for document in documents {
      for category in document.categories { add(.documentCategory, category) }
      for language in document.languages { add(.language, language) }
    }
    return codes
  }
}
