extension Day {
  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var day: Int { civil.day }

  /// The year, month and day; cheaper than reading each.
  ///
  /// Computed in years from 1 March, which puts the leap day last, within eras of 400 years or 146 097 days.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Returns the days from 1970-01-01 to a date: the inverse of `civil`.
  static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }
}

// MARK: Months and years

extension Day {
  public var endOfMonth: Day {
    let (year, month, day) = civil
    return advanced(by: Self.lastDay(ofMonth: month, year: year) - day)
  }

  /// Returns the day some months later, or on the last day of a shorter month.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    // Clamped to the calendar's range, so that the sum cannot overflow.
    let count = year * 12 + month - 1 + min(max(months, -120_000), 120_000)
    guard count >= 0 else { return .first }
    guard count < 120_000 else { return .last }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    return Day(clampedYear: newYear, month: newMonth, day: min(day, Self.lastDay(ofMonth: newMonth, year: newYear)))
  }

  /// Returns the day some years later; 29 February becomes 28 February in a common year.
  public func adding(years: Int) -> Day {
    adding(months: min(max(years, -10_000), 10_000) * 12)
  }
}
