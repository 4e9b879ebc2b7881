internal import Cooperation

/// A parser of dates with the name or the character of a month.
///
/// Accepts `25 June 2010`, `Jun 25, 2010`, `25-Jun-2010`, `June 2010`, the like in German, French, Spanish and Portuguese, and
/// years, months and days with the characters of East Asia.
enum NamedMonth {
  /// Returns the date of a text; nil if it is none.
  static func date(_ text: String) -> ReportedDate? {
    if let date = eastAsian(text) { return date }
    let parts = text.lowercased().split { " ,-./".contains($0) }.filter { !["de", "do", "del", "le"].contains($0) }
    guard (2...3).contains(parts.count), let position = parts.firstIndex(where: { month($0) != nil }),
      let month = month(parts[position])
    else { return nil }
    let numbers = parts.indices.filter { $0 != position }.map { parts[$0] }
    guard let last = numbers.last, last.count == 4, let year = Int(last), year > 0 else { return nil }
    if numbers.count == 1 { return Day(year: year, month: month, day: 1).map { ReportedDate($0, precision: .month) } }
    var digits = numbers[0]
    for ending in ["st", "nd", "rd", "th", "er", "\u{BA}"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(ending.count)
    }
    guard digits.count <= 2, let day = Int(digits) else { return nil }
    return Day(year: year, month: month, day: day).map { ReportedDate($0) }
  }

  private static func eastAsian(_ text: String) -> ReportedDate? {
    let parts = text.split(separator: "\u{5E74}", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]) else { return nil }
    let rest = parts[1].split(separator: "\u{6708}", omittingEmptySubsequences: false).map(trimmed)
    if rest == [""] { return Day(year: year, month: 1, day: 1).map { ReportedDate($0, precision: .year) } }
    guard rest.count == 2, let month = Int(rest[0]) else { return nil }
    if rest[1].isEmpty { return Day(year: year, month: month, day: 1).map { ReportedDate($0, precision: .month) } }
    guard rest[1].last == "\u{65E5}", let day = Int(trimmed(rest[1].dropLast())) else { return nil }
    return Day(year: year, month: month, day: day).map { ReportedDate($0) }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " }
    return start.last == " " ? start[..<(start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.startIndex)] : start
  }

  private static let months: [String: Int] = {
    let names = """
      january jan januar janvier enero janeiro
      february feb februar f\u{E9}vrier febrero fevereiro
      march mar m\u{E4}rz mars marzo mar\u{E7}o
      april apr avril abril
      may mai mayo maio
      june jun juni juin junio junho
      july jul juli juillet julio julho
      august aug ao\u{FB}t agosto
      september sep sept septembre septiembre setembro
      october oct oktober octobre octubre outubro
      november nov novembre noviembre novembro
      december dec dezember d\u{E9}cembre diciembre dezembro
      """
    var months: [String: Int] = [:]
    for (number, line) in names.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = number + 1 }
    }
    return months
  }()

  private static func month(_ word: Substring) -> Int? { months[String(word)] }
}
