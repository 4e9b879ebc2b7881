/// A parse error in a date, with its position and a correction.
public struct EDTFError: Error, Hashable, Sendable {
  public let input: String
  /// The number of characters before the error.
  public let offset: Int
  public let problem: Problem

  /// The causes of errors, with the values that the message shows.
  public enum Problem: Hashable, Sendable {
    case empty
    /// A space or another invalid character.
    case strayCharacter(Character)
    /// A year without exactly four digits.
    case yearNotFourDigits(String)
    /// A date without hyphens, `20110506`.
    case hyphensMissing(suggestion: String)
    /// A month or day without exactly two digits.
    case notTwoDigits(String, unit: Unit, suggestion: String?)
    case noSuchMonth(Int, year: String)
    /// A season (level 1 or 2).
    case season(Int, year: String)
    case noSuchDay(Int, month: String, lastDay: Int)
    /// More parts than year, month and day.
    case tooManyParts
    case negativeYear
    /// A year of more than four digits, `Y17000`.
    case longYear
    /// A time of day after the date.
    case timeOfDay(suggestion: String)
    /// An `X` before a digit, or elsewhere than level 1 allows.
    case misplacedUnspecified
    /// An `x` or `u` instead of `X`.
    case otherUnspecifiedDigit(Character)
    /// A qualifier before the end of its date.
    case misplacedQualifier(Character)
    case repeatedQualifier(suggestion: String)
    /// `open` or `unknown` instead of a bound.
    case spelledOutSide(String, suggestion: String)
    /// A set or list (level 2).
    case list
    /// A country without a known fiscal calendar.
    case noFiscalCalendar(String)
    /// A fiscal year in another format than `JP-FY2003`.
    case fiscalYearForm(suggestion: String)
    case fiscalYearOutOfRange(FiscalCalendar)
    /// More than one `/`; with a correction if it looks like a day.
    case tooManySlashes(suggestion: String?)
    /// A month after a slash, `2007/08`.
    case slashForHyphen(suggestion: String)
    /// An interval without a known bound.
    case noSideKnown
    /// An interval that ends before it starts; with the bounds swapped.
    case endsBeforeItStarts(String)
  }

  /// A two-digit part of a date.
  public enum Unit: String, Hashable, Sendable {
    case month, day
  }
}

extension EDTFError: CustomStringConvertible {
  /// The input, the problem and the correction, in English.
  public var description: String {
    "\(input.isEmpty ? "(nothing)" : input): \(problem.message)"
  }
}

extension EDTFError.Problem {
  /// The problem and the correction.
  var message: String {
    switch self {
    case .empty: "a date is missing; write a year, a month or a day: 2003, 2007-08 or 2026-01-13"
    case .strayCharacter(let character):
      "\(Self.name(character)) is not part of a date; write 2003, 2007-08, 2026-01-13 or two of these with / between them"
    case .yearNotFourDigits(let year):
      if year.isEmpty {
        "the year is missing; write four digits, as in 2003"
      } else {
        "\(year) is not a year of four digits; write 2003, or 0987 for a year before 1000"
      }
    case .hyphensMissing(let suggestion): "the hyphens are missing; write \(suggestion)"
    case .notTwoDigits(let written, let unit, let suggestion):
      if written.isEmpty {
        "the \(unit.rawValue) is missing after the hyphen; write \(suggestion ?? "two digits"), or leave the hyphen out"
      } else {
        "\(written) is not a \(unit.rawValue) of two digits; write \(suggestion ?? "two digits, as in 08")"
      }
    case .noSuchMonth(let month, let year): "month \(month) does not exist; write \(year)-01 to \(year)-12"
    case .season(let season, let year):
      "\(season) is a season, which does not say which months; write the months, as in \(year)-03/\(year)-05"
    case .noSuchDay(let day, let month, let lastDay): "day \(day) does not exist; write \(month)-01 to \(month)-\(lastDay)"
    case .tooManyParts: "there is more after the day; write a year, a month and a day, as in 2026-01-13"
    case .negativeYear: "years before 0000 are not supported; write a year from 0000 to 9999"
    case .longYear: "years of more than four digits are not supported; write a year from 0000 to 9999"
    case .timeOfDay(let suggestion): "times of day are not kept; write \(suggestion)"
    case .misplacedUnspecified:
      "X can stand only for what is not told at the end: write 201X, 20XX, 2007-XX, 2007-08-XX or 2007-XX-XX"
    case .otherUnspecifiedDigit(let character): "\(character) is not a digit; write a capital X for a digit that is not told"
    case .misplacedQualifier(let character):
      "\(character) can stand only at the end of a date, for all of it; write 2007-08\(character)"
    case .repeatedQualifier(let suggestion): "a date has one qualifier: ~ about, ? uncertain, % both; write \(suggestion)"
    case .spelledOutSide(let word, let suggestion):
      "\(word) is not a date; write \(suggestion), with .. for an open side and nothing for an unknown one"
    case .list: "sets and lists of dates are not supported; write one date or one interval, as in 2003/2005"
    case .noFiscalCalendar(let country):
      "no fiscal calendar is known for \(country); write the months, as in 2003-07/2004-06 (known: "
        + "\(FiscalCalendar.allCases.map(\.country).sorted().joined(separator: ", ")))"
    case .fiscalYearForm(let suggestion):
      "a fiscal year is a country, FY and four digits, as in \(suggestion)"
    case .fiscalYearOutOfRange(let calendar):
      "\(calendar.country) fiscal years are known from \(calendar.since) to 9998; write the months, as in 1970-07/1971-06"
    case .tooManySlashes(let suggestion?): "a day is written with hyphens; write \(suggestion)"
    case .tooManySlashes(nil): "an interval has one /, between its start and its end; write 2003/2005"
    case .slashForHyphen(let suggestion): "a month is written with a hyphen; write \(suggestion)"
    case .noSideKnown: "neither the start nor the end is known; write at least one of them, as in 2003/.. or ../2003"
    case .endsBeforeItStarts(let suggestion): "the end is before the start; write \(suggestion) if they were exchanged"
    }
  }

  private static func name(_ character: Character) -> String {
    switch character {
    case " ": "a space"
    case "\t": "a tab"
    case "\n", "\r", "\r\n": "a line break"
    default:
      if character.unicodeScalars.allSatisfy(isShown), character.unicodeScalars.first.map(isMark) == false {
        "\(character)"
      } else {
        character.unicodeScalars.map { "U+" + Day.yearText(String($0.value, radix: 16, uppercase: true)) }.joined(separator: " ")
      }
    }
  }

  /// Returns whether a scalar is visible and does not affect its neighbours.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && ![.control, .format].contains(scalar.properties.generalCategory)
  }

  /// Returns whether a scalar combines with the one before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .spacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
  }
}
