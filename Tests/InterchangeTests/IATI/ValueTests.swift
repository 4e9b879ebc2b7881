import Cooperation
import Interchange
import SeededRandom
import Testing

/// How numbers, dates and texts are read.
@Suite struct ValueTests {
  private static let codes = CodeLists(
    entries: [.currency: ["EUR": .init(name: "Euro"), "USD": .init(name: "US Dollar")]])

  private func transaction(_ value: String, currency: String = "EUR") -> ReportedValue? {
    Reading(
      """
      <iati-activities><iati-activity default-currency="\(currency)"><iati-identifier>X-1</iati-identifier><transaction>
      <transaction-type code="3"/><transaction-date iso-date="2020-01-01"/><value value-date="2020-01-01">\(value)</value>
      </transaction></iati-activity></iati-activities>
      """.utf8, reader: ActivityReader(codes: Self.codes, today: today, workers: 1)
    ).activities.first?.transactions.first?.value
  }

  @Test(arguments: [
    ("1000-", "-1000"), ("1,000.00-", "-1000"), ("1.000,00-", "-1000"), ("1 000 -", "-1000"), ("(1000)", "-1000"),
    ("−1000", "-1000"), ("- 1000", "-1000"), ("USD -1000", "-1000"), ("-USD 1000", "-1000"), ("(1,234.50)", "-1234.5"),
    ("1000.-", "1000"), ("1'000.50", "1000.5"), ("1’234’567", "1234567"), ("1\u{A0}000,50", "1000.5"),
    ("1\u{202F}234\u{202F}567", "1234567"), ("12,34,567.25", "1234567.25"), ("12,34,567", "1234567"),
    ("1.234.567,8", "1234567.8"), ("１，２３４，５６７", "1234567"), ("١٢٣٤٥٦٧", "1234567"),
    ("3bn", "3000000000"), ("1.5M", "1500000"), ("12 M€", "12000000"), ("€ 1.5 million", "1500000"), ("2k", "2000"),
    ("USD 5 mio", "5000000"), ("5 Mio. EUR", "5000000"), ("-3bn", "-3000000000"), ("3bn-", "-3000000000"), ("5億円", "500000000"),
    ("US$ 500", "500"), ("500 EUR", "500"), ("1.5E7", "15000000"), ("+12", "12"), (".5", "0.5"), ("-.5", "-0.5"),
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
    "8,702",
  ])
  func `A number that is not certain counts in no sum, and its wording is kept`(text: String) throws {
    let value = try #require(transaction(text))
    #expect(value.amount == nil)
    #expect(value.wording == text)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `A number in a known custom is that number, or none`(seed: UInt64) throws {
    var lot = SeededGenerator(seed: seed)
    let whole = Int64.random(in: 0...Int64(pow10(Int.random(in: 1...12, using: &lot))), using: &lot)
    let cents = Int.random(in: 0..<100, using: &lot)
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
    let digits = ([rest] + groups).joined(separator: thousands) + decimal + (cents < 10 ? "0" : "") + String(cents)
    let signs = [("-", ""), ("", "-"), ("(", ")"), ("−", ""), ("- ", ""), ("", " -")].randomElement(using: &lot) ?? ("-", "")
    let money = [("", ""), ("EUR ", ""), ("", " EUR"), ("€", ""), ("", " €")].randomElement(using: &lot) ?? ("", "")
    let text = money.0 + (isNegative ? signs.0 + digits + signs.1 : digits) + money.1
    let value = try #require(transaction(text))
    let number = (isNegative ? -1 : 1) * (whole * 100 + Int64(cents))
    let read = try #require(value.amount, "\(text) is not read")
    #expect(Double(read.units) / Double(pow10(Int(read.scale))) == Double(number) / 100, "\(text)")
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
  ])
  func `A date that can only mean one day is read`(text: String, date: String) { #expect(dates([text]) == [date]) }

  @Test(arguments: ["03/04/2013", "31/31/2013", "31/02/2013", "1/2/13", "00/01/2013", "Juno 2013", "2013-13-01"])
  func `A date that is not certain is undated`(text: String) { #expect(dates([text]) == [nil]) }

  @Test func `Ambiguous dates follow the others of their file, unless these differ`() {
    #expect(dates(["03/04/2013", "25/06/2013"]) == ["2013-04-03", "2013-06-25"])
    #expect(dates(["03/04/2013", "06/25/2013"]) == ["2013-03-04", "2013-06-25"])
    #expect(dates(["03/04/2013", "06/25/2013", "25/06/2013"]) == [nil, "2013-06-25", "2013-06-25"])
    #expect(dates(["03/04/2013", "25.06.2013"]) == [nil, "2013-06-25"])
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
    ("&lt;o:p&gt;Care&lt;/o:p&gt;", "Care"),
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
