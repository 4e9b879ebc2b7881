import Cooperation
import Interchange
import SeededRandom
import Testing

/// How numbers, dates and texts are read.
@Suite struct ValueTests {
  private static let codes = CodeLists(
    entries: [.currency: ["EUR": .init(name: "Euro"), "USD": .init(name: "US Dollar"), "JPY": .init(name: "Yen")]])

  /// Reads a value of an activity with a default currency, and perhaps one of its own.
  private func reading(_ value: String, currency: String, stated: String? = nil) -> Reading {
    let attribute = stated.map { " currency=\"\($0)\"" } ?? ""
    return Reading(
      """
      <iati-activities><iati-activity default-currency="\(currency)"><iati-identifier>X-1</iati-identifier><transaction>
      <transaction-type code="3"/><transaction-date iso-date="2020-01-01"/><value\(attribute) value-date="2020-01-01">\(value)</value>
      </transaction></iati-activity></iati-activities>
      """.utf8, reader: ActivityReader(codes: Self.codes, today: today, workers: 1))
  }

  private func transaction(_ value: String, currency: String = "EUR") -> ReportedValue? {
    reading(value, currency: currency).activities.first?.transactions.first?.value
  }

  @Test(arguments: [
    ("1000-", "-1000"), ("1,000.00-", "-1000"), ("1.000,00-", "-1000"), ("1 000 -", "-1000"), ("(1000)", "-1000"),
    ("−1000", "-1000"), ("- 1000", "-1000"), ("USD -1000", "-1000"), ("-USD 1000", "-1000"), ("(1,234.50)", "-1234.5"),
    ("1000.-", "1000"), ("1'000.50", "1000.5"), ("1’234’567", "1234567"), ("1\u{A0}000,50", "1000.5"),
    ("1\u{202F}234\u{202F}567", "1234567"), ("12,34,567.25", "1234567.25"), ("12,34,567", "1234567"),
    ("1.234.567,8", "1234567.8"), ("１，２３４，５６７", "1234567"), ("١٢٣٤٥٦٧", "1234567"),
    ("3bn", "3000000000"), ("1.5M", "1500000"), ("12 M€", "12000000"), ("€ 1.5 million", "1500000"), ("2k", "2000"),
    ("USD 5 mio", "5000000"), ("5 Mio. EUR", "5000000"), ("-3bn", "-3000000000"), ("3bn-", "-3000000000"),
    ("5\u{5104}", "500000000"),
    ("€ 500", "500"), ("1000 €", "1000"), ("€ 0.500", "0.5"), ("€ 1234.500", "1234.5"), ("EUR 1 234.500", "1234.5"),
    ("922337203685477580.91", "922337203685477580"), ("1.0000000000000000019", "1.000000000000000001"),
    ("1.123456789012345678901", "1.123456789012345678"), ("500 EUR", "500"), ("1.5E7", "15000000"), ("+12", "12"), (".5", "0.5"),
    ("-.5", "-0.5"),
  ])
  func `A number is read with its sign, marks and unit`(text: String, number: String) throws {
    let value = try #require(transaction(text))
    #expect(value.amount?.description == number)
  }

  @Test(arguments: [
    "about 1000", "max 500", "MAX 500", "~1000", "1000-2000", "1000 - 2000", "(1000", "1000)", "(-1000)", "-1000-", "50 %",
    "1000 CR",
    "5T", "1,000'000", "1 000 00", "1.000 000", "12.34.567", "1,23,45", "1000 EUR 5", "1000 bn mio", "5 MEUR", "1²", "ten",
    "1,500 M",
    "8,702", "EUR 1.000", "1.000 €", "1.000-", "(1.500)", "0,123,456", "0 123", "0.123.456", "2 billion", "3 trillion EUR", "3b",
    "5\u{5146}", "$ 500",
  ])
  func `A number that is not certain counts in no sum, and its wording is kept`(text: String) throws {
    let value = try #require(transaction(text))
    #expect(value.amount == nil)
    #expect(value.wording == text)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `A number in a known custom is that number, or none`(seed: UInt64) throws {
    var lot = SeededGenerator(seed: seed)
    let whole = Int64.random(in: 0...Int64(pow10(Int.random(in: 1...9, using: &lot))), using: &lot)
    let places = Int.random(in: 1...4, using: &lot)
    let fraction = String(Int.random(in: 0..<Int(pow10(places)), using: &lot))
    let (thousands, decimal) =
      [(",", "."), (".", ","), (" ", ","), ("'", "."), ("\u{A0}", ","), ("\u{202F}", "."), ("", "."), ("", ",")]
      .randomElement(using: &lot) ?? ("", ".")
    let isNegative = Bool.random(using: &lot)
    var groups: [String] = []
    var rest = String(whole)
    while rest.count > 3, !thousands.isEmpty {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest.removeLast(3)
    }
    let decimals = String(repeating: "0", count: places - fraction.count) + fraction
    let digits = ([rest] + groups).joined(separator: thousands) + decimal + decimals
    let signs = [("-", ""), ("", "-"), ("(", ")"), ("−", ""), ("- ", ""), ("", " -")].randomElement(using: &lot) ?? ("-", "")
    let money = [("", ""), ("EUR ", ""), ("", " EUR"), ("€", ""), ("", " €")].randomElement(using: &lot) ?? ("", "")
    let text = money.0 + (isNegative ? signs.0 + digits + signs.1 : digits) + money.1
    let value = try #require(transaction(text))
    // Three digits behind one mark may be a group of thousands, unless the text is a plain number.
    let isPlain = decimal == "." && money == ("", "") && (!isNegative || signs == ("-", ""))
    guard places != 3 || !groups.isEmpty || whole == 0 || whole > 999 || isPlain else {
      #expect(value.amount == nil, "\(text)")
      return
    }
    let number = (isNegative ? -1 : 1) * (whole * pow10(places) + (Int64(decimals) ?? 0))
    let read = try #require(value.amount, "\(text) is not read")
    #expect(read.units * pow10(places) == number * pow10(Int(read.scale)), "\(text)")
  }

