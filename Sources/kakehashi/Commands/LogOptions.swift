public import ArgumentParser
import Host
public import Logbook
import Navigation

/// What is taken down in a file.
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
  var level = Logbook.Level.info

  /// Does something between a first line and a last one; what it throws is taken down on its way.
  ///
  /// - Throws: `LogbookError` before anything is done where the file cannot be opened.
  func takeDown(_ command: String, _ body: (Logbook) throws -> Void) throws {
    guard let file else { return try body(.none) }
    let log = try Logbook(path: file, level: level)
    let versions = HostInfo.versions(ofProgram: Kakehashi.version).map { "\($0.label.english) \($0.text.english)" }
      .joined(separator: ", ")
    log.note(.info, "started", ["command": command, "versions": versions])
    do {
      try body(log)
      log.note(.info, "ended", ["status": "0"])
    } catch let code as ExitCode {
      log.note(.info, "ended", ["status": "\(code.rawValue)"])
      throw code
    } catch {
      log.note(.error, "ended with an error", ["error": "\(error)"])
      throw error
    }
  }
}

extension Logbook.Level: ExpressibleByArgument {}
