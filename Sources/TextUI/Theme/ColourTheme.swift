/// A mapping of roles to terminal colours and attributes.
public enum ColourTheme: String, Hashable, Sendable, CaseIterable {
  /// Medium brightness, legible on dark and light backgrounds; for terminals that do not report theirs.
  case neutral
  /// Bright colours for dark backgrounds.
  case dark
  /// Deep colours for light backgrounds.
  case light
  /// White, yellow and cyan on its own black background, for maximum contrast.
  case contrast = "high-contrast"
  /// No colours: bold, dim, underline and reverse only.
  case mono

  /// Resolves a style at a colour depth.
  public func appearance(of style: Style, depth: ColourDepth) -> Appearance {
    let ground = style.ground ?? style.role.ownGround
    switch self == .mono ? .mono : depth {
    case .mono: return monochrome(style, ground)
    case .eight: return basic(style, ground, bright: false)
    case .sixteen: return basic(style, ground, bright: true)
    case .twoFiftySix: return extended(style, ground) { .indexed($0) }
    case .direct: return extended(style, ground) { Colour(palette: $0) ?? .indexed($0) }
    }
  }

  private func monochrome(_ style: Style, _ ground: Role?) -> Appearance {
    var attributes = style.attributes.union(style.role.swatch.mono)
    guard let ground else { return Appearance(attributes: attributes) }
    if ground == .actual { return Appearance(attributes: attributes.union(.reverse).subtracting(.dim)) }
    attributes.formUnion(ground.swatch.mono)
    // Terminals disagree about bold and dim together.
    if attributes.contains(.bold) { attributes.remove(.dim) }
    return Appearance(attributes: attributes)
  }

  /// Resolves a style to 8 or 16 colours; text on the cursor row is white on blue.
  private func basic(_ style: Style, _ ground: Role?, bright: Bool) -> Appearance {
    let swatch = style.role.swatch
    let colour = basic(swatch.basic, bright: bright)
    // A role without a colour of its own falls back to its monochrome attributes.
    let instead = swatch.basic == nil ? swatch.mono : []
    var appearance = Appearance(
      foreground: colour.map { .indexed($0) }, background: self == .contrast ? .indexed(0) : nil,
      attributes: style.attributes.union(swatch.attributes).union(instead))
    if self == .contrast { appearance.attributes.remove(.dim) }
    guard let ground else { return appearance }
    if ground == .actual {
      appearance.foreground = .indexed(self == .light ? 7 : 0)
      appearance.background = basic(ground.swatch.basic, bright: bright).map { .indexed($0) }
      appearance.attributes.remove(.dim)
    } else {
      appearance.foreground = .indexed(self == .contrast ? 0 : bright ? 15 : 7)
      appearance.background = .indexed(self == .contrast ? (bright ? 11 : 3) : 4)
      appearance.attributes.insert(.bold)
      appearance.attributes.remove(.dim)
    }
    return appearance
  }

  /// Maps a basic colour of the dark theme to this theme.
  private func basic(_ colour: UInt8?, bright: Bool) -> UInt8? {
    switch self {
    case .neutral, .dark, .mono: colour
    // Cyan and yellow are illegible on white.
    case .light: colour == 6 ? 4 : colour == 3 ? 5 : colour
    case .contrast: bright ? (colour ?? 7) % 8 + 8 : colour ?? 7
    }
  }

  /// Resolves a style to the xterm palette or RGB.
  private func extended(_ style: Style, _ ground: Role?, _ colour: (UInt8) -> Colour) -> Appearance {
    let shade = shade(of: style.role)
    // A role with a colour of its own needs no weight: switching weight costs more bytes than switching colour.
    let isPlain = shade.normal == self.shade(of: .text).normal
    let own = isPlain ? style.role.swatch.attributes.subtracting(.dim) : style.role.swatch.attributes.intersection(.underline)
    let attributes = style.attributes.union(own)
    guard let ground else {
      return Appearance(foreground: shade.normal.map(colour), background: defaultBackground.map(colour), attributes: attributes)
    }
    if ground == .actual {
      return Appearance(
        foreground: colour(barTextColour), background: self.shade(of: .actual).normal.map(colour), attributes: attributes)
    }
    return Appearance(foreground: colour(shade.selected), background: colour(cursorBackground), attributes: attributes)
  }
}

extension Role {
  /// The background role that text of this role implies.
  fileprivate var ownGround: Role? {
    self == .selected ? self : nil
  }
}
