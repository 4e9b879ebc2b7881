import BuiltInCatalogue
import Cooperation
import Dashboard
import Foundation
import Interchange

extension Check {
  /// A finding with its detail in the words of the file.
  private struct Noted: Sendable {
    var finding: Finding
    var detail: String?
  }

  /// Reads IATI files and prints their findings in the order of the files.
  func check(
    _ inputs: [ActivityInput], _ stream: inout FindingStream
  ) throws -> (summary: ReadSummary, findings: [Finding.Severity: Int]) {
    let codes = try BuiltInCatalogue.codeLists()
    let organisations = try BuiltInCatalogue.organisations()
    let reader = ActivityReader(
      preferredOrganisation: { organisations.canonical($0) }, codes: codes, today: Dashboard.today,
      now: Date.now.timeIntervalSince1970,
      activityLimit: limit.bytes)
    let isDigest = format == .table && !all
    var digest = FindingDigest()
    var counts: [Finding.Severity: Int] = [:]
    let summary = try reader.read(
      inputs,
      transform: { activity in
        activity.findings.map { Noted(finding: Finding($0, in: activity, withDetail: !isDigest), detail: $0.detail) }
      },
      deliver: { piece in
        for noted in piece.outputs.joined() + piece.findings.map({ Noted(finding: $0) }) {
          counts[noted.finding.severity, default: 0] += 1
          if isDigest {
            try digest.insert(noted.finding, detail: noted.detail)
          } else {
            try stream.print(noted.finding)
          }
        }
        return true
      })
    try digest.end()
    return (summary, counts)
  }
}

extension Finding {
  /// Creates a finding from one of an activity, in the words of its rule.
  fileprivate init(_ finding: ActivityFinding, in activity: Activity, withDetail: Bool) {
    let detail = withDetail ? finding.detail.map { " (\($0))" } ?? "" : ""
    self.init(
      severity: finding.rule.severity, rule: finding.rule.rawValue, file: activity.file, line: finding.line,
      record: RecordReference(.programme, activity.identifier), message: finding.rule.sentence + detail,
      remedy: finding.rule.remedy)
  }
}
