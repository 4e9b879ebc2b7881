import Cooperation

extension Million {
  static func page(_ reference: RecordReference) -> RecordPage? {
    switch reference.id {
    case "XX-1-A": return full
    case "XX-1-B": return bare
    case "VN": return country
    default: return nil
    }
  }

  /// A country with more programmes than a page lists.
  private static let country: RecordPage = {
    var page = RecordPage(record: .country(Country(id: "VN", title: LocalizedText("Viet Nam", japanese: "ベトナム"), alpha3: "VNM")))
    page.programmes = (0..<6).map { number in
      ItemRow(
        reference: .init(.programme, "XX-\(number)"), title: .init("Programme number \(number)"),
        actual: claim("20\(14 + number)/2020"))
    }
    page.programmesTotal = 41_230
    page.agencies = [PartnerRow(reference: .init(.agency, "XX-1"), title: "Aoba Cooperation Agency", programmes: 31_248)]
    return page
  }()

  /// The page of a report that states next to nothing.
  private static let bare: RecordPage = {
    let activity = Activity(identifier: "XX-1-B", file: "b.xml", line: 7)
    return reported(activity)
  }()

  private static func reported(_ activity: Activity) -> RecordPage {
    var page = RecordPage(record: .programme(Programme(activity, source: "iati")))
    page.activity = activity
    page.codes = codes
    return page
  }

  private static func day(_ text: String, wording: String? = nil) -> ReportedDate {
    ReportedDate(Day(iso: text), wording: wording)
  }

  private static func organisation(_ ref: String?, _ name: String, type: String? = nil) -> Organisation {
    Organisation(ref: ref, type: type, name: name.isEmpty ? LocalizedText() : LocalizedText(name))
  }

  private static func value(_ units: Int64, _ currency: String?) -> ReportedValue {
    ReportedValue(amount: Amount(units: units, scale: 2), currency: currency)
  }

  private static func transaction(
    _ type: String, _ date: String, _ units: Int64, _ currency: String? = "USD"
  ) -> Activity.Transaction {
    var transaction = Activity.Transaction(line: 90)
    transaction.type = type
    transaction.date = day(date)
    transaction.value = value(units, currency)
    transaction.provider = organisation("XX-1", "Aoba Cooperation Agency")
    transaction.receiver = organisation(nil, "Provincial hospital")
    return transaction
  }

  private static let full: RecordPage = {
    var activity = Activity(identifier: "XX-1-A", file: "iati/aoba-2026.xml", line: 1204)
    activity.statedIdentifier = " XX-1-A\n"
    activity.lastUpdated = "2026-02-03T10:00:00Z"
    activity.title = LocalizedText("Clinics by the river", japanese: "川辺の診療所")
    activity.descriptions = [
      .init(type: "1", text: "Twelve clinics are built, equipped and staffed in the delta, with training for midwives."),
      .init(
        type: "2", text: LocalizedText([.init(language: Language(rawValue: "fr"), text: "Réduire la mortalité maternelle.")])),
    ]
    activity.status = "2"
    activity.publisher = organisation("XX-1", "Aoba Cooperation Agency", type: "10")
    activity.isSecondaryPublisher = true
    activity.hierarchy = 1
    activity.isHumanitarian = true
    activity.dates = [
      .init(kind: .plannedStart, date: day("2019-04-01")),
      .init(kind: .actualStart, date: day("2019-06-15", wording: "15/06/2019")),
      .init(kind: .plannedEnd, date: day("2024-03-31")),
      .init(kind: .actualEnd, date: day("2023-12-31"), note: "Handed over to the province."),
    ]
    activity.participants = [
      .init(role: "4", organisation: organisation(nil, "Provincial hospital", type: "15")),
      .init(role: "1", organisation: organisation("XX-1", "Aoba Cooperation Agency", type: "10")),
      .init(role: "1", organisation: organisation("XX-2", "Harbour Fund for Health"), activity: "XX-2-77"),
      .init(organisation: organisation("XX-9", "")),
    ]
    activity.recipients = [
      .init(code: "VN", share: .init(reported: Amount(units: 55), used: 0.6111)),
      .init(code: "298", isRegion: true, share: .init(used: 0.3889), isDerived: true),
    ]
    activity.sectors = [
      .init(code: "12230", share: .init(reported: Amount(units: 70), used: 0.7)),
      .init(code: "13081", share: .init(reported: Amount(units: 30), used: 0.3)),
      .init(code: "A1", vocabulary: "99", name: "Our own sector"),
    ]
    activity.policyMarkers = [.init(code: "1", significance: "1"), .init(code: "9", significance: "2")]
    activity.tags = [.init(code: "3", vocabulary: "2")]
    activity.aidTypes = [.init(code: "C01"), .init(code: "A99")]
    activity.flowType = "10"
    activity.financeType = "110"
    activity.budgets = [
      budget("1", "2019-04-01", "2020-03-31", 1_200_000_00), budget("2", "2019-04-01", "2020-03-31", 1_350_000_00),
      budget("1", "2020-04-01", "2021-03-31", 900_000_00),
    ]
    activity.plannedDisbursements = [budget("1", "2023-01-01", "2023-06-30", 250_000_00)]
    activity.transactions =
      [
        transaction("2", "2019-04-02", 4_800_000_00), transaction("3", "2019-08-01", 1_250_000_50),
        transaction("3", "2020-02-01", 980_000_00),
        transaction("3", "2021-02-01", -120_000_00), transaction("4", "2021-03-01", 45_300_25),
        transaction("3", "2022-03-01", 310_000_00, "EUR"),
        transaction("1", "2019-03-01", 500_000_00, nil),
      ] + (0..<45).map { transaction("4", "2022-0\($0 % 9 + 1)-10", 1_000_00 + Int64($0)) }
    activity.results = [result]
    activity.relations = [.init(type: "1", identifier: "XX-1"), .init(type: "3", identifier: "XX-1-C")]
    var link = Activity.DocumentLink(url: "https://example.org/reports/clinics-2023.pdf")
    link.format = "application/pdf"
    link.title = "Final report"
    link.categories = ["A08"]
    link.languages = ["en"]
    activity.documents = [link]
    activity.otherIdentifiers = [.init(type: "A2", identifier: "2019000123", owner: "Aoba Cooperation Agency")]
    var location = Activity.Location()
    location.name = "Can Tho"
    location.latitude = 10.03
    location.longitude = 105.78
    activity.locations = [location]
    activity.findings = [
      ActivityFinding(rule: .statusAndDates, line: 1210, detail: "2, 2023-12-31"),
      ActivityFinding(rule: .countryTotal, line: 1226, detail: "90"),
    ]
    var page = reported(activity)
    page.relatedBy = [
      RelatedRow(reference: .init(.programme, "XX-1-D"), title: "Nets for three provinces", type: "2"),
      RelatedRow(reference: .init(.programme, "XX-1-E"), title: "Training of health workers", type: "2"),
    ]
    page.relatedByTotal = 2
    page.copies = [
      ActivityCopy(file: "iati/old.xml", line: 88, lastUpdated: "2024-01-01"), ActivityCopy(file: "iati/older.xml", line: 3),
    ]
    page.titles = [
      .init(.country, "VN"): LocalizedText("Viet Nam", japanese: "ベトナム"), .init(.programme, "XX-1-C"): "Clinics by the lake",
    ]
    return page
  }()

