import Cooperation

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
    case actual, planned, uncertain, openEnd, outOfView, held, plannedEvent, today, outside, findings
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
        keys: "--plain", name: Phrase("Plain text", "文字のみ").text(in: language),
        summary: Phrase(
          "Says the same in sentences, for screen readers.", "同じ内容を画面読み上げ向けの文章で示します。"
        ).text(in: language)))
    for scope in KeyScope.listed {
      lines += [.blank, .heading(scope.phrase.text(in: language))]
      for (action, mode) in KeyAction.listed(in: scope, state.bindings) { append(action, in: mode) }
    }
    lines.append(.blank)
    lines.append(.heading(Phrase("Signs", "記号").text(in: language)))
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
    case .actual: Phrase("took place", "実施済み")
    case .planned: Words.planned
    case .uncertain: Phrase("not exact", "日付不明確")
    case .openEnd: Phrase("open end", "終了日なし")
    case .outOfView: Phrase("out of view", "表示範囲外")
    case .held: Phrase("event", "出来事")
    case .plannedEvent: Phrase("planned event", "予定された出来事")
    case .today: Words.today
    case .outside: Phrase("other source", "別の出典")
    case .findings: Phrase("finding", "指摘")
    }
  }

  var meaning: Phrase {
    switch self {
    case .actual, .planned, .today: name
    case .uncertain: Phrase("exact date not stated: somewhere in the shaded stretch", "正確な日付は不明（網掛けの範囲内）")
    case .openEnd: Phrase("no end is stated", "終わりの記載なし")
    case .outOfView: Phrase("begins, or lies, before the years in view; ▶ after them", "表示中の期間より前（▶ は後）にかかるもの")
    case .held: Phrase("meeting, signing or other event", "会合・署名などの出来事")
    case .plannedEvent: Phrase("planned event; whether it took place is not stated", "予定された出来事（実施の記載なし）")
    case .outside: Words.outside
    case .findings: Phrase("has findings: see !", "指摘あり（! を参照）")
    }
  }
}
