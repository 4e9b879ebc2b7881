import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// The line of an import that runs: what is read, how far it has come, how fast, how long it will take, and how to stop it.
  func drawImport(_ progress: ImportProgress, in rect: Rect, on canvas: inout Canvas) {
    canvas.fill(rect, style: .plain)
    let label = word(progress.isCancelling ? Words.importStopping : Words.importing) + " "
    var x = rect.x + 1
    x += canvas.put(label, x: x, y: rect.y, style: .role(.accent))
    var right = 0
    if state.isAvailable(.stopImport) {
      let key = glyphs == .ascii ? Key.escape.name : Key.escape.caption
      let name = " " + word(Command.command(.stopImport).name)
      right = TextWidth.width(of: key + name)
      canvas.put(spans: [Span(key, .role(.key)), Span(name, .role(.muted))], x: rect.maxX - right - 1, y: rect.y)
    }
    let room = rect.maxX - right - 3 - x
    // From the most detail to the least, the first that fits.
    let facts = [
      [fraction(progress), activities(progress), rate(progress), left(progress)],
      [fraction(progress), activities(progress), left(progress)], [fraction(progress), activities(progress)],
      [fraction(progress) ?? activities(progress)],
    ].map { $0.compactMap(\.self).joined(separator: " \(glyphs.bullet) ") }
    let bar = progress.fraction == nil || room < 70 ? 0 : 16
    // Where there is little room, how far it has come says more than what it is.
    let file = room < 36 ? "" : TextWidth.truncated(progress.file, to: min(30, room / 3), ellipsis: glyphs.ellipsis) + "  "
    let fileWidth = TextWidth.width(of: file)
    x += canvas.put(file, x: x, y: rect.y)
    if bar > 0, let fraction = progress.fraction {
      EighthBar(value: fraction, track: .role(.barTrack), glyphs: glyphs)
        .draw(on: &canvas, in: Rect(x: x, y: rect.y, width: bar, height: 1))
      x += bar + 2
    }
    let rest = room - fileWidth - (bar > 0 ? bar + 2 : 0)
    canvas.put(facts.first { TextWidth.width(of: $0) <= rest } ?? "", x: x, y: rect.y, style: .role(.muted))
  }

  private func fraction(_ progress: ImportProgress) -> String? {
    progress.fraction.map { TextWidth.padded("\(Int($0 * 100))", to: 3, align: .trailing) + " %" }
  }

  private func activities(_ progress: ImportProgress) -> String? {
    word(Words.activityCount(progress.activities))
  }

  private func rate(_ progress: ImportProgress) -> String? {
    guard progress.rate.isFinite, progress.rate >= 1, progress.rate < 1e9 else { return nil }
    return word(Words.perSecond(Int(progress.rate)))
  }

  private func left(_ progress: ImportProgress) -> String? {
    guard let seconds = progress.secondsLeft, seconds.isFinite, seconds >= 0, seconds < 360_000 else { return nil }
    let whole = Int(seconds + 0.5)
    let rest = String(whole % 60)
    let clock =
      whole >= 3600 ? "\(whole / 3600) h \(whole / 60 % 60) min" : "\(whole / 60):" + (rest.utf8.count < 2 ? "0" : "") + rest
    return word(Words.timeLeft(clock))
  }
}
