extension EmulatedTerminal {
  /// Presses keys by name, separated by spaces, and sends what xterm sends for them: `"j j Enter Up C-l PageDown"`.
  ///
  /// A name that is none of a special key is typed letter by letter.
  public func press(_ names: String) {
    for name in names.split(separator: " ") { send(Self.bytes(ofKey: String(name))) }
  }

  /// Clicks with the left button on a cell, counted from zero, as a terminal reports it in mode 1006.
  public func click(column: Int, row: Int) {
    send("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m")
  }

  /// What xterm sends for a key, its cursor keys in application mode.
  private static func bytes(ofKey name: String) -> String {
    if let bytes = specialKeys[name] { return bytes }
    let parts = name.split(separator: "-")
    if parts.count == 2, parts[0] == "C", let letter = parts[1].utf8.first, parts[1].utf8.count == 1 {
      return String(Unicode.Scalar(letter & 0x1F))
    }
    return name
  }

  private static let specialKeys = [
    "Enter": "\r", "Escape": "\u{1B}", "Tab": "\t", "BTab": "\u{1B}[Z", "Space": " ", "Backspace": "\u{7F}",
    "Up": "\u{1B}OA", "Down": "\u{1B}OB", "Right": "\u{1B}OC", "Left": "\u{1B}OD", "Home": "\u{1B}OH", "End": "\u{1B}OF",
    "PageUp": "\u{1B}[5~", "PageDown": "\u{1B}[6~", "Insert": "\u{1B}[2~", "Delete": "\u{1B}[3~",
    "F1": "\u{1B}OP", "F2": "\u{1B}OQ", "F3": "\u{1B}OR", "F4": "\u{1B}OS", "F5": "\u{1B}[15~",
    "F12": "\u{1B}[24~",
  ]
}
