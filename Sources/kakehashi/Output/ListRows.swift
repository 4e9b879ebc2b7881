import Archive
import ArgumentParser
import Cooperation
import Interchange
import Navigation
import TextUI

/// The form in which rows are printed.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, tsv
}

/// The records of one kind, as their table lists them for machines.
struct ListRows {
  private let table: TextTable

  /// Asks the archive for the rows of a kind; nil stands for everything that a timeline shows.
  init(
    kind: List.Kind?, archive: Archive, language: Language, selection: Selection = Selection(), filter: String = ""
  ) throws {
    let context = TableContext(language)
    let narrowing = Narrowing(selection, filter: filter, archive: archive)
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
    case .programmes, .agreements, .milestones, nil:
      // Of milestones the timeline lists only those that no programme carries.
      let items =
        try kind == .milestones ? Self.milestones(archive, narrowing) : Self.timeline(archive, kind, selection, filter)
      table = Table.items(in: context).values(of: items.map { .item($0, group: nil) })
    case .themes: table = Table.records(in: context).values(of: try Self.themes(archive, selection, filter))
    case .partnerships: table = Table.records(in: context).values(of: try Self.records(.partnership, archive, narrowing))
    case .results: table = Table.records(in: context).values(of: try Self.records(.result, archive, narrowing))
    case .sources: table = Table.records(in: context).values(of: try Self.records(.source, archive, narrowing))
    case .findings:
      guard case .findings(let findings) = try archive.answer(.findings) else { throw ListError() }
      var all = Table.findings(in: context).values(of: findings)
      all.rows.removeAll { !narrowing.holdsWords($0.joined(separator: " ")) }
      table = all
    }
  }

  /// The programmes, the agreements, or everything that a timeline shows.
  private static func timeline(
    _ archive: Archive, _ kind: List.Kind?, _ selection: Selection, _ filter: String
  ) throws -> [ItemRow] {
    let list = ListQuery<TimelineSort>(selection: selection, filter: filter, sort: .start)
    guard case .timeline(let timeline) = try archive.answer(.timeline(TimelineQuery(list: list))) else { throw ListError() }
    let kinds: [RecordKind] =
      kind == .programmes ? [.programme] : kind == .agreements ? [.agreement] : RecordKind.allCases
    return timeline.listing.rows.compactMap(\.item).filter { kinds.contains($0.reference.kind) }
  }

  /// The milestones, also those that a programme's row carries.
  private static func milestones(_ archive: Archive, _ narrowing: Narrowing) throws -> [ItemRow] {
    guard case .records(let hits) = try archive.answer(.records(.milestone)) else { throw ListError() }
    let kept = try hits.filter { try narrowing.keeps($0.reference) }
    return try kept.compactMap { hit -> ItemRow? in
      guard case .milestone(let milestone)? = try archive.record(hit.reference) else { return nil }
      let mark = milestone.date.map {
        TimelineMark(
          reference: milestone.reference, title: milestone.title, date: $0.date, wording: $0.wording,
          isPlanned: milestone.standing == .planned)
      }
      return try ItemRow(
        reference: milestone.reference, title: milestone.title, marks: [mark].compactMap(\.self),
        agencies: milestone.agencies.map { try shortName(of: $0, archive) }, places: milestone.places)
    }
  }

  private static func shortName(of id: Agency.ID, _ archive: Archive) throws -> LocalizedText {
    guard case .agency(let agency) = try archive.record(RecordReference(id)) else { return LocalizedText(id.rawValue) }
    return LocalizedText(agency.shortName(in: .english), japanese: agency.shortName(in: .japanese))
  }

  /// The themes, narrowed to those of the programmes under a selection.
  private static func themes(_ archive: Archive, _ selection: Selection, _ filter: String) throws -> [SearchHit] {
    let all = try records(.theme, archive, Narrowing(Selection(), filter: filter, archive: archive))
    if selection.isEmpty { return all }
    // A facet is counted as if it narrowed nothing itself, so what the selection says of themes is asked of each of them.
    let ofThemes = Selection(terms: selection.terms.filter { $0.facet == .theme || $0.facet == .category })
    let narrowing = Narrowing(ofThemes, filter: "", archive: archive)
    var counted: Set<String> = []
    for facet in [Facet.theme, .category] {
      let query = FacetQuery(facet: facet, list: ListQuery(selection: selection, sort: .name))
      guard case .facet(let list) = try archive.answer(.facet(query)) else { throw ListError() }
      counted.formUnion(list.rows.map(\.value))
    }
    return try all.filter { try counted.contains($0.reference.id) && narrowing.keeps($0.reference) }
  }

  private static func records(_ kind: RecordKind, _ archive: Archive, _ narrowing: Narrowing) throws -> [SearchHit] {
    guard case .records(let hits) = try archive.answer(.records(kind)) else { throw ListError() }
    return try hits.filter { try narrowing.keeps($0.reference, detail: $0.detail) }
  }

  /// Prints the rows; text from data never reaches the terminal or a pipe with control characters in it.
  func print(as format: RowFormat) throws {
    let (header, rows) = (table.head, table.rows)
    switch format {
    case .table where rows.isEmpty: printError("Nothing to list.")
    case .table: try printProse(aligned)
    case .csv: try printOutput(DelimitedWriter.text(header: header, rows: rows, format: .csv))
    case .tsv: try printOutput(DelimitedWriter.text(header: header, rows: rows, format: .tsv))
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
struct ListError: Error, CustomStringConvertible {
  var description: String { "The archive did not answer the question for a list. Please report this." }
}
