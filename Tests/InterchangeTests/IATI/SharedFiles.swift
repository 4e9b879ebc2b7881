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

  static let areThere =
    FileManager.default.fileExists(atPath: folder) && FileManager.default.isExecutableFile(atPath: "/usr/bin/xz")
  static let absence: Comment = "The files of ../shared/data are not here, or no xz to expand them."

  /// The paths of the XML files, within the folder.
  static let names: [String] =
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".xml") || $0.hasSuffix(".xml.xz") }.sorted()

  /// Returns what is in a file, as another program expands it.
  static func bytes(_ name: String) throws -> Data {
    let path = folder + "/" + name
    guard name.hasSuffix(".xz") else { return try Data(contentsOf: URL(fileURLWithPath: path)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xz", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    defer { process.waitUntilExit() }
    return pipe.fileHandleForReading.readDataToEndOfFile()
  }

  /// Counts the start tags of activities outside comments, without the reader's help: by looking for them in the bytes.
  static func count(of data: Data) -> Int {
    // In wider encodings the bytes of ASCII stand between zeros; a zero at the end is for C.
    let text = (data.contains(0) ? data.filter { $0 != 0 } : data) + [0]
    let ends = Set(" \t\r\n/>".utf8)
    return text.withUnsafeBytes { bytes in
      guard let base = bytes.bindMemory(to: CChar.self).baseAddress else { return 0 }
      func find(_ text: String, from start: Int) -> Int? {
        start < bytes.count ? strstr(base + start, text).map { UnsafePointer($0) - base } : nil
      }
      var count = 0
      var position = 0
      var comment = find("<!--", from: 0)
      while let tag = find("<iati-activity", from: position) {
        if let start = comment, start < tag {
          guard let end = find("-->", from: start + 4) else { break }
          position = max(position, end + 3)
          comment = find("<!--", from: position)
        } else {
          position = tag + 14
          if ends.contains(bytes[position]) { count += 1 }
        }
      }
      return count
    }
  }
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
