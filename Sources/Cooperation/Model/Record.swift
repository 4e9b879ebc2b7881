/// The kinds of record that a catalogue holds; the raw value is the first word of a record's address.
public enum RecordKind: String, CaseIterable, Hashable, Sendable, Codable {
  case agency, country, region, theme, programme, partnership, agreement, milestone, result, source

  /// The word for several of them, as the command line takes it: `agencies`, `countries`.
  public var plural: String {
    switch self {
    case .agency: "agencies"
    case .country: "countries"
    case .region: "regions"
    case .theme: "themes"
    case .programme: "programmes"
    case .partnership: "partnerships"
    case .agreement: "agreements"
    case .milestone: "milestones"
    case .result: "results"
    case .source: "sources"
    }
  }
}

/// Names one record of any kind; prints and parses as its address, `country/VN`.
public struct RecordReference: Hashable, Sendable, Comparable {
  /// The kind of the record.
  public let kind: RecordKind
  /// The record's identifier among those of its kind.
  public let id: String

  /// Creates a reference from a kind and an identifier.
  public init(_ kind: RecordKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// Creates a reference to a record from its typed identifier.
  public init<Record: CatalogueRecord>(_ id: Identifier<Record>) {
    self.init(Record.kind, id.rawValue)
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
  }
}

extension RecordReference: LosslessStringConvertible {
  public init?(_ description: String) {
    guard let slash = description.firstIndex(of: "/"), let kind = RecordKind(rawValue: String(description[..<slash])) else {
      return nil
    }
    let id = String(description[description.index(after: slash)...])
    guard !id.isEmpty else { return nil }
    self.init(kind, id)
  }

  public var description: String { "\(kind.rawValue)/\(id)" }
}

extension RecordReference: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let reference = RecordReference(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not of the form kind/identifier")
    }
    self = reference
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A record of the catalogue: it has an identifier, a title, and at least one source.
public protocol CatalogueRecord: Hashable, Sendable, Codable {
  static var kind: RecordKind { get }

  var id: Identifier<Self> { get }
  /// The name or title that a list shows.
  var title: LocalizedText { get }
  /// Further names, codes and spellings under which it is found; not the title.
  var aliases: [String] { get }
  var summary: LocalizedText? { get }
  var statements: [Statement] { get }
  var notes: [Note] { get }
  /// Where the record itself is stated; facts inside it may cite further sources.
  var citations: [Citation] { get }
  /// The records that it names.
  var mentions: [RecordReference] { get }
  /// The citations of the facts inside it, in the order in which a page shows them.
  var innerCitations: [Citation] { get }
}

extension CatalogueRecord {
  /// The record's address.
  public var reference: RecordReference { RecordReference(id) }
  public var aliases: [String] { [] }
  /// A sentence or two that stand for the whole record.
  public var summary: LocalizedText? { nil }
  /// What its sources say of it, in words.
  public var statements: [Statement] { [] }
  /// What the editors remark on it.
  public var notes: [Note] { [] }
  public var innerCitations: [Citation] { [] }

  /// Every citation of the record and of the facts inside it.
  public var allCitations: [Citation] {
    citations + innerCitations + statements.flatMap(\.citations) + notes.flatMap(\.citations)
  }

  /// Every record that it, its statements and its citations name.
  public var allMentions: [RecordReference] {
    mentions + statements.flatMap(\.mentions) + allCitations.map { RecordReference($0.source) }
  }
}
