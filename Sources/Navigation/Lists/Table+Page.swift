import Cooperation
import Wording

/// An item of a page with the section that it stands in.
struct PageRow: TableRow {
  typealias Sort = Never

  let section: String
  let item: PageItem
  let page: Address
}

extension Table<PageRow> {
  /// The facts and records of a page.
  static func page(in context: TableContext) -> Table {
    Table(
      [
        Column("section", ListWords.section, text: \.section),
        Column("label", ListWords.label, text: { $0.texts(in: context).label }),
        .kind({ $0.record?.kind }, context),
        Column("text", ListWords.text, text: { $0.texts(in: context).text }),
        .address { row in row.item.address ?? row.record.map(Address.record) ?? row.page },
      ], in: context)
  }
}

extension PageRow {
  /// The record that the item stands for; nil for a fact.
  fileprivate var record: RecordReference? {
    switch item.body {
    case .entry, .share, .record: item.links.first
    case .fact, .remark, .measure: nil
    }
  }

  /// What the item is about, and what it says of that.
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
