public import Cooperation
public import TextUI

/// How a person likes the dashboard: what a file of settings, or the command line, can say.
public struct Preferences: Hashable, Sendable {
  /// The theme; nil for the one that suits the terminal.
  public var theme: ColourTheme?
  /// The language of the interface; nil for the locale's.
  public var language: Language?
  /// How dates are written.
  public var dates = EDTFDate.Notation.words
  /// Whether to draw with ASCII alone; nil leaves it to the locale.
  public var ascii: Bool?
  /// Whether the mouse works here; else it is the terminal's.
  public var mouse = true
  /// The screen to open first; nil for the one that was left, or the overview.
  public var start: Address?
  /// Which keys give which commands.
  public var bindings = Bindings.standard

  /// Creates the preferences of somebody who has none.
  public init() {}
}
