/// A single-row column chart with a resolution of an eighth of a cell.
public struct Sparkline: Hashable, Sendable {
  /// The values from left to right; negative numbers and NaN count as zero.
  public var values: [Double]
  /// The value that fills a cell; defaults to the largest.
  public var maximum: Double?
  public var style: Style
  public var glyphs: Glyphs

  public init(_ values: [Double], maximum: Double? = nil, style: Style = .role(.bar), glyphs: Glyphs = .unicode) {
    self.values = values
    self.maximum = maximum
    self.style = style
    self.glyphs = glyphs
  }

  /// The chart as text, one column per value; zero is blank, any positive value at least one eighth.
  public var text: String { text(width: values.count) }

  /// Returns the chart in at most `width` columns; values that share a column show their maximum.
  public func text(width: Int) -> String {
    guard width > 0, !values.isEmpty else { return "" }
    let top = maximum ?? values.max { $0.orZero < $1.orZero }?.orZero ?? 0
    let columns = min(width, values.count)
    return (0..<columns).map { column in
      let share = values[column * values.count / columns..<(column + 1) * values.count / columns]
      return glyphs.lowerEighths[level(of: share.reduce(0) { max($0, $1.orZero) }, top)]
    }
    .joined()
  }

  /// Draws the chart on the first row of a rectangle.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    canvas.put(text(width: rect.width), x: rect.x, y: rect.y, style: style, clip: rect)
  }

  /// Returns a value in eighths of a cell.
  private func level(of value: Double, _ top: Double) -> Int {
    guard value > 0, top > 0 else { return 0 }
    return max(1, Int(min(1, value / top) * 8 + 0.5))
  }
}

extension Double {
  /// The number if it is finite and positive, otherwise zero.
  fileprivate var orZero: Double { isFinite && self > 0 ? self : 0 }
}
