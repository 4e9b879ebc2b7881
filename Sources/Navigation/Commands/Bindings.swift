public import TextUI

/// Which keys give which commands: those of the command table, changed as the person likes it.
public struct Bindings: Hashable, Sendable {
  private var changed: [Command.ID: [Key]] = [:]
  private var byKey: [Key: [Command.ID]] = Command.byKey

  /// The keys of the command table.
  public static let standard = Bindings()

  /// The keys that give a command, the first one most prominent; none where the person wants none.
  public func keys(of command: Command.ID) -> [Key] { changed[command] ?? Command.command(command).keys }

  /// The commands that a key gives, in the order of the command table; at most one of them is available at a time.
  public func commands(for key: Key) -> [Command.ID] { byKey[key] ?? [] }

  /// Why keys cannot be those of a command.
  public enum Problem: Hashable, Sendable {
    /// The key is that of another command that is there at the same time.
    case taken(Key, by: Command.ID)
    /// Without a key for this command a person could not go on, or not leave.
    case needed
  }

  /// A wish: a command, and the keys that are to give it.
  public typealias Wish = (command: Command.ID, keys: [Key])

  /// Changes keys as the person wishes.
  ///
  /// All wishes are looked at together, so that two commands can exchange their keys. Of two commands that would share a key where
  /// both are available, the one that was wished for later keeps what it had.
  ///
  /// - Returns: The bindings, and for each wish that was not granted, by its place, why.
  public static func granting(_ wishes: [Wish]) -> (bindings: Bindings, refused: [Int: Problem]) {
    var refused: [Int: Problem] = [:]
    for (index, wish) in wishes.enumerated() where wish.keys.isEmpty && wish.command.isNeeded { refused[index] = .needed }
    while true {
      var bindings = Bindings()
      for (index, wish) in wishes.enumerated() where refused[index] == nil { bindings.changed[wish.command] = wish.keys }
      guard let (index, problem) = bindings.firstClash(wishes, refused) else {
        bindings.index()
        return (bindings, refused)
      }
      refused[index] = problem
    }
  }

  /// Returns the last of the wishes that clashes with another command's keys.
  private func firstClash(_ wishes: [Wish], _ refused: [Int: Problem]) -> (Int, Problem)? {
    for (index, wish) in wishes.enumerated().reversed() where refused[index] == nil {
      for key in wish.keys {
        let other = Command.table.first { other in
          other.id != wish.command && keys(of: other.id).contains(key) && other.id.isThere(with: wish.command)
            // What shares a key in the table is told apart by what is in front.
            && !(Command.command(wish.command).keys.contains(key) && other.keys.contains(key))
        }
        if let other { return (index, .taken(key, by: other.id)) }
      }
    }
    return nil
  }

  private mutating func index() {
    byKey = Command.table.reduce(into: [:]) { commands, command in
      for key in keys(of: command.id) { commands[key, default: []].append(command.id) }
    }
  }
}

extension Command.ID {
  /// What the command is called in a file of settings: `page-down`.
  public var settingName: String {
    rawValue.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
  }

  /// Finds the command of a name in a file of settings.
  public init?(settingName: String) {
    guard let found = Self.allCases.first(where: { $0.settingName == settingName }) else { return nil }
    self = found
  }

  /// True for what a person cannot do without.
  var isNeeded: Bool { [.up, .down, .open, .back, .help, .palette, .quit].contains(self) }

  /// Where a command is there: everywhere, or in one place alone.
  private enum Place { case everywhere, lists, timeline, pages, facets }

  private var place: Place {
    if [.pin, .exclude].contains(self) { return .lists }
    if [.zoomIn, .zoomOut, .panLeft, .panRight, .today, .group, .fold].contains(self) { return .timeline }
    if [.nextLink, .previousLink].contains(self) { return .pages }
    return [.facetList, .facetValues].contains(self) ? .facets : .everywhere
  }

  /// Tells whether two commands may be available at the same time.
  func isThere(with other: Command.ID) -> Bool {
    switch (place, other.place) {
    case (.everywhere, _), (_, .everywhere): true
    case (.lists, .facets), (.facets, .lists): true
    case (let one, let two): one == two
    }
  }
}
