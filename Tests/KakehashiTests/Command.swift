import Foundation
import SanitizerFacts
import TerminalEmulator

/// What became of a command: its exit status and what it wrote.
struct Outcome {
  var status: Int32
  var output: String
  var errors: String

  /// The lines of the output.
  var lines: [Substring] { output.split(whereSeparator: \.isNewline) }

  /// The lines split at tabs, the header first.
  var rows: [[Substring]] { lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) } }

  /// The output read as JSON.
  func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(output.utf8)) }
}

/// The program that the build made.
let program = builtProduct(named: "kakehashi")

/// Runs the program without a terminal until it ends. The environment is laid over a small fixed one; an empty value removes a
/// variable.
func kakehashi(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
  try run(program, arguments, environment: environment)
}

/// Runs the program with arguments in an array.
func kakehashi(_ arguments: [String]) throws -> Outcome { try run(program, arguments, environment: [:]) }

/// Runs a shell's command line, in which `$KAKEHASHI` is the program.
func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
  try run("/bin/bash", ["-c", line], environment: ["KAKEHASHI": program].merging(environment) { $1 })
}

private func run(_ path: String, _ arguments: [String], environment: [String: String]) throws -> Outcome {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent", "TERM": "xterm-256color"]
    .merging(Sanitizer.environment) { $1 }.merging(environment) { $1 }.filter { !$0.value.isEmpty }
  process.standardInput = FileHandle.nullDevice
  let (output, errors) = (Pipe(), Pipe())
  (process.standardOutput, process.standardError) = (output, errors)
  try process.run()
  // Errors are few, so the pipe holds them until the output has ended.
  let written = output.fileHandleForReading.readDataToEndOfFile()
  let complaints = errors.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  let status = process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
  return Outcome(
    status: status, output: String(decoding: written, as: UTF8.self), errors: String(decoding: complaints, as: UTF8.self))
}
