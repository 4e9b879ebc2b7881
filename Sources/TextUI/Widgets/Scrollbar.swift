/// A thin sign at the right of a pane that says which part of a list is seen.
public struct Scrollbar: Hashable, Sendable {
  /// The rows of the whole list.
  public var total: Int
  /// The rows that are seen at once.
  public var visible: Int
  /// The first row that is seen.
  public var offset: Int
  /// The style of the thumb.
  public var style: Style
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// Makes a scrollbar.
  public init(total: Int, visible: Int, offset: Int, style: Style = .role(.muted), glyphs: Glyphs = .unicode) {
    self.total = total
    self.visible = visible
    self.offset = offset
    self.style = style
    self.glyphs = glyphs
  }

  /// Gives where the thumb lies on a track of cells; nil when all is seen.
  ///
  /// It touches an end of the track only when the list is at that end, if the track is long enough.
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

  /// Draws the thumb on the last column of a rectangle, over what is there.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.width > 0, let thumb = thumb(in: rect.height) else { return }
    canvas.vline(x: rect.maxX - 1, y: rect.y + thumb.lowerBound, height: thumb.count, style: style, glyph: glyphs.thumb)
  }
}