  @Test(
    arguments: [
      ("USD 500", "EUR", nil, "500", "USD"), ("500 USD", "EUR", nil, "500", "USD"), ("500 €", "USD", nil, "500", "EUR"),
      ("US$ 500", "EUR", nil, "500", "USD"), ("$ 500", "USD", nil, "500", "USD"), ("$ 500", "EUR", nil, nil, "EUR"),
      ("USD 500", "EUR", "EUR", nil, "EUR"), ("USD 500", "EUR", "USD", "500", "USD"), ("\u{A5}500", "JPY", nil, "500", "JPY"),
      ("5\u{5104}\u{5186}", "EUR", nil, "500000000", "JPY"), ("USD 500", "", nil, "500", "USD"),
      ("500", "EUR", nil, "500", "EUR"),
    ] as [(String, String, String?, String?, String)])
  func `A currency beside a number is that of the amount, or contradicts the stated one`(
    text: String, currency: String, stated: String?, amount: String?, expected: String
  ) throws {
    let activity = try #require(reading(text, currency: currency, stated: stated).activities.first)
    let value = try #require(activity.transactions.first?.value)
    #expect(value.amount?.description == amount)
    #expect(value.currency == expected)
    #expect(activity.findings.contains { $0.rule == .valueCurrency } == (amount == nil))
    #expect(!activity.findings.contains { $0.rule == .currencyMissing })
  }

