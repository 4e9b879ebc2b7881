import Cooperation
import SeededRandom
import Testing

@Suite struct EDTFErrorTests {
  @Test(
    "A text that is no date is refused with the place and what would be right",
    arguments: [
      ("", 0, "(nothing): a date is missing; write a year, a month or a day: 2003, 2007-08 or 2026-01-13"),
      (" ", 0, " : a space is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"),
      ("2007-13", 5, "2007-13: month 13 does not exist; write 2007-01 to 2007-12"),
      ("2007-00", 5, "2007-00: month 0 does not exist; write 2007-01 to 2007-12"),
      ("2007-02-29", 8, "2007-02-29: day 29 does not exist; write 2007-02-01 to 2007-02-28"),
      ("2007-02-30", 8, "2007-02-30: day 30 does not exist; write 2007-02-01 to 2007-02-28"),
      ("2007-04-31", 8, "2007-04-31: day 31 does not exist; write 2007-04-01 to 2007-04-30"),
      ("2007-08-00", 8, "2007-08-00: day 0 does not exist; write 2007-08-01 to 2007-08-31"),
      ("2007-08-32", 8, "2007-08-32: day 32 does not exist; write 2007-08-01 to 2007-08-31"),
      ("2007-8", 5, "2007-8: 8 is not a month of two digits; write 2007-08"),
      ("2007-08-1", 8, "2007-08-1: 1 is not a day of two digits; write 2007-08-01"),
      ("2007-", 5, "2007-: the month is missing after the hyphen; write two digits, or leave the hyphen out"),
      ("2007-08-", 8, "2007-08-: the day is missing after the hyphen; write two digits, or leave the hyphen out"),
      ("207", 0, "207: 207 is not a year of four digits; write 2003, or 0987 for a year before 1000"),
      ("20070", 0, "20070: 20070 is not a year of four digits; write 2003, or 0987 for a year before 1000"),
      ("20110506", 4, "20110506: the hyphens are missing; write 2011-05-06"),
      ("200708", 4, "200708: the hyphens are missing; write 2007-08"),
      ("2007/08", 4, "2007/08: a month is written with a hyphen; write 2007-08"),
      ("2011/05/06", 7, "2011/05/06: a day is written with hyphens; write 2011-05-06"),
      ("2011/5/6", 6, "2011/5/6: a day is written with hyphens; write 2011-05-06"),
      ("1/2/3", 3, "1/2/3: an interval has one /, between its start and its end; write 2003/2005"),
      ("-0044", 0, "-0044: years before 0000 are not supported; write a year from 0000 to 9999"),
      ("Y17000", 0, "Y17000: years of more than four digits are not supported; write a year from 0000 to 9999"),
      ("2001-21", 5, "2001-21: 21 is a season, which does not say which months; write the months, as in 2001-03/2001-05"),
      ("2001-33", 5, "2001-33: 33 is a season, which does not say which months; write the months, as in 2001-03/2001-05"),
      ("2007-08-01T10:00:00Z", 10, "2007-08-01T10:00:00Z: times of day are not kept; write 2007-08-01"),
      ("2007-08-01 10:00", 10, "2007-08-01 10:00: times of day are not kept; write 2007-08-01"),
      ("2XX3", 1, "2XX3: X can stand only for what is not told at the end: write 201X, 20XX, 2007-XX, 2007-08-XX or 2007-XX-XX"),
      ("XXXX", 0, "XXXX: X can stand only for what is not told at the end: write 201X, 20XX, 2007-XX, 2007-08-XX or 2007-XX-XX"),
      ("1XXX", 1, "1XXX: X can stand only for what is not told at the end: write 201X, 20XX, 2007-XX, 2007-08-XX or 2007-XX-XX"),
      (
        "2007-0X", 5,
        "2007-0X: X can stand only for what is not told at the end: write 201X, 20XX, 2007-XX, 2007-08-XX or 2007-XX-XX"
      ),
      (
        "2007-1X", 5,
        "2007-1X: X can stand only for what is not told at the end: write 201X, 20XX, 2007-XX, 2007-08-XX or 2007-XX-XX"
      ),
      (
        "201X-08", 5,
        "201X-08: X can stand only for what is not told at the end: write 201X, 20XX, 2007-XX, 2007-08-XX or 2007-XX-XX"
      ),
      (
        "2007-XX-01", 5,
        "2007-XX-01: X can stand only for what is not told at the end: write 201X, 20XX, 2007-XX, 2007-08-XX or 2007-XX-XX"
      ),
      ("201x", 3, "201x: x is not a digit; write a capital X for a digit that is not told"),
      ("20uu", 2, "20uu: u is not a digit; write a capital X for a digit that is not told"),
      ("2007?-08", 4, "2007?-08: ? can stand only at the end of a date, for all of it; write 2007-08?"),
      ("~2007", 0, "~2007: ~ can stand only at the end of a date, for all of it; write 2007-08~"),
      ("1995?~", 5, "1995?~: a date has one qualifier: ~ about, ? uncertain, % both; write 1995%"),
      ("1995~~", 5, "1995~~: a date has one qualifier: ~ about, ? uncertain, % both; write 1995~"),
      ("1995~?~", 6, "1995~?~: a date has one qualifier: ~ about, ? uncertain, % both; write 1995%"),
      ("2003/open", 5, "2003/open: open is not a date; write 2003/.., with .. for an open side and nothing for an unknown one"),
      (
        "unknown/2012", 0,
        "unknown/2012: unknown is not a date; write /2012, with .. for an open side and nothing for an unknown one"
      ),
      ("open/2012", 0, "open/2012: open is not a date; write ../2012, with .. for an open side and nothing for an unknown one"),
      (
        "[1667,1668]", 0,
        "[1667,1668]: sets and lists of dates are not supported; write one date or one interval, as in 2003/2005"
      ),
      (
        "{1960,1961}", 0,
        "{1960,1961}: sets and lists of dates are not supported; write one date or one interval, as in 2003/2005"
      ),
      ("1667,1668", 4, "1667,1668: sets and lists of dates are not supported; write one date or one interval, as in 2003/2005"),
      (
        "XY-FY2003", 0,
        "XY-FY2003: no fiscal calendar is known for XY; write the months, as in 2003-07/2004-06 (known: GB, IN, JP, KH, PK, US, VN)"
      ),
      (
        "DE-FY2003", 0,
        "DE-FY2003: no fiscal calendar is known for DE; write the months, as in 2003-07/2004-06 (known: GB, IN, JP, KH, PK, US, VN)"
      ),
      ("JP-FY03", 0, "JP-FY03: a fiscal year is a country, FY and four digits, as in JP-FY2003"),
      ("JP-FY2003-04", 0, "JP-FY2003-04: a fiscal year is a country, FY and four digits, as in JP-FY2003"),
      ("FY2003", 0, "FY2003: a fiscal year is a country, FY and four digits, as in JP-FY2003"),
      ("jp-fy2003", 0, "jp-fy2003: a fiscal year is a country, FY and four digits, as in JP-FY2003"),
      ("JP-FY1885", 5, "JP-FY1885: JP fiscal years are known from 1886 to 9998; write the months, as in 1970-07/1971-06"),
      ("US-FY1976", 5, "US-FY1976: US fiscal years are known from 1977 to 9998; write the months, as in 1970-07/1971-06"),
      ("JP-FY9999", 5, "JP-FY9999: JP fiscal years are known from 1886 to 9998; write the months, as in 1970-07/1971-06"),
      ("../..", 0, "../..: neither the start nor the end is known; write at least one of them, as in 2003/.. or ../2003"),
      ("/", 0, "/: neither the start nor the end is known; write at least one of them, as in 2003/.. or ../2003"),
      ("/..", 0, "/..: neither the start nor the end is known; write at least one of them, as in 2003/.. or ../2003"),
      ("../", 0, "../: neither the start nor the end is known; write at least one of them, as in 2003/.. or ../2003"),
      ("2024/2021", 5, "2024/2021: the end is before the start; write 2021/2024 if they were exchanged"),
      ("2007-09/2007-08", 8, "2007-09/2007-08: the end is before the start; write 2007-08/2007-09 if they were exchanged"),
      ("JP-FY2005/2003", 10, "JP-FY2005/2003: the end is before the start; write 2003/JP-FY2005 if they were exchanged"),
      ("2003/2005/", 9, "2003/2005/: an interval has one /, between its start and its end; write 2003/2005"),
      ("2003-", 5, "2003-: the month is missing after the hyphen; write two digits, or leave the hyphen out"),
      ("2003 ", 4, "2003 : a space is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"),
      ("２００３", 0, "２００３: ２ is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"),
      (
        "2003\u{1B}", 4,
        "2003\u{1B}: U+001B is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"
      ),
      ("2007-08-01-02", 10, "2007-08-01-02: there is more after the day; write a year, a month and a day, as in 2026-01-13"),
      ("平成15年", 0, "平成15年: 平 is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"),
      ("2003年", 4, "2003年: 年 is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"),
      ("2003..", 4, "2003..: . is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"),
      ("~", 0, "~: the year is missing; write four digits, as in 2003"),
      ("2003/~", 5, "2003/~: the year is missing; write four digits, as in 2003"),
      ("2003/13", 5, "2003/13: 13 is not a year of four digits; write 2003, or 0987 for a year before 1000"),
      ("2003/2007-13", 10, "2003/2007-13: month 13 does not exist; write 2007-01 to 2007-12"),
      ("abc", 0, "abc: a is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"),
      ("Y", 0, "Y: Y is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"),
      ("-", 0, "-: the year is missing; write four digits, as in 2003"),
      ("--", 0, "--: the year is missing; write four digits, as in 2003"),
      ("2003/ ", 5, "2003/ : a space is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"),
      ("FY", 0, "FY: a fiscal year is a country, FY and four digits, as in JP-FY2003"),
      ("JP-FY", 0, "JP-FY: a fiscal year is a country, FY and four digits, as in JP-FY2003"),
      ("9999-12-32", 8, "9999-12-32: day 32 does not exist; write 9999-12-01 to 9999-12-31"),
      ("2003-FY", 0, "2003-FY: a fiscal year is a country, FY and four digits, as in JP-FY2003"),
      ("2007‐08", 4, "2007‐08: ‐ is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"),
      ("2007–08", 4, "2007–08: – is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"),
      (
        "\u{301}2003", 0,
        "\u{301}2003: U+0301 is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"
      ),
      ("年年/2/3", 4, "年年/2/3: an interval has one /, between its start and its end; write 2003/2005"),
      ("x", 0, "x: x is not a digit; write a capital X for a digit that is not told"),
      (
        "\u{202E}2003", 0,
        "\u{202E}2003: U+202E is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"
      ),
      ("é", 0, "é: é is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"),
      (
        "2003\r\n", 4,
        "2003\r\n: a line break is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"
      ),
    ])
  func refused(text: String, offset: Int, message: String) {
    let error = #expect(throws: EDTFError.self) { try EDTFDate(parsing: text) }
    #expect(error?.description == message)
    #expect(error?.offset == offset)
    #expect(error?.input == text)
    #expect(EDTFDate(text) == nil)
  }

  @Test("Any text is read and written back as it was, or refused at a place within it")
  func anything() {
    let pieces = [
      "2", "0", "03", "2003", "-", "08", "/", "..", ".", "X", "XX", "~", "?", "%", "JP-FY2003", "FY", "f", "T", " ", "年",
      "\u{301}",
      "\r\n", "Y", "[", ",", "open", "unknown", "21", "31",
    ]
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<40_000 {
      let text = (0..<Int.random(in: 1...6, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
        .joined()
      do {
        #expect(try EDTFDate(parsing: text).description == text)
      } catch {
        #expect((0...text.count).contains(error.offset), "\(text.debugDescription)")
        #expect(error.description.utf8.starts(with: "\(text): ".utf8))
      }
    }
  }
}
