import Cooperation
import Interchange
import Testing

/// What publishers do, and what is made of it.
@Suite struct QuirkTests {
  /// Reads an activity that breaks no rule but for what is added to it.
  private func read(_ more: String, without left: String? = nil) -> Activity? {
    var parts = [
      "<iati-identifier>XX-1-7</iati-identifier>",
      "<reporting-org ref=\"XX-1\" type=\"10\"><narrative>X</narrative></reporting-org>",
      "<title><narrative>T</narrative></title>", "<description><narrative>D</narrative></description>",
      "<activity-status code=\"2\"/>", "<activity-date type=\"2\" iso-date=\"2020-01-01\"/>", "<recipient-country code=\"VN\"/>",
      "<sector code=\"12220\"/>",
    ]
    if let left { parts.removeAll { $0.hasPrefix("<" + left) } }
    return Reading(
      "<iati-activities><iati-activity xml:lang=\"en\" default-currency=\"JPY\">\(parts.joined())\n\(more)</iati-activity></iati-activities>"
    ).activities.first
  }

  @Test("An activity as it should be has no findings")
  func clean() { #expect(read("")?.findings == []) }

  @Test(arguments: ["N/A", "na", "None", "0", "00000", "-", "#", "Not applicable"])
  func `An identifier that stands for none is kept as stated, and is none`(ref: String) throws {
    let activity = try #require(
      read("<participating-org role=\"1\" ref=\"\(ref)\"><narrative>Clinic</narrative></participating-org>"))
    let organisation = try #require(activity.participants.last?.organisation)
    #expect(organisation.ref == nil)
    #expect(organisation.statedRef == ref)
    #expect(!organisation.isUnnamed)
  }

  @Test(arguments: ["NA-1", "0-1", "N", "CI", "NAM", "1"])
  func `A short identifier is one`(ref: String) throws {
    let activity = try #require(read("<participating-org role=\"1\" ref=\"\(ref)\"/>"))
    #expect(activity.participants.last?.organisation.ref == ref)
  }

  @Test(
    "What breaks a rule is found, on its line",
    arguments: [
      ("iati-identifier", "<iati-identifier> XX-1-7 </iati-identifier>", ActivityRule.identifierSpaces),
      ("iati-identifier", "<iati-identifier>XX-1-7/2</iati-identifier>", .identifierCharacters),
      ("iati-identifier", "", .identifierMissing),
      ("iati-identifier", "<iati-identifier>YY-1</iati-identifier>", .identifierPrefix),
      ("iati-identifier", "<iati-identifier>XX-1</iati-identifier>", .identifierIsOrganisation),
      ("title", "", .titleMissing), ("description", "", .descriptionMissing), ("activity-status", "", .statusMissing),
      ("activity-date", "", .startMissing), ("recipient-country", "", .recipientMissing), ("sector", "", .sectorMissing),
      ("title", "<title><narrative>A</narrative><narrative>B</narrative></title>", .languageRepeated),
      ("title", "<title>&lt;b&gt;Bold&lt;/b&gt;</title>", .markup), ("title", "<title>A\u{9B}31m</title>", .controlCharacter),
      ("activity-date", "<activity-date type=\"2\" iso-date=\"2020/05/06\"/>", .dateForm),
      ("activity-date", "<activity-date type=\"2\">20110506</activity-date>", .dateForm),
      ("activity-date", "<activity-date type=\"2\" iso-date=\"early 2020\"/>", .dateUnreadable),
      ("activity-date", "<activity-date type=\"2\" iso-date=\"0001-01-01\"/>", .dateImplausible),
      ("activity-date", "<activity-date type=\"2\" iso-date=\"2031-01-01\"/>", .actualStartFuture),
      ("", "<activity-date type=\"4\" iso-date=\"2019-01-01\"/>", .actualOrder),
      ("", "<activity-date type=\"4\" iso-date=\"2024-01-01\"/>", .statusAndDates),
      ("recipient-country", "<recipient-country code=\"998\"/>", .countryIsRegion),
      ("recipient-country", "<recipient-country code=\"KE TZ\"/>", .codesJoined),
      ("recipient-country", "<recipient-country code=\"KE\"/><recipient-country code=\"TZ\"/>", .countryShares),
      ("recipient-country", "<recipient-country code=\"KE\" percentage=\"40\"/>", .countrySingle),
      ("", "<recipient-country code=\"KE\" percentage=\"-5\"/>", .recipientPercentage),
      ("sector", "<sector code=\"12220\" percentage=\"60\"/><sector code=\"12110\" percentage=\"60\"/>", .sectorTotal),
      ("sector", "<sector code=\"A\" vocabulary=\"99\"/>", .sectorWithoutDAC),
      ("", "<policy-marker code=\"9\"/>", .policyMarkerSignificance),
      ("", "<participating-org role=\"1\"/>", .participantUnnamed),
      ("", "<participating-org role=\"9\" ref=\"A\"/>", .roleUnknown),
      ("", "<participating-org role=\"1\" ref=\"XM-DAC-XM-DAC-701\"/>", .organisationPrefixRepeated),
      ("", "<participating-org role=\"1\" ref=\"N/A\"/>", .organisationPlaceholder),
      ("", "<participating-org role=\"1\" ref=\" - \"/>", .organisationPlaceholder),
      ("", "<participating-org role=\"1\" ref=\"XX-1\" type=\"21\"/>", .organisationTypes),
      (
        "", "<budget><period-start iso-date=\"2020-01-01\"/><period-end iso-date=\"2022-01-01\"/><value>1</value></budget>",
        .budgetLength
      ),
      ("", "<budget><value>1,500</value></budget>", .valueAmbiguous),
      ("", "<budget><value>1.000,50</value></budget>", .valueForm),
      ("", "<budget><value>many</value></budget>", .valueUnreadable),
      ("", "<transaction><value>5</value></transaction>", .transactionTypeMissing),
      ("", "<location><point><pos>108.2 16.05</pos></point></location>", .coordinatesSwapped),
      ("", "<location><point><pos>16.05,108.2</pos></point></location>", .coordinatesForm),
      ("", "<location><point><pos>200 16</pos></point></location>", .coordinatesRange),
      ("", "<result><indicator measure=\"1\"><baseline value=\"few\"/></indicator></result>", .baselineNumber),
      ("", "<result><indicator measure=\"1\"><baseline/></indicator></result>", .baselineMissing),
      ("", "<result><indicator measure=\"2\"><period><target/></period></indicator></result>", .targetMissing),
      ("", "<result><indicator measure=\"4\"><period><actual/></period></indicator></result>", .actualMissing),
      ("iati-identifier", "<iati-identifier>XX-1-7 8</iati-identifier>", .identifierBlanks),
      ("", "<sector vocabulary=\"99\" code=\"A\"/>", .sectorUnnamed),
      ("sector", "<sector code=\"122\" vocabulary=\"2\"/>", .sectorWithoutDAC),
      ("activity-date", "<activity-date type=\"2\" iso-date=\"1900-01-01\"/>", .dateImplausible),
      ("activity-date", "<activity-date type=\"2\" iso-date=\"03/04/2013\"/>", .dateAmbiguous),
      ("", "<budget><value value-date=\"2020-01-01\">1</value></budget>", .budgetPeriodMissing),
      ("", "<budget><value>1</value></budget>", .valueDateMissing),
      ("", "<planned-disbursement><provider-org/></planned-disbursement>", .providerUnnamed),
      ("", "<planned-disbursement><receiver-org/></planned-disbursement>", .receiverUnnamed),
      ("", "<transaction><recipient-country code=\"KE\"/></transaction>", .recipientTwice),
      ("", "<transaction><sector code=\"12220\"/></transaction>", .sectorTwice),
      (
        "recipient-country", "<transaction><recipient-country code=\"KE\"/></transaction><transaction/>", .recipientPartly
      ),
      ("sector", "<transaction><sector code=\"12220\"/></transaction><transaction/>", .sectorPartly),
      ("", "<related-activity type=\"1\"/>", .relationMissing), ("", "<document-link/>", .documentMissing),
    ])
  func rules(left: String, more: String, rule: ActivityRule) throws {
    let activity = try #require(read(more, without: left.isEmpty ? nil : left))
    let finding = try #require(activity.findings.first { $0.rule == rule }, "\(activity.findings)")
    #expect(finding.line == 1 || finding.line == 2)
  }

