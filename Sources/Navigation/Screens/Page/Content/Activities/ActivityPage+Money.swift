import Cooperation
import Foundation
import TextUI
import Wording

extension ActivityPage {
  /// The maximum number of transactions on a page; `kakehashi list transactions` has all.
  static let transactionLimit = 500

  /// Transactions by type and year, with a section for each currency, the one with most transactions first.
  var moneyByYear: [(String, [PageItem])] {
    var currencies: [String?: Int] = [:]
    var sums: [Cell: Int128] = [:]
    for amount in activity.amounts where amount.kind.isTransaction {
      currencies[amount.currency, default: 0] += 1
      sums[Cell(currency: amount.currency, kind: amount.kind, year: amount.year), default: 0] += amount.billionths
    }
    return currencies.sorted { ($1.value, $0.key ?? "") < ($0.value, $1.key ?? "") }.map { currency, _ in
      let cells = sums.filter { $0.key.currency == currency }.sorted { $0.key < $1.key }
      return (
        word(ActivityWords.money) + " · " + (currency ?? word(Words.noCurrency)),
        rows(cells.map { ($0.key, Decimal(billionths: $0.value)) })
      )
    }
  }

  private struct Cell: Hashable, Comparable {
    var currency: String?
    var kind: AmountKind
    var year: Int?

    /// Orders commitments, then payments, then other types by code; earliest year first.
    static func < (left: Self, right: Self) -> Bool { left.order < right.order }
    private var order: (Int, Int, Int) {
      (kind == .commitment || kind.isSpending ? 0 : 1, Int(kind.rawValue), year ?? .max)
    }
  }

  private func rows(_ cells: [(Cell, Decimal)]) -> [PageItem] {
    let values = cells.map { NSDecimalNumber(decimal: $0.1).doubleValue }
    let least = min(0, values.min() ?? 0)
    let most = max(0, values.max() ?? 0)
    let span = most - least
    let texts = cells.map { $0.1.rounded.grouped }
    let width = texts.map { TextWidth.width(of: $0) }.max() ?? 1
    var previous: AmountKind?
    return zip(cells, zip(values, texts)).map { cell, shown in
      let kind = cell.0.kind
      let label = kind == .untyped ? word(ActivityWords.noKind) : shortName(.transactionType, String(kind.rawValue)) ?? ""
      defer { previous = kind }
      // Zero is at the right end of the longest negative bar.
      let zero = span > 0 ? -least / span : 0
      let end = span > 0 ? (shown.0 - least) / span : 0
      let bar = shown.0 == 0 || span == 0 ? nil : PageItem.Bar(from: min(zero, end), to: max(zero, end), isNegative: shown.0 < 0)
      return PageItem(
        .measure(
          label: previous == kind ? "" : label, title: cell.0.year.map(String.init) ?? word(Words.undated),
          value: shown.1, valueWidth: width, bar: bar, detail: ""), citations: page.record.base.citations)
    }
  }

  /// Budgets by period; an original budget replaced by a revised one is marked.
  var budgets: [PageItem] {
    zip(activity.budgets, activity.budgetReplacements).sorted {
      ($0.0.start?.day ?? .last, $0.0.type) < ($1.0.start?.day ?? .last, $1.0.type)
    }.map { budget, replacement in
      let replaced: String? =
        switch replacement {
        case .none: nil
        case .some: word(ActivityWords.partlyReplaced)
        case .all: word(ActivityWords.replaced)
        }
      return fact(
        shortName(.budgetType, budget.type) ?? word(PageWords.of(Money.Kind.budget)),
        joined([period(budget.start, budget.end), amount(budget.value), shortName(.budgetStatus, budget.status), replaced]))
    }
  }

  func plannedDisbursement(_ planned: Activity.Budget) -> PageItem {
    fact(
      shortName(.budgetType, planned.type) ?? word(Words.planned),
      joined([period(planned.start, planned.end), amount(planned.value), parties(planned.provider, planned.receiver)]),
      links: links(planned.provider, planned.receiver))
  }

  /// The latest transactions, and the number of those left out.
  var transactions: [PageItem] {
    let sorted = activity.transactions.enumerated().sorted {
      ($1.element.date?.day ?? .first, $0.offset) < ($0.element.date?.day ?? .first, $1.offset)
    }.map(\.element)
    var items = sorted.prefix(Self.transactionLimit).map(transaction)
    if sorted.count > items.count {
      items.append(fact("", word(Words.more(sorted.count - items.count))))
    }
    return items
  }

  private func transaction(_ transaction: Activity.Transaction) -> PageItem {
    let kind = shortName(.transactionType, transaction.type) ?? word(ActivityWords.noKind)
    let description = transaction.description.isEmpty ? nil : text(transaction.description)
    return fact(
      shortDate(transaction.date) ?? word(Words.undated),
      joined(
        [
          amount(transaction.value), kind,
          parties(
            transaction.provider, transaction.receiver, activities: (transaction.providerActivity, transaction.receiverActivity)),
          description, transaction.ref,
        ] + ownFields(of: transaction)),
      links: links(transaction.provider, transaction.receiver)
        + [transaction.providerActivity, transaction.receiverActivity].compactMap { $0.map { RecordReference(.programme, $0) } }
        + transaction.recipients.compactMap { $0.place(of: activity.publisher)?.reference })
  }

