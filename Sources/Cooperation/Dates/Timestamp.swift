/// A moment in time, as XML Schema writes it: `2026-11-30T14:05:00.5+09:00`.
public struct Timestamp: Hashable, Sendable {
  /// Microseconds since 1970, in UTC; of a text without a zone as if it were in UTC.
  public let microseconds: Int64
  /// Whether the zone is stated.
  public let hasZone: Bool

  /// The farthest zone ahead of UTC, in microseconds.
  private static let farthestZone: Int64 = 14 * 3_600_000_000

  /// The earliest moment that can be meant.
  public var earliest: Int64 { hasZone ? microseconds : microseconds - Self.farthestZone }

  /// Returns nil if the text is no date, with or without a time.
  public init?(_ text: String) {
    var rest = text.utf8[...]
    func number(_ length: Int) -> Int64? {
      let digits = rest.prefix(length)
      guard digits.count == length else { return nil }
      var value: Int64 = 0
      for digit in digits {
        guard (0x30...0x39).contains(digit) else { return nil }
        value = value * 10 + Int64(digit - 0x30)
      }
      rest = rest.dropFirst(length)
      return value
    }
    func skip(_ mark: Character) -> Bool {
      guard rest.first == mark.asciiValue else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard let year = number(4), skip("-"), let month = number(2), skip("-"), let dayOfMonth = number(2),
      let day = Day(year: Int(year), month: Int(month), day: Int(dayOfMonth))
    else { return nil }
    var time: Int64 = 0
    if skip("T") || skip(" ") {
      guard let hours = number(2), hours <= 24, skip(":"), let minutes = number(2), minutes < 60 else { return nil }
      time = (hours * 60 + minutes) * 60_000_000
      if skip(":") {
        guard let seconds = number(2), seconds <= 60 else { return nil }
        time += seconds * 1_000_000
        if skip(".") {
          var unit: Int64 = 100_000
          guard let first = rest.first, (0x30...0x39).contains(first) else { return nil }
          while let digit = rest.first, (0x30...0x39).contains(digit) {
            time += Int64(digit - 0x30) * unit
            unit /= 10
            rest = rest.dropFirst()
          }
        }
      }
    }
    var offset: Int64 = 0
    var hasZone = true
    if skip("Z") || skip("z") {
      offset = 0
    } else if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest = rest.dropFirst()
      guard let hours = number(2), hours <= 14 else { return nil }
      _ = skip(":")
      guard let minutes = number(2), minutes < 60 else { return nil }
      offset = (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -60_000_000 : 60_000_000)
    } else {
      hasZone = false
    }
    guard rest.isEmpty else { return nil }
    microseconds = Int64(day.number) * 86_400_000_000 + time - offset
    self.hasZone = hasZone
  }
}
