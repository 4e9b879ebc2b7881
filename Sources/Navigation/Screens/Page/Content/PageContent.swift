public import Cooperation
import TextUI
internal import Wording

/// What a page says, section by section, in one language; how it is laid out depends on the width alone.
public struct PageContent: Hashable, Sendable {
  /// The top of the page.
  public struct Heading: Hashable, Sendable {
    /// The name of what the page is about.
    public var title: String
    /// The title in the other language, codes, groups.
    public var subtitle: String
    /// True where it rests on outside sources alone.
    public var isOutside: Bool
  }

  /// A stretch of items under a title.
  public struct Section: Hashable, Sendable {
    /// What the section is called.
    public var title: String
    /// A count beside the title, where the section is a list.
    public var count: Int?
    /// The items, as positions in `items`.
    public var range: Range<Int>
  }

  /// The top of the page.
  public var heading = Heading(title: "", subtitle: "", isOutside: false)
  /// The sections from top to bottom; none is empty.
  public private(set) var sections: [Section] = []
  /// The items of all sections, one after the other.
  public private(set) var items: [PageItem] = []
  /// Titles of the sources that the items cite.
  public var sourceTitles: [Source.ID: String] = [:]
  /// The days that the entries' bars are drawn on; nil when nothing is dated.
  public var span: ClosedRange<Day>?
  /// The columns that the counts of all its records need, four at least.
  public private(set) var countWidth = 4
  /// The columns that the dates of all its entries need.
  public private(set) var dateWidth = 0
  /// The columns that they need with nothing but years.
  public private(set) var yearWidth = 0
  /// A sentence for a page without items.
  public var emptyText = ""

  /// Creates an empty page.
  public init() {}

  /// Adds a section; one without items is left out.
  mutating func add(_ title: String, isList: Bool = false, _ added: [PageItem]) {
    add(title, count: isList ? added.count : nil, added)
  }

  /// Adds a section that stands for a list of this many entries, also where not all of them are shown.
  mutating func add(_ title: String, count: Int?, _ added: [PageItem]) {
    guard !added.isEmpty else { return }
    sections.append(Section(title: title, count: count, range: items.count..<items.count + added.count))
    items += added
    for body in added.map(\.body) {
      switch body {
      case .share(_, _, let count, _): countWidth = max(countWidth, count.groupedDigits.utf8.count)
      case .entry(_, let dates, let years, _):
        dateWidth = max(dateWidth, TextWidth.width(of: dates))
        yearWidth = max(yearWidth, TextWidth.width(of: years))
      case .fact, .remark, .record, .measure: break
      }
    }
  }

  /// The position of the first item of each section.
  var sectionStarts: [Int] { sections.map(\.range.lowerBound) }

  /// Lines of the heading, for a body of this height.
  public static func headingHeight(for height: Int) -> Int { height >= 14 ? 3 : 1 }

  /// Returns the page with only the items that hold every word of the filter, empty sections left out.
  func filtered(by filter: String) -> PageContent {
    let words = Folding.words(filter)
    guard !words.isEmpty else { return self }
    var result = self
    result.sections = []
    result.items = []
    for section in sections {
      let kept = items[section.range].filter { item in
        let text = Folding.fold(item.searchText)
        return words.allSatisfy { text.contains($0) }
      }
      result.add(section.title, isList: section.count != nil, Array(kept))
    }
    return result
  }
}

/// One selectable line or paragraph of a page.
public struct PageItem: Hashable, Sendable {
  /// What an item says, by the way in which it is drawn.
  public enum Body: Hashable, Sendable {
    /// A label and what it says; an empty label continues the one above.
    case fact(label: String, text: String)
    /// A remark of the editors, or a finding.
    case remark(Remark, String)
    /// A programme, agreement or other dated record, with its dates, its years where there is less room, and a bar.
    case entry(ItemRow, dates: String, years: String, detail: String)
    /// A record with a number of programmes.
    case share(title: String, detail: String, count: Int, fraction: Double)
    /// A record and a word about it.
    case record(title: String, detail: String)
    /// An amount or percentage with a bar, aligned with those above and below; an empty label continues the one above, and
    /// without a label the title has its room too.
    case measure(label: String?, title: String, value: String, valueWidth: Int, bar: Bar?, detail: String)
  }

  /// A bar of an amount: where it begins and ends, as parts of the room for bars.
  public struct Bar: Hashable, Sendable {
    /// Where it begins, 0 to 1.
    public var start: Double
    /// Where it ends, 0 to 1.
    public var end: Double
    /// True for an amount below zero.
    public var isNegative: Bool

    init(from start: Double, to end: Double, isNegative: Bool = false) {
      self.start = start
      self.end = end
      self.isNegative = isNegative
    }
  }

  /// What a remark is.
  public enum Remark: Hashable, Sendable {
    case ambiguity, conflict, comment, warning, error
  }

  /// What the item says.
  public var body: Body
  /// The records that the item leads to, and what they are called.
  public var links: [RecordReference]
  /// What the links are called, where they have a line of their own; else empty.
  public var linkTitles: [String]
  /// Where it is stated.
  public var citations: [Citation]
  /// True where it rests on outside sources alone.
  public var isOutside: Bool
  /// The screen that the item leads to, where that is none of a record.
  public internal(set) var address: Address?
  /// Sentences about what the item means, for the line at the bottom, which shows as many as fit.
  public var explanation: [String] = []
  /// What a fact is, also where its label is not repeated on the page.
  let name: String
  /// True for the sentence or two that stand for the whole record.
  var isSummary = false

  init(
    _ body: Body, links: [RecordReference] = [], linkTitles: [String] = [], citations: [Citation] = [], isOutside: Bool = false
  ) {
    self.body = body
    self.links = links
    self.linkTitles = linkTitles
    self.citations = citations
    self.isOutside = isOutside
    name = if case .fact(let label, _) = body { label } else { "" }
  }

  var searchText: String {
    let own =
      switch body {
      case .fact(let label, let text): label + " " + text
      case .remark(_, let text): text
      case .entry(let row, let dates, _, let detail):
        row.title.entries.map(\.text).joined(separator: " ") + " " + dates + " " + detail
      case .share(let title, let detail, _, _): title + " " + detail
      case .record(let title, let detail): title + " " + detail
      case .measure(let label, let title, let value, _, _, let detail):
        [label ?? "", title, value, detail].joined(separator: " ")
      }
    return ([own] + linkTitles + links.map(\.id)).joined(separator: " ")
  }
}