  private static func budget(_ type: String, _ start: String, _ end: String, _ units: Int64) -> Activity.Budget {
    var budget = Activity.Budget(type: type, status: "2", value: value(units, "USD"))
    budget.start = day(start)
    budget.end = day(end)
    return budget
  }

  private static let result: Activity.ActivityResult = {
    var baseline = Activity.Measurement()
    baseline.value = "5200"
    baseline.year = "2018"
    var target = Activity.Measurement()
    target.value = "8000"
    var actual = Activity.Measurement()
    actual.value = "7640"
    actual.dimensions = ["sex: female"]
    actual.comment = "Counted by the province."
    var period = Activity.Period()
    period.start = day("2020-01-01")
    period.end = day("2020-12-31")
    period.targets = [target]
    period.actuals = [actual]
    var indicator = Activity.Indicator()
    indicator.title = "Births attended by a midwife"
    indicator.measure = "1"
    indicator.baselines = [baseline]
    indicator.periods = [period, period]
    var result = Activity.ActivityResult()
    result.type = "2"
    result.title = "Safer births"
    result.indicators = [indicator]
    return result
  }()

  private static func entry(_ english: String, japanese: String? = nil, isWithdrawn: Bool = false) -> CodeLists.Entry {
    .init(name: LocalizedText(english, japanese: japanese), isWithdrawn: isWithdrawn)
  }

  private static let codes = CodeLists(entries: [
    .activityStatus: ["2": entry("Implementation", japanese: "実施中")],
    .aidType: ["C01": entry("Project-type interventions"), "A99": entry("Support of an older kind", isWithdrawn: true)],
    .flowType: ["10": entry("ODA")], .financeType: ["110": entry("Standard grant")],
    .descriptionType: ["1": entry("General"), "2": entry("Objectives")],
    .sector: [
      "12230": entry("Basic health infrastructure", japanese: "基礎保健インフラ"),
      "13081": entry("Personnel development for reproductive health"),
    ],
    .sectorVocabulary: ["1": entry("OECD DAC CRS Purpose Codes (5 digit)"), "99": entry("Reporting Organisation")],
    .region: ["298": entry("Africa, regional")],
    .organisationType: ["10": entry("Government"), "15": entry("Other Public Sector")],
    .policyMarker: ["1": entry("Gender Equality"), "9": entry("Reproductive, Maternal, Newborn and Child Health")],
    .policySignificance: ["1": entry("significant objective"), "2": entry("principal objective")],
    .sustainableDevelopmentGoal: ["3": entry("Good Health and Well-being")], .tagVocabulary: ["2": entry("UN SDG goal")],
    .transactionType: [
      "1": entry("Incoming Funds"), "2": entry("Outgoing Commitment"), "3": entry("Disbursement"), "4": entry("Expenditure"),
    ],
    .budgetType: ["1": entry("Original"), "2": entry("Revised")], .budgetStatus: ["2": entry("Committed")],
    .resultType: ["2": entry("Outcome")], .indicatorMeasure: ["1": entry("Unit")],
    .documentCategory: ["A08": entry("Results, outcomes and outputs")],
    .language: ["en": entry("English")], .relatedActivityType: ["1": entry("Parent"), "3": entry("Sibling")],
    .otherIdentifierType: ["A2": entry("CRS Activity identifier")],
  ])
}
