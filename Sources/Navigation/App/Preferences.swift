public import Cooperation
public import TextUI

/// User preferences, from the settings file or the command line.
public struct Preferences: Hashable, Sendable {
  /// Nil adapts to the terminal.
  public var theme: ColourTheme?
  /// Nil follows the locale.
  public var language: Language?
  /// The notation of dates.
  public var dates = EDTFDate.Notation.words
  /// Restricts drawing to ASCII; nil follows the locale.
  public var ascii: Bool?
  /// False leaves the mouse to the terminal.
  public var mouse = true
  /// The first screen; nil restores the saved session, or else opens the overview.
  public var start: Address?
  public var bindings = Bindings.standard

  public init() {}
}
