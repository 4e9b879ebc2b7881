extension TextWidth {
  /// Breaks a text into rows of at most a number of columns.
  ///
  /// Rows break at spaces and between Chinese, Japanese and Korean characters, but no row begins with a closing bracket, a stop
  /// or a small kana, and none ends with an opening bracket. A word longer than a row is broken. Line ends in the text stay
  /// line ends.
  /// - Returns: The rows without the spaces at which they were broken; none when there are no columns.
  public static func wrapped(_ text: some StringProtocol, width columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var rows: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      wrap(Array(paragraph), columns, into: &rows)
    }
    return rows
  }

  /// Breaks one paragraph.
  private static func wrap(_ characters: [Character], _ columns: Int, into rows: inout [String]) {
    guard !characters.isEmpty else { return rows.append("") }
    var start = 0
    while start < characters.count {
      let end = rowEnd(characters, start, columns)
      var shown = characters[start..<end]
      while end < characters.count, let last = shown.last, last == " " { shown.removeLast() }
      rows.append(String(shown))
      start = end
      while start < characters.count, characters[start] == " " { start += 1 }
    }
  }

  /// Finds where the row that begins at `start` ends: always at least one character further.
  private static func rowEnd(_ characters: [Character], _ start: Int, _ columns: Int) -> Int {
    var used = 0
    var best = start
    for index in start..<characters.count {
      if index > start, breaks(between: characters[index - 1], and: characters[index]) { best = index }
      used += width(of: characters[index])
      guard used > columns else { continue }
      if characters[index] == " " { return max(index, start + 1) }
      return best > start ? best : max(index, start + 1)
    }
    return characters.count
  }

  /// Tells whether a row may end after one character and the next begin with the other.
  private static func breaks(between before: Character, and after: Character) -> Bool {
    if after == " " { return true }
    if before == " " { return true }
    guard isIdeographic(before) || isIdeographic(after) else { return false }
    return !neverFirst.contains(scalar(of: after)) && !neverLast.contains(scalar(of: before))
  }

  /// Tells whether rows may break on either side of a character.
  private static func isIdeographic(_ character: Character) -> Bool {
    switch scalar(of: character) {
    case 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFF01..<0xFFE7, 0x20000..<0x40000: true
    default: false
    }
  }

  /// Gives the first scalar of a cluster.
  private static func scalar(of character: Character) -> UInt32 { character.unicodeScalars.first?.value ?? 0 }

  /// What does not begin a row, after the Japanese rules of kinsoku: closing brackets, stops, marks of repetition, small kana,
  /// units.
  private static let neverFirst: Set<UInt32> = scalars(
    "、。，．,.・：；:;？！?!゛゜ヽヾゝゞ々ー）)］]｝}〕〉》」』】〙〗’”…‥%％℃", "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ")
  /// What does not end a row: opening brackets and signs of currency.
  private static let neverLast: Set<UInt32> = scalars("（([［｛{〔〈《「『【〘〖‘“¥￥$＄")

  /// Collects the scalars of texts.
  private static func scalars(_ texts: String...) -> Set<UInt32> { Set(texts.joined().unicodeScalars.map(\.value)) }
}
