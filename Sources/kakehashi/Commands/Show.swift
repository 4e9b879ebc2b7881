import Archive
public import ArgumentParser
public import Cooperation
import Interchange
import Navigation

/// Prints one record.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print one record with all its facts and their sources.",
    discussion: "Examples: kakehashi show country VN; kakehashi show agency jica; kakehashi show programme ID --format json.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "One of \(RecordKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: RecordKind

  @Argument(help: "The identifier; `kakehashi list` shows them.")
  var id: String

  @OptionGroup var data: DataOptions

  @Option(name: .long, help: "text or json.")
  var format = Format.text

  @Option(name: .long, help: "Language: en or ja. Default: what the locale says.")
  var language: InterfaceLanguage?

  func run() throws {
    let archive = try data.archive()
    let reference = RecordReference(kind, kind == .country ? id.uppercased() : id)
    try archive.checkExists(reference)
    guard case .page(let page?) = try archive.answer(.page(reference)) else { return }
    switch format {
    case .json: try printOutput(JSONOutput.data(page.record))
    case .text:
      try printOutput(
        PageText(page, language: (language ?? .ofLocale).language, today: archive.today, width: outputWidth).text)
    }
  }
}

extension RecordKind: ExpressibleByArgument {}
