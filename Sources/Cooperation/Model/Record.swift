/// The kinds of records; the raw value is the first component of a record's address.
public enum RecordKind: String, CaseIterable, Hashable, Sendable, Codable {
  case agency, country, region, theme, programme, partnership, agreement, milestone, result, source

  /// The plural in commands: `agencies`, `countries`.
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

/// A reference to a record of any kind; its text is the record's address, `country/VN`.
public struct RecordReference: Hashable, Sendable, Comparable {
  public let kind: RecordKind
  /// The identifier among records of its kind.
  public let id: String

  public init(_ kind: RecordKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

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

/// A record of the catalogue with an identifier, a title and at least one source.
public protocol CatalogueRecord: Hashable, Sendable, Codable {
  static var kind: RecordKind { get }

  var id: Identifier<Self> { get }
  var title: LocalizedText { get }
  /// Further names, codes and spellings for search; not the title.
  var aliases: [String] { get }
  var summary: LocalizedText? { get }
  var statements: [Statement] { get }
  var notes: [Note] { get }
  /// The sources of the record as a whole; facts inside it may cite others.
  var citations: [Citation] { get }
  /// The records that it refers to.
  var mentions: [RecordReference] { get }
  /// The citations of the facts inside it, in page order.
  var innerCitations: [Citation] { get }
}

extension CatalogueRecord {
  /// Its address.
  public var reference: RecordReference { RecordReference(id) }
  public var aliases: [String] { [] }
  public var summary: LocalizedText? { nil }
  public var statements: [Statement] { [] }
  public var notes: [Note] { [] }
  public var innerCitations: [Citation] { [] }

  /// All citations of the record and the facts inside it.
  public var allCitations: [Citation] {
    citations + innerCitations + statements.flatMap(\.citations) + notes.flatMap(\.citations)
  }

  /// All records that it, its statements and its citations refer to.
  public var allMentions: [RecordReference] {
    mentions + statements.flatMap(\.mentions) + allCitations.map { RecordReference($0.source) }
  }
}
