/// A horizontal bar whose ends lie between cells, to an eighth of a cell where there is a sign for it.
public struct EighthBar: Hashable, Sendable {
  /// Where the bar begins, as a part of the whole width.
  public var start: Double
  /// Where the bar ends, as a part of the whole width.
  public var end: Double
  /// The style of the bar.
  public var style: Style
  /// The style of what the bar leaves empty; nil draws nothing there.
  public var track: Style?
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// Makes a bar from the left edge that fills a part of the width, 0 to 1.
  ///
  /// What lies beyond is cut, and what is not a number is nothing.
  public init(value: Double, style: Style = .role(.bar), track: Style? = nil, glyphs: Glyphs = .unicode) {
    self.init(from: 0, to: value, style: style, track: track, glyphs: glyphs)
  }

  /// Makes a bar between two places, each a part of the whole width from 0 to 1.
  public init(from start: Double, to end: Double, style: Style = .role(.bar), track: Style? = nil, glyphs: Glyphs = .unicode) {
    self.start = start
    self.end = end
    self.style = style
    self.track = track
    self.glyphs = glyphs
  }

  /// Draws the bar on the first row of a rectangle. A bar that is longer than nothing is at least one eighth long.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let first = eighths(of: start, in: rect.width)
    var last = max(first, eighths(of: end, in: rect.width))
    if last == first, end > start, end > 0, start < 1 { last += 1 }
    for column in 0..<rect.width {
      let from = min(8, max(0, first - column * 8))
      let to = min(8, max(0, last - column * 8))
      if to > from {
        let glyph = from == 0 ? glyphs.leftEighths[to] : glyphs.rightEighths[to == 8 ? 8 - from : max(1, to - from)]
        canvas.put(glyph, x: rect.x + column, y: rect.y, style: style)
      } else if let track {
        canvas.put(glyphs.shades.first ?? " ", x: rect.x + column, y: rect.y, style: track)
      }
    }
  }

  /// Turns a part of the width into eighths of cells.
  private func eighths(of part: Double, in width: Int) -> Int {
    guard part > 0 else { return 0 }
    // Not `rounded()`: that is a call into the C mathematics library, which nothing else here needs.
    return Int(min(part, 1) * Double(width * 8) + 0.5)
  }
}
