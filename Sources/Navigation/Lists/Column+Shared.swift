import Cooperation
import Foundation
import TextUI
import Wording

extension ColumnID {
  public static let name = ColumnID(rawValue: "name")
  public static let programmes = ColumnID(rawValue: "programmes")
  public static let activity = ColumnID(rawValue: "activity")

  /// The name in the other language; in machine output, the head ends with that language's code.
  static let otherName = ColumnID(rawValue: "name_")
}

extension ColumnID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}

/// Columns shared by several tables.
extension Column {
  static func id(_ id: @escaping @Sendable (Row) -> String) -> Column {
    Column("id", value: { row, _ in id(row) })
  }

  static func otherName(_ title: @escaping @Sendable (Row) -> LocalizedText) -> Column {
    Column(.otherName, value: { title($0).matching($1.otherLanguage) ?? "" })
  }

  static func outside(_ isOutside: @escaping @Sendable (Row) -> Bool) -> Column {
    Column("outside", value: { row, _ in isOutside(row) ? "yes" : "" })
  }

  /// The kind of record; not in machine output.
  static func kind(_ kind: @escaping @Sendable (Row) -> RecordKind?, display: Display? = nil) -> Column {
    Column("kind", ListWords.kind, display: display, text: { row, context in kind(row).map { context.word($0.phrase) } ?? "" })
  }

  /// The address that opens the row; the last column, so that a copied row leads back.
  static func address(_ address: @escaping @Sendable (Row) -> Address?) -> Column {
    Column("address", ListWords.address, text: { row, _ in address(row)?.description ?? "" })
  }

  static func programmes(
    _ programmes: @escaping @Sendable (Row) -> Int, events: @escaping @Sendable (Row) -> Int = { _ in 0 }, sort: Row.Sort,
    isHeaded: Bool = false
  ) -> Column {
    Column(
      .programmes, Words.programmesHead, short: Words.countHead, sort: sort,
      display: Display(alignment: .trailing) { context in
        .fixed(isHeaded ? max(TextWidth.width(of: context.word(Words.countHead)), context.countWidth) : context.countWidth)
      } cell: { row, _ in
        .count(programmes(row), events: events(row))
      },
      text: { row, _ in String(programmes(row)) },
      spoken: { row, context in
        let count = programmes(row)
        return count > 0
          ? context.word(Words.programmeCount(count)) : context.word(ListWords.noProgrammes)
      },
      value: { row, _ in String(programmes(row)) })
  }

  /// Agreements and milestones; spoken only if there are no programmes.
  static func events(
    _ events: @escaping @Sendable (Row) -> Int, programmes: @escaping @Sendable (Row) -> Int
  ) -> Column {
    Column(
      "events", ListWords.events, text: { row, _ in String(events(row)) },
      spoken: { row, context in
        programmes(row) == 0 && events(row) > 0 ? context.word(ListWords.eventCount(events(row))) : nil
      },
      value: { row, _ in String(events(row)) })
  }

  /// A bar of programmes, relative to the largest fetched row.
  static func share(
    _ programmes: @escaping @Sendable (Row) -> Int, sort: Row.Sort, width: TableColumns.Width, dropOrder: Int,
    from leastWidth: Int = 0
  ) -> Column {
    Column(
      "share", sort: sort,
      display: Display(width: width, dropOrder: dropOrder) { row, context in
        programmes(row) > 0 && context.width >= leastWidth ? .bar(Double(programmes(row)) / Double(max(1, context.most))) : nil
      })
  }

  /// Spending: compact in the leading currency on the screen, exact in every currency elsewhere.
  static func spent(
    _ money: @escaping @Sendable (Row) -> [CurrencySum], sort: Row.Sort?,
    isShown: @escaping @Sendable (TableContext) -> Bool
  ) -> Column {
    amounts("spent", Words.spentHead, money, of: \.spent, sort: sort, dropOrder: 1, isShown: isShown, spoken: ListWords.spent)
  }

  /// Commitments, like spending.
  static func committed(
    _ money: @escaping @Sendable (Row) -> [CurrencySum], isShown: @escaping @Sendable (TableContext) -> Bool
  ) -> Column {
    amounts(
      "committed", Words.committedHead, money, of: \.committed, sort: nil, dropOrder: 4, isShown: isShown,
      spoken: ListWords.committed)
  }

  private static func amounts(
    _ id: ColumnID, _ title: Phrase, _ money: @escaping @Sendable (Row) -> [CurrencySum],
    of amount: @escaping @Sendable (CurrencySum) -> Decimal, sort: Row.Sort?, dropOrder: Int,
    isShown: @escaping @Sendable (TableContext) -> Bool, spoken: @escaping @Sendable (String) -> Phrase
  ) -> Column {
    let amounts: @Sendable (Row) -> [CurrencyAmount] = { row in
      money(row).compactMap { sum in
        let amount = amount(sum)
        return amount == 0 ? nil : CurrencyAmount(currency: sum.currency, amount: amount)
      }
    }
    return Column(
      id, title, sort: sort,
      display: Display(alignment: .trailing, dropOrder: dropOrder) { context in
        .fixed(isShown(context) ? context.moneyWidth : 0)
      } cell: { row, context in
        .money(amounts(row), leading: context.currency)
      },
      text: { row, context in context.joined(amounts(row).map(\.text)) },
      spoken: { row, context in
        let amounts = amounts(row)
        return (amounts.first { $0.currency == context.currency } ?? amounts.first).map { sum in
          let amount = CompactAmount(sum.amount, language: context.language)
          return context.word(spoken("\(amount.text) \(sum.currency ?? context.word(Words.noCurrency))"))
        }
      },
      value: { row, _ in amounts(row).map(\.text).joined(separator: "; ") })
  }
}

extension TableContext {
  var otherLanguage: Language { language == .japanese ? .english : .japanese }

  /// The width of a compact amount.
  ///
  /// Five columns for the number, one or two for its unit, three for the currency, three for `+9`.
  fileprivate var moneyWidth: Int { language == .japanese ? 16 : 14 }
}
