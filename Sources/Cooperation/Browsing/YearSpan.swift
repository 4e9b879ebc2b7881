/// Trims outlying years, so that a few dates of 1900 or 2999 do not compress an axis.
public enum YearSpan {
  /// Returns the core of a histogram by year.
  ///
  /// Trimmed are years at either end below 1/500 of the maximum, a stretch at an end of more than a third of all years with at
  /// most 1/50 of the maximum, and the smaller side of a gap of more than a third.
  public static func core(of density: [Int]) -> Range<Int> {
    let most = density.max() ?? 0
    guard most > 0 else { return density.indices }
    var years = density[...]
    while let first = years.first, first * 500 < most { years = years.dropFirst() }
    while let last = years.last, last * 500 < most { years = years.dropLast() }
    while let shorter = withoutHead(years, most: most) ?? withoutTail(years, most: most) { years = shorter }
    return years.indices
  }

  /// Returns the days of a span within the core of its histogram; all if `firstYear` is nil.
  public static func core(of span: ClosedRange<Day>, density: [Int], from firstYear: Int?) -> ClosedRange<Day> {
    guard let firstYear else { return span }
    let years = core(of: density)
    var (first, last) = (span.lowerBound, span.upperBound)
    if years.lowerBound > 0, let day = Day(year: firstYear + years.lowerBound, month: 1, day: 1) { first = max(first, day) }
    if years.upperBound < density.count, let day = Day(year: firstYear + years.upperBound - 1, month: 12, day: 31) {
      last = min(last, day)
    }
    return first <= last ? first...last : span
  }

  private static func withoutHead(_ years: ArraySlice<Int>, most: Int) -> ArraySlice<Int>? {
    let busy = years.firstIndex { $0 * 50 > most } ?? years.startIndex
    if (busy - years.startIndex) * 3 > years.count { return years[busy...] }
    guard let gap = years.firstIndex(of: 0), let next = years[gap...].firstIndex(where: { $0 > 0 }) else { return nil }
    let (before, after) = (years[..<gap].reduce(0, +), years[next...].reduce(0, +))
    return (next - gap) * 3 > years.count && before <= after ? years[next...] : nil
  }

  private static func withoutTail(_ years: ArraySlice<Int>, most: Int) -> ArraySlice<Int>? {
    let busy = years.lastIndex { $0 * 50 > most } ?? years.endIndex - 1
    if (years.endIndex - 1 - busy) * 3 > years.count { return years[...busy] }
    guard let gap = years.lastIndex(of: 0), let before = years[...gap].lastIndex(where: { $0 > 0 }) else { return nil }
    let (head, tail) = (years[...before].reduce(0, +), years[(gap + 1)...].reduce(0, +))
    return (gap - before) * 3 > years.count && tail < head ? years[...before] : nil
  }
}
