/// A horizontal bar that starts and ends at eighths of a cell.
public struct EighthBar: Hashable, Sendable {
  /// The start as a fraction of the width.
  public var start: Double
  /// The end as a fraction of the width.
  public var end: Double
  public var style: Style
  /// The style of the unfilled part; nil leaves it undrawn.
  public var track: Style?
  public var glyphs: Glyphs

  /// Fills a fraction of the width from the left, clamped to 0...1; NaN counts as zero.
  public init(value: Double, style: Style = .role(.bar), track: Style? = nil, glyphs: Glyphs = .unicode) {
    self.init(from: 0, to: value, style: style, track: track, glyphs: glyphs)
  }

  public init(from start: Double, to end: Double, style: Style = .role(.bar), track: Style? = nil, glyphs: Glyphs = .unicode) {
    self.start = start
    self.end = end
    self.style = style
    self.track = track
    self.glyphs = glyphs
  }

  /// Draws the bar on the first row of a rectangle; a bar of any length is at least one eighth wide.
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

  /// Converts a fraction of the width to eighths of a cell.
  private func eighths(of part: Double, in width: Int) -> Int {
    guard part > 0 else { return 0 }
    // Not `rounded()`, which would link the C math library.
    return Int(min(part, 1) * Double(width * 8) + 0.5)
  }
}