  /// What a transaction states itself, and the activity's need not hold for.
  private func ownFields(of transaction: Activity.Transaction) -> [String?] {
    let places = transaction.recipients.map { recipient in
      page.codes[recipient.isRegion ? .region : .country, recipient.code]?.name.text(in: language) ?? recipient.code
    }
    let sectors = transaction.sectors.map { sector in
      shortName(sector.vocabulary == "2" ? .sectorCategory : .sector, sector.code) ?? sector.code
    }
    let valued = transaction.value.date.flatMap { $0.day == transaction.date?.day ? nil : shortDate($0) }
    return [
      places.isEmpty ? nil : language.list(places), sectors.isEmpty ? nil : language.list(sectors),
      transaction.aidTypes.isEmpty ? nil : language.list(transaction.aidTypes.map { shortName(.aidType, $0.code) ?? $0.code }),
      transaction.flowType.map { shortName(.flowType, $0) ?? $0 },
      transaction.financeType.map { shortName(.financeType, $0) ?? $0 },
      transaction.tiedStatus.map { shortName(.tiedStatus, $0) ?? $0 }, valued.map { word(ActivityWords.valued($0)) },
    ]
  }

  private func parties(
    _ provider: Organisation?, _ receiver: Organisation?, activities: (String?, String?) = (nil, nil)
  ) -> String? {
    func party(_ organisation: Organisation?, _ activity: String?) -> String? {
      let own = organisation.flatMap { $0.isUnnamed ? nil : name($0) }
      return own.map { $0 + (activity.map(language.parenthesised) ?? "") } ?? activity
    }
    let from = party(provider, activities.0).map { word(PageWords.provider($0)) }
    let to = party(receiver, activities.1).map { word(PageWords.receiver($0)) }
    let both = [from, to].compactMap(\.self)
    return both.isEmpty ? nil : (language == .japanese ? language.list(both) : both.joined(separator: " "))
  }

  // MARK: Results and findings

  /// Results with their indicators: baselines, then targets and actual values by period.
  var results: [PageItem] {
    activity.results.flatMap { result -> [PageItem] in
      let label = shortName(.resultType, result.type) ?? word(RecordKind.result.phrase)
      let title = result.title.isEmpty ? nil : text(result.title)
      let about = result.description.isEmpty ? nil : text(result.description)
      return [fact(label, joined([title, about]))] + result.indicators.flatMap(indicator)
    }
  }

  private func indicator(_ indicator: Activity.Indicator) -> [PageItem] {
    let measure = shortName(.indicatorMeasure, indicator.measure)
    let descending = indicator.isAscending ? nil : word(ActivityWords.descending)
    let title = indicator.title.isEmpty ? nil : text(indicator.title)
    var items = [fact("  " + word(ActivityWords.indicator), joined([title, measure, descending]))]
    for baseline in indicator.baselines {
      items.append(
        fact("  " + word(ActivityWords.baseline), joined([measurement(baseline), shortDate(baseline.date) ?? baseline.year])))
    }
    for period in indicator.periods {
      let targets = period.targets.map { word(ActivityWords.target) + " " + measurement($0) }
      let actuals = period.actuals.map { word(Words.actual) + " " + measurement($0) }
      items.append(
        fact("  " + word(PageWords.period), joined([self.period(period.start, period.end)] + targets + actuals)))
    }
    return items
  }

  private func measurement(_ measurement: Activity.Measurement) -> String {
    let value = measurement.value?.groupedDigits ?? word(ActivityWords.noValue)
    let dimensions = measurement.dimensions.isEmpty ? "" : " [" + measurement.dimensions.joined(separator: ", ") + "]"
    return value + dimensions + (measurement.comment.isEmpty ? "" : " — " + text(measurement.comment))
  }

  /// Returns a finding: the problem, the offending value, the rule and the line.
  func finding(_ finding: ActivityFinding) -> PageItem {
    let detail = finding.detail.map { (language == .japanese ? "" : " ") + language.quoted($0) } ?? ""
    var item = PageItem(
      .remark(
        .init(finding.rule.severity),
        joined([
          finding.rule.sentence(in: language) + detail, finding.rule.rawValue,
          word(PageWords.line(finding.line)),
        ])))
    item.breaks(finding.rule, in: language)
    return item
  }
}

extension Decimal {
  /// The number rounded to an integer from 1000 up, else to two decimals.
  fileprivate var rounded: Decimal {
    var value = self
    var result = Decimal()
    unsafe NSDecimalRound(&result, &value, magnitude >= 1000 ? 0 : 2, .plain)
    return result
  }
}
