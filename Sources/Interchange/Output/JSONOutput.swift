public import Foundation

/// Canonical JSON output.
///
/// Keys are sorted, slashes are not escaped, and nil values are omitted, so that equal data gives equal bytes and references stay
/// readable. Invisible characters are escaped.
public enum JSONOutput {
  /// The layout of JSON text.
  public enum Layout: Sendable {
    /// Indented, with a final newline; for people and diffs.
    case pretty
    /// On one line, without a final newline.
    case compact
  }

  /// - Throws: Errors of the value's encoding; this package's types throw none.
  public static func data(_ value: some Encodable, layout: Layout = .pretty) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    switch layout {
    case .compact: return escapingInvisible(try encoder.encode(value))
    case .pretty:
      encoder.outputFormatting.insert(.prettyPrinted)
      return escapingInvisible(try encoder.encode(value)) + Data("\n".utf8)
    }
  }

  /// Escapes invisible characters that Foundation leaves, such as U+202E; they occur in strings only.
  private static func escapingInvisible(_ data: Data) -> Data {
    // DEL, and the first bytes of the others; most texts contain none.
    func begins(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEE, 0xEF, 0xF3, 0xF4: true
      default: false
      }
    }
    guard data.contains(where: begins) else { return data }
    var result = ""
    result.reserveCapacity(data.count + 64)
    for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
      // Newlines and indentation of the layout; those in strings are escaped already.
      guard scalar.isInvisible, scalar.value >= 0x20 else {
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
