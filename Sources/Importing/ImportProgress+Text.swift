internal import Foundation
public import Navigation
internal import Wording

extension ImportProgress {
  /// One line, most important part first, so that it can be truncated at any width.
  public var line: String {
    var parts = [fraction.map { "\(Int($0 * 100))%" }, "\(activities.groupedDigits) activities"].compactMap(\.self)
    if rate > 0 { parts.append("\(Int(rate).groupedDigits)/s") }
    if let secondsLeft { parts.append("\(Self.clock(secondsLeft)) left") }
    parts.append(Self.size(bytes) + (totalBytes.map { " of \(Self.size($0))" } ?? ""))
    return parts.joined(separator: "  ") + "  " + file
  }

  /// Formats a duration as `m:ss` or `h:mm:ss`.
  static func clock(_ seconds: Double) -> String {
    let whole = Int(min(max(0, seconds), 359_999).rounded(.up))
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }

  /// Formats a number of bytes with at most three digits and a decimal unit.
  static func size(_ bytes: Int) -> String {
    let units = ["B", "kB", "MB", "GB", "TB"]
    var value = Double(bytes)
    var unit = 0
    while value >= 999.5, unit + 1 < units.count {
      value /= 1000
      unit += 1
    }
    return String(format: unit == 0 || value >= 99.95 ? "%.0f %@" : "%.1f %@", value, units[unit])
  }
}
