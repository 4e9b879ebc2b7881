public import Cooperation
internal import TextUI
internal import Wording

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

  /// Creates the context of a list that is not drawn.
  public init(_ language: Language) { self.language = language }

  func word(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// A title for copies: a sign tells facts from other sources.
  func title(_ title: LocalizedText, isOutside: Bool) -> String { title.text(in: language) + (isOutside ? " ‡" : "") }

  func joined(_ parts: [String]) -> String {
    language.list(parts.lazy.filter { !$0.isEmpty })
  }

  func text(_ date: EDTFDate) -> String { date.text(in: language, style: .long, notation: dates) }

  /// The columns that counts need: those at hand and the total, so that nothing moves while one goes through the list.
  func countWidth(_ largest: Int) -> Int { max(4, max(programmes, largest).groupedDigits.utf8.count) }
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
