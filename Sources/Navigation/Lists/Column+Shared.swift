import Cooperation
import TextUI
import Wording

extension ColumnID {
  /// What the row is called.
  public static let name = ColumnID(rawValue: "name")
  /// How many programmes there are.
  public static let programmes = ColumnID(rawValue: "programmes")
  /// Activity by year.
  public static let activity = ColumnID(rawValue: "activity")

  /// The name in the language that is not in front.
  fileprivate static func otherName(_ language: Language) -> ColumnID { ColumnID(rawValue: "name_" + language.rawValue) }
}

extension ColumnID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}

/// Columns that several tables have.
extension Column {
  static func id(_ id: @escaping @Sendable (Row) -> String) -> Column { Column("id", value: id) }

  static func otherName(_ title: @escaping @Sendable (Row) -> LocalizedText, _ context: TableContext) -> Column {
    let other: Language = context.language == .japanese ? .english : .japanese
    return Column(.otherName(other), value: { title($0).exact(other) ?? "" })
  }

  static func outside(_ isOutside: @escaping @Sendable (Row) -> Bool) -> Column {
    Column("outside", value: { isOutside($0) ? "yes" : "" })
  }

  /// What kind of record the row is, for people.
  static func kind(_ kind: @escaping @Sendable (Row) -> RecordKind?, _ context: TableContext) -> Column {
    Column("kind", ListWords.kind, text: { kind($0).map { context.word($0.phrase) } ?? "" })
  }

  /// The address that opens what the row is, last of all, so that a copied row leads back.
  static func address(_ address: @escaping @Sendable (Row) -> Address?) -> Column {
    Column("address", ListWords.address, text: { address($0)?.description ?? "" })
  }

  static func programmes(
    _ programmes: @escaping @Sendable (Row) -> Int, events: @escaping @Sendable (Row) -> Int = { _ in 0 }, sort: Row.Sort,
    width: Int, _ context: TableContext
  ) -> Column {
    Column(
      .programmes, Words.programmesHead, short: Words.countHead, sort: sort,
      display: Display(width: .fixed(width), alignment: .trailing) { .count(programmes($0), events: events($0)) },
      text: { String(programmes($0)) },
      spoken: {
        let count = programmes($0)
        return count > 0
          ? context.word(Words.programmeCount(count)) : context.word(ListWords.noProgrammes)
      },
      value: { String(programmes($0)) })
  }

  /// Agreements and milestones; they are said only where there is no programme.
  static func events(
    _ events: @escaping @Sendable (Row) -> Int, programmes: @escaping @Sendable (Row) -> Int, _ context: TableContext
  ) -> Column {
    Column(
      "events", ListWords.events, text: { String(events($0)) },
      spoken: { row in
        programmes(row) == 0 && events(row) > 0 ? context.word(ListWords.eventCount(events(row))) : nil
      },
      value: { String(events($0)) })
  }

  /// A bar of the programmes, beside the largest of the rows at hand.
  static func share(
    _ programmes: @escaping @Sendable (Row) -> Int, of most: Int, sort: Row.Sort, width: TableColumns.Width, dropOrder: Int
  ) -> Column {
    Column(
      "share", sort: sort,
      display: Display(width: width, dropOrder: dropOrder) { row in
        programmes(row) > 0 ? .bar(Double(programmes(row)) / Double(max(1, most))) : nil
      })
  }

  /// What was spent: compact in the leading currency on the screen, exact in every currency elsewhere.
  static func spent(
    _ money: @escaping @Sendable (Row) -> [CurrencySum], sort: Row.Sort?, isShown: Bool, _ context: TableContext
  ) -> Column {
    Column(
      "spent", Words.spentHead, sort: sort,
      display: Display(width: .fixed(isShown ? context.moneyWidth : 0), alignment: .trailing, dropOrder: 1) { row in
        .money(money(row), leading: context.currency)
      },
      text: { context.joined(money($0).amountsSpent) },
      spoken: { row in
        (money(row).first { $0.currency == context.currency } ?? money(row).first).map { sum in
          let amount = CompactAmount(sum.spent, language: context.language)
          return context.word(
            ListWords.spent("\(amount.text) \(sum.currency ?? context.word(Words.noCurrency))"))
        }
      },
      value: { money($0).amountsSpent.joined(separator: "; ") })
  }
}

extension [CurrencySum] {
  /// What was spent, in whole units of each currency.
  fileprivate var amountsSpent: [String] {
    map { "\(Int(Swift.max(-1e18, Swift.min($0.spent, 1e18)).rounded())) \($0.currency ?? "?")" }
  }
}

extension TableContext {
  /// The columns of a compact amount: five for the number, one to two for its unit, three for the currency, three for `+9`.
  fileprivate var moneyWidth: Int { language == .japanese ? 16 : 14 }
}
