import Glibc
import Testing
import TextUI

@Suite("Themes")
struct ThemeTests {
  @Test("tell by attributes alone all apart that colour tells apart", arguments: [Theme.dark, .mono])
  func mono(theme: Theme) {
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
          ColourDepth.allCases.map { Theme.mono.appearance(of: style, depth: $0) } + [
            Theme.dark.appearance(of: style, depth: .mono)
          ]
        #expect(shown.allSatisfy { $0.foreground == nil && $0.background == nil })
      }
    }
  }

  @Test("show the cursor row at every depth, of the focused pane and of others", arguments: ColourDepth.allCases)
  func cursorRows(depth: ColourDepth) {
    for role in [Role.text, .muted, .link, .bar, .warning] {
      let grounds = [nil, Role.selected, .selectedUnfocused].map { Theme.dark.appearance(of: .role(role).on($0), depth: depth) }
      // A link on another pane's cursor row is underlined either way.
      #expect(Set(grounds).count == 3 || role == .link && (depth == .mono || depth == .eight), "\(role)")
    }
  }

  @Test("keep a style's own attributes", arguments: ColourDepth.allCases)
  func attributes(depth: ColourDepth) {
    for attribute in [Attributes.bold, .italic, .underline, .reverse] {
      #expect(Theme.dark.appearance(of: .plain.with(attribute), depth: depth).attributes.contains(attribute))
    }
  }

  @Test("use the first eight colours where there are no more")
  func eight() {
    for role in Role.allCases {
      let shown = Theme.dark.appearance(of: .role(role).on(.selected), depth: .eight)
      for colour in [shown.foreground, shown.background] {
        guard case .indexed(let index) = colour else { continue }
        #expect(index < 8)
      }
    }
  }

  @Test("read on black, on white, and on the cursor rows", arguments: Role.allCases)
  func contrast(role: Role) {
    let normal = Theme.dark.appearance(of: .role(role), depth: .direct)
    if normal.background == nil, let foreground = normal.foreground {
      #expect(contrast(foreground, .rgb(red: 0, green: 0, blue: 0)) >= 3.5)
      #expect(contrast(foreground, .rgb(red: 255, green: 255, blue: 255)) >= 3.5)
    }
    for ground in [Role.selected, .selectedUnfocused] {
      let lifted = Theme.dark.appearance(of: .role(role).on(ground), depth: .direct)
      guard let foreground = lifted.foreground, let background = lifted.background else {
        Issue.record("a cursor row without its own colours")
        continue
      }
      #expect(contrast(foreground, background) >= (role == .faint || role == .barTrack ? 2 : 4.5), "\(ground)")
    }
  }

  @Test("give direct colours the values of the xterm palette")
  func direct() {
    let palette = Theme.dark.appearance(of: .role(.accent), depth: .twoFiftySix)
    let direct = Theme.dark.appearance(of: .role(.accent), depth: .direct)
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

extension Role {
  fileprivate static let series: [Role] = [.series1, .series2, .series3, .series4, .series5, .series6]
}
