import ArgumentParser
import Cooperation
import Importing
import Wording

/// The root command.
@main
struct Kakehashi: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "kakehashi",
    abstract: "A dashboard for international health cooperation: who works with whom, where, on what, since when.",
    discussion: """
      Without a command it opens the dashboard on the built-in catalogue. Press ? there for all keys;
      `kakehashi browse --help` lists its options. With --plain it is said in plain text, for screen readers.

      Exit status: 0 fine, 1 failed, 2 something in the data could not be read (check: any problem), 64 wrong usage or unknown address,
      128 and the signal's number when a signal ended it.
      """,
    version: version,
    subcommands: [
      Browse.self, List.self, Show.self, Timeline.self, Export.self, Import.self, Check.self, DrawScreen.self, Doctor.self,
      Benchmark.self,
    ],
    defaultSubcommand: Browse.self)

  /// Runs the command; prints errors without control characters.
  static func main() {
    reserveStandardStreams()
    var status: Int32 = 0
    var language: () -> Language = { InterfaceLanguage.ofLocale.language }
    do {
      if CommandLine.arguments.count == 1 {
        // Parsing with all subcommands costs a tenth of a start, and there is nothing to parse.
        let command = try Browse.parse([])
        language = { command.outputLanguage }
        try command.run()
      } else {
        var command = try parseAsRoot()
        if let command = command as? any LocalizedCommand { language = { command.outputLanguage } }
        try command.run()
      }
    } catch {
      status = report(error, in: language)
    }
    if status == 0, DataOptions.isIncomplete { status = 2 }
    TemporaryDatabase.removeAll()
    exit(withError: ExitCode(status))
  }

  /// Prints an error to standard error, or help and version to standard output, and returns the exit status.
  private static func report(_ error: any Error, in language: () -> Language) -> Int32 {
    let status: Int32
    switch error {
    case let error as OutputError where error.isBrokenPipe: return error.status
    case let error as ExitCode: return error.rawValue
    case is Refusal, is DataInputError: status = exitCode(for: ValidationError("")).rawValue
    default: status = exitCode(for: error).rawValue
    }
    if let error = error as? any Worded {
      printError(CommandErrors.error(error.phrase).text(in: language()))
      return status
    }
    let message = fullMessage(for: error)
    guard status != 0 else {
      do {
        try printOutput(message + "\n")
        return status
      } catch {
        return report(error, in: language)
      }
    }
    for line in message.split(separator: "\n") { printError(String(line)) }
    return status
  }
}

/// A usage error with exit status 64. Unlike `ValidationError` it prints no usage line: the syntax was right.
struct Refusal: Error, Worded, CustomStringConvertible {
  let phrase: Phrase

  init(_ phrase: Phrase) { self.phrase = phrase }
}

/// A command that knows the language of its output.
protocol LocalizedCommand: ParsableCommand {
  var outputLanguage: Language { get }
}
