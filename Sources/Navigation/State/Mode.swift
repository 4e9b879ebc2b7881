public import Cooperation
public import TextUI

/// What keys mean at the moment.
public enum Mode: Hashable, Sendable {
  case browse
  case filter(FilterPrompt)
  case search(SearchPrompt)
  case palette(Palette)
  case help(HelpState)
}

/// The prompt that narrows the list in front as one types.
public struct FilterPrompt: Hashable, Sendable {
  public var field: TextField
  /// The screen as it was before; Escape brings it back.
  public var original: Screen

  public init(_ filter: String, on screen: Screen) {
    field = TextField(filter)
    original = screen
  }
}

/// The prompt that finds records of every kind.
public struct SearchPrompt: Hashable, Sendable {
  public var field = TextField("")
  public var hits: [SearchHit] = []
  public var list = ListState(sort: 0)
  /// The text that the hits answer.
  public var answered = ""

  public init() {}

  public var selected: SearchHit? { hits.indices.contains(list.cursor) ? hits[list.cursor] : nil }
}

/// The command palette.
public struct Palette: Hashable, Sendable {
  public var field = TextField("")
  public var list = ListState(sort: 0)

  public init() {}
}

/// The help screen.
public struct HelpState: Hashable, Sendable {
  public var scroll = 0

  public init() {}
}