  @Test("Version 1 is read as version 2")
  func versionOne() throws {
    let activity = try #require(
      Reading(
        """
        <iati-activities version="1.03"><iati-activity xml:lang="EN" default-currency="JPY">
        <title>Health</title><title xml:lang="ja">保健</title>
        <activity-date type="start-planned">2011-05-06</activity-date><activity-date type="END-actual" iso-date="2013-01-01Z"/>
        <participating-org role="funding" ref="JP-8">JICA</participating-org>
        <sector vocabulary="DAC" code="12220" percentage="100%">Basic health care</sector>
        <transaction><transaction-type code="D"/><value value-date="2012-01-01">-1 000 000</value>
        <transaction-date iso-date="2012-01-01"/></transaction>
        <location><coordinates latitude="16.05" longitude="108.2" precision="1"/></location>
        <activity-website>http://x.org</activity-website>
        </iati-activity></iati-activities>
        """
      ).activities.first)
    #expect(activity.title.exact(.english) == "Health")
    #expect(activity.title.exact(.japanese) == "保健")
    #expect(activity.dates.map(\.kind) == [.plannedStart, .actualEnd])
    #expect(activity.dates.map(\.date.day?.description) == ["2011-05-06", "2013-01-01"])
    #expect(activity.participants.first?.role == "1")
    #expect(activity.sectors.first?.vocabulary == "1")
    #expect(activity.transactions.first?.type == "3")
    #expect(activity.transactions.first?.value.amount == Amount(units: -1_000_000))
    #expect(activity.transactions.first?.value.currency == "JPY")
    #expect(activity.locations.first?.longitude == 108.2)
    #expect(activity.documents.first?.categories == ["A12"])
  }

  @Test("Countries of transactions stand for those of the activity, weighted by what was spent")
  func derivation() throws {
    func transaction(_ country: String, _ amount: Int) -> String {
      """
      <transaction><transaction-type code="3"/><transaction-date iso-date="2020-01-01"/>
      <value value-date="2020-01-01">\(amount)</value>
      <recipient-country code="\(country)"/></transaction>
      """
    }
    let activity = try #require(
      read(transaction("KE", 30) + transaction("TZ", 60) + transaction("KE", 10), without: "recipient-country"))
    #expect(activity.recipients.map(\.code) == ["KE", "TZ"])
    #expect(activity.recipients.map(\.share.used) == [0.4, 0.6])
    #expect(activity.recipients.filter { !$0.isDerived } == [])
    #expect(activity.findings == [])
  }
}
