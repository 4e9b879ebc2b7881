public import Cooperation
public import TextUI

/// The input mode, with the state of its prompt or overlay.
public enum Mode: Hashable, Sendable {
  case browse
  case filter(FilterPrompt)
  case search(SearchPrompt)
  case palette(Palette)
  case help(HelpState)
  case copy(CopyMenu)
}

/// The prompt to search for records of all kinds.
public struct SearchPrompt: Hashable, Sendable {
  public var field = TextField("")
  /// Best match first.
  public var hits: [SearchHit] = []
  public var list = ListCursor()
  /// True if there are more than `hits`.
  public var hasMore = false
  /// The number of hits to ask for at first; it doubles whenever the last one comes into view.
  static let firstCount = 200
  /// The text that `hits` match.
  public var answered = ""

  public init() {}

  public var selected: SearchHit? { hits.indices.contains(list.cursor) ? hits[list.cursor] : nil }
}

/// The command palette.
public struct Palette: Hashable, Sendable {
  public var field = TextField("")
  public var list = ListCursor()

  /// Records that match the text.
  public var hits: [SearchHit] = []

  public init() {}
}

/// The help screen.
public struct HelpState: Hashable, Sendable {
  /// The first visible line.
  public var scroll = 0

  public init() {}
}
