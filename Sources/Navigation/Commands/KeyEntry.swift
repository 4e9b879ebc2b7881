import TextUI
import Wording

/// The table entry of a key action: its labels, and its keys in each scope.
struct KeyEntry: Hashable, Sendable {
  /// A label of one or two words, for the footer, the help and the palette.
  var name: Phrase
  /// One sentence, for the help.
  var summary: Phrase
  /// The default keys per scope; the action exists in no other scope.
  var uses: [KeyScope: KeyUse]
  /// The scopes in which the user would be stuck without a key for the action.
  var needed: [KeyScope]

  init(_ words: CommandWords, uses: [KeyScope: KeyUse], needed: [KeyScope] = []) {
    name = words.name
    summary = words.summary
    self.uses = uses
    self.needed = needed
  }

  /// Returns the use that applies in a mode; nil if the action does not exist there.
  func use(in mode: InputMode) -> KeyUse? { mode.scopes.lazy.compactMap { uses[$0] }.first }
}

/// The default keys of an action in a scope, with labels and the footer position that differ there.
struct KeyUse: Hashable, Sendable {
  /// The keys, most prominent first.
  var keys: [Key]
  /// Replaces the entry's name in this scope.
  var name: Phrase?
  /// Replaces the name in the footer alone.
  var hint: Phrase?
  /// Replaces the entry's summary in this scope.
  var summary: Phrase?
  /// The position in the footer, low numbers first; nil omits it.
  var footer: Int?
  /// The command whose key precedes this one's in a shared hint: `↑↓ Move`.
  var partner: Command.ID?

  /// Parses space-separated key names.
  static func keys(
    _ names: String, name: Phrase? = nil, hint: Phrase? = nil, summary: Phrase? = nil, footer: Int? = nil,
    partner: Command.ID? = nil
  ) -> KeyUse {
    let keys = names.split(separator: " ").map { name in
      guard let key = Key(name: String(name)) else { preconditionFailure("The command table has an unknown key: \(name)") }
      return key
    }
    return KeyUse(keys: keys, name: name, hint: hint, summary: summary, footer: footer, partner: partner)
  }
}

extension KeyUse: ExpressibleByStringLiteral {
  init(stringLiteral names: String) { self = .keys(names) }
}
