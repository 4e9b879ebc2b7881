import Cooperation
import Foundation
import TextUI
import Wording

/// A line that a person typed at the prompt of the plain mode, and what it asks for.
public enum TypedLine: Hashable, Sendable {
  /// The rows after those that were said last; what an empty line asks for.
  case nextRows
  /// The rows before them.
  case previousRows
  /// A row, or on a page a link, by the number before it.
  case number(Int)
  /// A command of the table, by its name or by one of its keys.
  case command(Command.ID)
  /// The search for records that hold these words.
  case find(String)
  /// The narrowing by words and conditions; nothing takes the words away.
  case filter(String)
  /// A screen by its address.
  case address(Address)
  /// The list of what can be typed.
  case help
  /// Nothing that is known; a sentence says so.
  case unknown(String)

  /// Reads a line: a number, a command's name, `find` or `filter` with words, an address, or a key.
  public init(_ line: String, in state: AppState) {
    let text = Self.trimmed(line)
    // What one would type into the palette of the full screen is the same here.
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
      self = .unknown(Self.complaint(words, in: state.language))
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

  private static func complaint(_ words: String, in language: Language) -> String {
    let names = Command.ID.allCases.filter { !$0.isDrawingAlone }.map(\.settingName)
    let distances = names.map { ($0, EditDistance.between(words.lowercased().utf8, $0.utf8, limit: 3)) }
    guard let near = distances.min(by: { $0.1 < $1.1 }), near.1 < 3 else {
      return Words.unknownCommand(words).text(in: language)
    }
    return Words.unknownCommand(words, nearest: near.0).text(in: language)
  }
}

extension Command.ID {
  /// Finds the command that a typed word names: as in a file of settings, or as the help calls it in either language.
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
  /// Tells whether a command means something here, or says why it does not.
  public func answers(_ command: Command.ID) -> Bool { isAvailable(command) || command.isExplained }
}
