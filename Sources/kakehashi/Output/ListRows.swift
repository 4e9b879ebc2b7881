import Archive
import ArgumentParser
import Cooperation
import Interchange
import Navigation
import TextUI
import Wording

/// The form in which rows are printed.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, tsv
}

/// The option for fields as they are.
struct RawOption: ParsableArguments {
  @Flag(
    name: .customLong("raw"),
    help: "csv and tsv: no apostrophe before fields that a spreadsheet would run as a formula, such as =1+1.")
  var isOn = false
}

/// The records of one kind, as their table lists them for machines.
struct ListRows {
  private let table: TextTable
  private let language: Language

  /// Asks the archive for the rows of a kind; nil stands for everything that a timeline shows.
  init(
    kind: List.Kind?, archive: Archive, language: Language, selection: Selection = Selection(), filter: String = ""
  ) throws {
    self.language = language
    let context = TableContext(language)
    switch kind {
    case .agencies:
      guard
        case .agencies(let list) = try archive.answer(
          .agencies(ListQuery(selection: selection, filter: filter, sort: .programmes)))
      else { throw ListError() }
      table = Table.agencies(in: context).values(of: list.rows)
    case .countries, .regions:
      guard
        case .places(let list) = try archive.answer(
          .places(ListQuery(selection: selection, filter: filter, sort: .programmes)))
      else { throw ListError() }
      let wanted: RecordKind = kind == .countries ? .country : .region
      table = Table.places(in: context).values(of: list.rows.filter { $0.reference.kind == wanted })
    case .programmes:
      table = Table.programmes(in: context).values(of: try Self.items(.programme, archive, selection, filter))
    case .agreements, .milestones, nil:
      table = Table.items(in: context).values(
        of: try Self.items(kind?.record, archive, selection, filter).map { .item($0, group: nil) })
    case .themes, .partnerships, .results, .sources:
      let record = kind?.record ?? .source
      guard case .records(let hits) = try archive.answer(.records(record, selection: selection, filter: filter)) else {
        throw ListError()
      }
      var rows = hits
      if kind == .results {
        try archive.forEachReport(under: selection, filter: filter) { rows += SearchHit.results(of: $0, in: language) }
      }
      table = Table.records(in: context).values(of: rows)
    case .transactions:
      var rows: [TransactionRow] = []
      try archive.forEachReport(under: selection, filter: filter) { rows += TransactionRow.rows(of: $0) }
      table = Table.transactions(in: context).values(of: rows)
    case .documents:
      var rows: [DocumentRow] = []
      try archive.forEachReport(under: selection, filter: filter) { rows += DocumentRow.rows(of: $0) }
      table = Table.documents(in: context).values(of: rows)
    case .findings:
      guard case .findings(var findings) = try archive.answer(.findings) else { throw ListError() }
      try archive.forEachReport { activity in
        findings += activity.findings.map { Finding($0, of: activity) }
      }
      let words = WordFilter(selection.text, filter: filter)
      var all = Table.findings(in: context).values(of: findings)
      all.rows.removeAll { !words.matches($0.joined(separator: " ")) }
      table = all
    }
  }

  /// The items of a kind; without one the rows of a timeline, which has none for milestones that a programme carries.
  private static func items(
    _ kind: RecordKind?, _ archive: Archive, _ selection: Selection, _ filter: String
  ) throws -> [ItemRow] {
    guard let kind else {
      let list = ListQuery<TimelineSort>(selection: selection, filter: filter, sort: .start)
      guard case .timeline(let timeline) = try archive.answer(.timeline(TimelineQuery(list: list))) else { throw ListError() }
      return timeline.listing.rows.compactMap(\.item)
    }
    let list = ListQuery<ItemSort>(selection: selection, filter: filter, sort: kind == .milestone ? .title : .start)
    guard case .items(let items) = try archive.answer(.items(ItemsQuery(kinds: [kind], list: list))) else { throw ListError() }
    return items.rows
  }

  /// Prints the rows; text from data never reaches the terminal or a pipe with control characters in it.
  func print(as format: RowFormat, isRaw: Bool = false) throws {
    let (header, rows) = (table.head, table.rows)
    switch format {
    case .table where rows.isEmpty: printError(CommandErrors.nothingToList.text(in: language))
    case .table: try printProse(aligned)
    case .csv: try printOutput(DelimitedWriter.text(header: header, rows: rows, format: .csv, isRaw: isRaw))
    case .tsv: try printOutput(DelimitedWriter.text(header: header, rows: rows, format: .tsv, isRaw: isRaw))
    case .json: try printOutput(JSONOutput.data(rows.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }))
    }
  }

  /// The rows in aligned columns; empty ones are left out, long texts cut to what the window has room for.
  private var aligned: String {
    let (header, rows) = (table.head, table.rows)
    let used = header.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let most = isTerminal ? max(12, outputWidth / max(1, used.count) * 2) : 60
    let widths = used.map { column in
      min(most, max(TextWidth.width(of: header[column]), rows.map { TextWidth.width(of: TextWidth.safe($0[column])) }.max() ?? 0))
    }
    let lines = ([header] + rows).map { row in
      let cells = zip(used, widths).map { column, width in
        TextWidth.padded(TextWidth.truncated(TextWidth.safe(row[column]), to: width), to: width)
      }
      let line = cells.joined(separator: "  ")
      return (isTerminal ? TextWidth.truncated(line, to: outputWidth) : line) + "\n"
    }
    return lines.joined()
  }
}

/// Says that the archive answered something else than was asked, which no archive does.
struct ListError: Error, Worded, CustomStringConvertible {
  var phrase: Phrase { CommandErrors.unanswered }
}
