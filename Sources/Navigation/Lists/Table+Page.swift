import Cooperation
import Wording

/// An item of a page, with the title of its section.
struct PageRow: TableRow {
  typealias Sort = Never

  let section: String
  let item: PageItem
  let page: Address
}

extension Table<PageRow> {
  /// Returns a table of the facts and records of a page.
  static func page(in context: TableContext) -> Table { Table(PageRow.columns, in: context) }
}

extension PageRow {
  fileprivate static let columns = Columns<PageRow>([
    Column("section", ListWords.section, text: { row, _ in row.section }),
    Column("label", ListWords.label, text: { $0.texts(in: $1).label }),
    .kind { $0.record?.kind },
    Column("text", ListWords.text, text: { $0.texts(in: $1).text }),
    .address { row in row.item.address ?? row.record.map(Address.record) ?? row.page },
  ])

  /// The record that the item represents; nil for a fact.
  fileprivate var record: RecordReference? {
    switch item.body {
    case .entry, .share, .record: item.links.first
    case .fact, .remark, .measure: nil
    }
  }

  /// Returns the item's label and text.
  fileprivate func texts(in context: TableContext) -> (label: String, text: String) {
    let sign = item.isOutside ? " ‡" : ""
    let links = item.linkTitles.isEmpty ? [] : ["→ " + item.linkTitles.joined(separator: ", ")]
    let (label, parts): (String, [String]) =
      switch item.body {
      case .fact(_, let text): (item.name, [text + sign] + links)
      case .remark(_, let text): ("", [text + sign] + links)
      case .entry(let row, _, _, let detail):
        (row.title.text(in: context.language) + sign, [context.joined(context.dates(of: row)), detail])
      case .share(let title, let detail, let count, _): (title + sign, [String(count), detail])
      case .record(let title, let detail): (title + sign, [detail])
      case .measure(let label, let title, let value, _, _, let detail):
        ([label ?? "", title].filter { !$0.isEmpty }.joined(separator: " "), [value, detail])
      }
    return (label, parts.filter { !$0.isEmpty }.joined(separator: " · "))
  }
}
