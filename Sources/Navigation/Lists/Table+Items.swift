public import Cooperation
internal import TextUI
public import Wording

extension TimelineRow: TableRow {
  /// The sort orders of a timeline.
  public typealias Sort = TimelineSort
}

extension Table<TimelineRow> {
  /// Returns a table of programmes, agreements and milestones, with headings if grouped.
  public static func items(isGrouped: Bool = false, in context: TableContext) -> Table {
    Table(isGrouped ? TimelineRow.groupedColumns : TimelineRow.columns, in: context)
  }
}

extension TimelineRow {
  fileprivate static let columns = columns(isGrouped: false)
  fileprivate static let groupedColumns = columns(isGrouped: true)

  private static func columns(isGrouped: Bool) -> Columns<TimelineRow> {
    let count = Column<TimelineRow>(
      "entries", ListWords.entries, text: { row, _ in row.group.map { String($0.count) } ?? "" },
      spoken: { row, context in row.group.map { context.word(Words.itemCount($0.count)) } },
      value: { row, _ in row.group.map { String($0.count) } ?? "" })
    let beforeCount: [Column<TimelineRow>] = [
      .id { $0.reference?.id ?? "" },
      Column(
        .name, ListWords.title, sort: .title,
        display: .init(width: .flexible(minimum: 1)) { row, context in
          let title = row.title.text(in: context.language)
          return switch row {
          case .group(let group):
            .text([Span(title, .role(.title)), Span(" " + group.count.groupedDigits, .role(.muted))])
          case .item(let item, _): .text([Span(title)], isOutside: item.isOutside)
          }
        },
        text: { $1.title($0.title, isOutside: $0.item?.isOutside ?? false) },
        spoken: { $0.title.text(in: $1.language) }, value: { $0.title.text(in: $1.language) }),
      .otherName(\.title),
      Column(
        "kind", ListWords.kind, text: { row, context in row.reference.map { context.word($0.kind.phrase) } ?? "" },
        spoken: { row, context in row.item.map { context.word($0.reference.kind.phrase) } },
        value: { row, _ in row.reference?.kind.rawValue ?? "" }),
    ]
    let afterCount: [Column<TimelineRow>] = [
      Column(
        "status", Facet.status.title, text: { $0.item?.status?.title.text(in: $1.language) ?? "" },
        value: { row, _ in row.item?.status.map { String($0.rawValue) } ?? "" }),
      Column("dates", spoken: { row, context in row.item.map { context.joined(context.dates(of: $0)) } }),
      Column(
        "planned", ListWords.planned, sort: .start,
        text: { row, context in row.item?.ownDate(isPlanned: true).map { context.text($0) } ?? "" },
        value: { row, _ in row.item?.planned?.date.description ?? "" }),
      Column(
        "actual", ListWords.actual, sort: .end,
        text: { row, context in row.item?.ownDate(isPlanned: false).map { context.text($0) } ?? "" },
        value: { row, _ in row.item?.actual?.date.description ?? "" }),
      Column(
        "events", ListWords.events, text: { row, context in row.item.map { context.events(of: $0) } ?? "" },
        value: { row, _ in row.item?.eventDates ?? "" }),
      Column(
        "agencies", Words.agencies,
        text: { row, context in context.joined((row.item?.agencies ?? []).map { $0.text(in: context.language) }) },
        value: { row, context in
          (row.item?.agencies ?? []).map { $0.text(in: context.language) }.joined(separator: "; ")
        }),
      Column(
        "places", Words.countries,
        text: { row, context in context.joined((row.item?.places ?? []).map { $0.reference.id.uppercased() }) },
        value: { row, _ in (row.item?.places ?? []).map(\.reference.id).joined(separator: " ") }),
      .outside { $0.item?.isOutside ?? false },
      .address { row in row.reference.map(Address.record) },
    ]
    return Columns(beforeCount + (isGrouped ? [count] : []) + afterCount, margin: isGrouped ? 3 : 2) { row, _ in
      switch row {
      case .group(let group): [group.isFolded ? .folded : .unfolded]
      case .item(let item, _): .marks(isOutside: item.isOutside, hasFindings: item.hasFindings)
      }
    }
  }
}

extension TimelineRow {
  fileprivate var group: TimelineGroup? { if case .group(let group) = self { group } else { nil } }

  fileprivate var title: LocalizedText {
    switch self {
    case .group(let group): group.title
    case .item(let item, _): item.title
    }
  }
}

/// A date of an item, with what it dates.
public struct DatedEntry: Hashable, Sendable {
  /// The label of a time span, planned or actual; nil for a point in time.
  public let span: Phrase?
  /// The title of the milestone or agreement; nil for the item itself.
  public let title: LocalizedText?
  public let date: EDTFDate
  /// The date as worded in its source.
  public let wording: String?
  /// True if the event is only planned.
  public let isPlanned: Bool
}

extension ItemRow {
  /// The dates of its milestones in EDTF.
  var eventDates: String { marks.map { ($0.isPlanned ? "planned " : "") + $0.date.description }.joined(separator: "; ") }

  /// The item's own dates, then those of its milestones.
  public var datedEntries: [DatedEntry] {
    let spans = [(actual, Words.actual, false), (planned, Words.planned, true)].compactMap { claim, span, isPlanned in
      claim.map { DatedEntry(span: span, title: nil, date: $0.date, wording: $0.wording, isPlanned: isPlanned) }
    }
    return spans
      + marks.map { mark in
        DatedEntry(
          span: nil, title: mark.reference == reference ? nil : mark.title, date: mark.date, wording: mark.wording,
          isPlanned: mark.isPlanned)
      }
  }

  /// Returns the planned or actual date of the item itself; agreements and milestones have theirs as a mark.
  fileprivate func ownDate(isPlanned: Bool) -> EDTFDate? {
    datedEntries.first { $0.title == nil && $0.isPlanned == isPlanned }?.date
  }
}

extension TableContext {
  /// Returns the milestones of an item in words, each with its date.
  func events(of item: ItemRow) -> String {
    item.datedEntries.filter { $0.title != nil }.map { text($0) }.joined(separator: "; ")
  }

  /// Returns the dates of an item in words, each with what it dates.
  func dates(of item: ItemRow) -> [String] {
    let dates = item.datedEntries.map { text($0) }
    return dates.isEmpty ? [word(Words.undated)] : dates
  }

  fileprivate func text(_ entry: DatedEntry) -> String {
    let kind = entry.span.map(word) ?? (entry.isPlanned ? word(Words.planned) : "")
    let label = [kind, entry.title?.text(in: language) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return label.isEmpty ? text(entry.date) : word(ListWords.dated(label, text(entry.date)))
  }
}
