import TextUI

/// The column widths of a page.
public struct PageColumns: Hashable, Sendable {
  /// The left margin, reserved for the cursor's mark.
  public static let margin = 2
  public let width: Int
  /// The width of a fact's label.
  public let label: Int
  /// The width of running text, limited for legibility.
  public let text: Int

  public init(width: Int) {
    self.width = width
    label = width >= 100 ? 20 : width >= 70 ? 16 : width >= 50 ? 12 : 0
    text = max(8, min(width - Self.margin - label - (label > 0 ? 1 : 0) - 3, 100))
  }

  /// The column in which a fact's text begins.
  public var textStart: Int { Self.margin + label + (label > 0 ? 1 : 0) }
}

extension PageItem {
  /// Returns the lines of the item's text at a width, without its links.
  public func textLines(_ columns: PageColumns) -> [String] {
    switch body {
    case .fact(let label, let text):
      let tagged = isOutside ? text + " ‡" : text
      let lines = TextWidth.wrapped(tagged, width: columns.text)
      return columns.label == 0 && !label.isEmpty ? [label] + lines : lines
    case .remark(_, let text):
      return TextWidth.wrapped(isOutside ? text + " ‡" : text, width: columns.text)
    case .entry, .share, .record, .measure:
      return [""]
    }
  }

  /// Returns the number of lines of the item at a width, including its links.
  func height(_ columns: PageColumns) -> Int { max(1, textLines(columns).count) + (linkTitles.isEmpty ? 0 : 1) }
}

/// The lines of a page at a width, from the first section heading to the last item.
public struct PageLayout: Hashable, Sendable {
  /// The content of a line.
  public enum Line: Hashable, Sendable {
    case blank
    case heading(section: Int)
    case item(Int, line: Int)
  }

  public let width: Int
  public let lines: [Line]
  private let ranges: [Range<Int>]
  private let starts: Set<Int>

  public init(_ content: PageContent, width: Int) {
    self.width = width
    let columns = PageColumns(width: width)
    var lines: [Line] = []
    var ranges: [Range<Int>] = []
    for (number, section) in content.sections.enumerated() {
      if number > 0 { lines.append(.blank) }
      lines.append(.heading(section: number))
      for index in section.range {
        let height = content.items[index].height(columns)
        ranges.append(lines.count..<lines.count + height)
        for line in 0..<height { lines.append(.item(index, line: line)) }
      }
    }
    self.lines = lines
    self.ranges = ranges
    starts = Set(content.sections.map(\.range.lowerBound))
  }

  public var count: Int { lines.count }

  /// Returns the first line of an item.
  public func firstLine(ofItem item: Int) -> Int? { range(ofItem: item)?.lowerBound }

  func range(ofItem item: Int) -> Range<Int>? { ranges.indices.contains(item) ? ranges[item] : nil }
  func startsSection(item: Int) -> Bool { starts.contains(item) }
}
