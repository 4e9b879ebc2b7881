internal import CNcurses
internal import TextUI

/// Translates styles into the attributes and colour pairs of ncurses.
///
/// A pair is defined when its colours are first used and never again: redefining one would repaint all its cells.
struct Palette {
  /// How a style looks, in ncurses' terms.
  struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  private struct Colours: Hashable {
    var foreground: Int32
    var background: Int32
  }

  var theme: ColourTheme {
    didSet { if theme != oldValue { looks = [:] } }
  }
  let depth: ColourDepth
  private let pairLimit: Int32
  private let hasDefaultColours: Bool
  private var looks: [Style: Look] = [:]
  private var pairs: [Colours: Int32] = [:]

  /// Prepares the palette of the current ncurses screen; to be called after `ColourDepth.start`.
  init(theme: ColourTheme, depth: ColourDepth) {
    self.theme = theme
    self.depth = depth
    pairLimit = depth == .mono ? 0 : cn_pair_count()
    // Refused by terminals that cannot go back to their own colours; black and white are named instead.
    hasDefaultColours = depth != .mono && use_default_colors() == OK
  }

  /// The look of a style.
  mutating func look(of style: Style) -> Look {
    if let known = looks[style] { return known }
    let appearance = theme.appearance(of: style, depth: depth)
    let look = Look(attributes: attributes(appearance.attributes), pair: pair(appearance))
    looks[style] = look
    return look
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

  /// The number of the pair with the colours of an appearance; 0, the terminal's own colours, when no pair is left.
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
