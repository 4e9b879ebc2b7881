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
  /// The packed report, and what tells whether it has changed.
  let body: [UInt8]
  let digest: Int64
  let shown: ShownColumns
  /// How often each rule was broken.
  let findings: [ActivityRule: Int]

  /// How many findings it has.
  public var findingCount: Int { findings.values.reduce(0, +) }

  /// Prepares a report.
  public init(_ activity: consuming Activity) {
    identifier = activity.identifier
    file = activity.file
    line = activity.line
    lastUpdated = activity.lastUpdated
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
    var share: Double
  }

  var title: (english: String?, japanese: String?, all: String?)
  var sortTitle: String
  var status: Int?
  /// Its periods as EDTF intervals, and the days that they take in.
  var planned: String?
  var actual: String?
  var span: ItemSpan?
  var findingCount: Int
  /// The rules that it breaks, each once.
  var rules: [ActivityRule]
  var agencies: [NamedAgency] = []
  var publisher: NamedAgency?
  var places: [NamedPlace] = []
  var themes: [(theme: Theme.ID, share: Double)]
  var modalities: [String] = []
  var money: [ColumnRow.Sum] = []
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
    span = ItemSpan(of: [planned, actual].compactMap(\.self))
    self.planned = planned?.description
    self.actual = actual?.description
    findingCount = activity.findings.count
    rules = Array(Set(activity.findings.map(\.rule)))
    themes = activity.themeShares.map { ($0.theme, $0.share ?? 1) }
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
    var placeIndex = PositionIndex<Place>()
    for recipient in activity.recipients {
      guard let place = recipient.place(of: activity.publisher) else { continue }
      let (position, isNew) = placeIndex.insert(place)
      if isNew {
        places.append(NamedPlace(place: place, name: recipient.name, share: recipient.share.used))
      } else {
        places[position].share += recipient.share.used
      }
    }
    modalities = activity.aidTypes.lazy.filter { $0.vocabulary == "1" }.map(\.code).firsts { $0 }
    var currencies = PositionIndex<String>()
    for transaction in activity.transactions {
      guard let amount = transaction.value.amount?.double else { continue }
      switch transaction.type {
      case "2": add(committed: amount, in: transaction.value.currency, &currencies)
      case "3", "4": add(spent: amount, in: transaction.value.currency, &currencies)
      default: break
      }
    }
  }

  private mutating func add(
    spent: Double = 0, committed: Double = 0, in currency: String?, _ currencies: inout PositionIndex<String>
  ) {
    let (position, isNew) = currencies.insert(currency ?? "")
    if isNew { money.append(ColumnRow.Sum(currency: currency ?? "", spent: 0, committed: 0)) }
    money[position].spent += spent
    money[position].committed += committed
  }

  /// Returns the words that find an activity, those of its names first.
  static func words(of activity: Activity) -> (words: [UInt8], nameLength: Int) {
    SearchWords.gather { words in gather(&words, activity) }
  }

  private static func gather(_ words: inout SearchWords, _ activity: Activity) -> (words: [UInt8], nameLength: Int) {
    words.add(activity.title)
    words.add(activity.identifier)
    for other in activity.otherIdentifiers { words.add(other.identifier) }
    words.add(activity.publisher.name)
    for participant in activity.participants {
      words.add(participant.organisation.name)
      if let ref = participant.organisation.ref { words.add(ref) }
    }
    let nameLength = words.byteCount
    for description in activity.descriptions { words.add(description.text) }
    for result in activity.results {
      words.add(result.title)
      for indicator in result.indicators { words.add(indicator.title) }
    }
    for location in activity.locations { words.add(location.name) }
    return (words.bytes, nameLength)
  }
}

extension SearchWords {
  fileprivate mutating func add(_ text: LocalizedText) {
    for entry in text.entries { add(entry.text) }
  }
}
