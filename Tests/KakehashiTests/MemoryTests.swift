import Foundation
import SanitizerFacts
import TerminalEmulator
import Testing

/// How much memory an import needs.
@Suite struct MemoryTests {
  /// A transaction and a result, of which everything is kept.
  private static func part(_ number: Int) -> String {
    let text = (0..<24).map { "payment \(number) item \($0): nets, drugs and training for the clinics of a district" }
      .joined(separator: "; ")
    // Each on a day of its own: a page lists the latest.
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(1900 + number / 336)-\(two(number / 28 % 12 + 1))-\(two(number % 28 + 1))"
    return """
      <transaction ref="T-\(number)"><transaction-type code="3"/><transaction-date iso-date="\(date)"/>\
      <value currency="USD" value-date="2020-01-01">\(number).50</value><description><narrative>\(text)</narrative></description>\
      <provider-org ref="XM-ORG-\(number % 90)"><narrative>Department \(number % 90)</narrative></provider-org></transaction>
      <result type="1"><title><narrative>Result \(number)</narrative></title><indicator measure="1"><title><narrative>Children \
      of district \(number)</narrative></title><period><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/>\
      <actual value="\(number)"><comment><narrative>Counted in the survey \(number)</narrative></comment></actual></period>\
      </indicator></result>

      """
  }

  /// Writes a file of an activity of about this many bytes between two small ones; returns how many transactions it has.
  private static func write(_ path: String, bytes: Int) throws -> Int {
    try Data().write(to: URL(fileURLWithPath: path))
    let file = try #require(FileHandle(forWritingAtPath: path))
    defer { try? file.close() }
    var block = "<iati-activities version=\"2.03\">\n" + SampleActivities.activity(1, title: "Before")
    block += "<iati-activity default-currency=\"USD\"><iati-identifier>XM-LARGE-1</iati-identifier><title><narrative>Large"
    block += "</narrative></title>\n"
    var (number, written) = (0, 0)
    while written < bytes {
      block += part(number)
      number += 1
      guard block.utf8.count > 1 << 20 else { continue }
      try file.write(contentsOf: Data(block.utf8))
      written += block.utf8.count
      block = ""
    }
    block += "</iati-activity>\n" + SampleActivities.activity(2, title: "Behind") + "</iati-activities>\n"
    try file.write(contentsOf: Data(block.utf8))
    return number
  }

  /// Runs the program and returns its status and the most memory that it held at once, in bytes, of which the system keeps count.
  ///
  /// `ru_maxrss` will not do: it counts what the process held before it became the program, which is as much as the tests hold.
  private static func peak(_ arguments: String...) throws -> (status: Int32, bytes: Int) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    var peak = 0
    while process.isRunning {
      let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      peak = max(peak, (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) * 1024)
      usleep(2000)
    }
    return (process.terminationStatus, peak)
  }

  @Test(.disabled(if: Sanitizer.current != nil, "A sanitizer holds memory of its own, several times the program's."))
  func `An activity of a hundred megabytes needs six times its size at most, and those beside it are read`() throws {
    let sample = try SampleActivities()
    let path = sample.path("large.xml")
    let transactions = try Self.write(path, bytes: 100_000_000)
    let database = ImportedDatabase(path: sample.path("a.kakehashi"))
    let (refusal, flat) = try Self.peak("import", path, "--into", sample.path("b.kakehashi"))
    #expect(refusal == 2)
    #expect(flat < 130_000_000, "\(flat / 1_000_000) MB")
    let (status, bytes) = try Self.peak("import", path, "--activity-limit", "200", "--into", database.path)
    #expect(status == 0)
    #expect(bytes > 100_000_000)
    #expect(bytes < 600_000_000, "\(bytes / 1_000_000) MB")
    #expect(try database.count("programme") == 3)
    #expect(try database.problems().isEmpty)
    let list = try kakehashi("list", "programmes", "--data", database.path)
    #expect(list.rows.dropFirst().map { $0[0] }.sorted() == ["XM-DAC-701-8-1", "XM-DAC-701-8-2", "XM-LARGE-1"])
    let page = try kakehashi("show", "programme", "XM-LARGE-1", "--data", database.path)
    #expect(page.output.contains("payment \(transactions - 1) item 0"), "what is written last is kept")
  }
}
