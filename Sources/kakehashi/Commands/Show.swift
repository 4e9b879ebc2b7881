import Archive
public import ArgumentParser
public import Cooperation
import Interchange
import Navigation

/// Prints one record.
struct Show: LocalizedCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print one record with all its facts and their sources.",
    discussion: "Examples: kakehashi show country VN; kakehashi show agency jica; kakehashi show programme ID --format json.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "One of \(RecordKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: RecordKind

  @Argument(help: "The identifier, which `kakehashi list` shows, or an acronym, public identifier or whole name.")
  var id: String

  @OptionGroup var data: DataOptions

  @Option(name: .long, help: "text or json.")
  var format = Format.text

  @Option(name: .long, help: "Language: en or ja. Default: what the locale says.")
  var language: InterfaceLanguage?

  var outputLanguage: Language { (language ?? .ofLocale).language }

  func run() throws {
    let archive = try data.archive(outputLanguage)
    let reference = try archive.found(RecordReference(kind, id))
    switch format {
    case .json:
      guard let record = try archive.record(reference) else { return }
      try printOutput(CatalogueExport.json(record, report: archive.report(of: reference)))
    case .text: try printPage(of: reference, archive, outputLanguage)
    }
  }
}

/// Prints the page of a record as text.
func printPage(of reference: RecordReference, _ archive: Archive, _ language: Language) throws {
  guard case .page(let page?) = try archive.answer(.page(reference)) else { return }
  try printProse(PageText(page, language: language, today: archive.today, width: outputWidth).text)
}

extension RecordKind: ExpressibleByArgument {}
