/// The foreground colours of a role in the xterm palette.
struct Shade: Hashable, Sendable {
  /// On the default background; nil is the terminal's default text colour.
  var normal: UInt8?
  /// On the cursor row.
  var selected: UInt8

  init(_ normal: UInt8?, on selected: UInt8) {
    self.normal = normal
    self.selected = selected
  }
}

extension ColourTheme {
  /// The default background; nil is the terminal's own.
  var defaultBackground: UInt8? { self == .contrast ? 16 : nil }

  /// The background of the cursor row.
  var cursorBackground: UInt8 {
    switch self {
    case .neutral, .dark, .mono: 24
    case .light: 153
    case .contrast: 226
    }
  }

  /// The colour of text on a timeline bar.
  var barTextColour: UInt8 {
    switch self {
    case .neutral, .light: 231
    case .dark, .contrast, .mono: 16
    }
  }

  /// Returns the colours of a role; the series are distinguishable with colour-vision deficiencies.
  func shade(of role: Role) -> Shade {
    switch self {
    case .neutral, .mono: Self.neutral(role)
    case .dark: Self.dark(role)
    case .light: Self.light(role)
    case .contrast: Self.contrast(role)
    }
  }

  private static func neutral(_ role: Role) -> Shade {
    switch role {
    case .text, .title: Shade(nil, on: 255)
    case .selected: Shade(255, on: 255)
    case .muted, .header: Shade(243, on: 255)
    case .border: Shade(244, on: 253)
    case .faint, .barTrack: Shade(244, on: 245)
    case .accent, .borderFocused, .key, .match, .chip, .link, .prompt, .actual: Shade(31, on: 159)
    case .planned, .uncertain, .bar: Shade(67, on: 153)
    case .warning, .milestone: Shade(130, on: 222)
    case .error, .today: Shade(160, on: 224)
    case .good: Shade(28, on: 157)
    case .outside: Shade(133, on: 255)
    case .series1: Shade(31, on: 159)
    case .series2: Shade(130, on: 222)
    case .series3: Shade(64, on: 157)
    case .series4: Shade(133, on: 225)
    case .series5: Shade(97, on: 189)
    case .series6: Shade(167, on: 224)
    }
  }

  private static func dark(_ role: Role) -> Shade {
    switch role {
    case .text, .title: Shade(nil, on: 255)
    case .selected: Shade(255, on: 255)
    case .muted, .header: Shade(247, on: 255)
    case .border: Shade(243, on: 253)
    case .faint, .barTrack: Shade(243, on: 248)
    case .accent, .borderFocused, .key, .match, .chip, .link, .prompt, .actual: Shade(80, on: 159)
    case .planned, .uncertain: Shade(110, on: 153)
    case .bar: Shade(74, on: 153)
    case .warning: Shade(214, on: 222)
    case .milestone: Shade(221, on: 222)
    case .error, .today: Shade(210, on: 224)
    case .good: Shade(114, on: 157)
    case .outside: Shade(182, on: 255)
    case .series1: Shade(75, on: 159)
    case .series2: Shade(214, on: 222)
    case .series3: Shade(36, on: 157)
    case .series4: Shade(175, on: 225)
    case .series5: Shade(68, on: 189)
    case .series6: Shade(202, on: 224)
    }
  }

  private static func light(_ role: Role) -> Shade {
    switch role {
    case .text, .title: Shade(nil, on: 16)
    case .selected: Shade(16, on: 16)
    case .muted, .header: Shade(240, on: 16)
    case .border: Shade(244, on: 238)
    case .faint, .barTrack: Shade(244, on: 242)
    case .accent, .borderFocused, .key, .match, .chip, .link, .prompt, .actual: Shade(24, on: 17)
    case .planned, .uncertain: Shade(25, on: 18)
    case .bar: Shade(31, on: 24)
    case .warning, .milestone: Shade(94, on: 52)
    case .error, .today: Shade(124, on: 52)
    case .good: Shade(22, on: 22)
    case .outside: Shade(90, on: 16)
    case .series1: Shade(26, on: 18)
    case .series2: Shade(130, on: 52)
    case .series3: Shade(31, on: 22)
    case .series4: Shade(90, on: 53)
    case .series5: Shade(27, on: 17)
    case .series6: Shade(52, on: 52)
    }
  }

  private static func contrast(_ role: Role) -> Shade {
    switch role {
    case .text, .title, .selected, .muted, .header, .border: Shade(231, on: 16)
    case .faint, .barTrack: Shade(250, on: 16)
    case .accent, .borderFocused, .key, .match, .chip, .link, .prompt, .actual, .planned, .uncertain, .bar: Shade(87, on: 16)
    case .warning, .milestone: Shade(226, on: 16)
    case .error, .today: Shade(217, on: 16)
    case .good: Shade(120, on: 16)
    case .outside: Shade(225, on: 16)
    case .series1: Shade(87, on: 16)
    case .series2: Shade(226, on: 16)
    case .series3: Shade(120, on: 16)
    case .series4: Shade(219, on: 16)
    case .series5: Shade(153, on: 16)
    case .series6: Shade(216, on: 16)
    }
  }
}
