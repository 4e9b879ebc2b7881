public import TextUI
public import Wording

/// A footer hint: an action with its most prominent key.
public struct KeyHint: Hashable, Sendable {
  public let action: KeyAction
  /// The first key of the action, preceded by its partner's in a shared hint; empty if none is bound.
  public private(set) var keys: [Key] = []
  /// The label in the footer of this mode.
  public let name: Phrase
  /// True if the hint keeps its place when others are dropped.
  public let isPinned: Bool
  /// The actions whose keys the hint shows.
  private let shared: [KeyAction]

  private init?(_ action: KeyAction, in mode: InputMode) {
    guard let use = action.entry.use(in: mode), use.footer != nil else { return nil }
    self.action = action
    name = use.hint ?? action.name(in: mode)
    isPinned = if case .command(let command) = action { command.isPinned } else { false }
    shared = (use.partner.map { [.command($0)] } ?? []) + [action]
  }

  /// Returns the hint with keys from the given bindings.
  fileprivate func bound(by bindings: Bindings, in mode: InputMode) -> KeyHint {
    var hint = self
    hint.keys = shared.compactMap { bindings.keys(of: $0, in: mode).first }
    return hint
  }

  /// The hints of each mode with default keys, in footer order; cached, because every frame shows them.
  fileprivate static let standard: [InputMode: [KeyHint]] = Dictionary(
    uniqueKeysWithValues: InputMode.allCases.map { mode in
      let placed = KeyAction.allCases.compactMap { action in
        KeyHint(action, in: mode).map { ($0.bound(by: .standard, in: mode), action.entry.use(in: mode)?.footer ?? 0) }
      }
      return (mode, placed.sorted { $0.1 < $1.1 }.map(\.0))
    })
}

extension AppState {
  /// The footer hints of the current mode, most useful first.
  public var keyHints: [KeyHint] {
    let mode = inputMode
    var hints = KeyHint.standard[mode] ?? []
    if mode == .browse {
      let model = screen.model
      hints.removeAll { if case .command(let command) = $0.action { !isAvailable(command, on: model) } else { false } }
    }
    return bindings.isStandard ? hints : hints.map { $0.bound(by: bindings, in: mode) }
  }
}
