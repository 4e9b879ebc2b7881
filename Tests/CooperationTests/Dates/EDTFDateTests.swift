@testable import Cooperation
import Foundation
import SeededRandom
import Testing

@Suite struct EDTFDateTests {
  @Test("A date is written as it was read", arguments: DateRow.all)
  func notation(row: DateRow) throws {
    #expect(try EDTFDate(parsing: row.date).description == row.date)
  }

  @Test("A date's extent has the days that it can start and end on", arguments: DateRow.all)
  func extent(row: DateRow) throws {
    #expect(try EDTFDate(parsing: row.date).extent.summary == row.extent)
  }

  @Test("A date reads in English, long and short", arguments: DateRow.all)
  func english(row: DateRow) throws {
    let date = try EDTFDate(parsing: row.date)
    #expect(date.text(in: .english) == row.english)
    #expect(date.text(in: .english, style: .short) == row.shortEnglish)
  }

  @Test("A date reads in Japanese, long and short", arguments: DateRow.all)
  func japanese(row: DateRow) throws {
    let date = try EDTFDate(parsing: row.date)
    #expect(date.text(in: .japanese) == row.japanese)
    #expect(date.text(in: .japanese, style: .short) == row.shortJapanese)
  }

  @Test(
    "Other languages than Japanese read English, and a region does not matter",
    arguments: [
      ("fr", "August 2007"), ("en-GB", "August 2007"), ("ja-JP", "2007年8月"), ("JA", "2007年8月"), ("", "August 2007"),
    ])
  func languages(tag: String, text: String) throws {
    #expect(try EDTFDate(parsing: "2007-08").text(in: Language(rawValue: tag)) == text)
  }

  @Test("What is written reads back as the same date, whatever it is")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 20_261_121)
    for _ in 0..<20_000 {
      let date = EDTFDate.random(using: &generator)
      #expect(try EDTFDate(parsing: date.description) == date)
    }
  }

  @Test("Starts come before ends in every extent")
  func extentOrder() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let date = EDTFDate.random(using: &generator)
      let extent = date.extent
      let days = [extent.earliestStart, extent.latestStart, extent.latestEnd].compactMap { $0 }
      let others = [extent.earliestStart, extent.earliestEnd, extent.latestEnd].compactMap { $0 }
      #expect(days == days.sorted() && others == others.sorted(), "\(date)")
    }
  }

  @Test(
    "How precisely a date is known is said in words",
    arguments: [
      ("2003", "to the year", "年まで判明"),
      ("2007-08", "to the month", "月まで判明"),
      ("2026-01-13", "to the day", "日まで判明"),
      ("2007-XX", "to the year", "年まで判明"),
      ("2007-08-XX", "to the month", "月まで判明"),
      ("JP-FY2003", "to the fiscal year", "年度まで判明"),
      ("201X?", "to the decade (uncertain)", "年代まで判明（不確か）"),
      ("20XX", "to the hundred years", "百年単位で判明"),
      ("2026-01-13%", "to the day (approximate, uncertain)", "日まで判明（おおよそ、不確か）"),
      ("2003~/2004~", "to the year (approximate)", "年まで判明（おおよそ）"),
      ("2003/2007-08", "start to the year, end to the month", "開始は年まで判明、終了は月まで判明"),
      ("2007-08~/..", "start to the month (approximate), end open", "開始は月まで判明（おおよそ）、終了は未定"),
      ("/2012", "start unknown, end to the year", "開始は不明、終了は年まで判明"),
    ])
  func precisionText(text: String, english: String, japanese: String) throws {
    let date = try EDTFDate(parsing: text)
    #expect(date.precisionText(in: .english) == english)
    #expect(date.precisionText(in: .japanese) == japanese)
  }

  @Test(
    "The precision of an interval is that of its coarser side",
    arguments: [
      ("2003", EDTFDate.Precision.year), ("2007-08", .month), ("2026-01-13", .day), ("JP-FY2003", .fiscalYear), ("201X", .decade),
      ("20XX", .century), ("2007-08/2010", .year), ("2026-01-13/2026-02", .month), ("2007-08/..", .month), ("/2026-01-13", .day),
      ("2003/JP-FY2005", .fiscalYear),
    ])
  func precision(text: String, precision: EDTFDate.Precision) throws {
    #expect(try EDTFDate(parsing: text).precision == precision)
  }

  @Test(
    "A date tells whether it is an interval, approximate, uncertain",
    arguments: [
      ("2003", [false, false, false]), ("2003/..", [true, false, false]), ("2003/", [true, false, false]),
      ("../2003", [true, false, false]), ("2003~", [false, true, false]), ("2003?", [false, false, true]),
      ("2003%/2004", [true, true, true]), ("2003/2004~", [true, true, false]),
      ("2003/2004?", [true, false, true]),
    ])
  func questions(text: String, answers: [Bool]) throws {
    let date = try EDTFDate(parsing: text)
    #expect([date.isInterval, date.isApproximate, date.isUncertain] == answers)
  }

  @Test("Dates are made from parts as they are from text")
  func making() throws {
    #expect(EDTFDate(Day(known: "2026-01-13")) == EDTFDate("2026-01-13"))
    #expect(EDTFDate(year: 2003) == EDTFDate("2003"))
    #expect(EDTFDate(year: 2007, month: 8) == EDTFDate("2007-08"))
    #expect(FiscalYear(2003, in: .japan).map { EDTFDate($0) } == EDTFDate("JP-FY2003"))
    #expect(EDTFDate(year: 10_000) == nil)
    #expect(EDTFDate(year: 2007, month: 13) == nil)
    let start = try #require(EDTFDate(year: 2003))
    #expect(try EDTFDate(start: start.start, end: .open) == EDTFDate("2003/.."))
  }

  @Test("A date is stored as its text, and an error in it is explained")
  func coding() throws {
    let date = try EDTFDate(parsing: "JP-FY2003/..")
    let data = try JSONEncoder().encode([date])
    #expect(try JSONDecoder().decode([String].self, from: data) == ["JP-FY2003/.."])
    #expect(try JSONDecoder().decode([EDTFDate].self, from: data) == [date])
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([EDTFDate].self, from: Data(#"["2007-13"]"#.utf8))
    }
    guard case .dataCorrupted(let context) = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(context.debugDescription == "2007-13: month 13 does not exist; write 2007-01 to 2007-12")
  }
}

@Suite struct ExtentTests {
  @Test(
    "The days that are possible have no bound on an open or unknown side",
    arguments: [
      ("2021/2024", "2021-01-01...2024-12-31"), ("2003/..", "2003-01-01...9999-12-31"), ("/2012", "0000-01-01...2012-12-31"),
    ])
  func possible(text: String, days: String) throws {
    let possible = try EDTFDate(parsing: text).extent.possible
    #expect("\(possible.lowerBound)...\(possible.upperBound)" == days)
  }

  @Test(
    "A date can touch the days within its outermost bounds",
    arguments: [
      ("2003", true), ("2004", false), ("2002-12/2003-01-01", true), ("2003-12-31/..", true), ("2004/..", false),
      ("../2002", false),
      ("/2003-01", true),
    ])
  func touching(text: String, touches: Bool) throws {
    #expect(try EDTFDate(parsing: text).extent.canTouch(Day(known: "2003-01-01")...Day(known: "2003-12-31")) == touches)
  }
}
