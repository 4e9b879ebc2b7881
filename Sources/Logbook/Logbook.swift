internal import Logging
internal import TextUI

/// Takes down what happens, in a file of the person's choice; without one it takes nothing down and costs nothing.
public struct Logbook: Sendable {
  /// How much a line matters, the least first.
  public enum Level: String, CaseIterable, Sendable {
    case trace, debug, info, notice, warning, error
  }

  /// A logbook that takes nothing down.
  public static let none = Logbook(logger: nil, descriptor: nil)

  private let logger: Logger?
  /// Where the file is open, for a line that a crash appends; nil without one.
  public let descriptor: Int32?

  private init(logger: Logger?, descriptor: Int32?) {
    self.logger = logger
    self.descriptor = descriptor
  }

  /// Opens a file to append to, readable by its owner alone; it is made where it is not there.
  ///
  /// - Parameters:
  ///   - path: The file; a terminal, a pipe or a device is none.
  ///   - level: What matters less than this is left out.
  /// - Throws: `LogbookError` where it cannot be opened.
  public init(path: String, level: Level) throws(LogbookError) {
    let file = try LogFile(path: path)
    var logger = Logger(label: "kakehashi") { _ in LogFileHandler(file: file) }
    logger.logLevel = level.loggingLevel
    self.init(logger: logger, descriptor: file.descriptor)
  }

  /// True where anything is taken down.
  public var isOn: Bool { logger != nil }

  /// Takes a sentence down, with facts about it; neither is made where it would be left out.
  public func note(
    _ level: Level, _ sentence: @autoclosure () -> String, _ facts: @autoclosure () -> KeyValuePairs<String, String> = [:]
  ) {
    guard let logger else { return }
    // A handler gets facts without their order, so they become part of the sentence.
    logger.log(level: level.loggingLevel, "\(LogLine.text(sentence(), facts()))")
  }
}

/// Says why a log cannot be written.
public struct LogbookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// What is wrong with it, in words.
  public let reason: String

  /// A sentence with the file and the reason.
  public var description: String { "The log '\(TextWidth.safe(path))' cannot be opened: \(reason)." }
}

extension Logbook.Level {
  fileprivate var loggingLevel: Logger.Level {
    switch self {
    case .trace: .trace
    case .debug: .debug
    case .info: .info
    case .notice: .notice
    case .warning: .warning
    case .error: .error
    }
  }
}
