/// A DAC purpose code, its category, or a policy marker.
public struct Theme: CatalogueRecord {
  public static let kind = RecordKind.theme
  /// The code itself: `12250`, `122`, `marker-9`.
  public typealias ID = Identifier<Theme>

  /// The code list of a theme (IATI SectorVocabulary 1 and 2, PolicyMarker).
  public enum Vocabulary: String, CaseIterable, Hashable, Sendable, Codable {
    case dacPurpose = "dac-purpose"
    case dacCategory = "dac-category"
    case policyMarker = "policy-marker"
  }

  public var id: ID
  public var title: LocalizedText
  public var vocabulary: Vocabulary
  /// The category of a purpose code.
  public var category: Theme.ID?
  public var notes: [Note]
  public var citations: [Citation]

  public init(
    id: ID, title: LocalizedText, vocabulary: Vocabulary, category: Theme.ID? = nil, notes: [Note] = [],
    citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.vocabulary = vocabulary
    self.category = category
    self.notes = notes
    self.citations = citations
  }

  public var aliases: [String] { [id.rawValue] }
  public var mentions: [RecordReference] { [category.map { RecordReference($0) }].compactMap(\.self) }
}

/// A theme of a programme and its share.
public struct ThemeShare: Hashable, Sendable, Codable {
  /// The origin of a theme's assignment.
  public enum Basis: String, CaseIterable, Hashable, Sendable, Codable {
    /// Stated by the source or publisher.
    case reported
    /// Assigned by the catalogue's editors.
    case assigned
  }

  public var theme: Theme.ID
  /// Percent of the programme, 0 to 100.
  public var percentage: Double?
  public var basis: Basis
  public var citations: [Citation]

  public init(theme: Theme.ID, percentage: Double? = nil, basis: Basis = .assigned, citations: [Citation] = []) {
    self.theme = theme
    self.percentage = percentage
    self.basis = basis
    self.citations = citations
  }
}
