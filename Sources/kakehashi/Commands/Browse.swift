import Archive
import ArgumentParser
import Cooperation
import Curses
import Dashboard
import Navigation
import TextUI

/// Opens the dashboard.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the dashboard (this is what happens without a command).",
    discussion: """
      FILE … are catalogue files or folders in Kakehashi's YAML format; without any, the built-in catalogue is opened.
      When the output is not a terminal, the programmes are printed as plain rows.
      """)

  @Argument(help: "Catalogue files or folders to browse instead of the built-in catalogue.", completion: .file())
  var files: [String] = []

  @Option(name: .customLong("open"), help: "Start at an address: country/VN, agency/jica, timeline?zoom=year&group=country.")
  var address: String?

  @OptionGroup var look: LookOptions

  func run() throws {
    let start = try address.map(parsedAddress) ?? .overview
    switch TerminalKind.detect() {
    case .plain(let reason):
      try printRows(reason: reason, start: start)
    case .curses:
      try open(start)
    }
  }

  private func open(_ start: Address) throws {
    let files = files
    let options = Dashboard.Options(
      start: start, language: look.interfaceLanguage, dataName: DataOptions.name(of: files),
      screen: Curses.Screen.Options(colour: look.color.preference, ascii: look.ascii ? true : nil))
    // An address that names a record is checked before the terminal is taken over.
    let opened = address == nil ? nil : try DataOptions.archive(of: files, keeping: true)
    if let opened { try opened.checkExists(start) }
    let status = try Dashboard.run(options) { try opened ?? DataOptions.archive(of: files, keeping: true) }
    if status != 0 { throw ExitCode(status) }
  }

  private func printRows(reason: String, start: Address) throws {
    let archive = try DataOptions.archive(of: files)
    try archive.checkExists(start)
    if isTerminal { printError("\(reason) These are the programmes as plain rows; `kakehashi --help` lists more.") }
    try ListRows(kind: .programmes, archive: archive, language: look.interfaceLanguage).print(as: .tsv)
  }
}
