/// What cooperation is about: a DAC purpose code, its category, or a policy marker.
public struct Theme: CatalogueRecord {
  public static let kind = RecordKind.theme
  /// The code itself: `12250`, `122`, `marker-9`.
  public typealias ID = Identifier<Theme>

  /// The list that a code belongs to (IATI SectorVocabulary 1 and 2, PolicyMarker).
  public enum Vocabulary: String, CaseIterable, Hashable, Sendable, Codable {
    case dacPurpose = "dac-purpose"
    case dacCategory = "dac-category"
    case policyMarker = "policy-marker"
  }

  /// What other records call it by.
  public var id: ID
  /// What the code stands for.
  public var title: LocalizedText
  /// The list that the code belongs to.
  public var vocabulary: Vocabulary
  /// The category that a purpose code belongs to.
  public var category: Theme.ID?
  /// What the editors remark on it.
  public var notes: [Note]
  /// Where it is stated.
  public var citations: [Citation]

  /// Creates a theme.
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

/// A theme of a programme, with its share where one is known.
public struct ThemeShare: Hashable, Sendable, Codable {
  /// Who put the code to the programme.
  public enum Basis: String, CaseIterable, Hashable, Sendable, Codable {
    /// The source or the publisher states the code.
    case reported
    /// The catalogue's editors chose the code from what the source says.
    case assigned
  }

  /// The theme.
  public var theme: Theme.ID
  /// Percent of the programme, 0 to 100.
  public var percentage: Double?
  /// Who put the code to the programme.
  public var basis: Basis
  /// Where it is stated.
  public var citations: [Citation]

  /// Creates a share; by default assigned by the editors and of unstated size.
  public init(theme: Theme.ID, percentage: Double? = nil, basis: Basis = .assigned, citations: [Citation] = []) {
    self.theme = theme
    self.percentage = percentage
    self.basis = basis
    self.citations = citations
  }
}
