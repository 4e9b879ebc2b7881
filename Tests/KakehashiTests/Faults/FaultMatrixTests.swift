import Dispatch
import Foundation
import Glibc
import SanitizerFacts
import Synchronization
import TerminalEmulator
import Testing

/// Every fault at every moment.
@Suite struct FaultMatrixTests {
  /// How many programs run at a time; they wait more than they work.
  private static let lanes = 4

  @Test func `Whatever happens, and whenever, the terminal is as before, the message can be read, the status is right`() {
    let cases = Fault.all.flatMap { fault in fault.moments.map { (fault, $0) } }
    let complaints = Mutex<[String]>([])
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: Self.lanes) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < cases.count else { return }
        let (fault, moment) = cases[index]
        for complaint in Self.complaints(of: fault, moment) {
          complaints.withLock { $0.append("\(fault.name) \(moment.rawValue): \(complaint)") }
        }
      }
    }
    let failed = complaints.withLock { $0 }
    let names = Set(failed.map { $0.prefix { $0 != ":" } })
    let complaint = failed.isEmpty ? "" : ", but not \(failed.joined(separator: "; "))"
    print("fault matrix: \(cases.count - names.count) of \(cases.count) restored\(complaint)")
    for complaint in failed { Issue.record(Comment(rawValue: complaint)) }
  }

  private static func complaints(of fault: Fault, _ moment: Moment) -> [String] {
    do {
      let scene = try FaultScene(fault.victim, moment)
      let terminal = scene.terminal
      try scene.reach(moment, trapsInPaint: fault.happensInPaint)
      try fault.deliver(terminal)
      scene.letImportEnd()
      let end = try terminal.waitForEnd(timeout: 60)
      var complaints = fault.ends.contains(end) ? [] : ["it ended as \(end)"]
      if fault.terminal == .givenBack { complaints += terminal.faults }
      if let message = fault.message, !terminal.text.contains(message) { complaints.append("no message:\n\(terminal.text)") }
      return complaints
    } catch {
      return ["\(error)"]
    }
  }

  @Test(arguments: [Moment.start, .prompt])
  func `When a wrapper dies and a shell has the terminal, the next key makes room for the shell`(moment: Moment) throws {
    let sample = try SampleFiles()
    let terminal = try EmulatedTerminal(command: ["/bin/sh", "-c", "\(program) \(sample.folder); :"])
    try terminal.waitUntil("the overview is shown") { $0.text.contains("All agencies") }
    if moment == .prompt {
      terminal.press("/")
      try terminal.waitUntil("the prompt is open") { $0.cursorVisible }
    }
    terminal.signal(9)
    #expect(try terminal.waitForEnd() == .signalled(9))
    #expect(terminal.alternateScreen)
    terminal.press("j")
    // The modes of the line are the shell's by now.
    try terminal.waitUntil("the screen is given back") { !$0.alternateScreen && $0.privateModes == [7, 25] }
  }
}

/// A program in a terminal, brought to the moment at which something happens to it.
private final class FaultScene {
  let terminal: EmulatedTerminal
  private let victim: Fault.Victim
  private let sample: SampleFiles
  private let activities: SampleActivities
  private var source: Int32 = -1
  /// How many activities the import was given.
  private var fed = 0

  init(_ victim: Fault.Victim, _ moment: Moment) throws {
    self.victim = victim
    sample = try SampleFiles()
    activities = try SampleActivities()
    var data = sample.folder
    if moment == .importing {
      data = activities.path("pipe")
      guard mkfifo(data, 0o600) == 0 else { throw NotRestored(faults: ["no pipe: \(errno)"]) }
      // Open for both, it waits for nobody.
      source = open(data, O_RDWR | O_NONBLOCK | O_CLOEXEC)
      _ = fcntl(source, 1031, 1 << 20)  // F_SETPIPE_SZ: more at a time
    }
    let command =
      switch victim {
      case .dashboard: [program, data]
      case .deafDashboard: ["/bin/sh", "-c", "exec '\(program)' '\(data)' <&-"]
      case .example: [builtProduct(named: "curses-example")]
      }
    terminal = try EmulatedTerminal(
      command: command, environment: ["KAKEHASHI_CACHE": activities.path("cache")], size: (columns: 160, rows: 50))
  }

  deinit { letImportEnd() }

  func reach(_ moment: Moment, trapsInPaint: Bool) throws {
    try terminal.waitUntil("the terminal is taken over", timeout: 30) { $0.alternateScreen }
    if moment == .start { return }
    try terminal.waitUntil("the first picture is shown", timeout: 30) {
      $0.text.contains(victim == .example ? "Example" : moment == .importing ? "Kakehashi" : "All agencies")
    }
    switch moment {
    case .start: break
    case .prompt:
      terminal.press(victim == .example ? "p" : "/")
      try terminal.waitUntil("the prompt is open", timeout: 30) { $0.cursorVisible }
    case .painting:
      // A thread of the example waits for this moment, then traps, and is held up with what gives the terminal back.
      if trapsInPaint { terminal.press("M") }
      try terminal.waitUntilBlockedWriting(threads: trapsInPaint ? 2 : 1) { terminal.press("C-l") }
    case .importing:
      let deadline = ContinuousClock.now + .seconds(30 * Sanitizer.patience)
      while !terminal.text.contains("Importing"), ContinuousClock.now < deadline {
        feed()
        // The pipe holds little, and what is shown comes late: both get their turn.
        try? terminal.waitUntil("the import is shown", timeout: 0.02) { $0.text.contains("Importing") }
      }
      try terminal.waitUntil("the import is shown", timeout: 0) { $0.text.contains("Importing") }
    }
  }

  /// Gives the import more to read, as much as it takes.
  private func feed() {
    while true {
      // The end of the file never comes. A piece is short enough for the pipe to take all of it or nothing.
      let text =
        fed == 0
        ? String(SampleActivities.text(0..<1).dropLast("</iati-activities>\n".count))
        : SampleActivities.activity(fed, title: "Clinic")
      let bytes = Array(text.utf8)
      guard write(source, bytes, bytes.count) == bytes.count else { return }
      fed += 1
    }
  }

  /// Lets the import come to an end, so that nobody has to wait for it.
  func letImportEnd() {
    if source >= 0 { close(source) }
    source = -1
  }
}
