internal import Foundation
internal import Glibc
internal import TextUI
public import Wording

/// Appends structured events to a log file, one line each; without a file it does nothing.
public struct EventLog: Sendable {
  /// The severity of an event, in ascending order.
  public enum Level: String, CaseIterable, Comparable, Sendable {
    case trace, debug, info, notice, warning, error

    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .trace: 0
      case .debug: 1
      case .info: 2
      case .notice: 3
      case .warning: 4
      case .error: 5
      }
    }
  }

  /// A log that drops every event.
  public static let none = EventLog(file: nil, level: .error)

  private let file: LogFile?
  private let level: Level

  private init(file: LogFile?, level: Level) {
    self.file = file
    self.level = level
  }

  /// Opens or creates a file to append to, readable and writable by its owner only.
  ///
  /// - Parameters:
  ///   - path: A regular file; a terminal, a pipe or a device is refused.
  ///   - level: Events below this level are dropped.
  /// - Throws: `EventLogError` if the file cannot be opened.
  public init(path: String, level: Level) throws(EventLogError) {
    self.init(file: try LogFile(path: path), level: level)
  }

  /// The open file, for the line that a crash handler appends; nil without one.
  public var descriptor: Int32? { file?.descriptor }

  public var isEnabled: Bool { file != nil }

  /// Logs an event: `time [pid] level message field=value …`. The arguments are not evaluated if the event is dropped.
  public func log(
    _ level: Level, _ message: @autoclosure () -> String, _ fields: @autoclosure () -> KeyValuePairs<String, String> = [:]
  ) {
    guard let file, level >= self.level else { return }
    let time = Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    file.append("\(time) [\(getpid())] \(level.rawValue) \(Self.text(message(), fields()))")
  }

  /// Formats a message and its fields without control characters; values are quoted where they need it.
  static func text(_ message: String, _ fields: KeyValuePairs<String, String>) -> String {
    ([TextWidth.safe(message)] + fields.map { "\($0.key)=\(quoted($0.value))" }).joined(separator: " ")
  }

  private static func quoted(_ value: String) -> String {
    let safe = TextWidth.safe(value)
    guard safe.isEmpty || safe.contains(where: { " =\"\\".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// A log file that cannot be opened.
public enum EventLogError: Error, Hashable, Sendable {
  /// The system's reason.
  case unavailable(path: String, reason: String)
  /// A terminal, a pipe or a device.
  case notFile(path: String)
}

extension EventLogError: Worded, CustomStringConvertible {
  public var phrase: Phrase {
    switch self {
    case .unavailable(let path, let reason): InputErrors.logUnavailable(TextWidth.safe(path), reason: reason)
    case .notFile(let path): InputErrors.logNotFile(TextWidth.safe(path))
    }
  }
}
