import Cooperation
import Foundation
import Interchange
import Testing

/// Real files in encodings that their declarations do not name.
@Suite struct EncodingTests {
  /// A way to write a text, and what it says of itself.
  struct Dress: CustomStringConvertible, Sendable {
    var encoding: String.Encoding
    var mark: [UInt8] = []
    var declared: String
    /// The rule that it breaks; nil where it says the truth.
    var rule: String?

    var description: String { "\(encoding) declared \(declared)\(mark.isEmpty ? "" : ", with a mark")" }
  }

  static let dresses: [Dress] = [
    Dress(encoding: .utf8, declared: "UTF-8"),
    Dress(encoding: .utf8, declared: "ISO-8859-1", rule: "encoding-undeclared"),
    Dress(encoding: .utf8, declared: "windows-1252", rule: "encoding-undeclared"),
    Dress(encoding: .utf8, declared: "UTF-16", rule: "encoding-contradicted"),
    Dress(encoding: .utf8, declared: "x-unheard-of", rule: "encoding-unknown"),
    Dress(encoding: .utf8, mark: [0xEF, 0xBB, 0xBF], declared: "ISO-8859-1", rule: "encoding-contradicted"),
    Dress(encoding: .isoLatin1, declared: "ISO-8859-1"),
    Dress(encoding: .isoLatin1, declared: "UTF-8", rule: "encoding-wrong"),
    Dress(encoding: .windowsCP1252, declared: "windows-1252"),
    Dress(encoding: .windowsCP1252, declared: "ISO-8859-1", rule: "encoding-wrong"),
    Dress(encoding: .windowsCP1252, declared: "utf-8", rule: "encoding-wrong"),
    Dress(encoding: .utf16LittleEndian, declared: "UTF-16"),
    Dress(encoding: .utf16BigEndian, declared: "utf-16"),
    Dress(encoding: .utf16LittleEndian, mark: [0xFF, 0xFE], declared: "UTF-16"),
    Dress(encoding: .utf16BigEndian, mark: [0xFE, 0xFF], declared: "UTF-16"),
    Dress(encoding: .utf16LittleEndian, declared: "UTF-8", rule: "encoding-contradicted"),
    Dress(encoding: .utf16BigEndian, mark: [0xFE, 0xFF], declared: "UTF-8", rule: "encoding-contradicted"),
    Dress(encoding: .utf16LittleEndian, mark: [0xFF, 0xFE], declared: "ISO-8859-1", rule: "encoding-contradicted"),
    Dress(encoding: .utf32LittleEndian, mark: [0xFF, 0xFE, 0, 0], declared: "UTF-8", rule: "encoding-contradicted"),
  ]

  /// Some real files with letters beyond ASCII that UTF-8 writes as it should, small enough to be read many times.
  static let files: [String] = Array(
    SharedFiles.names.lazy.filter { name in
      guard name.hasPrefix("publishers"), name.hasSuffix(".xml"), let data = try? SharedFiles.bytes(name), data.count < 200_000,
        let text = String(data: data, encoding: .utf8)
      else { return false }
      return text.unicodeScalars.contains { (0xA0...0xFF).contains($0.value) }
    }.prefix(8))

  @Test(
    "The activities and texts of a real file survive every encoding and every wrong declaration, and the wrong ones are said",
    .enabled(if: SharedFiles.areThere, SharedFiles.absence), arguments: files)
  func reencoded(name: String) throws {
    let original = try #require(String(data: SharedFiles.bytes(name), encoding: .utf8))
    for dress in Self.dresses {
      let isLatin1 = dress.encoding == .isoLatin1
      // What an encoding of single bytes lacks has to go first; signs that Windows-1252 alone has are asked for below.
      let isSingle = isLatin1 || dress.encoding == .windowsCP1252
      var text =
        isSingle
        ? String(
          String.UnicodeScalarView(original.unicodeScalars.filter { $0.value < 0x100 && !(0x80..<0xA0).contains($0.value) }))
        : original
      if dress.encoding == .windowsCP1252 { text = text.replacingOccurrences(of: "é", with: "€“é”") }
      text = Self.declared(text, as: "UTF-8")
      let expected = Reading(text.utf8)
      let bytes = try #require(Self.declared(text, as: dress.declared).data(using: dress.encoding), "\(dress)")
      // Letters that were garbled before, such as Ã¤ for ä, are taken for what they were: nobody can tell them apart.
      if isSingle, Self.holdsUTF8(bytes) { continue }
      let reading = Reading(dress.mark + bytes)
      #expect(reading.summary.read == SharedFiles.count(of: bytes), "\(dress)")
      #expect(reading.activities == expected.activities, "\(dress)")
      let hasHigh = text.unicodeScalars.contains { $0.value > 0x7F }
      let hasUpper = text.unicodeScalars.contains { $0.value > 0xFF }
      let isBroken: Bool =
        switch dress.rule {
        case "encoding-wrong": dress.declared == "ISO-8859-1" ? hasUpper : hasHigh
        case "encoding-undeclared": hasHigh
        default: dress.rule != nil
        }
      let rules = reading.findings.map(\.rule).filter { $0.hasPrefix("encoding") }
      #expect(rules == (isBroken ? [dress.rule ?? ""] : []), "\(dress)")
    }
  }

  /// Tells whether a lead byte of UTF-8 stands before one that can follow it.
  private static func holdsUTF8(_ bytes: Data) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { (0xC2...0xF4).contains($0) && (0x80...0xBF).contains($1) }
  }

  /// Returns a text with another encoding in its declaration, on as many lines as before.
  private static func declared(_ text: String, as name: String) -> String {
    let declaration = "<?xml version=\"1.0\" encoding=\"\(name)\"?>"
    guard text.hasPrefix("<?xml"), let end = text.range(of: "?>") else { return declaration + text }
    let lines = text[..<end.upperBound].filter(\.isNewline)
    return declaration + lines + text[end.upperBound...]
  }
}
