public import Cooperation
public import Foundation

/// Lossless export of a catalogue as JSON; see <doc:CatalogueJSON>.
public enum CatalogueExport {
  /// Encodes a catalogue, and the reports of its imported programmes with all their fields; decoding returns an equal catalogue.
  ///
  /// - Throws: Nothing for a catalogue read from files.
  public static func json(
    _ catalogue: Catalogue, reports: [Activity] = [], layout: JSONOutput.Layout = .pretty
  ) throws -> Data {
    try JSONOutput.data(Export(base: catalogue, key: .reports, more: reports.isEmpty ? nil : reports), layout: layout)
  }

  /// Encodes a record, and the report that an imported programme is made from.
  ///
  /// - Throws: Nothing for a record read from files.
  public static func json(_ record: Record, report: Activity?) throws -> Data {
    try JSONOutput.data(Export(base: record, key: .report, more: report))
  }

  /// Something encoded as an object, with one more key.
  private struct Export<Base: Encodable, More: Encodable>: Encodable {
    enum Key: CodingKey { case report, reports }

    var base: Base
    var key: Key
    var more: More?

    func encode(to encoder: any Encoder) throws {
      try base.encode(to: encoder)
      guard let more else { return }
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(more, forKey: key)
    }
  }

  /// Decodes a catalogue written by `json(_:layout:)`.
  ///
  /// - Throws: `DecodingError`.
  public static func catalogue(fromJSON data: Data) throws -> Catalogue {
    try JSONDecoder().decode(Catalogue.self, from: data)
  }
}
