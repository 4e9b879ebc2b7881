import Cooperation
import TextUI
import Wording

/// An entry of the command palette.
public struct PaletteEntry: Hashable, Sendable {
  /// The command or address behind an entry.
  public enum Target: Hashable, Sendable {
    case command(Command.ID)
    case address(Address)
  }

  public var target: Target
  /// The command's name, or the address.
  public var name: String
  /// The command's summary; empty for an address.
  public var summary: String
  /// The command's keys; empty for an address.
  public var keys: String
  /// Positions of the matched letters in `name`.
  public var matched: [Int]
}

extension AppState {
  /// Returns the available commands that fuzzy-match the text, best match first. A complete address precedes them, matching
  /// records follow.
  public func paletteEntries(_ palette: Palette) -> [PaletteEntry] {
    let text = palette.field.text
    var entries: [PaletteEntry] = []
    if text.contains("/") || text.contains("?"), let address = try? Address(parsing: text) {
      entries.append(
        PaletteEntry(
          target: .address(address), name: Command.command(.open).name.text(in: language) + " " + address.description,
          summary: "", keys: "", matched: []))
    }
    let scored = Command.table.enumerated().compactMap { position, command -> (PaletteEntry, Int, Int, Int)? in
      // Movement is for keys only.
      guard command.group != .moving, !command.traits.contains(.hidden), isAvailable(command.id) else { return nil }
      let name = command.name.text(in: language)
      let other = command.name.text(in: language == .japanese ? .english : .japanese)
      let summary = command.summary.text(in: language)
      let match: FuzzyMatch? =
        FuzzyMatch(text, in: name) ?? FuzzyMatch(text, in: other)?.withoutPositions(penalty: 100)
        ?? command.alias.flatMap { FuzzyMatch(text, in: $0)?.withoutPositions(penalty: 100) }
        ?? (summary.lowercased().contains(text.lowercased()) ? FuzzyMatch("", in: summary)?.withoutPositions(penalty: 200) : nil)
      guard let match else { return nil }
      let entry = PaletteEntry(
        target: .command(command.id), name: name, summary: summary, keys: bindings.caption(of: command.id),
        matched: match.positions)
      // Of equally good matches, the shorter name wins: "find" is Find, not Findings.
      return (entry, match.penalty, text.isEmpty ? 0 : name.count, position)
    }
    entries += scored.sorted { ($0.1, $0.2, $0.3) < ($1.1, $1.2, $1.3) }.map(\.0)
    return entries
      + palette.hits.map { hit in
        PaletteEntry(
          target: .address(.record(hit.reference)), name: hit.title.text(in: language),
          summary: hit.reference.kind.phrase.text(in: language), keys: "", matched: [])
      }
  }
}

/// A fuzzy match: letters that occur in a text in order, ignoring case.
struct FuzzyMatch: Hashable {
  /// Positions of the letters, in characters.
  var positions: [Int]
  /// Zero if the text begins with the letters; grows with gaps and a late start.
  var penalty: Int

  init?(_ letters: String, in text: String) {
    positions = []
    penalty = 0
    var wanted = letters.lowercased().filter { $0 != " " }[...]
    var last = -1
    for (index, character) in text.lowercased().enumerated() {
      guard let letter = wanted.first else { break }
      guard character == letter else { continue }
      penalty += last < 0 ? index * 2 : (index - last - 1) * 3
      last = index
      positions.append(index)
      wanted.removeFirst()
    }
    // Widely scattered letters do not count as a match.
    if !wanted.isEmpty || penalty > 8 + 4 * positions.count { return nil }
  }

  func withoutPositions(penalty: Int) -> FuzzyMatch {
    var copy = self
    copy.positions = []
    copy.penalty += penalty
    return copy
  }
}
