import Cooperation
import Foundation
import Interchange
import Snapshots
import Testing

/// Files as publishers made them.
@Suite struct RealFileTests {
  /// Counts the start tags of activities outside comments, in the text as another program decodes it.
  private func count(_ path: String) throws -> Int {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    if path.hasSuffix(".xz") {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["xz", "-dc", path]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
    }
    let isWide = data.prefix(4).contains(0)
    let isUTF32 = data.prefix(4).count { $0 == 0 } > 1
    var text =
      isWide
      ? String(data: data, encoding: isUTF32 ? .utf32 : .utf16) ?? "" : String(data: data, encoding: .isoLatin1) ?? ""
    while let start = text.range(of: "<!--"), let end = text.range(of: "-->", range: start.upperBound..<text.endIndex) {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    let parts = text.components(separatedBy: "<iati-activity").dropFirst()
    return parts.count { $0.unicodeScalars.first.map { $0 == ">" || $0 == "/" || $0.properties.isWhitespace } == true }
  }

  @Test(
    "Every activity of a file is read or rejected", .enabled(if: SharedFiles.areThere, SharedFiles.absence),
    arguments: SharedFiles.names.filter { !$0.hasPrefix("merged") && !$0.hasPrefix("large") })
  func everyActivityIsCounted(name: String) throws {
    let path = SharedFiles.folder + "/" + name
    let reading = Reading([.file(path: path)])
    #expect(reading.summary.read == (try count(path)))
    #expect(reading.activities.count == reading.summary.accepted)
    #expect(reading.findings.count { $0.severity == .error } == reading.summary.rejected)
    #expect(reading.activities.allSatisfy { !$0.identifier.isEmpty })
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
