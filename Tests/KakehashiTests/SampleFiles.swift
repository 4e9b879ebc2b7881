import Foundation

/// A small catalogue in files of its own, in a folder that lives as long as this object; every record stands on one line.
final class SampleFiles {
  let folder: String

  /// The files of the sample by the kind of record in them.
  static let texts = [
    "sources": """
    sources:
      - {id: report, title: {en: Annual report, ja: 年次報告}, layer: document, publisher: Ministry, published: 2025-03-31}
      - {id: web, title: A page, layer: outside}
    """,
    "themes": """
    themes:
      - {id: "12263", title: {en: Tuberculosis control, ja: 結核対策}, vocabulary: dac-purpose, sources: [web]}
    """,
    "regions": """
    regions:
      - {id: asean, title: {en: Association of states, ja: 諸国連合}, type: association, code: ASEAN, sources: [web]}
    """,
    "countries": """
    countries:
      - {id: VN, title: {en: Viet Nam, ja: ベトナム}, alpha3: VNM, summary: A partner., sources: [report]}
      - {id: KH, title: {en: Cambodia, ja: カンボジア}, alpha3: KHM, sources: [web]}
      - {id: JP, title: {en: Japan, ja: 日本}, alpha3: JPN, sources: [report]}
    """,
    "agencies": """
    agencies:
      - {id: aoba, title: {en: Aoba Cooperation Agency, ja: 青葉協力機構}, acronym: ACA, country: JP, sources: [report]}
      - {id: minato, title: {en: Minato Medical Centre, ja: 港医療センター}, country: JP, sources: [report]}
      - {id: song-hong, title: Song Hong Hospital, country: VN, sources: [report]}
      - {id: escape, title: "Tab\\tand \\e[31mred", country: KH, sources: [web]}
    """,
    "programmes": """
    programmes:
      - {id: lungs, title: {en: Lungs of the delta, ja: デルタの結核対策}, status: 4, planned: 2019-04/2024-03, actual: 2019-06/2024-09, agencies: [{agency: aoba, role: funding}, {agency: song-hong, role: partner}], places: [country/VN], themes: ["12263"], sources: ["report @ page 4"]}
      - {id: nurses, title: {en: "Nurses, wards", ja: 看護師}, actual: 2022/.., agencies: [{agency: minato, role: implementing}, {agency: escape, role: partner}], places: [country/VN, country/KH], sources: [report]}
      - {id: wing, title: A new wing, planned: 2027/2031, agencies: [{agency: aoba, role: funding}], places: [country/VN], sources: [report]}
    """,
    "partnerships": """
    partnerships:
      - {id: aoba-vietnam, title: Aoba and Viet Nam, agencies: [aoba], places: [country/VN], programmes: [lungs], sources: [report]}
    """,
    "agreements": """
    agreements:
      - {id: memorandum, title: Memorandum, type: memorandum, agencies: [aoba], places: [country/VN], signed: 2019-03-15, sources: [report]}
    """,
    "milestones": """
    milestones:
      - {id: launch, title: Launch, type: launch, date: 2019-06-03, programme: lungs, sources: [report]}
      - {id: meeting, title: Meeting, type: meeting, date: 2025-10, agencies: [minato], places: [country/KH], sources: [report]}
    """,
    "results": """
    results:
      - {id: cases, title: New cases, type: outcome, value: "1200", subject: programme/lungs, sources: [report]}
    """,
  ]

  /// The kinds of record, as `list` takes them.
  static let kinds = texts.keys.sorted()

  /// Counts records without the program's help: each begins a line with its identifier.
  static func count(of kind: String, in texts: [String: String] = SampleFiles.texts) -> Int {
    (texts[kind] ?? "").split(separator: "\n").count { $0.hasPrefix("  - {id: ") || $0.hasPrefix("  - id: ") }
  }

  /// Writes the sample, with some files replaced or added.
  init(changing changed: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kakehashi-\(UUID().uuidString)/sample")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in Self.texts.merging(changed, uniquingKeysWith: { $1 }) {
      try Data("\(text)\n".utf8).write(to: folder.appendingPathComponent("\(name).yaml"))
    }
    self.folder = folder.path
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: URL(fileURLWithPath: folder).deletingLastPathComponent())
    } catch {
      print("The sample in \(folder) stays: \(error)")
    }
  }

  /// A file of the sample.
  func path(_ kind: String) -> String { "\(folder)/\(kind).yaml" }
}
