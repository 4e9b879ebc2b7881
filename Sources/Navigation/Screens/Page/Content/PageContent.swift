public import Cooperation
import TextUI
internal import Wording

/// The content of a page, section by section, in one language; its layout depends on the width alone.
public struct PageContent: Hashable, Sendable {
  /// The heading of a page.
  public struct Heading: Hashable, Sendable {
    public var title: String
    /// The title in the other language, codes, groups.
    public var subtitle: String
    /// True if it rests only on outside sources.
    public var isOutside: Bool
  }

  /// A range of items under a title.
  public struct Section: Hashable, Sendable {
    public var title: String
    /// The count beside the title, if the section is a list.
    public var count: Int?
    /// The items, as positions in `items`.
    public var range: Range<Int>
  }

  public var heading = Heading(title: "", subtitle: "", isOutside: false)
  /// The sections, none of them empty.
  public private(set) var sections: [Section] = []
  /// The items of all sections, in order.
  public private(set) var items: [PageItem] = []
  /// Titles of the cited sources.
  public var sourceTitles: [Source.ID: String] = [:]
  /// The axis of the entries' bars; nil if nothing is dated.
  public var span: ClosedRange<Day>?
  /// The width of the widest count, at least four.
  public private(set) var countWidth = 4
  /// The width of the widest dates of an entry.
  public private(set) var dateWidth = 0
  /// The width of the widest dates reduced to years.
  public private(set) var yearWidth = 0
  /// The text of a page without items.
  public var emptyText = ""

  public init() {}

  /// Adds a section, unless it has no items.
  mutating func add(_ title: String, isList: Bool = false, _ added: [PageItem]) {
    add(title, count: isList ? added.count : nil, added)
  }

  /// Adds a section with the length of the whole list, unless it has no items.
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

  /// Returns the height of the heading in a body of this height.
  public static func headingHeight(for height: Int) -> Int { height >= 14 ? 3 : 1 }

  /// Returns the page with only those items that contain every word of the filter, without empty sections.
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
  /// The content of an item, by the way it is drawn.
  public enum Body: Hashable, Sendable {
    /// A label and its text; an empty label continues the one above.
    case fact(label: String, text: String)
    /// An editors' remark, or a finding.
    case remark(Remark, String)
    /// A programme, agreement or other dated record, with a bar; `years` replaces `dates` if space is short.
    case entry(ItemRow, dates: String, years: String, detail: String)
    /// A record with a count of programmes.
    case share(title: String, detail: String, count: Int, fraction: Double)
    /// A record with a detail.
    case record(title: String, detail: String)
    /// An amount or percentage with a bar, aligned with those above and below.
    ///
    /// An empty label continues the one above; a nil label leaves its space to the title.
    case measure(label: String?, title: String, value: String, valueWidth: Int, bar: Bar?, detail: String)
  }

  /// The bar of an amount; `start` and `end` are fractions of the space for bars.
  public struct Bar: Hashable, Sendable {
    public var start: Double
    public var end: Double
    public var isNegative: Bool

    init(from start: Double, to end: Double, isNegative: Bool = false) {
      self.start = start
      self.end = end
      self.isNegative = isNegative
    }
  }

  /// The kind of a remark.
  public enum Remark: Hashable, Sendable {
    case ambiguity, conflict, comment, advice, warning, error

    init(_ severity: Finding.Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .advice: self = .advice
      }
    }
  }

  public var body: Body
  /// The records that the item links to.
  public var links: [RecordReference]
  /// The titles of the links, if they have a line of their own; else empty.
  public var linkTitles: [String]
  public var citations: [Citation]
  /// True if it rests only on outside sources.
  public var isOutside: Bool
  /// The screen that the item opens, if it is not a record's page.
  public internal(set) var address: Address?
  /// Sentences that explain the item, for the status line, which shows as many as fit.
  public var explanation: [String] = []
  /// The label of a fact, even if it is not repeated on the page.
  let name: String
  /// True for a summary of the whole record in a sentence or two.
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