  @Test(arguments: [("33,333", "33.333"), ("33.333 %", "33.333"), ("12,5%", "12.5"), ("100 percent", "100")])
  func `A percentage has no thousands`(text: String, percentage: String) throws {
    let activity = try #require(
      Reading(
        "<iati-activities><iati-activity><recipient-country code=\"KE\" percentage=\"\(text)\"/></iati-activity></iati-activities>"
      ).activities.first)
    #expect(activity.recipients.first?.share.reported?.description == percentage)
  }

  private func pow10(_ exponent: Int) -> Int64 { (0..<exponent).reduce(1) { value, _ in value * 10 } }

  // MARK: Dates

  private func dates(_ texts: [String]) -> [String?] {
    let activities = texts.enumerated().map { number, text in
      "<iati-activity><iati-identifier>X-\(number)</iati-identifier><activity-date type=\"2\" iso-date=\"\(text)\"/></iati-activity>"
    }
    let reading = Reading("<iati-activities>\(activities.joined(separator: "\n"))</iati-activities>")
    return reading.activities.map { $0.dates.first?.date.date?.description }
  }

  @Test(arguments: [
    ("25-06-2010", "2010-06-25"), ("30/06/2013", "2013-06-30"), ("06/30/2013", "2013-06-30"), ("03.04.2013", "2013-04-03"),
    ("05/05/2010", "2010-05-05"), ("2013/06/30", "2013-06-30"), ("2013.06.30", "2013-06-30"), ("20130630", "2013-06-30"),
    ("1 June 2013", "2013-06-01"), ("June 1st, 2013", "2013-06-01"), ("1-Jun-2013", "2013-06-01"), ("May 2020", "2020-05"),
    ("30/06/2013 12:00:00 AM", "2013-06-30"), ("30/06/2013T00:00:00Z", "2013-06-30"), ("2013-06-30T120000Z", "2013-06-30"),
    ("2013-06-30-05:00", "2013-06-30"), ("2013-06-30+09:00", "2013-06-30"), ("30 June 2013 10:00", "2013-06-30"),
    ("30062013", "2013-06-30"), ("1. Juni 2013", "2013-06-01"), ("1er juin 2013", "2013-06-01"),
    ("1 de junio de 2013", "2013-06-01"), ("2013\u{5E74}6\u{6708}30\u{65E5}", "2013-06-30"), ("2013\u{5E74}6\u{6708}", "2013-06"),
  ])
  func `A date that can only mean one day is read`(text: String, date: String) { #expect(dates([text]) == [date]) }

  @Test(arguments: [
    "03/04/2013", "31/31/2013", "31/02/2013", "1/2/13", "00/01/2013", "Juno 2013", "2013-13-01", "2013 06 30 12:00",
    "2013-06-30 noon", "03042013",
    "2013\u{5E74}13\u{6708}",
  ])
  func `A date that is not certain is undated`(text: String) { #expect(dates([text]) == [nil]) }

  @Test func `Ambiguous dates follow the others of their file, unless these differ`() {
    #expect(dates(["03/04/2013", "25/06/2013"]) == ["2013-04-03", "2013-06-25"])
    #expect(dates(["03/04/2013", "06/25/2013"]) == ["2013-03-04", "2013-06-25"])
    #expect(dates(["03/04/2013", "06/25/2013", "25/06/2013"]) == [nil, "2013-06-25", "2013-06-25"])
    #expect(dates(["03/04/2013", "25.06.2013"]) == [nil, "2013-06-25"])
    #expect(dates(["03/04/2013 00:00", "25/06/2013 00:00"]) == ["2013-04-03", "2013-06-25"])
    #expect(dates(["03042013", "25062013", "06/25/2013T00:00:00"]) == ["2013-03-04", "2013-06-25", "2013-06-25"])
  }

  // MARK: Texts

  private func title(_ text: String) -> String? {
    Reading(
      "<iati-activities><iati-activity xml:lang=\"en\"><title><narrative>\(text)</narrative></title></iati-activity></iati-activities>"
    ).activities.first?.title.entries.first?.text
  }

  @Test(arguments: [
    ("Hb&lt;one hundred and BMI&gt;eighteen", "Hb<one hundred and BMI>eighteen"), ("a&lt;b and c&gt;d", "a<b and c>d"),
    ("&lt;three per 1000 in the south, &gt;90%", "<three per 1000 in the south, >90%"),
    ("Plan: &lt;https://example.org/plan&gt;.", "Plan: <https://example.org/plan>."), ("mail &lt;a@b.org&gt;", "mail <a@b.org>"),
    ("&lt;p class=\"x\"&gt;Care&lt;/p&gt; for &lt;b&gt;all&lt;/b&gt;", "Care for all"), ("One&lt;br/&gt;two", "One two"),
    ("&lt;!-- note --&gt;Care", "Care"), ("5 &lt; 6", "5 < 6"), ("i &lt;b and more&gt; c", "i <b and more> c"),
    ("&lt;o:p&gt;Care&lt;/o:p&gt;", "Care"), ("x&lt;b&gt;y", "x<b>y"), ("T&lt;a&gt;b and p&lt;q&gt;r", "T<a>b and p<q>r"),
    ("One&lt;p&gt;two", "One two"), ("&lt;B&gt;All&lt;/B&gt; x&lt;b&gt;y", "All x<b>y"),
    ("&lt;img src=\"a&gt;b.png\"/&gt;Care", "Care"), ("&lt;a href=\"x&gt;Care&lt;/a&gt;", "Care"),
    ("&lt;a href=\"x&gt; say \"hi\" 5 &gt; 3", "say \"hi\" 5 > 3"),
  ])
  func `Plain text between brackets stays, markup goes`(text: String, plain: String) { #expect(title(text) == plain) }

  @Test func `Variants of a language are that language, and the default language comes before others`() {
    func title(_ narratives: String) -> LocalizedText {
      Reading(
        "<iati-activities><iati-activity xml:lang=\"es\"><title>\(narratives)</title></iati-activity></iati-activities>"
      ).activities.first?.title ?? LocalizedText()
    }
    let british = title(
      "<narrative xml:lang=\"ar\">A</narrative><narrative xml:lang=\"en-GB\">B</narrative><narrative xml:lang=\"jpn\">J</narrative>"
    )
    #expect(british.text(in: .english) == "B")
    #expect(british.text(in: .japanese) == "J")
    #expect(british.fallback(for: .english) == nil)
    #expect(title("<narrative xml:lang=\"fr\">F</narrative><narrative>E</narrative>").text(in: .english) == "E")
    #expect(title("<narrative xml:lang=\"en_US\">U</narrative>").matching(.english) == "U")
    #expect(title("<narrative xml:lang=\"eng\">U</narrative>").exact(.english) == "U")
  }
}
