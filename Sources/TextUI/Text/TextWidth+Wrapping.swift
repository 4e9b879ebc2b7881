extension TextWidth {
  /// Wraps text into rows of at most a number of columns.
  ///
  /// Rows break at spaces and between CJK characters, following kinsoku rules: no row starts with a closing bracket, a full stop
  /// or a small kana, and none ends with an opening bracket. A word longer than a row is broken. Existing line breaks are kept.
  /// - Returns: The rows without the spaces at their breaks; none if `columns` is not positive.
  public static func wrapped(_ text: some StringProtocol, width columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var rows: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      wrap(Array(paragraph), columns, into: &rows)
    }
    return rows
  }

  /// Wraps one paragraph.
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

  /// Returns the end of the row that starts at `start`; always past it.
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

  /// Returns whether a row may break between two characters.
  private static func breaks(between before: Character, and after: Character) -> Bool {
    if after == " " { return true }
    if before == " " { return true }
    guard isIdeographic(before) || isIdeographic(after) else { return false }
    return !neverFirst.contains(scalar(of: after)) && !neverLast.contains(scalar(of: before))
  }

  /// Returns whether rows may break on either side of a character.
  private static func isIdeographic(_ character: Character) -> Bool {
    switch scalar(of: character) {
    case 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFF01..<0xFFE7, 0x20000..<0x40000: true
    default: false
    }
  }

  /// Returns the first scalar of a grapheme cluster.
  private static func scalar(of character: Character) -> UInt32 { character.unicodeScalars.first?.value ?? 0 }

  /// Characters that must not start a row (kinsoku): closing brackets, stops, small kana, units, etc.
  private static let neverFirst: Set<UInt32> = scalars(
    "、。，．,.・：；:;？！?!゛゜ヽヾゝゞ々ー）)］]｝}〕〉》」』】〙〗’”…‥%％℃", "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ")
  /// Characters that must not end a row: opening brackets and currency signs.
  private static let neverLast: Set<UInt32> = scalars("（([［｛{〔〈《「『【〘〖‘“¥￥$＄")

  private static func scalars(_ texts: String...) -> Set<UInt32> { Set(texts.joined().unicodeScalars.map(\.value)) }
}
