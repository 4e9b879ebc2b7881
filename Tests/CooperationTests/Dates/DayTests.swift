import Cooperation
import Foundation
import Testing

@Suite struct DayTests {
  @Test("Every day of 400 years has the number, the date and the text that counting gives")
  func everyDayOfACycle() throws {
    var number = try #require(Day(iso: "1800-01-01")).number
    var mismatches: [String] = []
    for year in 1800..<2200 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for (index, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        for dayOfMonth in 1...length {
          let day = Day(year: year, month: index + 1, day: dayOfMonth)
          let civil = Day(number: number)?.civil
          if day?.number != number || civil?.year != year || civil?.month != index + 1 || civil?.day != dayOfMonth
            || day.flatMap({ Day(iso: $0.description) }) != day
          {
            mismatches.append("\(year)-\(index + 1)-\(dayOfMonth)")
          }
          number += 1
        }
      }
    }
    #expect(mismatches.isEmpty)
    #expect(number == Day(iso: "2200-01-01")?.number)
  }

  @Test(
    "Days are counted from 1 January 1970",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-11-21", 20_778), ("0000-01-01", -719_528),
      ("9999-12-31", 2_932_896),
    ])
  func numbers(text: String, number: Int32) {
    #expect(Day(iso: text)?.number == number)
    #expect(Day(number: number)?.description == text)
  }

  @Test(
    "Full centuries are leap years only every fourth time",
    arguments: [
      (1600, true), (1700, false), (1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (0, true), (4, true),
    ])
  func leapYears(year: Int, isLeap: Bool) {
    #expect(Day.isLeap(year: year) == isLeap)
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(Day.lastDay(ofMonth: 2, year: year) == (isLeap ? 29 : 28))
  }

  @Test(
    "There is no day outside the calendar",
    arguments: [
      (2007, 13, 1), (2007, 0, 1), (2007, 4, 31), (2007, 2, 29), (2007, 1, 0), (2007, 1, 32), (-1, 1, 1), (10_000, 1, 1),
    ])
  func noSuchDay(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "Only the extended form of ISO 8601 is read",
    arguments: [
      "", "2026", "2026-1-13", "20260113", "2026-01-13 ", "2026-01-32", "2026/01/13", "+026-01-13", "２０２６-01-13",
    ])
  func otherForms(text: String) {
    #expect(Day(iso: text) == nil)
    #expect(Day(text) == nil)
  }

  @Test(
    "Adding months keeps the day of the month, or takes the last there is",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-15", 1, "2026-02-15"),
      ("2026-01-31", -2, "2025-11-30"), ("2026-03-31", 12, "2027-03-31"), ("2026-12-01", 1, "2027-01-01"),
      ("2026-01-01", -1, "2025-12-01"), ("2026-05-31", 0, "2026-05-31"), ("0000-01-15", -1, "0000-01-01"),
      ("9999-12-15", 1, "9999-12-31"), ("2026-01-01", .max, "9999-12-31"), ("2026-01-01", .min, "0000-01-01"),
    ])
  func addingMonths(start: String, months: Int, end: String) {
    #expect(Day(iso: start)?.adding(months: months).description == end)
  }

  @Test(
    "Adding years turns 29 February into the 28th in common years",
    arguments: [
      ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"), ("2024-02-29", -24, "2000-02-29"),
      ("2026-11-21", 100, "2126-11-21"), ("2026-11-21", .max, "9999-12-31"), ("2026-11-21", .min, "0000-01-01"),
    ])
  func addingYears(start: String, years: Int, end: String) {
    #expect(Day(iso: start)?.adding(years: years).description == end)
  }

  @Test("Moving by days counts days, and stops at the first and last day there is")
  func moving() {
    let day = Day(known: "2024-02-28")
    #expect(day.advanced(by: 2) == Day(known: "2024-03-01"))
    #expect(day.distance(to: Day(known: "2025-02-28")) == 366)
    #expect(day.advanced(by: .max) == .last)
    #expect(day.advanced(by: .min) == .first)
    #expect(Day(clamping: .max) == .last)
    #expect(Day(number: Day.last.number + 1) == nil)
    #expect(Day(number: Day.first.number - 1) == nil)
    #expect((day...Day(known: "2024-03-02")).count == 4)
  }

  @Test("A day is stored as its text, and nothing else is taken for one")
  func coding() throws {
    let day = Day(known: "2026-11-21")
    let data = try JSONEncoder().encode([day])
    #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-21"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: data) == [day])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["2026-11-31"]"#.utf8)) }
  }
}
