/// A row of text that is typed, with a cursor between its grapheme clusters.
public struct TextField: Hashable, Sendable {
  /// The text.
  public private(set) var text: String
  /// How many grapheme clusters lie before the cursor.
  public private(set) var cursor: Int

  /// Makes a field with the cursor at the end.
  public init(_ text: String = "") {
    self.text = TextField.singleLine(text)
    cursor = self.text.count
  }

  /// Whether nothing is typed.
  public var isEmpty: Bool { text.isEmpty }

  /// Inserts text at the cursor, which then lies after it; line ends and tabs become spaces.
  public mutating func insert(_ added: some StringProtocol) {
    join(text[..<place] + TextField.singleLine(added), text[place...])
  }

  /// Deletes the cluster before the cursor, and tells whether there was one.
  @discardableResult
  public mutating func backspace() -> Bool {
    guard cursor > 0 else { return false }
    join(text[..<place].dropLast(), text[place...])
    return true
  }

  /// Deletes the cluster after the cursor.
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

  /// Deletes everything.
  public mutating func clear() { self = TextField() }

  /// Moves the cursor one cluster to the left.
  public mutating func moveLeft() { cursor = max(0, cursor - 1) }
  /// Moves the cursor one cluster to the right.
  public mutating func moveRight() { cursor = min(text.count, cursor + 1) }
  /// Moves the cursor to the beginning.
  public mutating func moveHome() { cursor = 0 }
  /// Moves the cursor to the end.
  public mutating func moveEnd() { cursor = text.count }

  /// Draws the field on the first row of a rectangle, scrolled so that the cursor is seen.
  ///
  /// - Returns: The column of the canvas on which the cursor stands.
  @discardableResult
  public func draw(on canvas: inout Canvas, in rect: Rect, style: Style = .role(.prompt)) -> Int {
    guard !rect.isEmpty else { return rect.x }
    let column = TextWidth.width(of: text[..<place])
    let scroll = max(0, column - (rect.width - 1))
    canvas.put("", x: rect.x, y: rect.y, style: style, width: rect.width, clip: rect)
    canvas.put(text, x: rect.x - scroll, y: rect.y, style: style, clip: rect)
    return rect.x + column - scroll
  }

  /// Takes two pieces as the text, with the cursor between them; after the cluster in which they meet when they grow together.
  private mutating func join(_ before: Substring, _ after: Substring) {
    text = String(before + after)
    cursor = min(before.count, text.count)
  }

  /// Where the cursor lies in the text.
  private var place: String.Index { text.index(text.startIndex, offsetBy: cursor) }

  /// Turns line ends and tabs into spaces.
  private static func singleLine(_ text: some StringProtocol) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

extension TextField {
  /// Does what a key does in a field, and tells whether the key has a meaning there.
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
