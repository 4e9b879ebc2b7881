import Cooperation
import Navigation
import ScriptedSession
import Testing
import Wording

/// The page of a programme that was read from a report.
@Suite struct ActivityPageTests {
  private func text(
    _ activity: Activity, copies: [ActivityCopy] = [], codes: CodeLists = CodeLists(), language: Language = .english
  ) -> String {
    var page = RecordPage(record: .programme(Programme(activity, source: "iati")))
    page.activity = activity
    page.copies = copies
    page.codes = codes
    return PageText(page, language: language, today: SmallCatalogue.today, width: 120).text
  }

  private func value(_ units: Int64, _ currency: String? = "USD", scale: UInt8 = 0) -> ReportedValue {
    ReportedValue(amount: Amount(units: units, scale: scale), currency: currency)
  }

  private func transaction(_ type: String?, _ date: String?, _ value: ReportedValue) -> Activity.Transaction {
    var transaction = Activity.Transaction(line: 5)
    transaction.type = type
    transaction.date = date.map { ReportedDate(Day(iso: $0)) }
    transaction.value = value
    return transaction
  }

  private func lines(_ text: String, _ part: String) -> [String] {
    text.split(separator: "\n").filter { $0.contains(part) }.map { $0.split(separator: " ").joined(separator: " ") }
  }

