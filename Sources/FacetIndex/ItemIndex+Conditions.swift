/// The rows that meet a condition, and for each of its parts those that would meet it without that part.
struct Passing: Sendable {
  /// The rows that meet all parts.
  var all: RowSet
  /// For each part that asks for something the rows that meet all others.
  var without: [ItemParts: RowSet]
  /// How many rows there are, superseded ones included.
  var total: Int

  /// The rows that count in the facet of a part: those that meet all other parts.
  func rows(inFacetOf part: ItemParts) -> RowSet { without[part] ?? all }
}

extension ItemIndex {
  /// Returns the rows that meet a condition, and those that would without one of its parts.
  func passing(_ condition: CompiledCondition) -> Passing {
    let parts = condition.parts.elements
    let shares = inParallel { turns in turns.map { (block: $0, sets: passing(condition, parts, inBlock: $0)) } }
    var sets = Array(repeating: RowSet(places: places), count: parts.count + 1)
    for number in sets.indices {
      for (index, words) in shares.joined() {
        let (first, size) = (blocks[index].start >> 6, words.count / sets.count)
        sets[number].words.replaceSubrange(first..<first + size, with: words[number * size..<(number + 1) * size])
      }
    }
    return Passing(
      all: sets[parts.count], without: Dictionary(zip(parts, sets)) { first, _ in first },
      total: blocks.reduce(0) { $0 + $1.count })
  }

  /// Returns the rows of a block that would meet a condition without a part, for each of its parts, and then those that do, as the
  /// words of sets, one after the other.
  private func passing(_ condition: CompiledCondition, _ parts: [ItemParts], inBlock index: Int) -> [UInt64] {
    let block = blocks[index]
    let size = (block.count + 63) >> 6
    var words = Array(repeating: UInt64.max, count: size * (parts.count + 1))
    var sets = words.mutableSpan
    // Every row that is superseded, and every place behind the last row, fails.
    for word in 0..<size {
      let alive = liveWord(word, ofBlock: index)
      for number in 0...parts.count { unsafe sets[unchecked: number &* size &+ word] = alive }
    }
    for (own, part) in parts.enumerated() {
      let rows = block.rows(failing: part, of: condition)
      let failing = rows.span
      for number in 0...parts.count where number != own {
        for word in 0..<size { unsafe sets[unchecked: number &* size &+ word] &= ~failing[unchecked: word] }
      }
    }
    return words
  }

  /// Returns the rows that meet a condition.
  public func rows(under condition: ItemCondition) -> RowSet {
    condition.isEmpty ? liveRows : passing(CompiledCondition(condition, dictionaries)).all
  }

  /// Returns all rows that have not been superseded.
  private var liveRows: RowSet {
    var rows = RowSet(places: places)
    for (index, block) in blocks.enumerated() {
      let firstWord = block.start >> 6
      for word in 0..<((block.count + 63) / 64) { rows.words[firstWord + word] = liveWord(word, ofBlock: index) }
    }
    return rows
  }

  /// The rows of a stretch of 64 in a block that are there and have not been superseded.
  private func liveWord(_ word: Int, ofBlock index: Int) -> UInt64 {
    let left = blocks[index].count - word << 6
    return (left < 64 ? 1 << UInt64(left) - 1 : .max) & ~(dead[index]?.words[word] ?? 0)
  }

  /// Calls `body` on two threads at once with the blocks that are still to be done, and returns both results; small indexes are done
  /// on one. What comes out must not depend on which thread did which block.
  func inParallel<Result: Sendable>(_ body: @Sendable (BlockQueue) -> Result) -> [Result] {
    let turns = BlockQueue(blocks.count)
    return ParallelRanges.map(isLarge ? [0..<1, 1..<2] : [0..<1]) { _ in body(turns) }
  }

  private var isLarge: Bool { places > 32_768 && blocks.count > 1 }

  /// Calls `body` with two halves of the blocks at once, and returns both results in order; small indexes are one half.
  func concurrently<Result: Sendable>(_ body: @Sendable (Range<Int>) -> Result) -> [Result] {
    guard isLarge else { return [body(blocks.indices)] }
    let middle = blocks.firstIndex { $0.start >= places / 2 } ?? blocks.count
    return ParallelRanges.map([0..<middle, middle..<blocks.count], body)
  }
}
