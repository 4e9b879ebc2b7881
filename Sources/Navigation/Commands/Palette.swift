import Cooperation
import TextUI
import Wording

/// One line of the command palette.
public struct PaletteEntry: Hashable, Sendable {
  /// What an entry leads to.
  public enum Target: Hashable, Sendable {
    case command(Command.ID)
    case address(Address)
  }

  /// What the entry leads to.
  public var target: Target
  /// The command's name, or the address.
  public var name: String
  /// What the command does, in one sentence; empty for an address.
  public var summary: String
  /// The keys that give the command; empty for an address.
  public var keys: String
  /// Positions in `name` of the letters that were typed.
  public var matched: [Int]
}

extension AppState {
  /// The commands that the screen in front knows and whose names hold the typed letters closely in order, best match first; an
  /// address that is typed in full comes before them, records that the text finds come behind.
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
      // Moving is for keys.
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
      // Of names that match alike the shorter one is meant: "find" is Find, not Findings.
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

/// Letters found in a text in their order, case aside.
struct FuzzyMatch: Hashable {
  /// Positions of the letters, in characters.
  var positions: [Int]
  /// Nought where the text begins with the letters; more for every gap and late start.
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
    // Letters that are scattered over the text are no match.
    if !wanted.isEmpty || penalty > 8 + 4 * positions.count { return nil }
  }

  func withoutPositions(penalty: Int) -> FuzzyMatch {
    var copy = self
    copy.positions = []
    copy.penalty += penalty
    return copy
  }
}
