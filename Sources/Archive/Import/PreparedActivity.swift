internal import FacetIndex
public import Cooperation

/// A report of an activity as the archive keeps it: everything that can be worked out without the database.
///
/// Made on the threads that read files, so that the one thread that writes has little left to do.
public final class PreparedActivity: Sendable {
  /// The identifier of the activity.
  public let identifier: String
  /// The file that it was read from.
  public let file: String
  /// The line on which it begins.
  public let line: Int
  let lastUpdated: String?
  /// Microseconds since 1970 in UTC; nil if unreadable.
  let updated: Int64?
  /// The packed report, and what tells whether it has changed.
  let body: [UInt8]
  let digest: Int64
  let shown: ShownColumns
  /// How often each rule was broken.
  let findings: [ActivityRule: Int]

  /// How many findings it has.
  public var findingCount: Int { findings.values.reduce(0, +) }

  /// Whether it breaks a rule of the gravest kind.
  var hasErrors: Bool { shown.errorCount > 0 }

  /// Prepares a report.
  public init(_ activity: consuming Activity) {
    identifier = activity.identifier
    file = activity.file
    line = activity.line
    lastUpdated = activity.lastUpdated
    updated = lastUpdated.flatMap { Timestamp($0)?.microseconds }
    var counts: [ActivityRule: Int] = [:]
    for finding in activity.findings { counts[finding.rule, default: 0] += 1 }
    findings = counts
    shown = ShownColumns(activity)
    body = ActivityPacking.pack(activity)
    digest = Int64(bitPattern: unsafe body.withUnsafeBytes { unsafe Digest.hash($0) })
  }
}

/// What lists, counts and searches need of the report that is shown of an activity.
struct ShownColumns {
  /// An organisation as one report names it.
  struct NamedAgency {
    var id: Agency.ID
    var organisation: Organisation
    var roles: RoleSet
  }

  /// A country or region as one report names it.
  struct NamedPlace {
    var place: Place
    var name: LocalizedText
    /// Its part of a whole; 0 if only transactions name it.
    var share: Double
    var whole = 0
  }

  /// What transactions state themselves, where it differs from what the activity does.
  struct StatedDivision: Hashable {
    var places: ActivityAmount.Division<Place>?
    var themes: ActivityAmount.Division<Theme.ID>?
    var modalities: [String]?
  }

  var title: (english: String?, japanese: String?, all: String?)
  var sortTitle: String
  var status: Int?
  /// Its periods as EDTF intervals, and the days that they take in.
  var planned: String?
  var actual: String?
  var span: ItemSpan?
  var errorCount: Int
  /// The rules that it breaks, each once.
  var rules: [ActivityRule]
  var agencies: [NamedAgency] = []
  var publisher: NamedAgency?
  var places: [NamedPlace] = []
  var themes: [(theme: Theme.ID, share: Double, whole: Int)] = []
  var modalities: [String] = []
  /// The sums of amounts of one kind, year, currency and division.
  var amounts: [ColumnRow.Amount] = []
  var divisions: [StatedDivision] = []
  /// Years of transactions outside the span.
  var furtherYears: [Int16] = []
  /// The numbers of the identifiers that it names as related, see `RelationTable`.
  var relations: [UInt32]
  /// The words that find it: first those of its names, then the others; see `SearchWords`.
  var words: [UInt8]
  var nameLength: Int

  init(_ activity: borrowing Activity) {
    let listTitle = activity.listTitle
    title = Packed.columns(of: listTitle)
    sortTitle = Folding.fold(listTitle.text(in: .english))
    status = activity.activityStatus?.rawValue
    let (planned, actual) = (activity.planned, activity.actual)
    span = ItemSpan(planned: planned, actual: actual, status: activity.activityStatus)
    self.planned = planned?.description
    self.actual = actual?.description
    errorCount = activity.findings.count { $0.rule.severity == .error }
    rules = Array(Set(activity.findings.map(\.rule)))
    relations = activity.relations.map { RelationTable.number(of: $0.identifier) }
    (words, nameLength) = Self.words(of: activity)
    if let agency = activity.publisher.agency {
      publisher = NamedAgency(id: agency, organisation: activity.publisher, roles: [])
    }
    var agencyIndex = PositionIndex<Agency.ID>()
    for participant in activity.participants {
      guard let agency = participant.organisation.agency else { continue }
      let role = RoleSet(participant.organisationRole)
      let (position, isNew) = agencyIndex.insert(agency)
      if isNew {
        agencies.append(NamedAgency(id: agency, organisation: participant.organisation, roles: role))
      } else {
        agencies[position].roles.formUnion(role)
      }
    }
    modalities = Activity.modalityCodes(activity.aidTypes)
    addPlaces(of: activity)
    addThemes(of: activity)
    addAmounts(of: activity)
  }

