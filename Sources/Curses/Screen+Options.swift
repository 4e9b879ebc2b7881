public import TextUI

extension Screen {
  /// What a screen uses and how it looks.
  public struct Options: Sendable {
    /// Where the screen is shown and keys come from.
    public enum Connection: Hashable, Sendable {
      /// The terminal of the process: its signals, modes and standard error are looked after.
      case process
      /// Two open descriptors, which stay the caller's; nothing of the process is touched. For tests: `/dev/null` will do.
      case descriptors(input: Int32, output: Int32)
    }

    /// The colours and attributes of the roles.
    public var theme: ColourTheme
    /// How many colours the user wants.
    public var colour: ColourPreference
    /// Whether to draw with ASCII alone; nil leaves it to the locale.
    public var ascii: Bool?
    /// A terminfo type instead of `TERM`.
    public var terminalType: String?
    /// Where the screen is shown and keys come from.
    public var connection: Connection
    /// The descriptor of a log to which a crash appends a line; it stays the caller's, and open longer than the screen.
    public var crashLog: Int32?
    /// Whether to ask the terminal at the start which colour its background has; the answer comes as `.background`.
    public var asksBackground = false

    /// Chooses the options; each has a default that suits an ordinary program.
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
