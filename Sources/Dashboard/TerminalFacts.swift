import Curses
import Navigation
import TextUI
import Wording

/// The facts of an open terminal, for the diagnosis.
struct TerminalFacts {
  let screen: Curses.Screen
  let state: AppState
  let colour: ColourPreference
  /// The theme for the background of the terminal.
  let defaultTheme: ColourTheme
  /// The duration of the last frame, in milliseconds.
  let lastFrame: (draw: Double, send: Double)

  /// The facts in display order.
  var facts: [Diagnosis.Fact] {
    [
      Diagnosis.Fact(DiagnosisWords.size, DiagnosisWords.size(columns: screen.size.width, rows: screen.size.height)),
      Diagnosis.Fact(DiagnosisWords.colours, depth),
      Diagnosis.Fact(DiagnosisWords.theme, theme),
      Diagnosis.Fact(DiagnosisWords.background, background),
      Diagnosis.Fact(DiagnosisWords.synchronised, synchronisation),
      Diagnosis.Fact(DiagnosisWords.attributes, attributes),
      Diagnosis.Fact(DiagnosisWords.mouse, mouse),
      Diagnosis.Fact(
        DiagnosisWords.paste, screen.bracketsPaste ? DiagnosisWords.pasteAsText : DiagnosisWords.pasteAsKeys),
      Diagnosis.Fact(DiagnosisWords.lines, screen.glyphs == .ascii ? "ASCII" : "Unicode"),
      Diagnosis.Fact(
        DiagnosisWords.lastFrame,
        DiagnosisWords.lastFrame(draw: milliseconds(lastFrame.draw), send: milliseconds(lastFrame.send))),
    ]
  }

  private func milliseconds(_ milliseconds: Double) -> String {
    let tenths = Int((milliseconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private var depth: Phrase {
    let (name, all) = (screen.depth.phrase, screen.availableDepth.phrase)
    if screen.depth == screen.availableDepth {
      return DiagnosisWords.depth(name, ofType: screen.terminalType)
    }
    let cause = colour == .automatic ? "NO_COLOR" : "--color"
    return DiagnosisWords.depth(name, because: cause, of: all)
  }

  private var theme: Phrase {
    if let chosen = state.theme { return DiagnosisWords.themeChosen(chosen.rawValue) }
    let name = defaultTheme.rawValue
    if screen.answers.background != nil { return DiagnosisWords.themeByBackground(name) }
    return defaultTheme == .neutral ? DiagnosisWords.themeByDefault(name) : DiagnosisWords.themeByVariable(name)
  }

  private var background: Phrase {
    if case .rgb(let red, let green, let blue)? = screen.answers.background {
      return DiagnosisWords.backgroundAnswer("#" + [red, green, blue].map(Self.hexadecimal).joined())
    }
    return screen.hasAskedBackground ? DiagnosisWords.unanswered : DiagnosisWords.backgroundNotAsked
  }

  private static func hexadecimal(_ step: UInt8) -> String { (step < 16 ? "0" : "") + String(step, radix: 16) }

  private var synchronisation: Phrase {
    switch screen.answers.knowsSynchronisedOutput {
    case true?: DiagnosisWords.synchronises
    case false?: DiagnosisWords.synchronisesNot
    case nil: DiagnosisWords.unanswered
    }
  }

  private var attributes: Phrase {
    screen.answers.attributes.map(DiagnosisWords.attributes(_:)) ?? DiagnosisWords.unanswered
  }

  private var mouse: Phrase {
    screen.reportsMouse ? DiagnosisWords.mouseHere : DiagnosisWords.mouseOfTerminal
  }
}

extension ColourDepth {
  fileprivate var phrase: Phrase {
    switch self {
    case .mono: DiagnosisWords.mono
    case .eight: DiagnosisWords.eight
    case .sixteen: DiagnosisWords.sixteen
    case .twoFiftySix: DiagnosisWords.twoFiftySix
    case .direct: DiagnosisWords.direct
    }
  }
}
