public import ArgumentParser
import Host
public import EventLog
import Navigation
internal import Wording

/// The options of the log file.
struct LogOptions: ParsableArguments {
  @Option(
    name: .customLong("log"),
    help: """
      Append what happens to this file, which only you can read: start and end, versions, questions and their times, imports, \
      settings, errors, signals.
      """,
    completion: .file())
  var file: String?

  @Option(name: .customLong("log-level"), help: "How much goes into it: trace, debug, info, notice, warning or error.")
  var level = EventLog.Level.info

  /// Runs a command and logs its start and how it ends.
  ///
  /// - Throws: `EventLogError` before the command runs if the file cannot be opened, else what the command throws.
  func withLog(_ command: String, _ body: (EventLog) throws -> Void) throws {
    guard let file else { return try body(.none) }
    let log = try EventLog(path: file, level: level)
    let versions = HostInfo.versions(ofProgram: Kakehashi.version).map { "\($0.label.english) \($0.text.english)" }
      .joined(separator: ", ")
    log.log(.info, "started", ["command": command, "versions": versions])
    do {
      try body(log)
      log.log(.info, "ended", ["status": "0"])
    } catch let code as ExitCode {
      log.log(.info, "ended", ["status": "\(code.rawValue)"])
      throw code
    } catch {
      log.log(.error, "ended with an error", ["error": "\(error)"])
      throw error
    }
  }
}

extension EventLog.Level: ExpressibleByArgument {}
