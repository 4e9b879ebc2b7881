import Cooperation
import Testing

@Suite struct TimeAxisTickTests {
  /// The cells that a label takes, said again here: kana, kanji take two.
  private func cells(_ text: String) -> Int {
    text.reduce(0) { $0 + ("年月日".contains($1) ? 2 : 1) }
  }

  /// The labels as they are drawn.
  private func drawing(_ ticks: [TimeAxis.Tick]) -> String {
    var line = ""
    for tick in ticks { line += String(repeating: " ", count: tick.column - cells(line)) + tick.label }
    return line
  }

  @Test(
    "Labels have a space between them and lie within the width, at any width and zoom",
    arguments: TimeZoom.allCases, [Language.english, .japanese])
  func labelsNeverTouch(zoom: TimeZoom, language: Language) {
    for width in 10...300 {
      for offset in [0, 3, 17, 50] {
        let axis = TimeAxis(firstDay: Day(known: "1987-09-17"), zoom: zoom, width: width).panned(byCells: offset)
        expectApart(axis.ticks(language: language), width: width)
      }
    }
  }

  @Test(
    "Labels of a fitted axis have a space between them and lie within the width",
    arguments: [
      ("2026-01-10", "2026-01-12"), ("2026-01-10", "2026-02-20"), ("2025-11-10", "2026-02-20"), ("2024-02-10", "2026-02-20"),
      ("2019-02-10", "2026-02-20"), ("2003-04-01", "2026-12-31"), ("1900-04-01", "2026-12-31"), ("0000-01-01", "9999-12-31"),
    ], [Language.english, .japanese])
  func fittedLabelsNeverTouch(ends: (String, String), language: Language) throws {
    let span = try #require(Day(iso: ends.0))...#require(Day(iso: ends.1))
    for width in 10...300 {
      expectApart(TimeAxis(fitting: span, width: width).ticks(language: language), width: width)
    }
  }

  private func expectApart(_ ticks: [TimeAxis.Tick], width: Int) {
    #expect(!ticks.isEmpty)
    for (tick, next) in zip(ticks, ticks.dropFirst()) {
      #expect(tick.column + cells(tick.label) < next.column, "\(tick) and \(next) in \(width)")
    }
    if let first = ticks.first, let last = ticks.last {
      #expect(first.column >= 0 && last.column + cells(last.label) <= width, "\(last) in \(width)")
    }
  }

  @Test(
    "Labels say what begins where they stand",
    arguments: [
      (TimeZoom.decade, "   2005      2010      2015", "   2005年    2010年    2015年"),
      (.year, "   2004    2005    2006    2007", "   2004年  2005年  2006年  2007年"),
      (.quarter, "   2003 Q4  2004   Q2      Q3", "   10–12月  2004年 4–6月   7–9月"),
      (.month, "   Sep 2003        Nov     Dec", "   2003年9月       11月    12月"),
    ])
  func zooms(zoom: TimeZoom, english: String, japanese: String) {
    let axis = TimeAxis(firstDay: Day(known: "2003-08-20"), zoom: zoom, width: 34)
    #expect(drawing(axis.ticks(language: .english)) == english)
    #expect(drawing(axis.ticks(language: .japanese)) == japanese)
  }

  @Test(
    "A fitted axis chooses the distance of its labels by the room there is",
    arguments: [
      ("2003-01-01", "2026-12-31", 60, "  2004    2007   2010    2013   2016    2019   2022    2025"),
      ("1600-01-01", "2026-12-31", 60, "1600   1650   1700   1750   1800   1850   1900   1950   2000"),
      ("2007-08-10", "2010-08-20", 60, "       2008                2009                2010"),
      ("2007-08-10", "2008-08-20", 60, "        2007 Q4       2008           Q2            Q3"),
      ("2007-12-20", "2008-02-20", 60, "21         2008     11        21        Feb       11"),
      ("2007-08-01", "2007-08-31", 60, "1 Aug 2007         11        16       21        26"),
      ("2007-08-10", "2007-08-20", 60, "10 Aug 2007     13   14    15   16    17   18    19   20"),
    ])
  func fitted(first: String, last: String, width: Int, line: String) throws {
    let axis = try TimeAxis(fitting: #require(Day(iso: first))...#require(Day(iso: last)), width: width)
    #expect(drawing(axis.ticks(language: .english)) == line)
  }

  @Test(
    "A narrow axis in which nothing begins says what it shows",
    arguments: [
      ("2003-12-05", 10, ["Dec 2003", "2003年12月"]), ("2003-12-05", 6, ["2003", "2003年"]), ("2003-12-05", 3, ["", ""]),
    ])
  func narrow(first: String, width: Int, labels: [String]) throws {
    let axis = try TimeAxis(firstDay: #require(Day(iso: first)), zoom: .month, width: width)
    #expect([drawing(axis.ticks(language: .english)), drawing(axis.ticks(language: .japanese))] == labels)
  }

  @Test("A label stands in the column of the day it names", arguments: TimeZoom.allCases)
  func places(zoom: TimeZoom) {
    let axis = TimeAxis(firstDay: Day(known: "2003-08-20"), zoom: zoom, width: 200)
    for tick in axis.ticks(language: .english) {
      guard let year = Int(tick.label), let day = Day(year: year, month: 1, day: 1) else { continue }
      #expect(axis.column(of: day) == tick.column)
    }
  }

  @Test(
    "Major ticks are the decades among years and the new years among months",
    arguments: [
      (TimeZoom.decade, ["2010", "2020"]), (.year, ["2010"]), (.quarter, ["2004", "2005"]), (.month, ["2004"]),
    ])
  func majors(zoom: TimeZoom, labels: [String]) {
    let axis = TimeAxis(firstDay: Day(known: "2003-08-20"), zoom: zoom, width: zoom == .decade ? 40 : 60)
    #expect(axis.ticks(language: .english).filter(\.isMajor).map(\.label) == labels)
  }
}
