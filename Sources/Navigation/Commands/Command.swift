public import TextUI
public import Wording

/// A command with its keys, labels and availability.
///
/// The table of all commands feeds the key bindings, the footer, the help screen, the command palette and the README.
public struct Command: Hashable, Sendable {
  /// All commands, in the order of the help.
  public enum ID: String, CaseIterable, Hashable, Sendable {
    case down, up, pageDown, pageUp, first, last
    case nextPane, previousPane, agenciesPane, countriesPane, timelinePane
    case open, back, forward, overview, programmes, sources, findings, nextLink, previousLink
    case filter, find, pin, exclude, facets, facetValues, facetList, clear, sort, reverse, undo, redo
    case timeline, zoomIn, zoomOut, panLeft, panRight, today, group, fold
    case help, palette, copy, language, theme, mouse, reloadSettings, diagnosis, redraw, suspend, cancel, stopImport, quit
  }

  /// The groups of commands in the help.
  public enum Group: CaseIterable, Hashable, Sendable {
    case moving, opening, narrowing, timeline, application

    public var phrase: Phrase {
      switch self {
      case .moving: HelpHeadings.moving
      case .opening: HelpHeadings.opening
      case .narrowing: HelpHeadings.narrowing
      case .timeline: HelpHeadings.timeline
      case .application: HelpHeadings.application
      }
    }
  }

  /// The part of browse mode that a command belongs to; commands of different parts can share a key.
  enum Place: Hashable, Sendable { case everywhere, lists, timeline, pages, facets }

  /// Rare properties of commands.
  struct Traits: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// Affects only drawing or the terminal; useless in plain mode.
    static let drawing = Traits(rawValue: 1 << 0)
    /// Runs even if unavailable, to explain why.
    static let explained = Traits(rawValue: 1 << 1)
    /// Keeps its place in the footer when others are dropped.
    static let pinned = Traits(rawValue: 1 << 2)
    /// Omitted from the palette.
    static let hidden = Traits(rawValue: 1 << 3)
  }

  public let id: ID
  /// The heading in the help.
  public let group: Group
  /// The reason for being unavailable, in one sentence; nil if the command always is available.
  public let unavailable: Phrase?
  let place: Place
  let traits: Traits
  /// An alternative name, in the palette and in plain mode.
  let alias: String?
  /// Labels, and keys per scope.
  let entry: KeyEntry

  /// A label of one or two words, for the footer and the palette.
  public var name: Phrase { entry.name }
  /// One sentence, for the help.
  public var summary: Phrase { entry.summary }
  /// The default keys for browsing, most prominent first.
  public var keys: [Key] { entry.uses[.browse]?.keys ?? [] }
  /// The position in the footer while browsing, low numbers first; nil omits it.
  public var footer: Int? { entry.uses[.browse]?.footer }

  init(
    _ id: ID, _ group: Group, _ words: CommandWords, keys: [KeyScope: KeyUse], needed: [KeyScope] = [],
    in place: Place = .everywhere, unless unavailable: Phrase? = nil, traits: Traits = [], alias: String? = nil
  ) {
    self.id = id
    self.group = group
    self.unavailable = unavailable
    self.place = place
    self.traits = traits
    self.alias = alias
    entry = KeyEntry(words, uses: keys, needed: needed)
  }
}

extension Command {
  /// All commands, in the order of the help.
  public static let table: [Command] = ID.allCases.map(definition(of:))

  /// Returns the command with an identifier.
  public static func command(_ id: ID) -> Command { byID[id, default: definition(of: id)] }

  private static let byID: [ID: Command] = Dictionary(uniqueKeysWithValues: table.map { ($0.id, $0) })
}

extension Command.ID {
  /// The name in the settings: `page-down`.
  public var settingName: String { rawValue.kebabCased }

  /// Looks up a command by its name in the settings.
  public init?(settingName: String) {
    guard let found = Self.allCases.first(where: { $0.settingName == settingName }) else { return nil }
    self = found
  }

  /// True if the command affects only drawing or the terminal, so that it is useless in plain mode.
  public var isDrawingAlone: Bool { Command.command(self).traits.contains(.drawing) }

  /// True if the command keeps its place in the footer when others are dropped.
  public var isPinned: Bool { Command.command(self).traits.contains(.pinned) }

  /// True if the command runs even if unavailable, to explain why.
  var isExplained: Bool { Command.command(self).traits.contains(.explained) }

  /// Returns whether two commands can be available at the same time while browsing.
  func coexists(with other: Command.ID) -> Bool {
    switch (Command.command(self).place, Command.command(other).place) {
    case (.everywhere, _), (_, .everywhere): true
    case (.lists, .facets), (.facets, .lists): true
    case (let one, let two): one == two
    }
  }
}