  private mutating func addPlaces(of activity: borrowing Activity) {
    var index = PositionIndex<Place>()
    func add(_ recipient: Activity.Recipient, _ share: Double, _ whole: Int, to places: inout [NamedPlace]) {
      guard let place = recipient.place(of: activity.publisher) else { return }
      let (position, isNew) = index.insert(place)
      if isNew {
        places.append(NamedPlace(place: place, name: recipient.name, share: share, whole: whole))
      } else {
        places[position].share += share
      }
    }
    // Countries and each vocabulary of regions may be wholes of their own.
    let areWholes = activity.recipients.reduce(0) { $0 + $1.share.used } > 1.5
    var wholes = PositionIndex<String>()
    for recipient in activity.recipients {
      let whole = areWholes ? wholes.insert(recipient.isRegion ? recipient.vocabulary : "").position : 0
      add(recipient, recipient.share.used, whole, to: &places)
    }
    for transaction in activity.transactions { for recipient in transaction.recipients { add(recipient, 0, 0, to: &places) } }
    places.sort { $0.whole < $1.whole }
  }

  private mutating func addThemes(of activity: borrowing Activity) {
    var index = PositionIndex<Theme.ID>()
    let shares = activity.themeShares
    for (theme, share) in shares where share != nil && index.insert(theme).isNew { themes.append((theme, share ?? 0, 0)) }
    for transaction in activity.transactions where !transaction.sectors.isEmpty {
      let vocabulary = transaction.sectors.contains { $0.vocabulary == "1" } ? "1" : "2"
      for sector in transaction.sectors where sector.vocabulary == vocabulary && index.insert(Theme.ID(sector.code)).isNew {
        themes.append((Theme.ID(sector.code), 0, 0))
      }
    }
    // Each policy marker holds for all of it.
    for (theme, share) in shares where share == nil { themes.append((theme, 1, themes.count + 1)) }
  }

  private mutating func addAmounts(of activity: borrowing Activity) {
    struct Key: Hashable {
      var kind: AmountKind
      var year: Int?
      var currency: String?
      var division: Int?
    }
    let markers = themes.filter { $0.whole > 0 }
    var divisionIndex = PositionIndex<StatedDivision>()
    var index = PositionIndex<Key>()
    for amount in activity.amounts {
      var stated = StatedDivision(places: amount.places, themes: amount.themes, modalities: amount.modalities)
      // The activity's policy markers hold for every transaction.
      stated.themes?.parts += markers.map { .init(key: $0.theme, share: 1, whole: $0.whole) }
      var division: Int?
      if stated != StatedDivision() {
        let (position, isNew) = divisionIndex.insert(stated)
        if isNew {
          divisions.append(stated)
          for code in stated.modalities ?? [] where !modalities.contains(code) { modalities.append(code) }
        }
        division = position
      }
      let key = Key(kind: amount.kind, year: amount.year, currency: amount.currency, division: division)
      let (position, isNew) = index.insert(key)
      if isNew {
        amounts.append(
          ColumnRow.Amount(
            kind: amount.kind, year: amount.year, currency: amount.currency ?? "", billionths: amount.billionths,
            division: division))
      } else {
        amounts[position].billionths += amount.billionths
      }
    }
    let span = span.map { $0.first.year...max($0.first.year, $0.last.year) }
    let years = Set(amounts.lazy.filter { $0.kind.isTransaction }.compactMap(\.year))
    furtherYears = years.filter { span?.contains($0) != true }.sorted().map { Int16(clamping: $0) }
  }

  /// Returns the words that find an activity, those of its names first.
  static func words(of activity: Activity) -> (words: [UInt8], nameLength: Int) {
    SearchWords.gather { words in gather(&words, activity) }
  }

  private static func gather(_ words: inout SearchWords, _ activity: Activity) -> (words: [UInt8], nameLength: Int) {
    activity.forEachName { words.add($0) }
    let nameLength = words.byteCount
    activity.forEachOtherText { words.add($0) }
    return (words.bytes, nameLength)
  }
}

extension Activity {
  /// Calls `body` with each text that a search looks through.
  func forEachText(_ body: (String) -> Void) {
    forEachName(body)
    forEachOtherText(body)
  }

  fileprivate func forEachName(_ body: (String) -> Void) {
    title.forEachText(body)
    body(identifier)
    for other in otherIdentifiers { body(other.identifier) }
    publisher.name.forEachText(body)
    for participant in participants {
      participant.organisation.name.forEachText(body)
      if let ref = participant.organisation.ref { body(ref) }
    }
  }

  fileprivate func forEachOtherText(_ body: (String) -> Void) {
    for description in descriptions { description.text.forEachText(body) }
    for result in results {
      result.title.forEachText(body)
      for indicator in result.indicators { indicator.title.forEachText(body) }
    }
    for location in locations { location.name.forEachText(body) }
  }
}

extension LocalizedText {
  fileprivate func forEachText(_ body: (String) -> Void) {
    for entry in entries { body(entry.text) }
  }
}
