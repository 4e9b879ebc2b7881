import Glibc
import Testing
import TextUI

@Suite("Themes")
struct ThemeTests {
  @Test("tell by attributes alone all apart that colour tells apart", arguments: ColourTheme.allCases)
  func mono(theme: ColourTheme) {
    // A bar is a shape of its own: its text need not differ.
    let plain = theme.appearance(of: .plain, depth: .mono)
    for role in Role.allCases where role != .text && role != .bar {
      #expect(theme.appearance(of: .role(role), depth: .mono) != plain, "\(role)")
    }
    #expect(theme.appearance(of: .role(.border), depth: .mono) != theme.appearance(of: .role(.borderFocused), depth: .mono))
    #expect(theme.appearance(of: .role(.planned), depth: .mono) != theme.appearance(of: .role(.actual), depth: .mono))
    #expect(theme.appearance(of: .role(.warning), depth: .mono) != theme.appearance(of: .role(.error), depth: .mono))
    #expect(Set(Role.series.map { theme.appearance(of: .role($0), depth: .mono) }).count == 6)
  }

  @Test("show no colour without colours, or when none is wanted")
  func colourless() {
    for role in Role.allCases {
      for ground in [nil, Role.selected] {
        let style = Style.role(role).on(ground)
        let shown =
          ColourDepth.allCases.map { ColourTheme.mono.appearance(of: style, depth: $0) } + [
            ColourTheme.neutral.appearance(of: style, depth: .mono)
          ]
        #expect(shown.allSatisfy { $0.foreground == nil && $0.background == nil })
      }
    }
  }

  @Test("show the cursor row at every depth", arguments: ColourDepth.allCases)
  func cursorRows(depth: ColourDepth) {
    for role in [Role.text, .muted, .link, .bar, .warning] {
      let grounds = [nil, Role.selected].map { ColourTheme.neutral.appearance(of: .role(role).on($0), depth: depth) }
      #expect(grounds[0] != grounds[1], "\(role)")
    }
  }

  @Test("keep a style's own attributes", arguments: ColourDepth.allCases)
  func attributes(depth: ColourDepth) {
    for attribute in [Attributes.bold, .italic, .underline, .reverse] {
      #expect(ColourTheme.neutral.appearance(of: .plain.with(attribute), depth: depth).attributes.contains(attribute))
    }
  }

  @Test("use the first eight colours where there are no more")
  func eight() {
    for role in Role.allCases {
      let shown = ColourTheme.neutral.appearance(of: .role(role).on(.selected), depth: .eight)
      for colour in [shown.foreground, shown.background] {
        guard case .indexed(let index) = colour else { continue }
        #expect(index < 8)
      }
    }
  }

  /// The terminals that a theme is for, by the lightest and the darkest background.
  private static let papers: [(theme: ColourTheme, papers: [Colour], text: Double)] = [
    // Nothing reads at 4.5 on black and on white alike; this is for terminals that do not say which they are.
    (.neutral, [grey(0), grey(255)], 3.5), (.dark, [grey(0), grey(0x26)], 4.5), (.light, [grey(0xEE), grey(255)], 4.5),
    (.contrast, [], 7),
  ]

  private static func grey(_ level: UInt8) -> Colour { .rgb(red: level, green: level, blue: level) }

  @Test(
    "keep the contrast of WCAG AA, or AAA where that is what they are for, on the terminal and on cursor rows",
    arguments: Role.allCases)
  func contrast(role: Role) {
    // Lines, tracks and charts are no text.
    let isDrawing: Bool =
      switch role {
      case .faint, .border, .bar, .barTrack, .series1, .series2, .series3, .series4, .series5, .series6: true
      default: false
      }
    for (theme, papers, limit) in Self.papers {
      let normal = theme.appearance(of: .role(role), depth: .direct)
      if let foreground = normal.foreground {
        for paper in normal.background.map({ [$0] }) ?? papers {
          #expect(contrast(foreground, paper) >= (isDrawing ? 3 : limit), "\(theme) \(paper)")
        }
      }
      let lifted = theme.appearance(of: .role(role).on(.selected), depth: .direct)
      guard let foreground = lifted.foreground, let background = lifted.background else {
        Issue.record("a cursor row without its own colours")
        continue
      }
      let isTrack = role == .faint || role == .barTrack
      #expect(contrast(foreground, background) >= (isTrack ? 2 : 4.5), "\(theme)")
      let onBar = theme.appearance(of: .role(role).on(.actual), depth: .direct)
      if let ink = onBar.foreground, let bar = onBar.background { #expect(contrast(ink, bar) >= 4) }
    }
  }

  @Test("keep the series of charts apart for eyes that see no red or no green", arguments: [ColourTheme.dark, .light])
  func colourBlindness(theme: ColourTheme) {
    let colours = Role.series.compactMap { theme.appearance(of: .role($0), depth: .direct).foreground }
    #expect(colours.count == 6)
    for sight in Sight.allCases {
      let seen = colours.map { sight.sees($0) }
      for (index, one) in seen.enumerated() {
        for other in seen[..<index] {
          let distance = zip(one, other).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
          #expect(distance > 0.08, "\(theme) \(sight): \(index)")
        }
      }
    }
  }

  @Test("tell without colour what warns, what is wrong, what matters less and what can be followed")
  func attributesSayIt() {
    for theme in ColourTheme.allCases {
      let mono = [Role.warning, .error, .muted, .link].map { theme.appearance(of: .role($0), depth: .mono) }
      #expect(Set(mono).count == mono.count)
    }
  }

  @Test("give direct colours the values of the xterm palette")
  func direct() {
    let palette = ColourTheme.neutral.appearance(of: .role(.accent), depth: .twoFiftySix)
    let direct = ColourTheme.neutral.appearance(of: .role(.accent), depth: .direct)
    #expect(palette.foreground == .indexed(31))
    #expect(direct.foreground == .rgb(red: 0, green: 135, blue: 175))
  }

  @Test("have a letter for every role, each its own")
  func letters() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    #expect(!Role.allCases.map(\.letter).contains(" "))
  }

  /// The contrast of two colours after WCAG 2.
  private func contrast(_ one: Colour, _ other: Colour) -> Double {
    let levels = [luminance(one), luminance(other)].sorted()
    return (levels[1] + 0.05) / (levels[0] + 0.05)
  }

  /// The relative luminance of a colour after WCAG 2.
  private func luminance(_ colour: Colour) -> Double {
    guard case .rgb(let red, let green, let blue) = colour else { return .nan }
    let linear = [red, green, blue].map { (channel: UInt8) -> Double in
      let value = Double(channel) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}

/// How a person sees colours, simulated after Viénot, Brettel and Mollon (1999).
private enum Sight: CaseIterable {
  case full, protanopia, deuteranopia

  /// The linear red, green and blue that the person takes a colour for.
  func sees(_ colour: Colour) -> [Double] {
    guard case .rgb(let red, let green, let blue) = colour else { return [] }
    let (r, g, b) = (pow(Double(red) / 255, 2.2), pow(Double(green) / 255, 2.2), pow(Double(blue) / 255, 2.2))
    return switch self {
    case .full: [r, g, b]
    case .protanopia: [0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b]
    case .deuteranopia: [0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b]
    }
  }
}

extension Role {
  fileprivate static let series: [Role] = [.series1, .series2, .series3, .series4, .series5, .series6]
}
