public import Cooperation
public import Foundation

/// Lossless export of a catalogue as JSON; see <doc:CatalogueJSON>.
public enum CatalogueExport {
  /// Encodes a catalogue; decoding returns an equal one.
  ///
  /// - Throws: Nothing for a catalogue read from files.
  public static func json(_ catalogue: Catalogue, layout: JSONOutput.Layout = .pretty) throws -> Data {
    try JSONOutput.data(catalogue, layout: layout)
  }

  /// Decodes a catalogue written by `json(_:layout:)`.
  ///
  /// - Throws: `DecodingError`.
  public static func catalogue(fromJSON data: Data) throws -> Catalogue {
    try JSONDecoder().decode(Catalogue.self, from: data)
  }
}
