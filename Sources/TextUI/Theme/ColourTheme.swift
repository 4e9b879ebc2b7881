/// Gives every role an appearance, on any terminal.
public enum ColourTheme: String, Hashable, Sendable, CaseIterable {
  /// Colours of a middling lightness, which read on dark and on light terminals: for those that do not tell which they are.
  case neutral
  /// Bright colours, for dark terminals.
  case dark
  /// Deep colours, for light terminals.
  case light
  /// White, yellow and cyan on a black of its own, for eyes that need the most contrast.
  case contrast = "high-contrast"
  /// No colours at all: bold, dim, underline and reverse tell things apart.
  case mono

  /// Says how a style is shown with the colours that a terminal has.
  public func appearance(of style: Style, depth: ColourDepth) -> Appearance {
    let ground = style.ground ?? style.role.ownGround
    switch self == .mono ? .mono : depth {
    case .mono: return colourless(style, ground)
    case .eight: return basic(style, ground, bright: false)
    case .sixteen: return basic(style, ground, bright: true)
    case .twoFiftySix: return rich(style, ground) { .indexed($0) }
    case .direct: return rich(style, ground) { Colour(palette: $0) ?? .indexed($0) }
    }
  }

  private func colourless(_ style: Style, _ ground: Role?) -> Appearance {
    var attributes = style.attributes.union(style.role.swatch.mono)
    guard let ground else { return Appearance(attributes: attributes) }
    if ground == .actual { return Appearance(attributes: attributes.union(.reverse).subtracting(.dim)) }
    attributes.formUnion(ground.swatch.mono)
    // Dim and bold together are shown as either by different terminals.
    if attributes.contains(.bold) { attributes.remove(.dim) }
    return Appearance(attributes: attributes)
  }

  /// Shows a style with eight or sixteen colours: on the cursor row all text is white on blue.
  private func basic(_ style: Style, _ ground: Role?, bright: Bool) -> Appearance {
    let swatch = style.role.swatch
    let colour = basic(swatch.basic, bright: bright)
    // What has no colour of its own among these few stands out as it does without any.
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

  /// Returns the colour among the first eight, or sixteen, that stands for one of the dark theme's.
  private func basic(_ colour: UInt8?, bright: Bool) -> UInt8? {
    switch self {
    case .neutral, .dark, .mono: colour
    // Cyan and yellow cannot be read on white.
    case .light: colour == 6 ? 4 : colour == 3 ? 5 : colour
    case .contrast: bright ? (colour ?? 7) % 8 + 8 : colour ?? 7
    }
  }

  /// Shows a style with the xterm palette or more.
  private func rich(_ style: Style, _ ground: Role?, _ colour: (UInt8) -> Colour) -> Appearance {
    let shade = shade(of: style.role)
    // Where its colour tells a role from plain text, the role needs no weight: changes of that cost the line more than of colour.
    let isPlain = shade.plain == self.shade(of: .text).plain
    let own = isPlain ? style.role.swatch.attributes.subtracting(.dim) : style.role.swatch.attributes.intersection(.underline)
    let attributes = style.attributes.union(own)
    guard let ground else {
      return Appearance(foreground: shade.plain.map(colour), background: paper.map(colour), attributes: attributes)
    }
    if ground == .actual {
      return Appearance(
        foreground: colour(inkOnBars), background: self.shade(of: .actual).plain.map(colour), attributes: attributes)
    }
    return Appearance(foreground: colour(shade.raised), background: colour(cursor), attributes: attributes)
  }
}

extension Role {
  /// The ground that a role brings with it, when text has that very role.
  fileprivate var ownGround: Role? {
    self == .selected ? self : nil
  }
}
