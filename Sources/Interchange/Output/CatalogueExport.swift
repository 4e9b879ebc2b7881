public import Cooperation
public import Foundation

/// Writes a whole catalogue, every field of every record, as JSON; see <doc:CatalogueJSON>.
public enum CatalogueExport {
  /// Encodes a catalogue; decoding it gives an equal one.
  ///
  /// - Throws: Nothing for a catalogue that was read from files.
  public static func json(_ catalogue: Catalogue, layout: JSONOutput.Layout = .pretty) throws -> Data {
    try JSONOutput.data(catalogue, layout: layout)
  }

  /// Decodes a catalogue that `json(_:layout:)` wrote.
  ///
  /// - Throws: `DecodingError`, which says where the data is not a catalogue.
  public static func catalogue(fromJSON data: Data) throws -> Catalogue {
    try JSONDecoder().decode(Catalogue.self, from: data)
  }
}
