import Cooperation
import Testing

@Suite struct TimeAxisTests {
  static let day = Day(known: "2019-09-17")
  static let days = ["1900-01-01", "1999-12-31", "2000-01-01", "2000-02-29", "2019-09-17", "2026-11-21", "2100-03-01"]

  @Test("The first column holds the day asked for", arguments: TimeZoom.allCases, days)
  func firstDay(zoom: TimeZoom, text: String) throws {
    let day = try #require(Day(iso: text))
    #expect(TimeAxis(firstDay: day, zoom: zoom, width: 80).column(of: day) == 0)
  }

  @Test("Columns never go back as days go on, and a shown day is one with a column", arguments: TimeZoom.allCases)
  func columnsGrow(zoom: TimeZoom) {
    let axis = TimeAxis(firstDay: Self.day, zoom: zoom, width: 40)
    var last = -1
    for day in axis.days.lowerBound.advanced(by: -100)...axis.days.upperBound.advanced(by: 100) {
      let column = axis.column(of: day)
      #expect((column != nil) == axis.days.contains(day))
      if let column {
        #expect(column == last || column == last + 1)
        last = column
      }
    }
    #expect(last == 39)
  }

  @Test("Each column's first day lies in that column, outside the axis too", arguments: TimeZoom.allCases)
  func dayAtColumn(zoom: TimeZoom) {
    let axis = TimeAxis(firstDay: Self.day, zoom: zoom, width: 120)
    for column in -50..<200 {
      let day = axis.day(atColumn: column)
      #expect(axis.eighths(of: day) >= column * 8 && axis.eighths(of: day) < column * 8 + 8)
      #expect(axis.eighths(of: day.advanced(by: -1)) < column * 8)
    }
  }

  @Test(
    "A zoom's cells are as long as it says",
    arguments: [
      (TimeZoom.decade, 182.6), (.year, 45.7), (.quarter, 11.4), (.month, 3.8),
    ])
  func cellLength(zoom: TimeZoom, days: Double) {
    let axis = TimeAxis(firstDay: Self.day, zoom: zoom, width: 800)
    let mean = Double(axis.days.count) / 800
    #expect(abs(mean - days) / days < 0.02)
  }

  @Test("Eighths place a day within its cell, negative before the axis and more than its width beyond")
  func eighths() {
    let axis = TimeAxis(firstDay: Day(known: "2000-01-01"), zoom: .year, width: 16)
    #expect(axis.eighths(of: Day(known: "2000-01-01")) == 0)
    #expect(axis.eighths(of: Day(known: "2000-07-02")) == 32)
    #expect(axis.eighths(of: Day(known: "1999-01-01")) == -64)
    #expect(axis.eighths(of: Day(known: "2003-01-01")) == 192)
    #expect(axis.column(of: Day(known: "1999-12-31")) == nil)
    #expect(axis.column(of: Day(known: "2003-01-01")) == nil)
  }

  @Test("The bar of a span reaches from the start of its first day to the end of its last, and is never empty")
  func spans() {
    let axis = TimeAxis(firstDay: Day(known: "2000-01-01"), zoom: .year, width: 16)
    #expect(axis.eighths(of: Day(known: "2000-01-01")...Day(known: "2000-12-31")) == 0..<64)
    #expect(axis.eighths(of: Day(known: "2000-01-01")...Day(known: "2000-01-01")) == 0..<1)
    #expect(axis.eighths(of: Day(known: "1999-01-01")...Day(known: "2003-01-01")).lowerBound == -64)
    let fitted = TimeAxis(fitting: Day(known: "2026-01-01")...Day(known: "2026-01-10"), width: 20)
    #expect(fitted.eighths(of: Day(known: "2026-01-02")...Day(known: "2026-01-03")) == 16..<48)
  }

