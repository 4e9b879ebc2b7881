import Foundation
import Testing

/// What reports hold, one by one and as JSON.
@Suite("kakehashi shows every field of a report")
struct ReportCommandTests {
  private static let text = """
    <iati-activities version="2.03"><iati-activity default-currency="USD" xml:lang="en">
    <iati-identifier>XX-1-7</iati-identifier><reporting-org ref="XX-1" type="10"><narrative>Agency</narrative></reporting-org>
    <title><narrative>Vaccines</narrative></title><activity-date type="start" iso-date="2011-01-01"/>
    <recipient-country code="KE"/><sector code="12250"/>
    <transaction ref="TX-1"><transaction-type code="3"/><transaction-date iso-date="2025-06-10"/>
    <value value-date="2025-06-11">150.50</value><description><narrative>first instalment</narrative></description>
    <provider-org ref="YY-2" provider-activity-id="YY-2-9"><narrative>Donor</narrative></provider-org>
    <recipient-country code="UG"/><disbursement-channel code="1"/></transaction>
    <transaction><transaction-type code="2"/><transaction-date iso-date="2024-01-01"/><value value-date="2024-01-01">10</value>
    </transaction>
    <document-link url="https://example.org/report.pdf" format="application/pdf"><title><narrative>Report</narrative></title>
    <category code="B01"/></document-link>
    <result type="1"><title><narrative>People reached</narrative></title><indicator measure="1">
    <title><narrative>vaccinated</narrative></title><period><period-start iso-date="2025-01-01"/>
    <period-end iso-date="2025-12-31"/><actual value="12500"><dimension name="sex" value="female"/></actual></period></indicator>
    </result></iati-activity></iati-activities>
    """

  private func file() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kakehashi-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "a.xml")
    try Data(Self.text.utf8).write(to: file)
    return file.path
  }

  @Test func `Transactions, documents and results are listed, narrowed by their programme`() throws {
    let file = try file()
    let transactions = try kakehashi("list", "transactions", "--data", file, "--format", "tsv").rows
    #expect(transactions.count == 3)
    let first = Dictionary(zip(transactions[0], transactions[1]), uniquingKeysWith: { first, _ in first })
    #expect(first["programme"] == "XX-1-7" && first["ref"] == "TX-1" && first["amount"] == "150.5" && first["currency"] == "USD")
    #expect(first["date"] == "2025-06-10" && first["value_date"] == "2025-06-11" && first["places"] == "UG")
    #expect(first["provider_activity"] == "YY-2-9" && first["description"] == "first instalment")
    #expect(try kakehashi("list", "transactions", "--data", file, "--where", "country:KE", "--format", "tsv").rows.count == 3)
    #expect(try kakehashi("list", "transactions", "--data", file, "--where", "-country:KE", "--format", "tsv").rows.count == 1)
    #expect(try kakehashi("list", "documents", "--data", file).output.contains("report.pdf"))
    let results = try kakehashi("list", "results", "--data", file).output
    #expect(results.contains("12500") && results.contains("sex: female"))
  }

  @Test func `JSON of a programme and of an export holds every field, and what is not read is named`() throws {
    let file = try file()
    let record = try #require(
      try kakehashi("show", "programme", "XX-1-7", "--data", file, "--format", "json").json() as? [String: Any])
    let report = try #require(record["report"] as? [String: Any])
    #expect((report["transactions"] as? [[String: Any]])?.count == 2)
    let value = (report["transactions"] as? [[String: Any]])?.first?["value"] as? [String: Any]
    #expect((value?["amount"] as? NSNumber)?.doubleValue == 150.5)
    let export = try kakehashi("export", "--data", file).output
    for word in ["TX-1", "first instalment", "report.pdf", "12500", "YY-2-9"] { #expect(export.contains(word), "\(word)") }
    let findings = try kakehashi("list", "findings", "--data", file).output
    #expect(findings.contains("disbursement-channel"))
    #expect(findings.contains("ActivityDateType start: 2011-01-01"))
  }
}
