import Cooperation
public import Wording

/// The lines of the help screen: the command table with its keys in every mode, then the signs.
public struct HelpContent: Hashable, Sendable {
  /// A line of the help.
  public enum Line: Hashable, Sendable {
    case heading(String)
    case entry(keys: String, name: String, summary: String)
    case legend(sign: String, role: Legend, meaning: String)
    case blank
  }

  /// The marks of the timeline and of pages that the help explains.
  public enum Legend: CaseIterable, Hashable, Sendable {
    case actual, planned, uncertain, openEnd, passedEnd, outOfView, held, plannedEvent, today, outside, findings
  }

  /// The lines from top to bottom.
  public let lines: [Line]

  /// Creates the help in the language of a state.
  public init(state: AppState) {
    let language = state.language
    var lines: [Line] = []
    func append(_ action: KeyAction, in mode: InputMode) {
      lines.append(
        .entry(
          keys: state.bindings.caption(of: action, in: mode), name: action.name(in: mode).text(in: language),
          summary: action.summary(in: mode).text(in: language)))
    }
    for group in Command.Group.allCases {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(group.phrase.text(in: language)))
      for command in Command.table where command.group == group { append(.command(command.id), in: .browse) }
    }
    lines.append(
      .entry(
        keys: "--plain", name: HelpWords.plain.name.text(in: language), summary: HelpWords.plain.summary.text(in: language)))
    for scope in KeyScope.listed {
      lines += [.blank, .heading(scope.phrase.text(in: language))]
      for (action, mode) in KeyAction.listed(in: scope, state.bindings) { append(action, in: mode) }
    }
    lines.append(.blank)
    lines.append(.heading(HelpHeadings.signs.text(in: language)))
    for legend in Legend.allCases {
      lines.append(.legend(sign: legend.sign, role: legend, meaning: legend.meaning.text(in: language)))
    }
    self.lines = lines
  }
}

extension HelpContent.Legend {
  /// How the mark looks.
  public var sign: String {
    switch self {
    case .actual: "████"
    case .planned: "┄┄┄┄"
    case .uncertain: "░░██"
    case .openEnd: "███▶"
    case .passedEnd: "?"
    case .outOfView: "◀ 1973"
    case .held: "◆"
    case .plannedEvent: "◇"
    case .today: "┊"
    case .outside: "‡"
    case .findings: "!"
    }
  }

  /// What the mark means in a word or two, for where there is little room.
  public var name: Phrase {
    switch self {
    case .actual: HelpWords.actual
    case .planned: Words.planned
    case .uncertain: HelpWords.uncertain
    case .openEnd: HelpWords.openEnd
    case .passedEnd: HelpWords.passedEnd
    case .outOfView: HelpWords.outOfView
    case .held: HelpWords.held
    case .plannedEvent: HelpWords.plannedEvent
    case .today: Words.today
    case .outside: HelpWords.outside
    case .findings: HelpWords.findings
    }
  }

  var meaning: Phrase {
    switch self {
    case .actual, .planned, .today: name
    case .uncertain: HelpWords.uncertainMeaning
    case .openEnd: HelpWords.openEndMeaning
    case .passedEnd: HelpWords.passedEndMeaning
    case .outOfView: HelpWords.outOfViewMeaning
    case .held: HelpWords.heldMeaning
    case .plannedEvent: HelpWords.plannedEventMeaning
    case .outside: Words.outside
    case .findings: HelpWords.findingsMeaning
    }
  }
}
