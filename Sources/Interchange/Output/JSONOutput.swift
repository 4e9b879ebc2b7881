public import Foundation

/// Writes values as JSON, all in the same way.
///
/// Keys are in alphabetical order and slashes stand for themselves, so that the same data gives the same bytes and references
/// stay readable. A key whose value is missing is left out.
public enum JSONOutput {
  /// How JSON is laid out.
  public enum Layout: Sendable {
    /// Indented, ending in a line break; for people and for differences between versions.
    case pretty
    /// On one line, without a line break at its end.
    case compact
  }

  /// Encodes a value.
  ///
  /// - Throws: What the value's own encoding throws; the types of this package throw nothing.
  public static func data(_ value: some Encodable, layout: Layout = .pretty) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    switch layout {
    case .compact: return try encoder.encode(value)
    case .pretty:
      encoder.outputFormatting.insert(.prettyPrinted)
      return try encoder.encode(value) + Data("\n".utf8)
    }
  }
}
