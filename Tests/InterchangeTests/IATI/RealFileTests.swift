import Cooperation
import Foundation
import Interchange
import Snapshots
import Testing

/// Files as publishers made them.
@Suite struct RealFileTests {
  @Test(
    "Every activity of a file is read or rejected", .enabled(if: SharedFiles.areThere, SharedFiles.absence),
    arguments: SharedFiles.names.filter { !$0.hasPrefix("merged") })
  func everyActivityIsCounted(name: String) throws {
    let path = SharedFiles.folder + "/" + name
    let reading = Reading([.file(path: path)])
    let expected = try SharedFiles.count(of: SharedFiles.bytes(name))
    #expect(reading.summary.read == expected)
    #expect(reading.activities.count == reading.summary.accepted)
    let rejecting = Set([FileRule.notWellFormed, .breaksOff, .activityTooLarge].map(\.rawValue))
    #expect(reading.findings.count { rejecting.contains($0.rule) } == reading.summary.rejected)
    #expect(reading.activities.allSatisfy { !$0.identifier.isEmpty })
  }

  @Test(
    "Every activity of a file of a hundred megabytes is read", .enabled(if: SharedFiles.areThere, SharedFiles.absence),
    arguments: SharedFiles.names.filter { $0.hasPrefix("merged") })
  func everyActivityOfLargeFilesIsCounted(name: String) throws {
    // Nothing is kept of the activities: there are too many.
    var accepted = 0
    var unnamed = 0
    let reader = ActivityReader(today: today, workers: 2)
    let summary = reader.read([.file(path: SharedFiles.folder + "/" + name)], transform: { $0.identifier.isEmpty }) { batch in
      accepted += batch.outputs.count
      unnamed += batch.outputs.count { $0 }
      return true
    }
    #expect(try summary.read == SharedFiles.count(of: SharedFiles.bytes(name)))
    #expect(summary.rejected == 0)
    #expect(accepted == summary.accepted)
    #expect(unnamed == 0)
  }

  @Test(
    "What is found in each file is what was looked at", .enabled(if: SharedFiles.areThere, SharedFiles.absence))
  func findingsAreReviewed() {
    var text = ""
    for name in SharedFiles.names where !name.hasPrefix("merged") && !name.hasPrefix("large") {
      let reading = Reading([.file(path: SharedFiles.folder + "/" + name)])
      text += "\(name): \(reading.summary.read) activities, \(reading.summary.rejected) rejected\n"
      for finding in reading.findings {
        text += "  \(finding.line.map(String.init) ?? "-") \(finding.rule): \(finding.message)\n"
      }
      for (rule, count) in reading.summary.rules.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        text += "  \(rule.rawValue) \(rule.title): \(count)\n"
      }
    }
    expectSnapshot(text, named: "findings")
  }
}
