public import Cooperation

/// Reads the YAML files of a catalogue; see <doc:CatalogueFormat>.
///
/// Bad data never stops it. A record that lacks something it cannot do without is left out, with a finding of severity error;
/// a fact inside a record is left out alone, with a warning. Everything else is kept. References go across all files, whatever
/// their order.
public struct CatalogueReader: Sendable {
  /// Creates a reader.
  public init() {}

  /// Reads files that are in memory: records in the order of the files, findings in the order of the lines.
  public func read(files: [CatalogueFile]) -> Catalogue {
    let composed = files.concurrentMap(cost: \.bytes.count) { FileComposer($0) }
    var drafts = DraftCollector(files)
    for (file, composer) in composed.enumerated() {
      for part in composer.parts { drafts.add(part, of: file) }
    }
    for composer in composed { drafts.addLost(composer.lost) }
    let sections = drafts.sections
    var index = drafts.index

    // A record that could not be read takes with it what needs it, so everything is read again until nothing more goes. A
    // catalogue in order is read once.
    while true {
      let known = index
      let results = sections.concurrentMap(cost: \.records.count) { section in
        SectionReader(section, file: files[section.file].name, index: known).read()
      }
      let leftOut = results.flatMap(\.leftOut)
      let news = leftOut.filter { index.leaveOut($0) }
      guard news.isEmpty else { continue }

      var catalogue = Catalogue()
      var findings = drafts.findings
      for (file, composer) in composed.enumerated() {
        findings += composer.findings.map { FileFinding(file: file, finding: $0) }
      }
      for (section, result) in zip(sections, results) {
        catalogue.append(result.records)
        findings += result.findings.map { FileFinding(file: section.file, finding: $0) }
      }
      catalogue.findings = findings.sorted { $0.place < $1.place }.map(\.finding)
      return catalogue
    }
  }
}

extension FileFinding {
  fileprivate var place: (Int, Int, Int, String) { (file, finding.line ?? 0, finding.column ?? 0, finding.rule) }
}

extension Catalogue {
  /// Adds the records and findings of another catalogue after those that are there.
  fileprivate mutating func append(_ other: Catalogue) {
    sources += other.sources
    themes += other.themes
    regions += other.regions
    countries += other.countries
    agencies += other.agencies
    programmes += other.programmes
    partnerships += other.partnerships
    agreements += other.agreements
    milestones += other.milestones
    results += other.results
    findings += other.findings
  }
}
