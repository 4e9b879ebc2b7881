internal import Archive
internal import Cooperation
internal import Interchange
internal import Navigation
internal import Wording

/// The summary of an import in prose.
public struct ImportSummary {
  private let outcome: ImportOutcome

  public init(_ outcome: ImportOutcome) { self.outcome = outcome }

  public var lines: [String] { catalogueLines + activityLines + brokenFiles + ruleLines }

  private var catalogueLines: [String] {
    guard outcome.records > 0 || !outcome.catalogueFindings.isEmpty else { return [] }
    return [
      "\(outcome.records.counted("record", "records")) of catalogue files stored, \(outcome.catalogueFindings.count.counted("finding", "findings"))."
    ]
  }

  private var activityLines: [String] {
    guard let read = outcome.read, let changes = outcome.changes else { return [] }
    let seconds = max(outcome.seconds, 0.001)
    let rates =
      "\(ImportProgress.size(Int(Double(outcome.bytes) / seconds)))/s, \(Int(Double(read.read) / seconds).groupedDigits)/s"
    var parts = ["\(changes.added.groupedDigits) new", "\(changes.changed.groupedDigits) changed"]
    parts.append("\(changes.unchanged.groupedDigits) unchanged")
    if changes.removed > 0 { parts.append("\(changes.removed.groupedDigits) removed that their files no longer hold") }
    return [
      "\(read.read.counted("activity", "activities")) read in \(read.files.count.counted("file", "files")), "
        + "\(ImportProgress.size(outcome.bytes)), in \(Self.seconds(outcome.seconds)) (\(rates)).",
      "  \(read.accepted.groupedDigits) accepted: \(parts.joined(separator: ", "))",
      "  \(read.withFindings.groupedDigits) with findings",
      "  \(read.rejected.groupedDigits) rejected",
    ]
  }

  /// The first errors: files that broke off, and rejected activities.
  private var brokenFiles: [String] {
    let errors = outcome.losses
    let shown = errors.prefix(Self.errorLimit).map { "\($0.position): \($0.message) \($0.remedy)" }
    return shown + (errors.count > shown.count ? ["… `kakehashi check` lists all."] : [])
  }

  private static let errorLimit = 10
  private static let ruleLimit = 10

  private var ruleLines: [String] {
    let counts = (outcome.read?.rules ?? [:]).sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    guard !counts.isEmpty else { return [] }
    let width = counts.map { $0.value.groupedDigits.count }.max() ?? 0
    let shown = counts.prefix(Self.ruleLimit).map { rule, count in
      let digits = count.groupedDigits
      return "  \(String(repeating: " ", count: width - digits.count))\(digits)  \(rule.sentence) [\(rule.rawValue)]"
    }
    let rest = counts.count - shown.count
    return ["Most frequent findings:"] + shown
      + (rest > 0 ? ["  and \(rest.counted("rule", "rules")) more; `kakehashi check` lists all."] : [])
  }

  private static func seconds(_ seconds: Double) -> String {
    let tenths = Int((max(0, seconds) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
