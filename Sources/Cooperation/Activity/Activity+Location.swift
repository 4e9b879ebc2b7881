extension Activity {
  /// A place within a country.
  public struct Location: Hashable, Sendable, Codable {
    /// What it is called.
    public var name: LocalizedText
    /// What is done there.
    public var description: LocalizedText
    /// The code of a gazetteer, `2:1581130`: vocabulary and code.
    public var identifiers: [CodedValue]
    /// Degrees north, -90 to 90; nil where none is stated or what is stated cannot be one.
    public var latitude: Double?
    /// Degrees east, -180 to 180.
    public var longitude: Double?
    /// Codelist GeographicExactness: 1 exact, 2 approximate.
    public var exactness: String?
    /// Codelist LocationType (`feature-designation`).
    public var feature: String?

    /// Creates a place of which nothing is known yet.
    public init() {
      name = LocalizedText()
      description = LocalizedText()
      identifiers = []
    }
  }
}
