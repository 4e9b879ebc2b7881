import Archive
import ArgumentParser
import Cooperation
import Interchange

/// Prints the records of one kind.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the records of one kind.",
    discussion:
      "On a terminal the default is an aligned table, in a pipe tab-separated rows. --filter and the other conditions combine.")

  /// What can be listed.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case agencies, countries, regions, themes, programmes, partnerships, agreements, milestones, results, sources, findings
  }

  @Argument(help: "One of \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: Kind

  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var data: DataOptions

  @Option(name: .long, help: "table, json, csv or tsv.")
  var format: RowFormat?

  @Option(name: .long, help: "Language of names: en or ja. Default: what the locale says.")
  var language: InterfaceLanguage?

  func run() throws {
    let archive = try data.archive()
    for reference in narrowing.selection.values { try archive.checkExists(reference) }
    try ListRows(
      kind: kind, archive: archive, language: (language ?? .ofLocale).language, selection: narrowing.selection,
      filter: narrowing.filter
    ).print(as: format ?? (isTerminal ? .table : .tsv))
  }
}
