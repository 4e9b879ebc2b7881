/// A filter that is set, as a small label: `[country Viet Nam ×]`.
public struct Chip: Hashable, Sendable {
  /// What is filtered; may be empty.
  public var label: String
  /// The value that is let through.
  public var value: String
  /// Whether it shows the sign that takes it away.
  public var closes: Bool
  /// The style; its value is drawn bold.
  public var style: Style
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// Makes a chip.
  public init(label: String, value: String, closes: Bool = true, style: Style = .role(.chip), glyphs: Glyphs = .unicode) {
    self.label = label
    self.value = value
    self.closes = closes
    self.style = style
    self.glyphs = glyphs
  }

  /// The pieces of text that make up the chip.
  public var spans: [Span] {
    [
      Span(label.isEmpty ? "[" : "[" + label + " ", style),
      Span(value, style.bold()),
      Span(closes ? " " + glyphs.close + "]" : "]", style),
    ]
  }

  /// The columns it takes.
  public var width: Int { spans.width }

  /// Draws the chip on the first row of a rectangle, cut where it does not fit.
  ///
  /// - Returns: The columns it took.
  @discardableResult
  public func draw(on canvas: inout Canvas, in rect: Rect) -> Int {
    guard !rect.isEmpty else { return 0 }
    return canvas.put(spans: spans, x: rect.x, y: rect.y, width: min(width, rect.width))
  }
}
