internal import Foundation

/// A picture of a screen that is kept in the repository: what was drawn, and below a ruler the letters of the styles.
///
/// The files lie in a folder `Snapshots` beside the test that names them. A missing one is written and the test fails, so that a
/// person looks at it before it is committed. One that differs fails with both pictures line by line; with `KAKEHASHI_RECORD=1` in
/// the environment it is written anew, and fails too.
public struct Snapshot: Hashable, Sendable {
  /// The whole content of the file.
  public let content: String

  /// Takes a picture of text alone.
  public init(text: String) { content = text.hasSuffix("\n") ? text : text + "\n" }

  /// Takes a picture of text with its style layer below a ruler.
  public init(text: String, styles: String) {
    self.init(text: text + "\n" + Self.ruler + "\n" + styles)
  }

  private static let ruler = String(repeating: "═", count: 40)

  /// Compares with the file of a name.
  ///
  /// - Parameters:
  ///   - name: The name of the file without its extension; may name a folder too, `80x24/help`.
  ///   - testFile: The path of the test's source file.
  ///   - isRecording: True to write what differs; nil asks the environment.
  /// - Returns: Nil when it is the same, else what to tell the person.
  public func complaint(named name: String, besides testFile: String, isRecording: Bool? = nil) -> String? {
    let file = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Snapshots/\(name).txt")
    let isRecording = isRecording ?? (ProcessInfo.processInfo.environment["KAKEHASHI_RECORD"] == "1")
    guard let data = try? Data(contentsOf: file) else {
      return write(to: file) ?? "The snapshot '\(name)' was missing. It is recorded: look at it, then commit it."
    }
    let expected = String(decoding: data, as: UTF8.self)
    if expected == content { return nil }
    let difference = Self.difference(expected: expected, actual: content)
    guard isRecording else {
      return "The snapshot '\(name)' differs. KAKEHASHI_RECORD=1 records what is drawn now.\n" + difference
    }
    return write(to: file) ?? "The snapshot '\(name)' is recorded anew: look at the difference.\n" + difference
  }

  /// Writes the file; nil, or why it could not.
  private func write(to file: URL) -> String? {
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
      return nil
    } catch {
      return "The snapshot '\(file.lastPathComponent)' cannot be written: \(error)"
    }
  }

  /// Shows the lines that differ, with their numbers: `-` what was expected, `+` what was drawn, `^` where they part.
  static func difference(expected: String, actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var report: [String] = []
    for index in 0..<max(old.count, new.count) {
      let before = index < old.count ? old[index] : nil
      let after = index < new.count ? new[index] : nil
      if before == after { continue }
      guard report.count < 60 else {
        report.append("… and more.")
        break
      }
      let number = String(repeating: " ", count: max(0, 4 - String(index + 1).count)) + String(index + 1)
      if let before { report.append("\(number) - \(before)") }
      if let after { report.append("\(number) + \(after)") }
      if let before, let after {
        report.append("       " + String(repeating: " ", count: before.commonPrefix(with: after).count) + "^")
      }
    }
    return report.joined(separator: "\n")
  }
}
