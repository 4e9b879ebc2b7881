extension Canvas {
  /// Returns the canvas as text, one line per row, without trailing spaces.
  public func text() -> String {
    lines { $0.text }
  }

  /// Returns the role of each cell as its ``Role/letter``, a space for blank plain cells.
  ///
  /// If any cell has a background role, a line of `--` and a second layer with the letters of those roles follow.
  public func styleLayer() -> String {
    let roles = lines { cell in
      cell.style.role == .text && cell.text == " " ? " " : String(cell.style.role.letter)
    }
    guard cells.contains(where: { $0.style.ground != nil }) else { return roles }
    return roles + "\n--\n" + lines { cell in cell.style.ground.map { String($0.letter) } ?? " " }
  }

  /// Maps each cell to a string and joins them into rows, without trailing spaces.
  private func lines(_ show: (Cell) -> String) -> String {
    (0..<size.height).map { y in
      var line = ""
      for cell in row(y) { line += show(cell) }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    .joined(separator: "\n")
  }
}
