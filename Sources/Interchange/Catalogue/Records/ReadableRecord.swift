import Cooperation

protocol ReadableRecord: CatalogueRecord {
  /// Reads a record's mapping; nil if an essential value is missing or unreadable.
  static func read(_ reader: inout MappingReader, id: Identifier<Self>) -> Self?

  /// The catalogue's list of these records.
  static var list: WritableKeyPath<Catalogue, [Self]> { get }
}

extension RecordKind {
  var type: any ReadableRecord.Type {
    switch self {
    case .agency: Agency.self
    case .country: Country.self
    case .region: Region.self
    case .theme: Theme.self
    case .programme: Programme.self
    case .partnership: Partnership.self
    case .agreement: Agreement.self
    case .milestone: Milestone.self
    case .result: ReportedResult.self
    case .source: Source.self
    }
  }

  /// Returns whether a text is a valid id of this kind.
  func isIdentifier(_ text: String) -> Bool {
    let bytes = text.utf8
    switch self {
    case .country: return bytes.count == 2 && bytes.allSatisfy(\.isCapital)
    case .theme:
      if text.hasPrefix("marker-") {
        let digits = bytes.dropFirst("marker-".utf8.count)
        return (1...2).contains(digits.count) && digits.allSatisfy(\.isDigit)
      }
      return (bytes.count == 3 || bytes.count == 5) && bytes.allSatisfy(\.isDigit)
    case .agency, .region, .programme, .partnership, .agreement, .milestone, .result, .source:
      return bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isLowercase || $0.isDigit }
      }
    }
  }
}
