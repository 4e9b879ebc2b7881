import Cooperation
import Foundation
import Testing

/// Whose words the catalogue may use, and whose names.
@Suite struct WordingTests {
  /// Digests of the names of persons in the documents, in one, two and three words, so that the names stand nowhere here either.
  private static let names: Set<UInt64> = [
    0x60F1_2143_21C0_C5B3, 0xDDCB_5A5C_61E8_69F3, 0xBE76_8CFF_FA07_E2A1, 0x2BB4_0619_2BE5_7D2D, 0xCF28_EDA5_5FEE_2DC4,
    0x55BE_F64F_EF86_FAEA, 0x9A54_A6F7_8216_2A43, 0x47A5_1E88_AE37_1FFA, 0x2871_7AFF_5A6B_BAA7, 0xA929_B987_41BD_453A,
    0x1849_59E4_5A9A_731F, 0x0A40_2408_FE58_173D, 0x0C06_5AD6_FE2D_9D4B, 0x70FB_57B5_140C_23F8, 0x6188_7993_629B_445C,
    0x13C8_B2BF_D57B_4C3C, 0xE506_07F8_D067_D002,
  ]

  @Test("No person is named: officials appear by their role alone")
  func noPersonalNames() throws {
    for file in try Resources.files() {
      let words = words(of: try String(contentsOf: file, encoding: .utf8))
      for count in 1...3 {
        let found = runs(of: count, in: words).filter { Self.names.contains(digest($0)) }
        #expect(found.isEmpty, "\(file.lastPathComponent): \(found.count) names")
      }
    }
  }

  /// The documents themselves, which do not come with the program.
  private static let documents = Resources.package.appendingPathComponent("../shared/seeds")
  private static let longestRun = 7

  @Test(
    "No sentence is copied: no more than seven words in a row are those of a document, titles and quotations aside",
    .enabled(if: FileManager.default.fileExists(atPath: documents.path), "The documents are not here to compare with."))
  func ownWords() throws {
    let files = try FileManager.default.contentsOfDirectory(at: Self.documents, includingPropertiesForKeys: nil)
    let texts = try files.filter { $0.pathExtension == "txt" }.map { try String(contentsOf: $0, encoding: .utf8) }
    let theirs = Set(texts.flatMap { runs(of: Self.longestRun + 1, in: words(of: $0)) })
    try #require(theirs.count > 1000)
    let records = try Resources.records()
    let titles = records.flatMap { $0.title.entries.map(\.text) + $0.aliases }.filter { $0.contains(" ") }
    for record in records {
      let prose = [record.summary].compactMap(\.self) + record.statements.map(\.text) + record.notes.map(\.text)
      for text in prose.flatMap(\.entries).map({ $0.text.replacing(/"[^"]*"/, with: "|") })
      where !Self.copied(text, theirs).isEmpty {
        let rest = titles.reduce(text) { $0.replacing($1, with: "|") }.split(separator: "|").map(String.init)
        let copied = rest.flatMap { Self.copied($0, theirs) }
        #expect(copied.isEmpty, "\(record.reference): \(copied.first?.joined(separator: " ") ?? "")")
      }
    }
  }

  private static func copied(_ text: String, _ theirs: Set<ArraySlice<String>>) -> [ArraySlice<String>] {
    runs(of: longestRun + 1, in: words(of: text)).filter(theirs.contains)
  }
}