  @Test func `Money is summed exactly by currency, kind and year, and never across currencies`() {
    var activity = Activity(identifier: "A", file: "a.xml", line: 1)
    activity.transactions = [
      transaction("3", "2020-01-01", value(10, scale: 1)), transaction("3", "2020-06-01", value(20, scale: 1)),
      transaction("3", "2021-01-01", value(-500)), transaction("2", "2020-01-01", value(7)),
      transaction("3", "2020-01-01", value(9, "EUR")), transaction(nil, nil, value(4, nil)),
      transaction("3", "2020-01-01", ReportedValue(wording: "much", currency: "USD")),
    ]
    let page = text(activity)
    #expect(lines(page, "Money by year") == ["Money by year · USD", "Money by year · (no currency)", "Money by year · EUR"])
    let rows = page.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows.contains("2 2020 7") && rows.contains("3 2020 3") && rows.contains("2021 -500"))
    #expect(rows.contains("Kind not stated not dated 4"))
    #expect(page.contains("“much”"))
  }

  @Test func `A revised budget takes the place of the original one, and both are seen`() {
    var activity = Activity(identifier: "A", file: "a.xml", line: 1)
    for (type, units) in [("1", Int64(100)), ("2", 120)] {
      var budget = Activity.Budget(type: type, value: value(units))
      budget.start = ReportedDate(Day(iso: "2020-01-01"))
      budget.end = ReportedDate(Day(iso: "2020-12-31"))
      activity.budgets.append(budget)
    }
    let page = text(activity)
    #expect(lines(page, "100 USD").first?.contains("replaced") == true)
    #expect(lines(page, "120 USD").first?.contains("replaced") == false)
  }

  @Test func `Only the latest transactions are listed, with how many more there are`() {
    var activity = Activity(identifier: "A", file: "a.xml", line: 1)
    activity.transactions = (0..<510).map { transaction("3", Day(clamping: 10_957 + $0).description, value(Int64(1000 + $0))) }
    let page = text(activity)
    #expect(page.contains("Transactions, latest first (510)"))
    #expect(page.contains("10 more"))
    #expect(lines(page, " 1,509 USD").count > 0 && lines(page, " 1,009 USD").isEmpty)
  }

  @Test func `A transaction shows what it states itself, and leads to the activities that it names`() {
    var activity = Activity(identifier: "A", file: "a.xml", line: 1)
    var own = transaction("3", "2020-01-01", value(10))
    own.provider = Organisation(ref: "XX-9", name: "Fund")
    (own.providerActivity, own.receiverActivity) = ("XX-9-1", "YY-2")
    own.recipients = [Activity.Recipient(code: "UG", isRegion: false)]
    own.sectors = [Activity.Sector(code: "12250", vocabulary: "1")]
    own.value.date = ReportedDate(Day(iso: "2020-02-03"))
    activity.transactions = [own]
    let page = text(activity)
    let line = lines(page, "10 USD").first ?? ""
    for word in ["Fund (XX-9-1)", "YY-2", "UG", "12250", "valued"] { #expect(page.contains(word), "\(word) in \(line)") }
  }

  @Test(arguments: [(0.04, "<0.1"), (0.0, "0"), (99.96, ">99.9"), (100.0, "100"), (33.33, "33.3"), (99.9, "99.9")])
  func `A part never reads as nothing or all`(value: Double, text: String) {
    var activity = Activity(identifier: "A", file: "a.xml", line: 1)
    activity.recipients = [
      Activity.Recipient(code: "KE", isRegion: false, share: Activity.Share(used: value / 100)),
      Activity.Recipient(code: "TZ", isRegion: false, share: Activity.Share(used: 0.5)),
    ]
    #expect(lines(self.text(activity), "KE").contains { $0.contains(" \(text) %") })
  }

  @Test func `Percentages are shown as used, and as reported where that differs`() {
    var activity = Activity(identifier: "A", file: "a.xml", line: 1)
    activity.recipients = [
      .init(code: "VN", share: .init(reported: Amount(units: 60), used: 0.5)),
      .init(code: "KH", share: .init(used: 0.5), isDerived: true),
    ]
    let page = text(activity)
    #expect(lines(page, "VN").last == "VN 50 % reported 60 %")
    #expect(lines(page, "KH").last == "KH 50 % no percentage reported · derived from transactions")
  }

  @Test func `Codes have their names, withdrawn ones say so, and unknown ones stand for themselves`() {
    var activity = Activity(identifier: "A", file: "a.xml", line: 1)
    activity.financeType = "410"
    activity.flowType = "77"
    let codes = CodeLists(entries: [.financeType: ["410": .init(name: "Aid loan", isWithdrawn: true)]])
    let page = text(activity, codes: codes)
    #expect(lines(page, "Aid loan") == ["Finance Aid loan (410) · withdrawn"])
    #expect(lines(page, "Flow") == ["Flow 77"])
  }

  @Test func `Programmes that name this one are listed with what they are to it, and how many more there are`() {
    let activity = Activity(identifier: "A", file: "a.xml", line: 1)
    var page = RecordPage(record: .programme(Programme(activity, source: "iati")))
    page.activity = activity
    page.relatedBy = [
      RelatedRow(reference: RecordReference(.programme, "B"), title: "Second phase", type: "2"),
      RelatedRow(reference: RecordReference(.programme, "C"), title: "Third phase", type: "2"),
      RelatedRow(reference: RecordReference(.programme, "D"), title: "Evaluation"),
    ]
    page.relatedByTotal = 45
    func text(_ language: Language) -> String { PageText(page, language: language, today: SmallCatalogue.today, width: 120).text }
    #expect(lines(text(.english), "Named as related by") == ["Named as related by (45)"])
    #expect(lines(text(.english), "Second phase") == ["Child Second phase · B"])
    #expect(lines(text(.english), "Third phase") == ["Third phase · C"])
    #expect(lines(text(.english), "Evaluation") == ["Related Evaluation · D"])
    #expect(lines(text(.english), "42 more").count == 1)
    #expect(lines(text(.japanese), "Second phase") == ["下位事業 Second phase · B"])
  }

  @Test func `A list of partners says how many more there are`() {
    var page = RecordPage(record: .theme(Theme(id: "122", title: "Health", vocabulary: .dacCategory)))
    page.agencies = [PartnerRow(reference: RecordReference(.agency, "jica"), title: "JICA", programmes: 3)]
    page.partnerTotals.agencies = 1_201
    let text = PageText(page, language: .english, today: SmallCatalogue.today, width: 120).text
    #expect(lines(text, "Partners") == ["Partners (1201)"])
    #expect(lines(text, "1,200 more").count == 1)
  }

  @Test func `A text in another language says in which, copies are counted, and the place in the file is given`() {
    var activity = Activity(identifier: "A", file: "a.xml", line: 12)
    activity.descriptions = [.init(text: LocalizedText([.init(language: Language(rawValue: "fr"), text: "Santé")]))]
    let page = text(activity, copies: [ActivityCopy(file: "b.xml", line: 3, lastUpdated: "2020")])
    #expect(page.contains("Santé [fr]") && page.contains("a.xml:12") && page.contains("b.xml:3 · 2020"))
    #expect(page.contains("2 reports with this identifier"))
    #expect(text(activity, language: .japanese).contains("報告者") == false)
  }
}
