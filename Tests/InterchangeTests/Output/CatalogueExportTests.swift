import Cooperation
import Foundation
import Interchange
import Testing

@Suite struct CatalogueExportTests {
  private static let catalogue = CatalogueReader().read(
    files: neighbours + [
      CatalogueFile(
        name: "p.yaml",
        text: """
          programmes:
            - id: p
              title: {en: "Quotes \\" and / slashes", ja: 事業}
              planned: {date: JP-FY2003/.., wording: since FY 2003, sources: [doc @ page 1]}
              agencies: [{agency: jica, role: implementing}]
              places: [country/VN, {place: region/asean, percentage: 33.3}]
              themes: ["12250"]
              modalities: [D01]
              money: [{kind: total, amount: "12345678901234567890.123456789", currency: JPY}]
              statements: [{kind: aim, text: T, mentions: [agency/mhlw]}]
              sources: [doc]
              colour: red
          """)
    ])

  @Test("What is written is read back equal, findings included", arguments: [JSONOutput.Layout.pretty, .compact])
  func roundTrip(layout: JSONOutput.Layout) throws {
    let data = try CatalogueExport.json(Self.catalogue, layout: layout)
    #expect(Self.catalogue.findings.count == 1)
    #expect(try CatalogueExport.catalogue(fromJSON: data) == Self.catalogue)
  }

  @Test("The same catalogue gives the same bytes")
  func stable() throws {
    let copy = try CatalogueExport.catalogue(fromJSON: CatalogueExport.json(Self.catalogue))
    #expect(try CatalogueExport.json(copy) == CatalogueExport.json(Self.catalogue))
  }

  @Test("Dates are EDTF, references are addresses, and amounts keep every digit")
  func forms() throws {
    let text = String(decoding: try CatalogueExport.json(Self.catalogue, layout: .compact), as: UTF8.self)
    #expect(text.contains(#""date":"JP-FY2003/..""#))
    #expect(text.contains(#""mentions":["agency/mhlw"]"#))
    #expect(text.contains(#""place":"country/VN""#))
    #expect(text.contains(#""amount":12345678901234567890.123456789"#))
    #expect(!text.contains("\n"))
  }

  @Test("What is not seen is written as an escape, and read back as it was", arguments: [JSONOutput.Layout.pretty, .compact])
  func unseen(layout: JSONOutput.Layout) throws {
    let texts = [
      "\u{7F}\u{9B}31m", "\u{202E}a\u{2066}", "\u{200B}\u{FEFF}\u{2028}", "\u{E0001}", "می\u{200C}خ 日本 👨‍👩‍👧", "a\u{1B}\n\"\\",
    ]
    let data = try JSONOutput.data(texts, layout: layout)
    #expect(try JSONDecoder().decode([String].self, from: data) == texts)
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains(#"\u007f\u009b31m"#) && text.contains(#"\u202ea\u2066"#) && text.contains(#"\udb40\udc01"#))
    #expect(text.contains("می\u{200C}خ 日本 👨‍👩‍👧"))
  }

  @Test("A list of rows is written with sorted keys, on lines of its own")
  func rows() throws {
    struct Row: Encodable {
      let b: String
      let a: Int?
    }
    let data = try JSONOutput.data([Row(b: "x/y", a: 1), Row(b: "z", a: nil)])
    #expect(
      String(decoding: data, as: UTF8.self) == """
        [
          {
            "a" : 1,
            "b" : "x/y"
          },
          {
            "b" : "z"
          }
        ]

        """)
  }
}
