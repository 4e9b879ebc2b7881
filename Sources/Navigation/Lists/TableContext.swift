public import Cooperation
internal import TextUI

/// What the cells of a table depend on, apart from the row.
public struct TableContext: Sendable {
  /// The language of people.
  public var language: Language
  /// How dates are written for people.
  public var dates = EDTFDate.Notation.words
  /// The pins or conditions that mark rows.
  public var selection = Selection()
  /// The programmes there are, so that a column of counts keeps its width while the rows change.
  public var programmes = 0
  /// The currency that most programmes use.
  public var currency: String?
  /// The years of every column of activity, so that rows can be compared: sixty at the most, the latest.
  public var years: ClosedRange<Int>?
  /// The width of the pane.
  public var width = 0
  /// The programmes of the largest of the rows at hand, for bars.
  var most = 0
  /// True where the rows at hand have sums.
  var hasSums = false

  /// Creates the context of a list that is not drawn.
  public init(_ language: Language) { self.language = language }

  func word(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// A title for copies: a sign tells facts from other sources.
  func title(_ title: LocalizedText, isOutside: Bool) -> String { title.text(in: language) + (isOutside ? " ‡" : "") }

  func counted(_ count: Int, _ one: Phrase, _ many: Phrase) -> String {
    count == 1 ? word(one) : many.text(in: language, count.groupedDigits)
  }

  func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: language == .japanese ? "、" : ", ")
  }

  func text(_ date: EDTFDate) -> String { date.text(in: language, style: .long, notation: dates) }

  /// The columns that counts need: those at hand and the total, so that nothing moves while one goes through the list.
  var countWidth: Int { max(4, max(programmes, most).groupedDigits.utf8.count) }

  /// Returns the context of rows of which the largest has this many programmes.
  func with(most: Int?, hasSums: Bool = false) -> TableContext {
    var context = self
    context.most = most ?? 0
    context.hasSums = hasSums
    return context
  }
}

extension AppState {
  /// Returns what the cells of a list on the screen depend on.
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
