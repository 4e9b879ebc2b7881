import Cooperation
import Foundation
import Testing

@Suite struct ReportCodingTests {
  @Test(arguments: [
    Amount(units: 150), Amount(units: -1205, scale: 2), Amount(units: 1, scale: 9), Amount(units: 9_007_199_254_740_993),
  ])
  func `An amount is a number with all its digits`(amount: Amount) throws {
    let data = try JSONEncoder().encode([amount])
    #expect(String(decoding: data, as: UTF8.self) == "[\(amount)]")
    #expect(try JSONDecoder().decode([Amount].self, from: data) == [amount])
  }

  @Test(arguments: [
    (ReportedDate(Day(iso: "2025-06-10")), #"{"date":"2025-06-10"}"#),
    (ReportedDate(Day(iso: "2025-06-01"), precision: .month, wording: "June 2025"), #"{"date":"2025-06","wording":"June 2025"}"#),
    (ReportedDate(Day(iso: "2025-01-01"), precision: .year), #"{"date":"2025"}"#),
    (ReportedDate(nil, wording: "soon"), #"{"wording":"soon"}"#),
  ])
  func `A date is EDTF, with its wording`(date: ReportedDate, json: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(date)
    #expect(String(decoding: data, as: UTF8.self) == json)
    #expect(try JSONDecoder().decode(ReportedDate.self, from: data) == date)
  }
}
