public import TextUI

extension Screen {
  /// The configuration of a screen.
  public struct Options: Sendable {
    /// The terminal that a screen is attached to.
    public enum Connection: Hashable, Sendable {
      /// The terminal of the process, including its signals, modes and standard error.
      case process
      /// Two open descriptors, owned by the caller; the process is not affected.
      ///
      /// For tests, which may use `/dev/null`.
      case descriptors(input: Int32, output: Int32)
    }

    /// The mapping of roles to colours and attributes.
    public var theme: ColourTheme
    /// The user's limit on colours.
    public var colour: ColourPreference
    /// Whether to draw in ASCII; nil depends on the locale.
    public var ascii: Bool?
    /// A terminfo type that overrides `TERM`.
    public var terminalType: String?
    public var connection: Connection
    /// The descriptor of a crash log, owned by the caller and open longer than the screen.
    public var crashLog: Int32?
    /// Whether to query the background colour at start; the answer arrives as `.background`.
    public var asksBackground = false

    public init(
      theme: ColourTheme = .suitingTerminal, colour: ColourPreference = .automatic, ascii: Bool? = nil,
      terminalType: String? = nil,
      connection: Connection = .process
    ) {
      self.theme = theme
      self.colour = colour
      self.ascii = ascii
      self.terminalType = terminalType
      self.connection = connection
    }
  }
}
