import Cooperation
import Testing

@Suite("Dates in figures")
struct DateNotationTests {
  @Test(
    "say what the source says, in EDTF, in every language and length",
    arguments: [
      "2019", "2019-04", "2019-04-01", "2019-04/2024-03", "2019-04-01/2024-03", "2003/..", "2008/", "../2010", "/2010", "201X",
      "20XX",
      "2019-XX", "2019-04-XX", "2019?", "2019-04~", "2019%", "JP-FY2003", "JP-FY2003/JP-FY2005", "2019-04?/..",
    ])
  func figures(text: String) throws {
    let date = try EDTFDate(parsing: text)
    for language in [Language.english, .japanese] {
      for style in [EDTFDate.TextStyle.long, .short] {
        let written = date.text(in: language, style: style, notation: .iso)
        #expect(written == text)
        #expect(try EDTFDate(parsing: written) == date)
        #expect(date.text(in: language, style: style, notation: .words) == date.text(in: language, style: style))
      }
    }
  }

  @Test(
    "stand on the axis as years, months and days",
    arguments: [
      ("1990-01-01", "2029-12-31", 80, ["1990", "1995"]), ("2019-01-01", "2020-12-31", 80, ["2019-01", "2019-04"]),
      ("2019-04-01", "2019-04-30", 120, ["2019-04-01", "04-05"]),
    ])
  func ticks(first: String, last: String, width: Int, labels: [String]) throws {
    let days = try #require(Day(first))...(try #require(Day(last)))
    let ticks = TimeAxis(fitting: days, width: width).ticks(language: .english, notation: .iso)
    #expect(ticks.prefix(labels.count).map(\.label) == labels)
    for (tick, next) in zip(ticks, ticks.dropFirst()) { #expect(tick.column + tick.label.count < next.column) }
    #expect(ticks.allSatisfy { $0.column + $0.label.count <= width })
  }
}
