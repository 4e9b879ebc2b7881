public import Cooperation

/// A reader of catalogue files in YAML; see <doc:CatalogueFormat>.
///
/// Bad data never stops it. A record without an essential value is omitted, with a finding of severity error; a bad fact inside a
/// record is omitted alone, with a warning. References may cross files in any order.
public struct CatalogueReader: Sendable {
  public init() {}

  /// Reads files in memory: records in file order, findings in line order.
  public func read(files: [CatalogueFile]) -> Catalogue {
    let composed = files.concurrentMap(cost: \.bytes.count) { FileComposer($0) }
    var drafts = DraftCollector(files)
    for (file, composer) in composed.enumerated() {
      for part in composer.parts { drafts.add(part, of: file) }
    }
    for composer in composed { drafts.addUnreadable(composer.lost) }
    let sections = drafts.sections
    var index = drafts.index

    // Omitting a record also omits those that need it, so reading repeats until a fixed point; once for a valid catalogue.
    while true {
      let known = index
      let results = sections.concurrentMap(cost: \.records.count) { section in
        SectionReader(section, file: files[section.file].name, index: known).read()
      }
      let omitted = results.flatMap(\.omitted)
      let news = omitted.filter { index.markOmitted($0) }
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
  /// Appends the records and findings of another catalogue.
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
