@testable import Cooperation
import SeededRandom

extension Day {
  /// Reads a day that a test writes; a typing error stops the test.
  init(known text: StaticString) {
    guard let day = Day(iso: "\(text)") else { preconditionFailure("not a day: \(text)") }
    self = day
  }
}

extension EDTFDate {
  /// Makes any date that can be written, single or interval.
  static func random(using generator: inout SeededGenerator) -> EDTFDate {
    while true {
      let start = Bound.random(using: &generator)
      if Bool.random(using: &generator), case .known(let point) = start { return EDTFDate(.single(point)) }
      if let date = try? EDTFDate(start: start, end: .random(using: &generator)) { return date }
    }
  }
}

extension EDTFDate.Bound {
  static func random(using generator: inout SeededGenerator) -> EDTFDate.Bound {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: .open
    case 1: .unknown
    default: .known(.random(using: &generator))
    }
  }
}

extension EDTFDate.Point {
  static func random(using generator: inout SeededGenerator) -> EDTFDate.Point {
    // A narrow choice of years makes dates that share days, the hard ones to sort, frequent.
    let isNarrow = Bool.random(using: &generator)
    let year = isNarrow ? Int.random(in: 2000...2003, using: &generator) : Int.random(in: 0...9999, using: &generator)
    let month = Int.random(in: 1...12, using: &generator)
    let lastDay = Day.lastDay(ofMonth: month, year: year)
    let value: EDTFDate.Value
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: value = .century(year / 100 * 100)
    case 1: value = .decade(year / 10 * 10)
    case 2: value = .unspecifiedMonth(year)
    case 3: value = .unspecifiedDay(year)
    case 4: value = .month(year, month)
    case 5: value = .unspecifiedDayOfMonth(year, month)
    case 6:
      let day = Day(year: year, month: month, day: Int.random(in: 1...lastDay, using: &generator))
      value = day.map { .day($0) } ?? .year(year)
    case 7:
      let calendar = FiscalCalendar.allCases.randomElement(using: &generator) ?? .japan
      value = FiscalYear(year, in: calendar).map { .fiscalYear($0) } ?? .year(year)
    default: value = .year(year)
    }
    return EDTFDate.Point(value: value, qualifier: EDTFDate.Qualifier.allCases.randomElement(using: &generator) ?? .none)
  }
}
