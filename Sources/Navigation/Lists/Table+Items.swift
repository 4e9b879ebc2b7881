public import Cooperation
internal import TextUI
public import Wording

extension TimelineRow: TableRow {
  /// The orders of a timeline.
  public typealias Sort = TimelineSort
}

extension Table<TimelineRow> {
  /// Programmes, agreements and milestones; grouped, the headings stand among them.
  public static func items(isGrouped: Bool = false, in context: TableContext) -> Table {
    let count = Column<TimelineRow>(
      "entries", ListWords.entries, text: { $0.group.map { String($0.count) } ?? "" },
      spoken: { row in row.group.map { context.word(Words.itemCount($0.count)) } },
      value: { $0.group.map { String($0.count) } ?? "" })
    return Table(
      [
        .id { $0.reference?.id ?? "" },
        Column(
          .name, ListWords.title, sort: .title,
          display: .init(width: .flexible(minimum: 1)) { row in
            let title = row.title.text(in: context.language)
            return switch row {
            case .group(let group):
              .text([Span(title, .role(.title)), Span(" " + group.count.groupedDigits, .role(.muted))])
            case .item(let item, _): .text([Span(title)], isOutside: item.isOutside)
            }
          },
          text: { context.title($0.title, isOutside: $0.item?.isOutside ?? false) },
          spoken: { $0.title.text(in: context.language) }, value: { $0.title.text(in: context.language) }),
        .otherName(\.title, context),
        Column(
          "kind", ListWords.kind, text: { row in row.reference.map { context.word($0.kind.phrase) } ?? "" },
          spoken: { row in row.item.map { context.word($0.reference.kind.phrase) } },
          value: { $0.reference?.kind.rawValue ?? "" }),
        isGrouped ? count : nil,
        Column(
          "status", Facet.status.title, text: { $0.item?.status?.title.text(in: context.language) ?? "" },
          value: { row in row.item?.status.map { String($0.rawValue) } ?? "" }),
        Column("dates", spoken: { row in row.item.map { context.joined(context.dates(of: $0)) } }),
        Column(
          "planned", ListWords.planned, sort: .start,
          text: { row in row.item?.ownDate(isPlanned: true).map { context.text($0) } ?? "" },
          value: { $0.item?.planned?.date.description ?? "" }),
        Column(
          "actual", ListWords.actual, sort: .end,
          text: { row in row.item?.ownDate(isPlanned: false).map { context.text($0) } ?? "" },
          value: { $0.item?.actual?.date.description ?? "" }),
        Column(
          "events", ListWords.events,
          text: { row in row.item.map { context.events(of: $0) } ?? "" }, value: { $0.item?.eventDates ?? "" }),
        Column(
          "agencies", Words.agencies,
          text: { row in context.joined((row.item?.agencies ?? []).map { $0.text(in: context.language) }) },
          value: { row in (row.item?.agencies ?? []).map { $0.text(in: context.language) }.joined(separator: "; ") }),
        Column(
          "places", Words.countries,
          text: { row in context.joined((row.item?.places ?? []).map { $0.reference.id.uppercased() }) },
          value: { row in (row.item?.places ?? []).map(\.reference.id).joined(separator: " ") }),
        .outside { $0.item?.isOutside ?? false },
        .address { row in row.reference.map(Address.record) },
      ], in: context, margin: isGrouped ? 3 : 2
    ) { row in
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

/// A date of an item, with what is dated.
public struct DatedEntry: Hashable, Sendable {
  /// The part of a programme's time that the date is about; nil for a point in time.
  public let span: Phrase?
  /// The milestone or agreement; nil for the item itself.
  public let title: LocalizedText?
  /// When it was, or is to be.
  public let date: EDTFDate
  /// The words of its source for the date.
  public let wording: String?
  /// True where sources only plan it.
  public let isPlanned: Bool
}

extension ItemRow {
  /// The dates of its milestones in EDTF.
  var eventDates: String { marks.map { ($0.isPlanned ? "planned " : "") + $0.date.description }.joined(separator: "; ") }

  /// The dates of the item, then those of its milestones.
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

  /// The planned or the actual date of the item itself; an agreement and a milestone have theirs as a mark.
  fileprivate func ownDate(isPlanned: Bool) -> EDTFDate? {
    datedEntries.first { $0.title == nil && $0.isPlanned == isPlanned }?.date
  }
}

extension TableContext {
  /// The milestones of an item in words, each with its date.
  func events(of item: ItemRow) -> String {
    item.datedEntries.filter { $0.title != nil }.map { text($0) }.joined(separator: "; ")
  }

  /// The dates of an item in words, each with what is dated.
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
