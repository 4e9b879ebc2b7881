import Cooperation
import Navigation
import TextUI
import Wording

/// Findings grouped by file and rule, with counts and first lines. Prints one file at a time.
struct FindingDigest {
  private struct Rule {
    var first: Finding
    var count = 0
    var places: [String] = []
  }

  private var file: String?
  private var rules: [String: Rule] = [:]

  /// The most lines named for a rule.
  private static let placeLimit = 5

  /// Inserts a finding; the first of another file prints those of the file before.
  mutating func insert(_ finding: Finding, detail: String?) throws {
    if finding.file != file {
      try end()
      file = finding.file
    }
    let key = "\(finding.severity == .error ? 0 : 1)\(finding.rule)"
    rules[key, default: Rule(first: finding)].count += 1
    guard let count = rules[key]?.places.count, count < Self.placeLimit, let line = finding.line else { return }
    rules[key]?.places.append(detail.map { "\(line) (\($0))" } ?? "\(line)")
  }

  /// Prints the findings of the last file.
  mutating func end() throws {
    guard let file, !rules.isEmpty else { return }
    var text = TextWidth.safe(file) + "\n"
    let sorted = rules.sorted { left, right in
      left.value.first.severity != right.value.first.severity
        ? left.value.first.severity < right.value.first.severity
        : (right.value.count, left.key) < (left.value.count, right.key)
    }
    let width = sorted.map { $0.value.count.groupedDigits.count }.max() ?? 0
    for rule in sorted.map(\.value) {
      let digits = rule.count.groupedDigits
      let indent = String(repeating: " ", count: width + 4)
      let name = "\(rule.first.severity.rawValue): \(rule.first.message) [\(rule.first.rule)]"
      text += "  \(String(repeating: " ", count: width - digits.count))\(digits)  \(TextWidth.safe(name))\n"
      if !rule.places.isEmpty {
        let more = rule.count > rule.places.count ? " …" : ""
        text += indent + TextWidth.safe("line \(rule.places.joined(separator: ", "))\(more)") + "\n"
      }
      text += indent + TextWidth.safe(rule.first.remedy) + "\n"
    }
    try printProse(text)
    rules = [:]
  }
}
