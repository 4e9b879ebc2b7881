/// The column layout of a table: which columns fit, and how wide they are.
public struct TableColumns: Hashable, Sendable {
  /// The width rule of a column.
  public enum Width: Hashable, Sendable {
    case fixed(Int)
    /// At least `minimum`, plus a share of the spare width by `weight`, at most `maximum`.
    case flexible(minimum: Int, weight: Int = 1, maximum: Int = .max)
  }

  /// A column of a table.
  public struct Column: Hashable, Sendable {
    public var title: String
    public var width: Width
    public var alignment: Alignment
    /// The priority for dropping the column when space is short: highest first, 0 never.
    public var dropOrder: Int

    public init(_ title: String, _ width: Width, alignment: Alignment = .leading, dropOrder: Int = 0) {
      self.title = title
      self.width = width
      self.alignment = alignment
      self.dropOrder = dropOrder
    }

    /// The minimum width.
    var minimum: Int {
      switch width {
      case .fixed(let width): max(0, width)
      case .flexible(let minimum, _, _): max(0, minimum)
      }
    }
  }

  /// The position of a visible column.
  public struct Slot: Hashable, Sendable {
    /// The index of the column.
    public let index: Int
    /// The first cell, relative to the table.
    public let x: Int
    public let width: Int
    public let alignment: Alignment
  }

  public var columns: [Column]
  /// The cells between two columns.
  public var spacing: Int

  public init(_ columns: [Column], spacing: Int = 1) {
    self.columns = columns
    self.spacing = max(0, spacing)
  }

  /// Lays out the columns in a width: drops those that do not fit and shares out the rest.
  ///
  /// If even the columns that are never dropped do not fit, the last visible one is clipped and those after it are omitted.
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

  /// Returns the minimum widths plus spacing.
  private func needed(by kept: some Collection<Int>) -> Int {
    kept.reduce(0) { $0 + columns[$1].minimum } + spacing * max(0, kept.count - 1)
  }

  /// Distributes spare cells to the flexible columns by weight, up to their maximums.
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
      // Fewer cells than columns: one each from the left.
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
