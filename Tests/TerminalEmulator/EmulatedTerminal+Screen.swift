internal import CVterm

extension EmulatedTerminal {
  /// One cell as the terminal shows it.
  public struct Cell: Hashable, Sendable {
    /// The character with its combining marks; a space where nothing was written, empty in the right half of a wide character.
    public var text: String
    public var bold: Bool
    public var italic: Bool
    public var underline: Bool
    public var reverse: Bool
    /// The foreground: nil for the default, 0 to 255 from the palette, 0x1000000 + RGB for a direct colour.
    public var foreground: Int?
    /// The background, in the same way.
    public var background: Int?
  }

  /// The screen as text: rows joined by line feeds, trailing blanks trimmed.
  public var text: String { textRows.joined(separator: "\n") }

  /// The screen as text, row by row from the top; trailing blanks trimmed.
  public var textRows: [String] {
    (0..<rows).map { row in
      var line = ""
      for column in 0..<columns { line += self[column, row].text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The cell in a column of a row, both from 0; blank outside the screen.
  public subscript(column: Int, row: Int) -> Cell {
    var cell = VTermScreenCell()
    guard vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell) != 0 else {
      return Cell(text: " ", bold: false, italic: false, underline: false, reverse: false)
    }
    var scalars = String.UnicodeScalarView()
    for index in 0..<6 {
      guard let scalar = Unicode.Scalar(cv_character(&cell, Int32(index))), scalar != "\0" else { break }
      scalars.append(scalar)
    }
    // libvterm marks the right half of a wide character with a character that is none (2^32 - 1).
    let isRightHalf = cv_character(&cell, 0) == UInt32.max
    let attributes = cv_attributes(&cell)
    let (foreground, background) = (Int(cv_colour(&cell.fg)), Int(cv_colour(&cell.bg)))
    return Cell(
      text: isRightHalf ? "" : scalars.isEmpty ? " " : String(scalars),
      bold: attributes & 1 != 0, italic: attributes & 2 != 0, underline: attributes & 4 != 0, reverse: attributes & 8 != 0,
      foreground: foreground < 0 ? nil : foreground, background: background < 0 ? nil : background)
  }

  /// Where the cursor is, from 0.
  public var cursor: (column: Int, row: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(vterm), &position)
    return (Int(position.col), Int(position.row))
  }

  /// Tells whether the program has the alternate screen.
  public var alternateScreen: Bool { properties.pointee.alternateScreen }
  /// Tells whether the cursor is shown.
  public var cursorVisible: Bool { properties.pointee.cursorVisible }
  /// The private modes that the program has switched on and not off again (DECSET, DECRST), from all that it has written.
  ///
  /// Autowrap (7) and the cursor (25) are on when a terminal starts. Keys in application mode (DECKPAM) count as 66, which is the
  /// number that DECSET has for them.
  public var privateModes: Set<Int> {
    var modes: Set<Int> = [7, 25]
    var index = 0
    while index < transcript.count {
      guard transcript[index] == 0x1B, index + 1 < transcript.count else {
        index += 1
        continue
      }
      let kind = transcript[index + 1]
      index += 2
      if kind == UInt8(ascii: "=") { modes.insert(66) }
      if kind == UInt8(ascii: ">") { modes.remove(66) }
      guard kind == UInt8(ascii: "["), index < transcript.count, transcript[index] == UInt8(ascii: "?") else { continue }
      let parameters = transcript[(index + 1)...].prefix { (0x30...0x3B).contains($0) }
      index = parameters.endIndex
      guard index < transcript.count else { break }
      let numbers = parameters.split(separator: UInt8(ascii: ";")).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      if transcript[index] == UInt8(ascii: "h") { modes.formUnion(numbers) }
      if transcript[index] == UInt8(ascii: "l") { modes.subtract(numbers) }
    }
    return modes
  }

  /// Tells whether the program has asked for mouse reports.
  public var mouse: Bool { properties.pointee.mouse }
}
