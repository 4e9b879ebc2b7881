import Foundation
import GRDB
import Testing

/// IATI files of our own, in a folder that lives as long as this object.
final class SampleActivities {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kakehashi-iati-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("The sample in \(folder.path) stays: \(error)")
    }
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Writes a file of activities with numbers, and returns its path.
  @discardableResult
  func write(_ name: String, _ numbers: Range<Int>, title: String = "Clinic", inserting extra: String = "") throws -> String {
    let path = path(name)
    try Data(Self.text(numbers, title: title, inserting: extra).utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// The text of a file. Every tenth activity has no start date; `extra` stands after the first one.
  static func text(_ numbers: Range<Int>, title: String = "Clinic", inserting extra: String = "") -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n"
    for number in numbers {
      text += activity(number, title: title)
      if number == numbers.lowerBound { text += extra }
    }
    return text + "</iati-activities>\n"
  }

  /// How many of the activities of `text` lack a start date.
  static func withoutStart(_ numbers: Range<Int>) -> Int { numbers.count { $0 % 10 == 0 } }

  static func activity(_ number: Int, title: String) -> String {
    """
    <iati-activity default-currency="USD" last-updated-datetime="2024-01-01" xml:lang="en">
      <iati-identifier>XM-DAC-701-8-\(number)</iati-identifier>
      <reporting-org ref="JP-8" type="10"><narrative>JICA</narrative></reporting-org>
      <title><narrative>\(title) \(number)</narrative></title>
      <description><narrative>Care of mothers and children in district \(number).</narrative></description>
      <participating-org ref="XM-DAC-701-8" role="1" type="10"><narrative>JICA</narrative></participating-org>
      <activity-status code="2"/>
      \(number % 10 == 0 ? "" : "<activity-date type=\"2\" iso-date=\"2020-04-01\"/>")
      <recipient-country code="\(number % 2 == 0 ? "VN" : "KH")" percentage="100"/>
      <sector vocabulary="1" code="12220" percentage="100"/>
    </iati-activity>

    """
  }
}

/// The database of an import, as any SQLite program sees it.
struct ImportedDatabase {
  let path: String

  private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    return try DatabaseQueue(path: path, configuration: configuration).read(body)
  }

  /// How many rows a table has.
  func count(_ table: String) throws -> Int { try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 } }

  /// How many reports are stored so far; 0 where there is no database yet.
  var reports: Int { (try? count("activity")) ?? 0 }

  /// What SQLite finds wrong with the file.
  func problems() throws -> [String] {
    try read { try String.fetchAll($0, sql: "PRAGMA integrity_check").filter { $0 != "ok" } }
  }

  /// The programmes with what lists show of them, the names and the reports.
  func contents() throws -> [String] {
    try read { db in
      try [
        "SELECT r.id || '|' || r.title_en || '|' || p.copies || '|' || coalesce(p.actual, '') FROM record r JOIN programme p ON p.key = r.key",
        "SELECT kind || '/' || id || '|' || coalesce(title_all, title_en, '') FROM record",
        "SELECT i.name || '|' || i.accepted || '|' || i.with_errors || '|' || i.rejected || '|' || i.state FROM input i",
        "SELECT nth || '|' || line || '|' || hex(body) FROM activity",
      ].flatMap { try String.fetchAll(db, sql: $0).sorted() }
    }
  }
}
