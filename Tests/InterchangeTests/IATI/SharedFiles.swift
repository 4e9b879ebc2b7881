import Cooperation
import Foundation
import Interchange
import Testing

/// Files of real publishers, which are no part of the repository.
enum SharedFiles {
  /// The folder of the files.
  static let folder: String = {
    if let folder = ProcessInfo.processInfo.environment["KAKEHASHI_SHARED_DATA"] { return folder + "/iati" }
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return repository.deletingLastPathComponent().appendingPathComponent("shared/data/iati").path
  }()

  static let areThere = FileManager.default.fileExists(atPath: folder)
  static let absence: Comment = "The files of ../shared/data are not here."

  /// The paths of the XML files, within the folder.
  static let names: [String] =
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".xml") || $0.hasSuffix(".xml.xz") }.sorted()
}

/// The day on which all tests read.
let today = Day(iso: "2026-11-21") ?? .first

/// What was read.
struct Reading {
  var activities: [Activity] = []
  var findings: [Finding] = []
  var summary = ReadSummary()

  /// Reads inputs.
  init(_ inputs: [ActivityInput], reader: ActivityReader = ActivityReader(today: today, workers: 2)) {
    summary = reader.read(inputs, transform: { $0 }) { batch in
      activities += batch.outputs
      findings += batch.findings
      return true
    }
  }

  /// Reads one file.
  init(_ bytes: some Sequence<UInt8>, reader: ActivityReader = ActivityReader(today: today, workers: 2)) {
    self.init([.bytes(name: "file.xml", content: Array(bytes))], reader: reader)
  }

  /// Reads one file.
  init(_ text: String) { self.init(text.utf8) }
}
