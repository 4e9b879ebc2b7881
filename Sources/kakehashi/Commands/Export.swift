import Archive
import ArgumentParser
import Cooperation
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
    let archive = try data.archive()
    var catalogue = try archive.catalogue()
    var reports: [Activity] = []
    try archive.forEachReport { activity in
      reports.append(activity)
      catalogue.findings += activity.findings.map { Finding($0, of: activity) }
    }
    try printOutput(CatalogueExport.json(catalogue, reports: reports))
  }
}
