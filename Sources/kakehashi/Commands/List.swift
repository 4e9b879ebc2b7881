import Archive
import ArgumentParser
import Cooperation
import Interchange
import Wording

/// Prints the records of one kind.
struct List: LocalizedCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the records of one kind.",
    discussion:
      "On a terminal the default is an aligned table, in a pipe tab-separated rows. --filter and the other conditions combine. "
      + "Milestones, results and partnerships are narrowed by the status, modality and roles of their programmes, and themes to "
      + "those of the programmes. A condition that says nothing of a kind is refused.")

  /// What can be listed.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case agencies, countries, regions, themes, programmes, partnerships, agreements, milestones, results, sources, findings,
      transactions, documents
  }

  @Argument(help: "One of \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: Kind

  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var data: DataOptions

  @Option(name: .long, help: "table, json, csv or tsv.")
  var format: RowFormat?

  @OptionGroup var raw: RawOption

  @Option(name: .long, help: "Language of names: en or ja. Default: what the locale says.")
  var language: InterfaceLanguage?

  var outputLanguage: Language { (language ?? .ofLocale).language }

  func validate() throws {
    // A selection that cannot be read is said by the run.
    if let selection = try? narrowing.selection, let objection = kind.objection(to: selection) {
      throw ValidationError(objection.text(in: outputLanguage))
    }
  }

  func run() throws {
    let archive = try DataOptions.archive(of: data.files, limit: data.limit, telling: kind == .findings ? nil : outputLanguage)
    try ListRows(
      kind: kind, archive: archive, language: outputLanguage, selection: archive.found(narrowing.selection),
      filter: narrowing.filter
    ).print(as: format ?? (isTerminal ? .table : .tsv), isRaw: raw.isOn)
  }
}

extension List.Kind {
  /// Whether the rows are parts of reports, and narrowed as their programmes are.
  var isOfReports: Bool { self == .transactions || self == .documents }

  /// The kind of record; nil for findings, transactions and documents, which are none.
  var record: RecordKind? { RecordKind.allCases.first { $0.plural == rawValue } }

  /// Says why a selection cannot narrow a list of this kind; nil where it can.
  func objection(to selection: Selection) -> Phrase? {
    let objection =
      (isOfReports ? RecordKind.programme : record)?.objection(to: selection)
      ?? (record == nil && !isOfReports ? SelectionObjection(to: selection, possible: []) : nil)
    guard let objection else { return nil }
    return CommandErrors.undecidable(rawValue, by: objection.facet, possible: objection.possible)
  }
}
