import Archive
import ArgumentParser
import Cooperation
import Dashboard
import Foundation

/// Measures the latency of the queries of the dashboard, for `.ci/benchmark`.
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how fast a database answers.", shouldDisplay: false)

  @Argument(help: "The database.") var database: String
  @Option(help: "How many random changes of the filter.") var filters = 200
  @Option(help: "What the random numbers begin with.") var seed: UInt64 = 1
  @Option(help: "A folder to write the index to, as tables of text, for other programs.") var tables: String?

  private struct Report: Encodable {
    struct Filter: Encodable {
      var terms: [Condition]
      var milliseconds: Double
      var programmes: Int
      var spent: [String: Double]
    }

    struct Condition: Encodable {
      var facet: String
      var value: String
      var excluded: Bool
    }

    struct Percentiles: Encodable {
      var p50: Double
      var p95: Double
      var p99: Double

      init(_ times: [Double]) {
        let times = times.sorted()
        func at(_ part: Double) -> Double { times.isEmpty ? 0 : times[min(times.count - 1, Int(Double(times.count) * part))] }
        (p50, p95, p99) = (at(0.5), at(0.95), at(0.99))
      }
    }

    struct Search: Encodable { var first: Percentiles }

    var programmes = 0
    var memoryMB = 0.0
    var open = 0.0
    var facets = Percentiles([])
    var filters: [Filter] = []
    var moves = Percentiles([])
    var search = Search(first: Percentiles([]))
  }

  func run() throws {
    var report = Report()
    var generator = SeededNumbers(state: seed)
    var opened: Archive?
    report.open = try milliseconds {
      let archive = try Archive.open(path: database, readOnly: true, today: Dashboard.today)
      try ask(Selection(), of: archive)
      opened = archive
    }
    guard let archive = opened else { return }
    report.programmes = try totals(Selection(), archive).programmes
    if let tables { try writeTables(of: archive, to: URL(filePath: tables)) }

    let values = try values(of: archive)
    _ = try archive.answer(.facet(query(.country, Selection())))
    for _ in 0..<filters {
      let selection = Selection(terms: terms(from: values, &generator))
      let time = try milliseconds { _ = try archive.answer(.facet(query(.country, selection))) }
      let totals = try totals(selection, archive)
      report.filters.append(
        Report.Filter(
          terms: selection.terms.map { Report.Condition(facet: $0.facet.rawValue, value: $0.value, excluded: $0.isExcluded) },
          milliseconds: time, programmes: totals.programmes,
          spent: Dictionary(
            totals.money.map { ($0.currency ?? "", NSDecimalNumber(decimal: $0.spent).doubleValue) }
          ) { first, _ in first }))
    }
    report.facets = Report.Percentiles(report.filters.map(\.milliseconds))
    report.moves = Report.Percentiles(
      try values[.agency, default: []].prefix(40).map { value in
        try milliseconds { try ask(Selection(terms: [Term(.agency, value)]), of: archive) }
      })
    report.search.first = Report.Percentiles(
      try ["health", "malaria", "water", "education", "nutrition", "vaccine", "tuberculosis"].flatMap { word in
        try (2...word.count).map { length in
          try milliseconds { _ = try archive.answer(.search(text: String(word.prefix(length)), limit: 40)) }
        }
      })
    report.memoryMB = residentMemory()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try printOutput(String(decoding: encoder.encode(report), as: UTF8.self) + "\n")
  }

  /// Runs the queries of the overview.
  private func ask(_ selection: Selection, of archive: Archive) throws {
    let window = Window(offset: 0, count: 40)
    _ = try archive.answer(.totals(selection))
    _ = try archive.answer(.agencies(ListQuery(selection: selection, sort: .programmes, window: window)))
    _ = try archive.answer(.places(ListQuery(selection: selection, sort: .programmes, window: window)))
    _ = try archive.answer(.timeline(TimelineQuery(list: ListQuery(selection: selection, sort: .start, window: window))))
  }

  private func query(_ facet: Facet, _ selection: Selection, count: Int = 20) -> FacetQuery {
    FacetQuery(
      facet: facet, list: ListQuery(selection: selection, sort: .programmes, window: Window(offset: 0, count: count)))
  }

  private func totals(_ selection: Selection, _ archive: Archive) throws -> Totals {
    if case .totals(let totals) = try archive.answer(.totals(selection)) { totals } else { Totals() }
  }

  private static let facets: [Facet] = [.agency, .country, .theme, .category, .status, .modality, .year, .publisher]

  private func values(of archive: Archive) throws -> [Facet: [String]] {
    var values: [Facet: [String]] = [:]
    for facet in Self.facets {
      guard case .facet(let listing) = try archive.answer(.facet(query(facet, Selection(), count: 300))) else { continue }
      values[facet] = listing.rows.map(\.value)
    }
    return values
  }

  /// Returns one to four conditions on different facets; frequent values come up more often.
  private func terms(from values: [Facet: [String]], _ generator: inout SeededNumbers) -> [Term] {
    let count = Int.random(in: 1...4, using: &generator)
    return Self.facets.shuffled(using: &generator).prefix(count).compactMap { facet in
      guard let all = values[facet], !all.isEmpty else { return nil }
      let part = Double.random(in: 0..<1, using: &generator)
      return Term(facet, all[Int(part * part * Double(all.count))], isExcluded: Int.random(in: 0..<8, using: &generator) == 0)
    }
  }

  private func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(body)
    return Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15
  }

  private func residentMemory() -> Double {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
  }

  /// Writes the index as tables, columns set apart with tabs, a line of names first.
  private func writeTables(of archive: Archive, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var texts = [
      "programme": "row\tstatus\tfirst_year\tlast_year\tpublisher\n", "agency": "row\tagency\troles\n",
      "place": "row\tplace\n", "year": "row\tyear\n",
      "theme": "row\ttheme\tcategory\n", "modality": "row\tmodality\n", "money": "row\tcurrency\tspent\tcommitted\n",
    ]
    var files: [String: FileHandle] = [:]
    for name in texts.keys {
      let file = folder.appending(path: name + ".tsv")
      try Data().write(to: file)
      files[name] = try FileHandle(forWritingTo: file)
    }
    func flush() throws {
      for (name, text) in texts { try files[name]?.write(contentsOf: Data(text.utf8)) }
      texts = texts.mapValues { _ in "" }
    }
    var row = 0
    try archive.forEachIndexedProgramme { item in
      let years = item.years.map { "\($0.lowerBound)\t\($0.upperBound)" } ?? "\t"
      texts["programme", default: ""] += "\(row)\t\(item.status)\t\(years)\t\(item.publisher ?? "")\n"
      for link in item.agencies { texts["agency", default: ""] += "\(row)\t\(link.id)\t\(link.roles)\n" }
      for link in item.places { texts["place", default: ""] += "\(row)\t\(link)\n" }
      for link in item.themes { texts["theme", default: ""] += "\(row)\t\(link.id)\t\(link.category ?? "")\n" }
      for code in item.modalities { texts["modality", default: ""] += "\(row)\t\(code)\n" }
      for year in item.furtherYears { texts["year", default: ""] += "\(row)\t\(year)\n" }
      for amount in item.amounts {
        let kind =
          amount.kind.isSpending ? "\(Decimal(billionths: amount.billionths))\t0" : "0\t\(Decimal(billionths: amount.billionths))"
        if amount.kind.isSpending || amount.kind == .commitment {
          texts["money", default: ""] += "\(row)\t\(amount.currency)\t\(kind)\n"
        }
      }
      row += 1
      if row % 10_000 == 0 { try flush() }
    }
    try flush()
    for file in files.values { try file.close() }
  }
}

/// The same random numbers for the same seed (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
