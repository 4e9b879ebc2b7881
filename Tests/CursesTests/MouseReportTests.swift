import TextUI
import Testing

@testable import Curses

@Suite("Reports of the mouse")
struct MouseReportTests {
  private static func event(
    _ kind: MouseEvent.Kind, _ button: MouseEvent.Button?, _ x: Int, _ y: Int, _ modifiers: Modifiers = []
  ) -> TerminalEvent { .mouse(MouseEvent(kind, button, at: Point(x: x, y: y), modifiers: modifiers)) }

  private static let key = TerminalEvent.key(.character("q"))

  static let reports: [(bytes: String, events: [TerminalEvent])] = [
    ("<0;1;1M", [event(.press, .left, 0, 0)]),
    ("<0;1;1m", [event(.release, .left, 0, 0)]),
    ("<1;12;30M", [event(.press, .middle, 11, 29)]),
    ("<2;224;7M", [event(.press, .right, 223, 6)]),
    ("<0;500;200M", [event(.press, .left, 499, 199)]),
    ("<32;9;3M", [event(.drag, .left, 8, 2)]),
    ("<64;9;3M", [event(.wheelUp, nil, 8, 2)]),
    ("<65;9;3M", [event(.wheelDown, nil, 8, 2)]),
    ("<28;9;3M", [event(.press, .left, 8, 2, [.shift, .alt, .control])]),
    ("<68;9;3M", [event(.wheelUp, nil, 8, 2, .shift)]),
    ("<0;65536;1M", [event(.press, .left, 65535, 0)]),
    // Nothing that anybody did in a window: dropped whole.
    ("<0;65537;1M", []), ("<0;0;1M", []), ("<0;1;0M", []), ("<0;-1;1M", []), ("<0;99999999999999999999;1M", []),
    ("<0;1M", []), ("<0;1;1;1M", []), ("<;;M", []), ("<M", []), ("<0;1;1x", []), ("<0;+1;1M", []), ("<0;1:2;1M", []),
    ("<35;1;1M", []), ("<3;1;1M", []), ("<64;1;1m", []), ("<66;1;1M", []), ("<128;1;1M", []), ("<96;1;1M", []),
    ("0;1;1M", []),
  ]

  @Test("A report is an event, whichever way it is cut; what is none is dropped whole", arguments: reports)
  func readsReport(bytes: String, events: [TerminalEvent]) {
    let report = ("\u{1B}[" + bytes).utf8.map { Int32($0) }
    for cut in 2...report.count {
      let typist = Typist(expectsMouse: true)
      let first = typist.decode(Array(report[..<cut]), at: 1000)
      let rest = typist.decode(Array(report[cut...]) + [Int32(UInt8(ascii: "q"))], at: 1100)
      #expect(first + rest == events + [Self.key], "cut at \(cut)")
    }
  }

  static let oldReports: [(bytes: [UInt8], events: [TerminalEvent])] = [
    ([32, 33, 33], [event(.press, .left, 0, 0)]),
    ([34, 255, 43], [event(.press, .right, 222, 10)]),
    ([35, 40, 40], [event(.release, nil, 7, 7)]),
    ([64, 40, 40], [event(.drag, .left, 7, 7)]),
    ([97, 40, 40], [event(.wheelDown, nil, 7, 7)]),
    ([0, 40, 40], []), ([32, 32, 40], []),
  ]

  @Test("The three bytes of the old report are no keys", arguments: oldReports)
  func readsOldReport(bytes: [UInt8], events: [TerminalEvent]) {
    let report = "\u{1B}[M".utf8.map { Int32($0) } + bytes.map { Int32($0) }
    for cut in 3...report.count {
      let typist = Typist(expectsMouse: true)
      let first = typist.decode(Array(report[..<cut]))
      #expect(first + typist.decode(Array(report[cut...]) + [Int32(UInt8(ascii: "q"))]) == events + [Self.key])
    }
  }

  @Test("A report that nobody asked for is dropped")
  func dropsReport() {
    let typist = Typist()
    #expect(typist.decode("\u{1B}[<0;12;30Mq") == [Self.key])
  }

  @Test("Escape stays a key at once; a bracket after it waits a moment for a report")
  func keepsEscape() {
    let typist = Typist(expectsMouse: true)
    #expect(typist.decode([0x1B], at: 1000) == [.key(.escape)])
    #expect(typist.decode([0x1B, 0x5B], at: 1000) == [])
    #expect(typist.decode([], at: typist.decoder.deadline ?? 0) == [.key(.escape), .key(.character("["))])
  }
}
