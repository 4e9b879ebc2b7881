/// A document that facts are taken from.
public struct Source: CatalogueRecord {
  public static let kind = RecordKind.source

  /// Whether a source is a primary document or an external addition.
  public enum Layer: String, CaseIterable, Hashable, Sendable, Codable {
    /// A primary document of the catalogue.
    case document
    /// Any other source; facts that rest on it alone are marked.
    case outside
  }

  public var id: Identifier<Source>
  public var title: LocalizedText
  public var layer: Layer
  public var publisher: String?
  public var published: DateClaim?
  /// A URL or file name.
  public var location: String?
  public var statements: [Statement]
  public var notes: [Note]

  public init(
    id: Identifier<Source>, title: LocalizedText, layer: Layer, publisher: String? = nil, published: DateClaim? = nil,
    location: String? = nil, statements: [Statement] = [], notes: [Note] = []
  ) {
    self.id = id
    self.title = title
    self.layer = layer
    self.publisher = publisher
    self.published = published
    self.location = location
    self.statements = statements
    self.notes = notes
  }

  /// A source cites itself.
  public var citations: [Citation] { [Citation(source: id)] }
  public var aliases: [String] { [publisher, location].compactMap(\.self) }
  public var innerCitations: [Citation] { published?.citations ?? [] }
  public var mentions: [RecordReference] { [] }
}

/// A reference to a place in a source.
public struct Citation: Hashable, Sendable, Codable {
  public var source: Source.ID
  /// The place in words: `Section 2 (3), paragraph 1`; nil for the whole source.
  public var place: String?

  public init(source: Source.ID, place: String? = nil) {
    self.source = source
    self.place = place
  }
}

extension Source {
  /// The identifier of a source.
  public typealias ID = Identifier<Source>
}

/// A statement of a source about a record, in our own words.
public struct Statement: Hashable, Sendable, Codable {
  /// The topic of a statement; pages group by it in this order.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case aim, mission, mandate, role, field, means, structure, background, need, topic, plan, outcome, rank, figure, history
  }

  public var kind: Kind
  public var text: LocalizedText
  /// When it applied.
  public var date: DateClaim?
  /// The records that the text refers to, as links.
  public var mentions: [RecordReference]
  public var citations: [Citation]

  public init(
    kind: Kind, text: LocalizedText, date: DateClaim? = nil, mentions: [RecordReference] = [], citations: [Citation] = []
  ) {
    self.kind = kind
    self.text = text
    self.date = date
    self.mentions = mentions
    self.citations = citations
  }
}

/// An editors' remark on a record: an omission, an ambiguity or a conflict of sources.
public struct Note: Hashable, Sendable, Codable {
  /// The kind of a remark.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// The source is ambiguous or lacks something a reader would expect.
    case ambiguity
    /// Sources contradict each other.
    case conflict
    case comment
  }

  public var kind: Kind
  public var text: LocalizedText
  /// The sources concerned.
  public var citations: [Citation]

  public init(kind: Kind, text: LocalizedText, citations: [Citation] = []) {
    self.kind = kind
    self.text = text
    self.citations = citations
  }
}

/// A date stated by a source, with its wording.
public struct DateClaim: Hashable, Sendable, Codable {
  public var date: EDTFDate
  /// The source's wording of the date: `since FY 2003`.
  public var wording: String?
  /// Empty if those of the record apply.
  public var citations: [Citation]

  public init(_ date: EDTFDate, wording: String? = nil, citations: [Citation] = []) {
    self.date = date
    self.wording = wording
    self.citations = citations
  }
}
