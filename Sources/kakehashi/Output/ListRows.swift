import Archive
import ArgumentParser
import Cooperation
import Interchange
import TextUI

/// The form in which rows are printed.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, tsv
}

/// Rows of a list with their header, all as text.
struct ListRows {
  let header: [String]
  let rows: [[String]]

  private init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  init(findings: [Finding]) {
    header = Self.findingHeader
    rows = findings.map { Self.row(of: $0) }
  }

  static let findingHeader = ["severity", "rule", "file", "line", "column", "record", "message", "remedy"]

  static func row(of finding: Finding) -> [String] {
    [
      finding.severity.rawValue, finding.rule, finding.file, finding.line.map(String.init) ?? "",
      finding.column.map(String.init) ?? "", finding.record?.description ?? "", finding.message, finding.remedy,
    ]
  }

  /// Asks the archive for the rows of a kind; nil stands for everything that a timeline shows.
  init(
    kind: List.Kind?, archive: Archive, language: Language, selection: Selection = Selection(), filter: String = ""
  ) throws {
    let other: Language = language == .japanese ? .english : .japanese
    func names(_ title: LocalizedText) -> [String] { [title.text(in: language), title.exact(other) ?? ""] }
    let nameHeader = ["name", "name_\(other.rawValue)"]
    switch kind {
    case .agencies:
      let header = ["id"] + nameHeader + ["acronym", "type", "country", "programmes", "events", "outside"]
      guard
        case .agencies(let list) = try archive.answer(
          .agencies(ListQuery(selection: selection, filter: filter, sort: .programmes)))
      else { throw ListError() }
      let rows = list.rows.map { row in
        [row.id.rawValue] + names(row.title) + [
          row.acronym ?? "", row.type.map { String($0.rawValue) } ?? "", row.country?.rawValue ?? "", String(row.programmes),
          String(row.events), row.isOutside ? "yes" : "",
        ]
      }
      self.init(header: header, rows: rows)
    case .countries, .regions:
      let header = ["id"] + nameHeader + ["groups", "programmes", "events", "outside"]
      guard
        case .places(let list) = try archive.answer(
          .places(ListQuery(selection: selection, filter: filter, sort: .programmes)))
      else { throw ListError() }
      let wanted: RecordKind = kind == .countries ? .country : .region
      let rows = list.rows.filter { $0.reference.kind == wanted }.map { row in
        [row.reference.id] + names(row.title) + [
          row.groups.joined(separator: " "), String(row.programmes), String(row.events), row.isOutside ? "yes" : "",
        ]
      }
      self.init(header: header, rows: rows)
    case .programmes, .agreements, .milestones, nil:
      let header = ["id"] + nameHeader + ["kind", "status", "planned", "actual", "events", "agencies", "places", "outside"]
      let rows = try Self.items(kind?.record, archive, selection, filter).map { row in
        [row.reference.id] + names(row.title) + [
          row.reference.kind.rawValue, row.status.map { String($0.rawValue) } ?? "", row.planned?.date.description ?? "",
          row.actual?.date.description ?? "",
          row.marks.map { ($0.isPlanned ? "planned " : "") + $0.date.description }.joined(separator: "; "),
          row.agencies.map { $0.text(in: language) }.joined(separator: "; "),
          row.places.map(\.reference.id).joined(separator: " "), row.isOutside ? "yes" : "",
        ]
      }
      self.init(header: header, rows: rows)
    case .themes, .partnerships, .results, .sources:
      let record = kind?.record ?? .source
      guard case .records(let hits) = try archive.answer(.records(record, selection: selection, filter: filter)) else {
        throw ListError()
      }
      self.init(
        header: ["id"] + nameHeader + ["detail", "outside"],
        rows: hits.map { [$0.reference.id] + names($0.title) + [$0.detail, $0.isOutside ? "yes" : ""] })
    case .findings:
      guard case .findings(let findings) = try archive.answer(.findings) else { throw ListError() }
      let all = ListRows(findings: findings)
      let words = WordFilter(selection.text, filter: filter)
      self.init(header: all.header, rows: all.rows.filter { words.matches($0.joined(separator: " ")) })
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
  func print(as format: RowFormat) throws {
    switch format {
    case .table where rows.isEmpty: printError("Nothing to list.")
    case .table: try printProse(table)
    case .csv: try printOutput(DelimitedWriter.text(header: header, rows: rows, format: .csv))
    case .tsv: try printOutput(DelimitedWriter.text(header: header, rows: rows, format: .tsv))
    case .json: try printOutput(JSONOutput.data(rows.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }))
    }
  }

  /// The rows in aligned columns; empty ones are left out, long texts cut to what the window has room for.
  private var table: String {
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
struct ListError: Error, CustomStringConvertible {
  var description: String { "The archive did not answer the question for a list. Please report this." }
}
