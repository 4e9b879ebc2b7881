internal import CNcurses
internal import TextUI

/// A cache of ncurses attributes and colour pairs by style.
///
/// A pair is allocated on first use and never redefined, which would repaint all its cells.
struct Palette {
  /// A style in ncurses terms.
  struct Rendition {
    var attributes: attr_t
    var pair: Int32
  }

  private struct Colours: Hashable {
    var foreground: Int32
    var background: Int32
  }

  var theme: ColourTheme {
    didSet { if theme != oldValue { renditions = [:] } }
  }
  let depth: ColourDepth
  private let pairLimit: Int32
  private let hasDefaultColours: Bool
  private var renditions: [Style: Rendition] = [:]
  private var pairs: [Colours: Int32] = [:]

  /// Prepares the palette of the current ncurses screen; call it after `ColourDepth.start`.
  init(theme: ColourTheme, depth: ColourDepth) {
    self.theme = theme
    self.depth = depth
    pairLimit = depth == .mono ? 0 : cn_pair_count()
    // Fails on terminals that cannot return to their default colours; black and white replace them.
    hasDefaultColours = depth != .mono && use_default_colors() == OK
  }

  /// Returns the rendition of a style.
  mutating func rendition(of style: Style) -> Rendition {
    if let known = renditions[style] { return known }
    let appearance = theme.appearance(of: style, depth: depth)
    let rendition = Rendition(attributes: attributes(appearance.attributes), pair: pair(appearance))
    renditions[style] = rendition
    return rendition
  }

  private func attributes(_ attributes: Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= cn_attribute_bold }
    if attributes.contains(.dim) { bits |= cn_attribute_dim }
    if attributes.contains(.italic) { bits |= cn_attribute_italic }
    if attributes.contains(.underline) { bits |= cn_attribute_underline }
    if attributes.contains(.reverse) { bits |= cn_attribute_reverse }
    return bits
  }

  /// Returns the pair of an appearance; 0, the terminal's default, when no pair is left.
  private mutating func pair(_ appearance: Appearance) -> Int32 {
    guard depth != .mono, hasDefaultColours || appearance.foreground != nil || appearance.background != nil else { return 0 }
    let colours = Colours(
      foreground: number(appearance.foreground, unset: COLOR_WHITE), background: number(appearance.background, unset: COLOR_BLACK)
    )
    if let known = pairs[colours] { return known }
    let next = Int32(pairs.count) + 1
    guard next < pairLimit, init_extended_pair(next, colours.foreground, colours.background) == OK else { return 0 }
    pairs[colours] = next
    return next
  }

  private func number(_ colour: Colour?, unset: Int32) -> Int32 {
    switch colour {
    case nil: hasDefaultColours ? -1 : unset
    case .indexed(let index): Int32(index)
    case .rgb(let red, let green, let blue): Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    }
  }
}
