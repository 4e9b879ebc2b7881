public import Cooperation
internal import TextUI
internal import Wording

/// The context that the cells of a table depend on, apart from the row.
public struct TableContext: Sendable {
  public var language: Language
  /// The notation of dates for people.
  public var dates = EDTFDate.Notation.words
  /// The selection whose pins and conditions mark rows.
  public var selection = Selection()
  /// The total number of programmes, so that a column of counts keeps its width while the rows change.
  public var programmes = 0
  /// The currency that most programmes use.
  public var currency: String?
  /// The years of all activity columns, so that rows can be compared: the latest sixty at most.
  public var years: ClosedRange<Int>?
  public var width = 0
  /// The programmes of the largest fetched row, to scale bars.
  var most = 0
  /// True if the fetched rows have sums.
  var hasSums = false
  /// True if any of them has commitments.
  var hasCommitments = false

  /// Creates the context of a list that is not drawn.
  public init(_ language: Language) { self.language = language }

  func word(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// Returns a title for copies, with the sign for outside sources.
  func title(_ title: LocalizedText, isOutside: Bool) -> String { title.text(in: language) + (isOutside ? " ‡" : "") }

  func joined(_ parts: [String]) -> String {
    language.list(parts.lazy.filter { !$0.isEmpty })
  }

  func text(_ date: EDTFDate) -> String { date.text(in: language, style: .long, notation: dates) }

  /// The width of counts, sized by the total so that nothing shifts while scrolling.
  var countWidth: Int { max(4, max(programmes, most).groupedDigits.utf8.count) }

  /// Returns the context for rows whose largest has this many programmes.
  func with(most: Int?, hasSums: Bool = false, hasCommitments: Bool = false) -> TableContext {
    var context = self
    context.most = most ?? 0
    context.hasSums = hasSums
    context.hasCommitments = hasCommitments
    return context
  }
}

extension AppState {
  /// Returns the context for the cells of a list on the screen.
  public func tableContext(_ selection: Selection = Selection(), width: Int = 0) -> TableContext {
    var context = TableContext(language)
    context.dates = dates
    context.selection = selection
    context.programmes = totals.programmes
    context.currency = totals.money.first?.currency
    context.years = totals.core.map { max($0.lowerBound.year, $0.upperBound.year - 59)...$0.upperBound.year }
    context.width = width
    return context
  }
}
