import Cooperation
@testable import Interchange

/// A text in which the failing place is marked: `‸` stands before the first character of it.
struct Marked {
  let text: String
  /// The line and column that a finding must have; nil without a mark.
  let line: Int?
  let column: Int?

  init(_ marked: String) {
    guard let mark = marked.firstIndex(of: "‸") else {
      text = marked
      line = nil
      column = nil
      return
    }
    let before = marked[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
    text = marked.replacing("‸", with: "")
    line = before.count
    column = (before.last ?? "").unicodeScalars.count + 1
  }
}

/// Records that others can refer to.
let surroundings = CatalogueFile(
  name: "surroundings.yaml",
  text: """
    sources:
      - {id: doc, title: A document, layer: document}
      - {id: web, title: A page, layer: outside}
    """)

func file(_ kind: RecordKind, _ records: String) -> CatalogueFile {
  CatalogueFile(name: "\(kind.plural).yaml", text: "\(kind.plural):\n\(records)\n")
}

/// Some records of the kinds that are mostly referred to.
let neighbours = [
  surroundings,
  file(.theme, "  - {id: \"12250\", title: Infectious disease control, vocabulary: dac-purpose, sources: [web]}"),
  file(.region, "  - {id: asean, title: ASEAN, type: association, sources: [web]}"),
  file(.country, "  - {id: VN, title: Viet Nam, sources: [doc]}"),
  file(.agency, "  - {id: jica, title: JICA, sources: [doc]}\n  - {id: mhlw, title: MHLW, sources: [doc]}"),
]
