/// An active filter as a label: `[country Viet Nam ×]`.
public struct Chip: Hashable, Sendable {
  /// The facet; may be empty.
  public var label: String
  /// The selected value.
  public var value: String
  /// Whether it shows the close symbol.
  public var closes: Bool
  /// The style; the value is drawn bold.
  public var style: Style
  public var glyphs: Glyphs

  public init(label: String, value: String, closes: Bool = true, style: Style = .role(.chip), glyphs: Glyphs = .unicode) {
    self.label = label
    self.value = value
    self.closes = closes
    self.style = style
    self.glyphs = glyphs
  }

  /// The chip as styled text.
  public var spans: [Span] {
    [
      Span(label.isEmpty ? "[" : "[" + label + " ", style),
      Span(value, style.bold()),
      Span(closes ? " " + glyphs.close + "]" : "]", style),
    ]
  }

  /// The width in columns.
  public var width: Int { spans.width }

  /// Draws the chip on the first row of a rectangle, truncated if necessary.
  ///
  /// - Returns: The columns used.
  @discardableResult
  public func draw(on canvas: inout Canvas, in rect: Rect) -> Int {
    guard !rect.isEmpty else { return 0 }
    return canvas.put(spans: spans, x: rect.x, y: rect.y, width: min(width, rect.width))
  }
}
