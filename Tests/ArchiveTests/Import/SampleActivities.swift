import Cooperation
import Foundation

@testable import Archive

/// A database file in a folder of its own, which goes with it.
final class ImportedFile {
  let folder: URL
  var path: String { folder.appendingPathComponent("test.kakehashi").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kakehashi-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Imports whole files, in batches of a few reports.
  @discardableResult func store(
    _ files: [(name: String, activities: [Activity])], batch: Int = 3, findings: [Finding] = [], codes: CodeLists = CodeLists()
  ) throws -> ActivityImport.Changes {
    let run = try ActivityImport(path: path, codes: codes)
    for file in files {
      var rest = file.activities.map { activity in
        var activity = activity
        activity.file = file.name
        return PreparedActivity(activity)
      }[...]
      while !rest.isEmpty {
        try run.store(ActivityImport.Batch(activities: Array(rest.prefix(batch))))
        rest = rest.dropFirst(batch)
      }
      try run.store(
        ActivityImport.Batch(
          findings: findings.filter { $0.file == file.name }, finished: [ActivityImport.FinishedFile(name: file.name)]))
    }
    try run.close()
    return run.changes
  }
}

extension Activity {
  /// An activity of the kind that files are full of.
  static func sample(_ number: Int, updated: String? = "2024-01-01", title: String? = nil, line: Int? = nil) -> Activity {
    var activity = Activity(identifier: "XM-TEST-\(number)", file: "/data/a.xml", line: line ?? number * 100 + 3)
    activity.lastLine = activity.line + 90
    activity.lastUpdated = updated
    activity.publisher = Organisation(ref: "XM-TEST", type: "10", name: LocalizedText("Ministry of Tests"))
    activity.title = LocalizedText(title ?? "Malaria control, phase \(number)", japanese: "マラリア対策 第\(number)期")
    activity.descriptions = [Description(type: "1", text: LocalizedText("Nets and drugs for district \(number) in Viet Nam"))]
    activity.participants = [
      Participant(role: "1", organisation: Organisation(ref: "XM-DAC-701-8", type: "40", name: LocalizedText("JICA"))),
      Participant(role: "4", organisation: Organisation(name: LocalizedText("Clinic of Đà Nẵng \(number % 3)"))),
    ]
    activity.status = "2"
    activity.dates = [
      ActivityDate(kind: .plannedStart, date: ReportedDate(Day(year: 2020, month: 1, day: 1))),
      ActivityDate(kind: .plannedEnd, date: ReportedDate(Day(year: 2024, month: 12, day: 31))),
      ActivityDate(kind: .actualStart, date: ReportedDate(Day(year: 2020, month: 3, day: 1 + number % 28))),
    ]
    activity.recipients = [
      Recipient(code: "VN", share: Share(used: 0.75)), Recipient(code: "298", isRegion: true, share: Share(used: 0.25)),
    ]
    activity.sectors = [Sector(code: "12262"), Sector(code: "C", vocabulary: "99")]
    activity.policyMarkers = [PolicyMarker(code: "1", significance: "2"), PolicyMarker(code: "9", significance: "0")]
    activity.aidTypes = [CodedValue(code: "C01")]
    var payment = Transaction(line: activity.line + 40)
    payment.type = "3"
    payment.value = ReportedValue(amount: Amount(units: 12_345 + Int64(number), scale: 2), currency: "USD")
    var commitment = Transaction(line: activity.line + 50)
    commitment.type = "2"
    commitment.value = ReportedValue(amount: Amount(units: 1_000_000), currency: "JPY")
    activity.transactions = [payment, commitment]
    activity.relations = [RelatedActivity(type: "1", identifier: "XM-TEST-0")]
    activity.findings = [ActivityFinding(rule: .identifierMissing, line: activity.line + 2, detail: "\(number)")]
    return activity
  }
}