  @Test(
    "A fitted axis shows its whole span from edge to edge",
    arguments: [
      ("2003-04-01", "2026-12-31"), ("2026-01-01", "2026-01-31"), ("2026-01-01", "2026-01-01"), ("0000-01-01", "9999-12-31"),
    ], [1, 7, 10, 33, 120, 300])
  func fitting(ends: (String, String), width: Int) throws {
    let span = try #require(Day(iso: ends.0))...#require(Day(iso: ends.1))
    let axis = TimeAxis(fitting: span, width: width)
    #expect(axis.zoom == nil)
    #expect(axis.days == span)
    #expect(axis.column(of: span.lowerBound) == 0)
    #expect(axis.eighths(of: span) == 0..<width * 8)
    for column in 0..<width { #expect(span.contains(axis.day(atColumn: column))) }
  }

  @Test("Panning there and back changes nothing", arguments: TimeZoom.allCases)
  func panning(zoom: TimeZoom) {
    let axis = TimeAxis(firstDay: Self.day, zoom: zoom, width: 77)
    for cells in -300...300 {
      let panned = axis.panned(byCells: cells)
      #expect(panned.panned(byCells: -cells) == axis)
      #expect(panned.day(atColumn: 0) == axis.day(atColumn: cells))
    }
  }

  @Test("Panning moves bars without changing their shape", arguments: TimeZoom.allCases)
  func shape(zoom: TimeZoom) {
    let axis = TimeAxis(firstDay: Self.day, zoom: zoom, width: 77)
    let bar = axis.eighths(of: Day(known: "2020-02-03")...Day(known: "2021-05-06"))
    for cells in [-41, -1, 1, 2, 3, 100] {
      let moved = axis.panned(byCells: cells).eighths(of: Day(known: "2020-02-03")...Day(known: "2021-05-06"))
      #expect(moved == bar.lowerBound - cells * 8..<bar.upperBound - cells * 8)
    }
  }

  @Test("Panning stops at the first and the last day there is", arguments: TimeZoom.allCases)
  func limits(zoom: TimeZoom) {
    let axis = TimeAxis(firstDay: Self.day, zoom: zoom, width: 77)
    #expect(axis.panned(byCells: .max).column(of: .last) == 76)
    #expect(axis.panned(byCells: .min).column(of: .first) == 0)
    #expect(TimeAxis(firstDay: .last, zoom: zoom, width: 77).column(of: .last) == 76)
  }

  @Test("Changing the zoom keeps the pinned day in its column", arguments: TimeZoom.allCases, TimeZoom.allCases)
  func zooming(from: TimeZoom, to: TimeZoom) {
    let axis = TimeAxis(firstDay: Self.day, zoom: from, width: 100)
    for column in 0..<100 {
      let day = axis.day(atColumn: column)
      let zoomed = axis.zoomed(to: to, keeping: day, atColumn: column)
      #expect(zoomed.column(of: day) == column)
      #expect(zoomed.zoom == to && zoomed.width == 100)
    }
  }

  @Test("A fitted axis changes to a zoom around the pinned day")
  func zoomingFitted() {
    let axis = TimeAxis(fitting: Day(known: "2003-04-01")...Day(known: "2026-12-31"), width: 90)
    #expect(axis.zoomed(to: .month, keeping: Self.day, atColumn: 33).column(of: Self.day) == 33)
  }

  @Test("A width of nothing is drawn as one column", arguments: [0, -5, 1])
  func tiny(width: Int) {
    let axis = TimeAxis(firstDay: Self.day, zoom: .year, width: width)
    #expect(axis.width == 1)
    #expect(axis.column(of: Self.day) == 0)
    #expect(TimeAxis(fitting: Self.day...Self.day, width: width).width == 1)
  }

  @Test("Zooms follow each other from a decade to a month and back")
  func order() {
    #expect(TimeZoom.allCases.map(\.finer) == [.year, .quarter, .month, nil])
    #expect(TimeZoom.allCases.map(\.coarser) == [nil, .decade, .year, .quarter])
    #expect(TimeZoom.allCases.map(\.rawValue) == ["decade", "year", "quarter", "month"])
  }
}
