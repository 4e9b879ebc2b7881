/// The colours and attributes that a theme gives one role.
struct Swatch: Sendable {
  /// The text colour among eight; nil is the terminal's own.
  var basic: UInt8?
  /// The text colour among 256, of a middling lightness that reads on black and on white; nil is the terminal's own.
  var rich: UInt8?
  /// The text colour among 256 on the dark ground of a cursor row.
  var raised: UInt8
  /// The attributes that go with the colours.
  var attributes: Attributes
  /// The attributes where there are no colours.
  var mono: Attributes

  /// Makes a swatch.
  init(basic: UInt8? = nil, rich: UInt8? = nil, raised: UInt8 = 255, _ attributes: Attributes = [], mono: Attributes = []) {
    self.basic = basic
    self.rich = rich
    self.raised = raised
    self.attributes = attributes
    self.mono = mono
  }
}

extension Role {
  /// What the role looks like: one calm blue green leads, and the other colours speak only when they mean something.
  var swatch: Swatch {
    switch self {
    case .text: Swatch()
    case .muted: Swatch(rich: 243, raised: 253, mono: .dim)
    case .faint: Swatch(rich: 244, raised: 245, .dim, mono: .dim)
    case .title: Swatch(.bold, mono: .bold)
    case .accent: Swatch(basic: 6, rich: 31, raised: 159, .bold, mono: .bold)
    case .border: Swatch(rich: 244, raised: 253, mono: .dim)
    case .borderFocused: Swatch(basic: 6, rich: 31, raised: 159, .bold, mono: .bold)
    case .selected: Swatch(basic: 7, rich: 255, .bold, mono: [.reverse, .bold])
    case .selectedUnfocused: Swatch(rich: 255, mono: .underline)
    case .header: Swatch(rich: 243, raised: 253, .underline, mono: .underline)
    case .key: Swatch(basic: 6, rich: 31, raised: 159, .bold, mono: .bold)
    case .match: Swatch(basic: 6, rich: 31, raised: 159, [.bold, .underline], mono: [.bold, .underline])
    case .chip: Swatch(basic: 6, rich: 31, raised: 159, mono: .bold)
    case .link: Swatch(basic: 6, rich: 31, raised: 159, .underline, mono: .underline)
    case .warning: Swatch(basic: 3, rich: 130, raised: 222, mono: .bold)
    case .error: Swatch(basic: 1, rich: 160, raised: 224, .bold, mono: [.bold, .reverse])
    case .good: Swatch(basic: 2, rich: 28, raised: 157, mono: .bold)
    case .outside: Swatch(basic: 5, rich: 133, raised: 225, .italic, mono: [.dim, .underline])
    case .planned: Swatch(basic: 6, rich: 67, raised: 153, mono: .dim)
    case .actual: Swatch(basic: 6, rich: 31, raised: 159, mono: .bold)
    case .uncertain: Swatch(basic: 6, rich: 67, raised: 153, .dim, mono: .dim)
    case .milestone: Swatch(basic: 3, rich: 130, raised: 222, .bold, mono: .bold)
    case .today: Swatch(basic: 1, rich: 160, raised: 224, mono: .bold)
    case .bar: Swatch(basic: 6, rich: 67, raised: 153)
    case .barTrack: Swatch(rich: 244, raised: 245, .dim, mono: .dim)
    case .prompt: Swatch(basic: 6, rich: 31, raised: 159, .bold, mono: .bold)
    case .series1: Swatch(basic: 6, rich: 31, raised: 159, mono: .bold)
    case .series2: Swatch(basic: 3, rich: 130, raised: 222, mono: .underline)
    case .series3: Swatch(basic: 2, rich: 64, raised: 157, mono: .dim)
    case .series4: Swatch(basic: 5, rich: 133, raised: 225, mono: [.bold, .underline])
    case .series5: Swatch(basic: 4, rich: 97, raised: 189, mono: [.dim, .underline])
    case .series6: Swatch(basic: 1, rich: 167, raised: 224, mono: .reverse)
    }
  }
}
