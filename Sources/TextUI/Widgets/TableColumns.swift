/// How the columns of a table share the width there is.
public struct TableColumns: Hashable, Sendable {
  /// How wide a column is.
  public enum Width: Hashable, Sendable {
    /// Always the same.
    case fixed(Int)
    /// At least `minimum`, then its part of what is left according to `weight`, at most `maximum`.
    case flexible(minimum: Int, weight: Int = 1, maximum: Int = .max)
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// Its head.
    public var title: String
    /// How wide it is.
    public var width: Width
    /// Where its text lies.
    public var alignment: Alignment
    /// When it gives way to others on a narrow screen: the highest goes first, and a column with 0 stays to the last.
    public var dropOrder: Int

    /// Makes a column.
    public init(_ title: String, _ width: Width, alignment: Alignment = .leading, dropOrder: Int = 0) {
      self.title = title
      self.width = width
      self.alignment = alignment
      self.dropOrder = dropOrder
    }

    /// The least columns it needs.
    var minimum: Int {
      switch width {
      case .fixed(let width): max(0, width)
      case .flexible(let minimum, _, _): max(0, minimum)
      }
    }
  }

  /// Where a column that has room lies.
  public struct Slot: Hashable, Sendable {
    /// Which of the columns it is.
    public let index: Int
    /// Its first cell, counted from the left of the table.
    public let x: Int
    /// Its cells.
    public let width: Int
    /// Where its text lies.
    public let alignment: Alignment
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// The cells between two columns.
  public var spacing: Int

  /// Makes a layout.
  public init(_ columns: [Column], spacing: Int = 1) {
    self.columns = columns
    self.spacing = max(0, spacing)
  }

  /// Shares a width among the columns: those that have no room are left out, and what is left goes to the flexible ones.
  ///
  /// When not even the columns that never give way have room, the last of them is cut and those after it are left out.
  public func resolve(width: Int) -> [Slot] {
    var kept = Array(columns.indices)
    while kept.count > 1, needed(by: kept) > width {
      guard let order = kept.map({ columns[$0].dropOrder }).max(), order > 0 else { break }
      guard let drop = kept.lastIndex(where: { columns[$0].dropOrder == order }) else { break }
      kept.remove(at: drop)
    }
    while kept.count > 1, needed(by: kept.dropLast()) + spacing >= width { kept.removeLast() }
    let widths = share(max(0, width - needed(by: kept)), among: kept)
    var slots: [Slot] = []
    var x = 0
    for (index, wide) in zip(kept, widths) where x < width {
      slots.append(Slot(index: index, x: x, width: min(wide, width - x), alignment: columns[index].alignment))
      x += wide + spacing
    }
    return slots
  }

  /// Adds up the least widths and the spaces between.
  private func needed(by kept: some Collection<Int>) -> Int {
    kept.reduce(0) { $0 + columns[$1].minimum } + spacing * max(0, kept.count - 1)
  }

  /// Hands spare cells to the flexible columns by weight, without passing anyone's maximum.
  private func share(_ spare: Int, among kept: [Int]) -> [Int] {
    var widths = kept.map { columns[$0].minimum }
    var spare = spare
    while spare > 0 {
      let open: [(place: Int, weight: Int, room: Int)] = kept.indices.compactMap { place in
        guard case .flexible(_, let weight, let maximum) = columns[kept[place]].width else { return nil }
        return weight > 0 && widths[place] < maximum ? (place, weight, maximum - widths[place]) : nil
      }
      let total = open.reduce(0) { $0 + $1.weight }
      guard total > 0 else { break }
      let before = spare
      for (place, weight, room) in open {
        let part = min(room, before * weight / total, spare)
        widths[place] += part
        spare -= part
      }
      // Less than one cell for each: one by one from the left.
      if spare == before {
        for (place, _, _) in open where spare > 0 {
          widths[place] += 1
          spare -= 1
        }
      }
    }
    return widths
  }
}
