import Archive
import ArgumentParser
import Interchange

/// Prints the whole catalogue.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the whole catalogue, every record with every field.",
    discussion: "Dates are EDTF, references are ids, or kind/id where any kind can stand, texts are lists of language and text.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json
  }

  @OptionGroup var data: DataOptions

  @Option(name: .long, help: "json.")
  var format = Format.json

  func run() throws {
    try printOutput(CatalogueExport.json(data.archive().catalogue()))
  }
}
