public import Cooperation
public import TextUI

/// What keys mean at the moment.
public enum Mode: Hashable, Sendable {
  case browse
  case filter(FilterPrompt)
  case search(SearchPrompt)
  case palette(Palette)
  case help(HelpState)
  case copy(CopyMenu)
}

/// The prompt that finds records of every kind.
public struct SearchPrompt: Hashable, Sendable {
  /// What is typed.
  public var field = TextField("")
  /// The records found, best first.
  public var hits: [SearchHit] = []
  /// Where the person is among the hits.
  public var list = ListCursor()
  /// True where there are more than `hits`.
  public var hasMore = false
  /// How many hits are asked for at first; twice as many whenever the last one comes into view.
  static let firstCount = 200
  /// The text that the hits answer.
  public var answered = ""

  /// Creates an empty prompt.
  public init() {}

  /// The hit under the cursor; nil where there is none.
  public var selected: SearchHit? { hits.indices.contains(list.cursor) ? hits[list.cursor] : nil }
}

/// The command palette.
public struct Palette: Hashable, Sendable {
  /// What is typed.
  public var field = TextField("")
  /// Where the person is among the entries.
  public var list = ListCursor()

  /// Records that the text finds.
  public var hits: [SearchHit] = []

  /// Creates an empty palette.
  public init() {}
}

/// The help screen.
public struct HelpState: Hashable, Sendable {
  /// The line shown first.
  public var scroll = 0

  /// Creates the help at its top.
  public init() {}
}
