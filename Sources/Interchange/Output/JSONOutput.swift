public import Foundation

/// Writes values as JSON, all in the same way.
///
/// Keys are in alphabetical order and slashes stand for themselves, so that the same data gives the same bytes and references
/// stay readable. A key whose value is missing is left out. Characters that are not seen are written as escapes.
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
    case .compact: return escapingUnseen(try encoder.encode(value))
    case .pretty:
      encoder.outputFormatting.insert(.prettyPrinted)
      return escapingUnseen(try encoder.encode(value)) + Data("\n".utf8)
    }
  }

  /// Writes as `\u202E` what Foundation leaves as it is and nobody sees; it can stand in strings only.
  private static func escapingUnseen(_ data: Data) -> Data {
    // DEL, and the first bytes of the others; most texts have none of them.
    guard data.contains(where: { $0 == 0x7F || $0 == 0xC2 || $0 == 0xD8 || $0 == 0xE2 || $0 == 0xEF || $0 == 0xF3 }) else {
      return data
    }
    var result = ""
    result.reserveCapacity(data.count + 64)
    for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
      // Line ends and indents of the layout; inside strings they are escaped already.
      guard scalar.isUnseen, scalar.value >= 0x20 else {
        result.unicodeScalars.append(scalar)
        continue
      }
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        result += "\\u" + String(UInt32(unit) + 0x10000, radix: 16).dropFirst()
      }
    }
    return Data(result.utf8)
  }
}
