/// The basic colour and attributes of a role, the same in every theme.
struct Swatch: Sendable {
  /// One of the eight ANSI colours; nil is the terminal's default.
  var basic: UInt8?
  /// The attributes on a colour terminal.
  var attributes: Attributes
  /// The attributes on a monochrome terminal.
  var mono: Attributes

  init(basic: UInt8? = nil, _ attributes: Attributes = [], mono: Attributes = []) {
    self.basic = basic
    self.attributes = attributes
    self.mono = mono
  }
}

extension Role {
  var swatch: Swatch {
    switch self {
    case .text: Swatch()
    case .muted: Swatch(mono: .dim)
    case .faint: Swatch(.dim, mono: .dim)
    case .title: Swatch(.bold, mono: .bold)
    case .accent: Swatch(basic: 6, .bold, mono: .bold)
    case .border: Swatch(mono: .dim)
    case .borderFocused: Swatch(basic: 6, .bold, mono: .bold)
    case .selected: Swatch(basic: 7, .bold, mono: [.reverse, .bold])
    case .header: Swatch(.underline, mono: .underline)
    case .key: Swatch(basic: 6, .bold, mono: .bold)
    case .match: Swatch(basic: 6, [.bold, .underline], mono: [.bold, .underline])
    case .chip: Swatch(basic: 6, mono: .bold)
    case .link: Swatch(basic: 6, .underline, mono: .underline)
    case .warning: Swatch(basic: 3, mono: .bold)
    case .error: Swatch(basic: 1, .bold, mono: [.bold, .reverse])
    case .good: Swatch(basic: 2, mono: .bold)
    case .outside: Swatch(basic: 5, .italic, mono: [.dim, .underline])
    case .planned: Swatch(basic: 6, mono: .dim)
    case .actual: Swatch(basic: 6, mono: .bold)
    case .uncertain: Swatch(basic: 6, .dim, mono: .dim)
    case .milestone: Swatch(basic: 3, .bold, mono: .bold)
    case .today: Swatch(basic: 1, mono: .bold)
    case .bar: Swatch(basic: 6)
    case .barTrack: Swatch(.dim, mono: .dim)
    case .prompt: Swatch(basic: 6, .bold, mono: .bold)
    case .series1: Swatch(basic: 6, mono: .bold)
    case .series2: Swatch(basic: 3, mono: .underline)
    case .series3: Swatch(basic: 2, mono: .dim)
    case .series4: Swatch(basic: 5, mono: [.bold, .underline])
    case .series5: Swatch(basic: 4, mono: [.dim, .underline])
    case .series6: Swatch(basic: 1, mono: .reverse)
    }
  }
}
