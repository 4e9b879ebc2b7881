public import Cooperation
import TextUI
internal import Wording

/// A record's page as plain text, for output without a screen.
public struct PageText: Sendable {
  /// The page, with a newline at the end of each line.
  public let text: String

  public init(_ page: RecordPage, language: Language, today: Day, width: Int) {
    let content = PageBuilder(language: language, today: today).record(page)
    let columns = PageColumns(width: width)
    var lines = [content.heading.title, content.heading.subtitle]
    for section in content.sections {
      lines += ["", section.title + (section.count.map { " (\($0))" } ?? "")]
      for item in content.items[section.range] { lines += Self.lines(of: item, columns, language) }
    }
    lines += ["", Words.sources.text(in: language)]
    var seen: Set<Citation> = []
    for citation in content.items.flatMap(\.citations) where seen.insert(citation).inserted {
      let title = content.sourceTitles[citation.source] ?? citation.source.rawValue
      lines.append("  " + title + (citation.place.map { ", " + $0 } ?? ""))
    }
    text = lines.map { TextWidth.safe($0) + "\n" }.joined()
  }

  private static func lines(of item: PageItem, _ columns: PageColumns, _ language: Language) -> [String] {
    switch item.body {
    case .fact(let label, _):
      let texts = item.textLines(columns)
      let indent = String(repeating: " ", count: columns.textStart)
      var lines = texts.enumerated().map { index, text in
        index == 0 && columns.label > 0 ? "  " + TextWidth.padded(label, to: columns.label) + " " + text : indent + text
      }
      if !item.linkTitles.isEmpty { lines.append(indent + "→ " + item.linkTitles.joined(separator: " · ")) }
      return lines
    case .remark: return item.textLines(columns).map { "  " + $0 }
    case .entry(let row, let dates, _, let detail):
      let title = item.sentenceTitle(row, language)
      return ["  " + [title, dates, detail].filter { !$0.isEmpty }.joined(separator: " · ") + "  [\(row.reference)]"]
    case .share(let title, let detail, let count, _):
      return ["  \(title) · \(count)" + (detail.isEmpty ? "" : " · \(detail)")]
    case .measure(let label, let title, let value, let valueWidth, _, let detail):
      let parts: [String?] = [
        label.map { TextWidth.padded($0, to: max(columns.label, 1)) }, TextWidth.padded(title, to: label == nil ? 48 : 12),
        TextWidth.padded(value, to: valueWidth, align: .trailing), detail,
      ]
      var line = "  " + parts.compactMap(\.self).joined(separator: " ")
      while line.last == " " { line.removeLast() }
      return [line]
    case .record(let title, let detail):
      return ["  " + title + (detail.isEmpty ? "" : " · " + detail)]
    }
  }
}

extension PageItem {
  fileprivate func sentenceTitle(_ row: ItemRow, _ language: Language) -> String {
    row.title.text(in: language) + (isOutside ? " ‡" : "")
  }
}
