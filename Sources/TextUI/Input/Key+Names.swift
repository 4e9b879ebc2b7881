extension Key: CustomStringConvertible {
  /// Parses a key name: `j`, `G`, `Enter`, `Space`, `C-l`, `F1`, `S-Up`, `C-M-Left`.
  ///
  /// Names are case-insensitive; single characters stand for themselves.
  public init?(name: String) {
    if name.count == 1, let only = name.first, only != " " {
      self = .character(only)
    } else if let plain = Key.plainNames.first(where: { $0.name.lowercased() == name.lowercased() }) {
      self = plain.key
    } else if name.first == "F" || name.first == "f", let number = Int(name.dropFirst()), (1...63).contains(number),
      name.dropFirst() == String(number)
    {
      self = .function(number)
    } else if let key = Key(modifiedName: name) {
      self = key
    } else {
      return nil
    }
  }

  /// The canonical name, as parsed by ``init(name:)``.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Escape"
    case .tab: "Tab"
    case .backTab: "BTab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    case .control(" "): "C-Space"
    case .control(let character): "C-\(character)"
    case .shift(let direction): "S-\(direction.rawValue)"
    case .modified(let modifiers, let direction): modifiers.prefix + direction.rawValue
    }
  }

  /// The compact label for a footer: `Enter`, `^L`, `↑`. On ASCII terminals use ``name``.
  public var caption: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .escape: "Esc"
    case .backTab: "S-Tab"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .control(" "): "^Space"
    case .control(let character): "^\(character.uppercased())"
    case .shift(let direction): "S-\(direction.arrow)"
    case .modified(let modifiers, let direction): modifiers.prefix + direction.arrow
    case .character, .enter, .tab, .backspace, .delete, .insert, .home, .end, .function: name
    }
  }

  /// Parses a footer label: `Esc`, `PgDn`, `^L`, `↑`, `S-Tab`; the inverse of ``caption``.
  ///
  /// Case-insensitive; arrows and `^` with a letter mean keys, not characters.
  public init?(caption: String) {
    if let plain = Key.plainKeys.first(where: { $0.caption.lowercased() == caption.lowercased() }) {
      self = plain
    } else if caption.count > 1, caption.first == "^", let key = Key(name: "C-" + caption.dropFirst()) {
      self = key
    } else if let arrow = Direction.allCases.first(where: { caption.hasSuffix("-" + $0.arrow) }) {
      self.init(name: caption.dropLast() + arrow.rawValue)
    } else {
      self.init(name: caption)
    }
  }

  public var description: String { name }

  /// The named keys without modifiers or parameters.
  private static let plainKeys: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
    .character(" "),
  ]

  private static let plainNames: [(name: String, key: Key)] = plainKeys.map { (name: $0.name, key: $0) }

  /// Parses a name with modifiers: `C-x`, `S-Up`, `C-S-Left`.
  private init?(modifiedName name: String) {
    var modifiers: Modifiers = []
    var rest = name[...]
    while rest.count > 2, rest.dropFirst().first == "-", let modifier = Modifiers(letter: rest.first) {
      modifiers.insert(modifier)
      rest = rest.dropFirst(2)
    }
    guard !modifiers.isEmpty else { return nil }
    if let direction = Direction.allCases.first(where: { $0.rawValue.lowercased() == rest.lowercased() }) {
      self = modifiers == .shift ? .shift(direction) : .modified(modifiers, direction)
    } else if modifiers == .control, rest.lowercased() == "space" {
      self = .control(" ")
    } else if modifiers == .control, rest.count == 1, let character = rest.lowercased().first {
      self = .control(character)
    } else {
      return nil
    }
  }
}

extension Modifiers {
  /// Returns the modifier for the letter before a hyphen.
  fileprivate init?(letter: Character?) {
    switch letter {
    case "S": self = .shift
    case "M": self = .alt
    case "C": self = .control
    default: return nil
    }
  }

  /// The modifier letters, each with a hyphen.
  fileprivate var prefix: String {
    (contains(.control) ? "C-" : "") + (contains(.alt) ? "M-" : "") + (contains(.shift) ? "S-" : "")
  }
}

extension Direction {
  fileprivate var arrow: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    }
  }
}
