/// A scrollbar without a track at the right edge of a pane.
public struct Scrollbar: Hashable, Sendable {
  /// The rows of the whole list.
  public var total: Int
  /// The rows in view.
  public var visible: Int
  /// The first row in view.
  public var offset: Int
  public var style: Style
  public var glyphs: Glyphs

  public init(total: Int, visible: Int, offset: Int, style: Style = .role(.muted), glyphs: Glyphs = .unicode) {
    self.total = total
    self.visible = visible
    self.offset = offset
    self.style = style
    self.glyphs = glyphs
  }

  /// Returns the cells of the thumb on a track of `length` cells; nil when everything is in view.
  ///
  /// It touches an end of the track only at that end of the list, if the track is long enough.
  public func thumb(in length: Int) -> Range<Int>? {
    guard length > 0, visible > 0, total > visible else { return nil }
    let size = min(length, max(1, length * visible / total))
    let room = length - size
    let last = total - visible
    let offset = min(max(0, offset), last)
    var start = (room * offset + last / 2) / last
    if room >= 2, offset > 0, offset < last { start = min(max(1, start), room - 1) }
    return start..<start + size
  }

  /// Draws the thumb on the last column of a rectangle, over its content.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.width > 0, let thumb = thumb(in: rect.height) else { return }
    canvas.vline(x: rect.maxX - 1, y: rect.y + thumb.lowerBound, height: thumb.count, style: style, glyph: glyphs.thumb)
  }
}
