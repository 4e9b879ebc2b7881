import Curses
import Navigation
import TextUI

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
      Diagnosis.Fact(Phrase("Size", "大きさ"), Phrase("\(columns) columns, \(rows) rows", "\(columns)桁×\(rows)行")),
      Diagnosis.Fact(Phrase("Colours", "色数"), depth),
      Diagnosis.Fact(Phrase("Theme", "配色"), theme),
      Diagnosis.Fact(Phrase("Background", "背景色"), background),
      Diagnosis.Fact(Phrase("Synchronised", "同期出力"), synchronisation),
      Diagnosis.Fact(Phrase("Attributes", "端末属性"), attributes),
      Diagnosis.Fact(Phrase("Mouse", "マウス"), mouse),
      Diagnosis.Fact(
        Phrase("Paste", "貼り付け"),
        screen.bracketsPaste
          ? Phrase("comes as text (mode 2004)", "文字列として受け取る（モード2004）") : Phrase("comes as keys", "キー入力として受け取る")),
      Diagnosis.Fact(Phrase("Lines", "罫線"), screen.glyphs == .ascii ? "ASCII" : "Unicode"),
      Diagnosis.Fact(
        Phrase("Last frame", "直前の描画"),
        Phrase(
          "\(ms(lastFrame.draw)) ms to draw, \(ms(lastFrame.send)) ms to send",
          "描画 \(ms(lastFrame.draw)) ms、送信 \(ms(lastFrame.send)) ms")),
    ]
  }

  private var columns: Int { screen.size.width }
  private var rows: Int { screen.size.height }

  private func ms(_ milliseconds: Double) -> String {
    let tenths = Int((milliseconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private var depth: Phrase {
    let (name, all) = (screen.depth.phrase, screen.availableDepth.phrase)
    if screen.depth == screen.availableDepth {
      let type = screen.terminalType
      return Phrase("\(name.english): as \(type) has", "\(name.japanese)（\(type) のとおり）")
    }
    let cause = colour == .automatic ? "NO_COLOR" : "--color"
    return Phrase(
      "\(name.english), because of \(cause); the terminal has \(all.english)",
      "\(name.japanese)（\(cause) による。端末は\(all.japanese)）")
  }

  private var theme: Phrase {
    if let chosen = state.theme { return Phrase("\(chosen.rawValue): chosen", "\(chosen.rawValue)（選択）") }
    let name = defaultTheme.rawValue
    if screen.answers.background != nil { return Phrase("\(name): suits the background", "\(name)（背景色に合わせた）") }
    return defaultTheme == .neutral
      ? Phrase("\(name): the background is not known", "\(name)（背景色が不明のため）")
      : Phrase("\(name): as COLORFGBG says", "\(name)（COLORFGBG による）")
  }

  private var background: Phrase {
    if case .rgb(let red, let green, let blue)? = screen.answers.background {
      let text = "#" + [red, green, blue].map(Self.hexadecimal).joined()
      return Phrase("\(text) (OSC 11)", "\(text)（OSC 11）")
    }
    return screen.hasAskedBackground ? Self.unanswered : Phrase("not asked (OSC 11)", "問い合わせなし（OSC 11）")
  }

  private static func hexadecimal(_ step: UInt8) -> String { (step < 16 ? "0" : "") + String(step, radix: 16) }

  private var synchronisation: Phrase {
    switch screen.answers.knowsSynchronisedOutput {
    case true?: Phrase("yes: each frame is shown at once (mode 2026)", "対応（モード2026で一度に表示）")
    case false?: Phrase("no (mode 2026)", "非対応（モード2026）")
    case nil: Self.unanswered
    }
  }

  private var attributes: Phrase {
    screen.answers.attributes.map { Phrase("\($0) (DA1)", "\($0)（DA1）") } ?? Self.unanswered
  }

  private static let unanswered = Phrase("asked, no answer so far", "問い合わせ済み、応答なし")

  private var mouse: Phrase {
    screen.reportsMouse
      ? Phrase("clicks and scrolls here (modes 1000, 1002, 1006)", "こちらで操作（モード1000・1002・1006）")
      : Phrase("the terminal's, to select text", "端末の文字選択用")
  }
}

extension ColourDepth {
  fileprivate var phrase: Phrase {
    switch self {
    case .mono: Phrase("none", "なし")
    case .eight: Phrase("8", "8色")
    case .sixteen: Phrase("16", "16色")
    case .twoFiftySix: Phrase("256", "256色")
    case .direct: Phrase("direct (24 bits)", "ダイレクト（24ビット）")
    }
  }
}
