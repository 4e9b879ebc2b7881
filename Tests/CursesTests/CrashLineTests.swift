import CTerminalGuard
import Foundation
import Testing

@Suite("The line that a crash leaves in the log")
struct CrashLineTests {
  private func line(_ seconds: Int64, nanoseconds: Int = 0, process: Int32 = 1, signal: Int32 = 11) -> String {
    var bytes = [CChar](repeating: 0, count: 96)
    let count = terminal_guard_crash_line(&bytes, seconds, nanoseconds, process, signal)
    return String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test("has the form of the others", arguments: [(1, "1", 6, "6"), (4711, "4711", 11, "11"), (4_194_304, "4194304", 5, "5")])
  func form(process: Int32, processText: String, signal: Int32, signalText: String) {
    #expect(
      line(1_796_000_000, nanoseconds: 120_999_999, process: process, signal: signal)
        == "2026-11-30T00:53:20.120Z [\(processText)] error crashed signal=\(signalText)\n")
  }

  @Test("has the day that the calendar has, over four hundred years")
  func days() {
    let form = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    for day in stride(from: Int64(0), to: 400 * 366, by: 1) {
      let seconds = day * 86400 + day * 7919 % 86400
      let time = Date(timeIntervalSince1970: Double(seconds)).formatted(form)
      guard line(seconds).hasPrefix(time + " ") else {
        Issue.record("\(time): \(line(seconds))")
        return
      }
    }
  }
}
