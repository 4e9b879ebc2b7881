import ArgumentParser

/// The program: its commands, their options and their exit statuses.
@main
struct Kakehashi: ParsableCommand {
  /// The version of the program.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "kakehashi",
    abstract: "A dashboard for international health cooperation: who works with whom, where, on what, since when.",
    discussion: """
      Without a command it opens the dashboard on the built-in catalogue. Press ? there for all keys.

      Exit status: 0 fine, 1 failed, 2 problems in the data (check), 64 wrong usage or unknown address,
      128 and the signal's number when a signal ended it.
      """,
    version: version,
    subcommands: [
      Browse.self, List.self, Show.self, Timeline.self, Export.self, Check.self, DrawScreen.self, Doctor.self,
    ],
    defaultSubcommand: Browse.self)

  /// Runs the command that the arguments name. What an error repeats of them, or of names of files, is made safe for a terminal.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let status = exitCode(for: error)
      if status.isSuccess { exit(withError: error) }
      for line in fullMessage(for: error).split(separator: "\n") { printError(String(line)) }
      exit(withError: status)
    }
  }
}
