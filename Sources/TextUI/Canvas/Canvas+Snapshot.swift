extension Canvas {
  /// The canvas as text: one line for each row, without the spaces at its end; wide characters once.
  public func text() -> String {
    lines { $0.text }
  }

  /// The roles of the canvas, one ``Role/letter`` for each cell; a space for blank plain cells, and none at the end of a row.
  ///
  /// When text lies on a ground anywhere, a second layer follows after a line of `--` with the letters of the grounds.
  public func styleLayer() -> String {
    let roles = lines { cell in
      cell.style.role == .text && cell.text == " " ? " " : String(cell.style.role.letter)
    }
    guard cells.contains(where: { $0.style.ground != nil }) else { return roles }
    return roles + "\n--\n" + lines { cell in cell.style.ground.map { String($0.letter) } ?? " " }
  }

  /// Joins one string for each cell into rows.
  private func lines(_ show: (Cell) -> String) -> String {
    (0..<size.height).map { y in
      var line = ""
      for cell in row(y) { line += show(cell) }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    .joined(separator: "\n")
  }
}
