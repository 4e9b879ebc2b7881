/// How text stands out beyond its colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// The attributes as bits.
  public let rawValue: UInt8
  /// Makes a set from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bold.
  public static let bold = Attributes(rawValue: 1 << 0)
  /// Dim.
  public static let dim = Attributes(rawValue: 1 << 1)
  /// Italic.
  public static let italic = Attributes(rawValue: 1 << 2)
  /// Underlined.
  public static let underline = Attributes(rawValue: 1 << 3)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 1 << 4)
}

/// What a cell means and how it stands out.
public struct Style: Hashable, Sendable {
  /// What the text means.
  public var role: Role
  /// How it stands out beyond what its role gives it.
  public var attributes: Attributes
  /// The row it lies on: the text keeps its own role for the foreground and takes the background of this one.
  ///
  /// Nil is the normal background in a cell that is read; text that is put with nil leaves the ground under it as it is.
  public var ground: Role?

  /// Makes a style.
  public init(role: Role = .text, attributes: Attributes = [], ground: Role? = nil) {
    self.role = role
    self.attributes = attributes
    self.ground = ground
  }

  /// Plain text.
  public static let plain = Style()
  /// Makes the style of a role.
  public static func role(_ role: Role) -> Style { Style(role: role) }

  /// Adds attributes.
  public func with(_ attributes: Attributes) -> Style {
    Style(role: role, attributes: self.attributes.union(attributes), ground: ground)
  }
  /// Adds bold.
  public func bold() -> Style { with(.bold) }
  /// Adds dim.
  public func dim() -> Style { with(.dim) }
  /// Adds italic.
  public func italic() -> Style { with(.italic) }
  /// Adds an underline.
  public func underline() -> Style { with(.underline) }
  /// Exchanges foreground and background.
  public func reverse() -> Style { with(.reverse) }
  /// Lays the background of a role under the text.
  public func on(_ ground: Role?) -> Style { Style(role: role, attributes: attributes, ground: ground) }
}
