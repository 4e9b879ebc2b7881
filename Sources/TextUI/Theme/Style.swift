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
  public var role: Role { didSet { key = Self.key(role, attributes, ground) } }
  /// How it stands out beyond what its role gives it.
  public var attributes: Attributes { didSet { key = Self.key(role, attributes, ground) } }
  /// The row it lies on: the text keeps its own role for the foreground and takes the background of this one.
  ///
  /// Nil is the normal background in a cell that is read; text that is put with nil leaves the ground under it as it is.
  public var ground: Role? { didSet { key = Self.key(role, attributes, ground) } }
  /// All of the above in one number: a screen compares thousands of styles for every frame.
  @usableFromInline var key: UInt32

  /// Makes a style.
  public init(role: Role = .text, attributes: Attributes = [], ground: Role? = nil) {
    self.role = role
    self.attributes = attributes
    self.ground = ground
    key = Self.key(role, attributes, ground)
  }

  private static func key(_ role: Role, _ attributes: Attributes, _ ground: Role?) -> UInt32 {
    UInt32(role.rawValue) | UInt32(attributes.rawValue) << 8 | (ground.map { UInt32($0.rawValue) + 1 } ?? 0) << 16
  }

  /// Tells whether two styles look alike.
  @inlinable public static func == (left: Style, right: Style) -> Bool { left.key == right.key }

  /// Feeds the style to a hasher.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(key) }

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
