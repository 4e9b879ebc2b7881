/// Gives every role an appearance, on any terminal.
public struct Theme: Hashable, Sendable {
  /// Whether the theme uses colours where there are any.
  private let usesColour: Bool

  /// Colours that read on dark and on light terminals: texts keep the terminal's background, cursor rows bring their own.
  public static let dark = Theme(usesColour: true)
  /// No colours at all: bold, dim, underline and reverse tell things apart.
  public static let mono = Theme(usesColour: false)

  /// Says how a style is shown with the colours that a terminal has.
  public func appearance(of style: Style, depth: ColourDepth) -> Appearance {
    let ground = style.ground ?? style.role.ownGround
    let swatch = style.role.swatch
    let depth = usesColour ? depth : .mono
    switch depth {
    case .mono:
      var attributes = style.attributes.union(swatch.mono)
      guard let ground else { return Appearance(attributes: attributes) }
      if ground == .actual { return Appearance(attributes: attributes.union(.reverse).subtracting(.dim)) }
      attributes.formUnion(ground.swatch.mono)
      // Dim and bold together are shown as either by different terminals.
      if attributes.contains(.bold) { attributes.remove(.dim) }
      return Appearance(attributes: attributes)
    case .eight:
      return basic(swatch, ground, bright: false, style.attributes)
    case .sixteen:
      return basic(swatch, ground, bright: true, style.attributes)
    case .twoFiftySix:
      return rich(swatch, ground, style.attributes) { .indexed($0) }
    case .direct:
      return rich(swatch, ground, style.attributes) { Colour(palette: $0) ?? .indexed($0) }
    }
  }

  /// Shows a style with eight or sixteen colours: on the cursor row all text is white on blue.
  private func basic(_ swatch: Swatch, _ ground: Role?, bright: Bool, _ attributes: Attributes) -> Appearance {
    // What has no colour of its own among these few stands out as it does without any.
    let instead = swatch.basic == nil ? swatch.mono : []
    var appearance = Appearance(
      foreground: swatch.basic.map { .indexed($0) }, attributes: attributes.union(swatch.attributes).union(instead))
    guard let ground else { return appearance }
    if ground == .actual {
      appearance.foreground = .indexed(0)
      appearance.background = ground.swatch.basic.map { .indexed($0) }
      appearance.attributes.remove(.dim)
    } else if ground == .selected {
      appearance.foreground = .indexed(bright ? 15 : 7)
      appearance.background = .indexed(4)
      appearance.attributes.insert(.bold)
      appearance.attributes.remove(.dim)
    } else if bright {
      appearance.foreground = .indexed(15)
      appearance.background = .indexed(8)
      appearance.attributes.remove(.dim)
    } else {
      appearance.attributes.insert(.underline)
    }
    return appearance
  }

  /// Shows a style with the xterm palette or more.
  private func rich(
    _ swatch: Swatch, _ ground: Role?, _ attributes: Attributes, _ colour: (UInt8) -> Colour
  ) -> Appearance {
    let attributes = attributes.union(swatch.attributes)
    guard let ground else { return Appearance(foreground: swatch.rich.map(colour), attributes: attributes) }
    if ground == .actual {
      return Appearance(foreground: colour(231), background: ground.swatch.rich.map(colour), attributes: attributes)
    }
    let focused = ground == .selected
    return Appearance(
      foreground: colour(swatch.raised), background: colour(focused ? 24 : 237),
      attributes: focused ? attributes.union(.bold) : attributes)
  }
}

extension Role {
  /// The ground that a role brings with it, when text has that very role.
  fileprivate var ownGround: Role? {
    self == .selected || self == .selectedUnfocused ? self : nil
  }
}
