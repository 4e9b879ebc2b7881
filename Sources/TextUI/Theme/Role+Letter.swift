extension Role {
  /// The role's letter in ``Canvas/styleLayer()``.
  public var letter: Character {
    switch self {
    case .text: "."
    case .muted: "m"
    case .faint: "f"
    case .title: "T"
    case .accent: "a"
    case .border: "b"
    case .borderFocused: "B"
    case .selected: "S"
    case .header: "h"
    case .key: "k"
    case .match: "M"
    case .chip: "c"
    case .link: "l"
    case .warning: "w"
    case .error: "E"
    case .good: "g"
    case .outside: "o"
    case .planned: "p"
    case .actual: "A"
    case .uncertain: "u"
    case .milestone: "D"
    case .today: "t"
    case .bar: "r"
    case .barTrack: "_"
    case .prompt: ">"
    case .series1: "1"
    case .series2: "2"
    case .series3: "3"
    case .series4: "4"
    case .series5: "5"
    case .series6: "6"
    }
  }
}
