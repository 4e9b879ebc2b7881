import Archive
public import ArgumentParser
public import Cooperation
import Dashboard
import Navigation
import TextUI

/// Prints a timeline.
struct Timeline: LocalizedCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the timeline of programmes, agreements and meetings.",
    discussion:
      "On a terminal it is drawn as on the screen; in a pipe, or with --format, it is printed as rows with the dates in EDTF.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, tsv

    var rows: RowFormat? {
      switch self {
      case .text: nil
      case .json: .json
      case .csv: .csv
      case .tsv: .tsv
      }
    }
  }

  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var data: DataOptions

  @Option(name: .long, help: "Gather rows by none, country, agency or theme (text only).")
  var group = TimelineGrouping.none

  @Option(name: .long, help: "text, json, csv or tsv.")
  var format: Format?

  @OptionGroup var raw: RawOption

  @Option(name: .long, help: "Language: en or ja. Default: what the locale says.")
  var language: InterfaceLanguage?

  var outputLanguage: Language { (language ?? .ofLocale).language }

  func run() throws {
    let archive = try data.archive(outputLanguage)
    let selection = try archive.found(narrowing.selection)
    let language = outputLanguage
    if let rows = (format ?? (isTerminal ? .text : .tsv)).rows {
      try ListRows(
        kind: nil, archive: archive, language: language, selection: selection, filter: narrowing.filter
      ).print(as: rows, isRaw: raw.isOn)
    } else {
      try draw(archive, selection, language)
    }
  }

  private func draw(_ archive: Archive, _ selection: Selection, _ language: Language) throws {
    let address = Address(.timeline, selection: selection, filter: narrowing.filter, grouping: group)
    var size = Size(width: outputWidth, height: 40)
    var rehearsal = try HeadlessSession(archive: archive, size: size, start: address, language: language)
    // As high as all rows need: the lines around the chart stay what they are.
    let rows = rehearsal.state.timelineInFront?.count ?? 0
    size = Size(width: size.width, height: rows + size.height - TimelineLayout(rehearsal.state.layout.body).chart.height)
    try rehearsal.apply(.resized(size))
    try rehearsal.apply(.command(.last))
    let body = rehearsal.state.layout.body
    let parts = TimelineLayout(body)
    let glyphs = isUTF8 ? Glyphs.unicode : .ascii
    let lines = rehearsal.canvas(glyphs: glyphs).text().split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines[min(body.minY, lines.count)..<min(parts.chart.maxY, lines.count)]
    // The cursor is at the beginning of its row, if anywhere; nobody moves it here.
    try printOutput(shown.map { ($0.hasPrefix(glyphs.cursor) ? " " + $0.dropFirst() : $0) + "\n" }.joined())
  }
}

extension TimelineGrouping: ExpressibleByArgument {}
