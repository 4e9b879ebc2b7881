/// A document that facts are taken from.
public struct Source: CatalogueRecord {
  public static let kind = RecordKind.source

  /// Whether a source is one of the documents that the catalogue is made from, or was added to enrich it.
  public enum Layer: String, CaseIterable, Hashable, Sendable, Codable {
    /// One of the documents that the catalogue is made from.
    case document
    /// Anything else; facts that rest on it alone carry a visible mark.
    case outside
  }

  /// What other records call it by.
  public var id: Identifier<Source>
  /// What a list calls it.
  public var title: LocalizedText
  /// Whether it is one of the documents that the catalogue is made from.
  public var layer: Layer
  /// Who published it.
  public var publisher: String?
  /// When it was published, as precisely as known.
  public var published: DateClaim?
  /// Where it can be read, an address or a file name.
  public var location: String?
  /// What its sources say of it, in words.
  public var statements: [Statement]
  /// What the editors remark on it.
  public var notes: [Note]

  /// Creates a source; what is left out is unknown.
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

  /// A source vouches for itself.
  public var citations: [Citation] { [Citation(source: id)] }
  public var aliases: [String] { [publisher, location].compactMap(\.self) }
  public var innerCitations: [Citation] { published?.citations ?? [] }
  public var mentions: [RecordReference] { [] }
}

/// Points at the place in a source where a fact stands.
public struct Citation: Hashable, Sendable, Codable {
  /// The source that states the fact.
  public var source: Source.ID
  /// The place in the document, in words: `Section 2 (3), paragraph 1`.
  public var place: String?

  /// Creates a citation; without a place it points at the whole source.
  public init(source: Source.ID, place: String? = nil) {
    self.source = source
    self.place = place
  }
}

extension Source {
  /// The identifier of a source.
  public typealias ID = Identifier<Source>
}

/// Something that a source says of a record, in our own words.
public struct Statement: Hashable, Sendable, Codable {
  /// What a statement is about; a page groups by it in this order.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case aim, mission, mandate, role, field, means, structure, background, need, topic, plan, outcome, rank, figure, history
  }

  /// What the statement is about.
  public var kind: Kind
  /// The statement itself.
  public var text: LocalizedText
  /// When it was so, where that is stated.
  public var date: DateClaim?
  /// Records that the text names, so that they can be followed.
  public var mentions: [RecordReference]
  /// Where it is stated.
  public var citations: [Citation]

  /// Creates a statement.
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

/// A remark of the catalogue's editors on a record: what a source leaves open, or where sources differ.
public struct Note: Hashable, Sendable, Codable {
  /// What a remark is about.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// The source can be read in more than one way, or leaves something out that a reader would expect.
    case ambiguity
    /// Sources contradict each other.
    case conflict
    /// Anything else worth knowing.
    case comment
  }

  /// What the remark is about.
  public var kind: Kind
  /// The remark itself.
  public var text: LocalizedText
  /// The sources that the remark speaks of.
  public var citations: [Citation]

  /// Creates a remark.
  public init(kind: Kind, text: LocalizedText, citations: [Citation] = []) {
    self.kind = kind
    self.text = text
    self.citations = citations
  }
}

/// A date that a source states, with the words in which it states it.
public struct DateClaim: Hashable, Sendable, Codable {
  /// The date, as precise as the source is.
  public var date: EDTFDate
  /// The words of the source for the date alone: `since FY 2003`.
  public var wording: String?
  /// Empty when the citations of the record around it hold for it as well.
  public var citations: [Citation]

  /// Creates the claim of a source that something was on a date.
  public init(_ date: EDTFDate, wording: String? = nil, citations: [Citation] = []) {
    self.date = date
    self.wording = wording
    self.citations = citations
  }
}
