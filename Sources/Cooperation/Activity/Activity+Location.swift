extension Activity {
  /// A location within a country.
  public struct Location: Hashable, Sendable, Codable {
    public var name: LocalizedText
    /// The work at the location.
    public var description: LocalizedText
    /// Gazetteer codes, `2:1581130`: vocabulary and code.
    public var identifiers: [CodedValue]
    /// Degrees north, -90 to 90; nil if missing or out of range.
    public var latitude: Double?
    /// Degrees east, -180 to 180.
    public var longitude: Double?
    /// Codelist GeographicExactness: 1 exact, 2 approximate.
    public var exactness: String?
    /// Codelist LocationType (`feature-designation`).
    public var feature: String?

    public init() {
      name = LocalizedText()
      description = LocalizedText()
      identifiers = []
    }
  }
}
