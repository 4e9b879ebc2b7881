/// Text attributes besides colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1 << 0)
  public static let dim = Attributes(rawValue: 1 << 1)
  public static let italic = Attributes(rawValue: 1 << 2)
  public static let underline = Attributes(rawValue: 1 << 3)
  public static let reverse = Attributes(rawValue: 1 << 4)
}

/// The role, attributes and background of a cell.
public struct Style: Hashable, Sendable {
  public var role: Role { didSet { key = Self.key(role, attributes, ground) } }
  /// Attributes in addition to those of the role.
  public var attributes: Attributes { didSet { key = Self.key(role, attributes, ground) } }
  /// The role whose background lies beneath the text; the foreground stays that of ``role``.
  ///
  /// Nil is the default background in a cell, but keeps the existing background when text is drawn.
  public var ground: Role? { didSet { key = Self.key(role, attributes, ground) } }
  /// The properties packed into one integer: a frame compares thousands of styles.
  @usableFromInline var key: UInt32

  public init(role: Role = .text, attributes: Attributes = [], ground: Role? = nil) {
    self.role = role
    self.attributes = attributes
    self.ground = ground
    key = Self.key(role, attributes, ground)
  }

  private static func key(_ role: Role, _ attributes: Attributes, _ ground: Role?) -> UInt32 {
    UInt32(role.rawValue) | UInt32(attributes.rawValue) << 8 | (ground.map { UInt32($0.rawValue) + 1 } ?? 0) << 16
  }

  @inlinable public static func == (left: Style, right: Style) -> Bool { left.key == right.key }

  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  public static let plain = Style()
  /// Returns the plain style of a role.
  public static func role(_ role: Role) -> Style { Style(role: role) }

  /// Returns the style with more attributes.
  public func with(_ attributes: Attributes) -> Style {
    Style(role: role, attributes: self.attributes.union(attributes), ground: ground)
  }
  /// Returns the style in bold.
  public func bold() -> Style { with(.bold) }
  /// Returns the style dimmed.
  public func dim() -> Style { with(.dim) }
  /// Returns the style in italics.
  public func italic() -> Style { with(.italic) }
  /// Returns the style underlined.
  public func underline() -> Style { with(.underline) }
  /// Returns the style with foreground and background swapped.
  public func reverse() -> Style { with(.reverse) }
  /// Returns the style on the background of a role.
  public func on(_ ground: Role?) -> Style { Style(role: role, attributes: attributes, ground: ground) }
}
