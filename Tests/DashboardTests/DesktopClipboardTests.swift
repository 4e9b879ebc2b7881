import Dispatch
import Foundation
import Testing

@testable import Dashboard

/// Programs that take a text, do not, or take too long.
@Suite struct DesktopClipboardTests {
  typealias Program = DesktopClipboard.Program

  private func shell(_ script: String) -> Program { Program(path: "/bin/sh", arguments: ["-c", script]) }

  @Test func `A program gets the whole text, and is deaf to no signal`() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    let text = String(repeating: "国際保健協力\n", count: 20_000)
    let program = shell("cat > \(file.path); grep -E 'SigBlk|SigIgn' /proc/self/status > \(file.path).signals")
    #expect(program.run(input: Array(text.utf8), until: .now() + 10) == .done)
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    let signals = try String(contentsOf: file.appendingPathExtension("signals"), encoding: .utf8)
    let masks = signals.split(separator: "\n").compactMap { UInt64($0.suffix(16), radix: 16) }
    // The C library keeps 32 and 33 for itself.
    #expect(masks.count == 2 && masks.allSatisfy { $0 & ~(0b11 << 31) == 0 }, "\(signals)")
    try FileManager.default.removeItem(at: file.appendingPathExtension("signals"))
  }

  @Test func `Failures are told apart`() {
    #expect(shell("cat > /dev/null; exit 3").run(input: [65], until: .now() + 10) == .failed("3"))
    #expect(shell("cat > /dev/null; kill -9 $$").run(input: [65], until: .now() + 10) == .failed("137"))
    #expect(Program(path: "/nonexistent/wl-copy", arguments: []).run(input: [65], until: .now() + 10) != .done)
  }

  @Test func `One that takes too long is ended in time, with all that it has started`() {
    let start = ContinuousClock.now
    #expect(shell("sleep 60 & sleep 60").run(input: Array(repeating: 65, count: 1 << 20), until: .now() + 0.3) == .timedOut)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func `The report comes when it is over`() async throws {
    let helper = DesktopClipboard(program: shell("cat > /dev/null"), waker: nil)
    #expect(helper.copy("text", what: "the row", isWithTerminal: true) == "sh")
    var reports: [DesktopClipboard.Report] = []
    while reports.isEmpty {
      try await Task.sleep(for: .milliseconds(5))
      reports = helper.drainReports()
    }
    #expect(reports == [.init(program: "sh", end: .done, what: "the row", isWithTerminal: true)])
    #expect(DesktopClipboard(program: nil, waker: nil).copy("text", what: "", isWithTerminal: true) == nil)
  }
}
