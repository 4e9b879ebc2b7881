/// A single-line text input; the cursor moves by grapheme clusters.
public struct TextField: Hashable, Sendable {
  public private(set) var text: String
  /// The cursor position in grapheme clusters.
  public private(set) var cursor: Int

  public init(_ text: String = "") {
    self.text = TextField.singleLine(text)
    cursor = self.text.count
  }

  public var isEmpty: Bool { text.isEmpty }

  /// Inserts text at the cursor and moves past it; newlines and tabs become spaces.
  public mutating func insert(_ added: some StringProtocol) {
    join(text[..<place] + TextField.singleLine(added), text[place...])
  }

  /// Deletes the grapheme cluster before the cursor and returns whether there was one.
  @discardableResult
  public mutating func backspace() -> Bool {
    guard cursor > 0 else { return false }
    join(text[..<place].dropLast(), text[place...])
    return true
  }

  /// Deletes the grapheme cluster after the cursor.
  public mutating func deleteForward() {
    guard cursor < text.count else { return }
    join(text[..<place], text[place...].dropFirst())
  }

  /// Deletes the word before the cursor and the spaces after it.
  public mutating func deleteWord() {
    let before = text[..<place]
    let spaces = before.reversed().prefix { $0 == " " }.count
    let letters = before.dropLast(spaces).reversed().prefix { $0 != " " }.count
    join(before.dropLast(spaces + letters), text[place...])
  }

  /// Deletes all text.
  public mutating func clear() { self = TextField() }

  /// Moves the cursor one grapheme cluster to the left.
  public mutating func moveLeft() { cursor = max(0, cursor - 1) }
  /// Moves the cursor one grapheme cluster to the right.
  public mutating func moveRight() { cursor = min(text.count, cursor + 1) }
  /// Moves the cursor to the start.
  public mutating func moveHome() { cursor = 0 }
  /// Moves the cursor to the end.
  public mutating func moveEnd() { cursor = text.count }

  /// Draws the field on the first row of a rectangle, scrolled to the cursor.
  ///
  /// - Returns: The cursor's column on the canvas.
  @discardableResult
  public func draw(on canvas: inout Canvas, in rect: Rect, style: Style = .role(.prompt)) -> Int {
    guard !rect.isEmpty else { return rect.x }
    let column = TextWidth.width(of: text[..<place])
    let scroll = max(0, column - (rect.width - 1))
    canvas.put("", x: rect.x, y: rect.y, style: style, width: rect.width, clip: rect)
    canvas.put(text, x: rect.x - scroll, y: rect.y, style: style, clip: rect)
    return rect.x + column - scroll
  }

  /// Joins two pieces with the cursor between them, or after the grapheme cluster that spans the seam.
  private mutating func join(_ before: Substring, _ after: Substring) {
    text = String(before + after)
    cursor = min(before.count, text.count)
  }

  /// The cursor as a string index.
  private var place: String.Index { text.index(text.startIndex, offsetBy: cursor) }

  /// Replaces newlines and tabs with spaces.
  private static func singleLine(_ text: some StringProtocol) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

extension TextField {
  /// Handles a key and returns whether it applies to a text field.
  ///
  /// Besides characters, arrows, Home, End, Backspace and Delete: `C-a` and `C-e` move to the ends, `C-w` deletes a word, `C-u`
  /// everything.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: backspace()
    case .delete: deleteForward()
    case .left: moveLeft()
    case .right: moveRight()
    case .home, .control("a"): moveHome()
    case .end, .control("e"): moveEnd()
    case .control("w"): deleteWord()
    case .control("u"): clear()
    case .enter, .escape, .tab, .backTab, .insert, .up, .down, .pageUp, .pageDown, .function, .control, .shift, .modified:
      return false
    }
    return true
  }
}
