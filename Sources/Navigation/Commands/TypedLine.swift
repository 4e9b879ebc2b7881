import Cooperation
import Foundation
import TextUI
import Wording

/// A parsed line of input at the prompt of plain mode.
public enum TypedLine: Hashable, Sendable {
  /// The next rows; entered as an empty line.
  case nextRows
  /// The previous rows.
  case previousRows
  /// A row, or a link of a page, by its number.
  case number(Int)
  /// A command of the table, by its name or by one of its keys.
  case command(Command.ID)
  /// A search for records that contain these words.
  case find(String)
  /// A filter of words and conditions; empty text removes the words.
  case filter(String)
  case address(Address)
  /// The list of possible input.
  case help
  /// Unrecognised input, with an error message.
  case unknown(String)

  /// Parses a number, a command name, `find` or `filter` with words, an address, or a key.
  public init(_ line: String, in state: AppState) {
    let text = Self.trimmed(line)
    // The leading colon of the full screen's palette is accepted here too.
    let words = text.count > 1 && text.hasPrefix(":") ? Self.trimmed(text.dropFirst()) : text
    let halves = words.split(separator: " ", maxSplits: 1).map(String.init)
    if words.isEmpty {
      self = .nextRows
    } else if words.allSatisfy({ $0.isASCII && $0.isNumber }) {
      self = .number(Int(words) ?? .max)
    } else if let command = Command.ID(typed: words) {
      self = Self.of(command)
    } else if halves.count == 2, let command = Command.ID(typed: halves[0]), [.find, .filter].contains(command) {
      let rest = Self.trimmed(halves[1])
      self = command == .find ? .find(rest) : .filter(rest)
    } else if words.count > 1, words.hasPrefix("/") {
      self = .filter(Self.trimmed(words.dropFirst()))
    } else if words.count > 1, words.contains("/") || words.contains("?") {
      do {
        self = .address(try Address(parsing: words))
      } catch {
        self = .unknown(error.text(in: state.language))
      }
    } else if let key = Key(caption: words), let command = Keymap.commandOrFirst(for: key, in: state) {
      self = Self.of(command)
    } else {
      self = .unknown(Self.errorMessage(words, in: state.language))
    }
  }

  private static func of(_ command: Command.ID) -> TypedLine {
    switch command {
    case .pageDown: .nextRows
    case .pageUp: .previousRows
    case .help, .palette: .help
    case .find: .find("")
    case .filter: .filter("")
    default: .command(command)
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }

  private static func errorMessage(_ words: String, in language: Language) -> String {
    let names = Command.ID.allCases.filter { !$0.isDrawingAlone }.map(\.settingName)
    let distances = names.map { ($0, EditDistance.between(words.lowercased().utf8, $0.utf8, limit: 3)) }
    guard let near = distances.min(by: { $0.1 < $1.1 }), near.1 < 3 else {
      return Words.unknownCommand(words).text(in: language)
    }
    return Words.unknownCommand(words, nearest: near.0).text(in: language)
  }
}

extension Command.ID {
  /// Looks up a command by its name in the settings, its name in the help in either language, or its alias.
  init?(typed word: String) {
    let word = word.lowercased()
    let named = Command.table.first { [$0.name.english.lowercased(), $0.name.japanese.lowercased()].contains(word) }
    guard let found = Command.ID(settingName: word) ?? named?.id ?? Command.table.first(where: { $0.alias == word })?.id else {
      return nil
    }
    self = found
  }
}

extension AppState {
  /// Returns whether a command is available here, or explains why it is not.
  public func answers(_ command: Command.ID) -> Bool { isAvailable(command) || command.isExplained }
}
