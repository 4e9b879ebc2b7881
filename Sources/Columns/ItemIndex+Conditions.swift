/// Which parts of a condition each row fails.
struct Failures: Sendable {
  /// The rows of each block.
  var blocks: [[UInt8]]
  let parts: ItemParts
  /// The rows that fail nothing, as the words of a set.
  var words: [UInt64]
  /// How many rows fail which parts.
  var histogram = Array(repeating: 0, count: 256)
}

extension ItemIndex {
  /// Returns which parts of a condition each row fails.
  func failures(_ condition: CompiledCondition) -> Failures {
    let results = concurrently { range in
      // Two of each, so that a number need not wait for the one before.
      var histogram = Array(repeating: 0, count: 512)
      var words: [UInt64] = []
      let marked = range.map { index in
        var fails = Array(repeating: 0 as UInt8, count: blocks[index].count)
        blocks[index].mark(&fails, failing: condition)
        dead[index]?.forEach { fails[$0] = 0xFF }
        let marks = fails.span
        var sums = histogram.mutableSpan
        for row in marks.indices { unsafe sums[unchecked: Int(marks[unchecked: row]) | (row & 1) << 8] &+= 1 }
        Self.appendPassing(fails, to: &words)
        return fails
      }
      return (marked: marked, words: words, histogram: histogram)
    }
    var failures = Failures(
      blocks: results.flatMap(\.marked), parts: condition.parts, words: results.flatMap(\.words))
    for result in results {
      for parts in failures.histogram.indices {
        failures.histogram[parts] += result.histogram[parts] + result.histogram[parts | 256]
      }
    }
    return failures
  }

  /// Appends a bit for each row of a block, set where it fails nothing.
  private static func appendPassing(_ fails: [UInt8], to words: inout [UInt64]) {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    unsafe fails.withUnsafeBytes { marks in
      for first in stride(from: 0, to: fails.count, by: 64) {
        var bits: UInt64 = 0
        if first + 64 <= fails.count {
          for part in 0..<8 {
            let eight = unsafe UInt64(littleEndian: marks.loadUnaligned(fromByteOffset: first + part * 8, as: UInt64.self))
            // The lowest bit of each byte that is 0; the product brings them together in the highest byte.
            let zeros = ~(((eight & low) &+ low) | eight | low) >> 7
            bits |= ((zeros &* 0x0102_0408_1020_4080) >> 56) << UInt64(part * 8)
          }
        } else {
          for row in first..<fails.count where fails[row] == 0 { bits |= 1 << UInt64(row - first) }
        }
        words.append(bits)
      }
    }
  }

  /// Returns the rows that meet a condition.
  public func rows(under condition: ItemCondition) -> RowSet {
    condition.isEmpty ? liveRows : RowSet(words: failures(CompiledCondition(condition, books)).words)
  }

  /// Returns all rows that have not been overtaken.
  private var liveRows: RowSet {
    var rows = RowSet(places: places)
    for (index, block) in blocks.enumerated() {
      let firstWord = block.start >> 6
      for word in 0..<((block.count + 63) / 64) {
        let size = min(64, block.count - (word << 6))
        let all: UInt64 = size == 64 ? .max : (1 << UInt64(size)) - 1
        rows.words[firstWord + word] = all & ~(dead[index]?.words[word] ?? 0)
      }
    }
    return rows
  }

  /// Calls `body` with two halves of the blocks at once, and returns both results in order; small indexes are one half.
  func concurrently<Result: Sendable>(_ body: @Sendable (Range<Int>) -> Result) -> [Result] {
    guard places > 32_768, blocks.count > 1 else { return [body(blocks.indices)] }
    let middle = blocks.firstIndex { $0.start >= places / 2 } ?? blocks.count
    return Halves.map([0..<middle, middle..<blocks.count], body)
  }
}

extension ItemBlock {
  /// Sets the bits of the parts that rows fail.
  fileprivate func mark(_ fails: inout [UInt8], failing condition: CompiledCondition) {
    let parts = condition.parts
    if parts.contains(.agencies) { markAgencies(&fails, condition) }
    if parts.contains(.places) { mark(&fails, .places, places, condition.places, condition.condition.places) }
    if parts.contains(.themes) { mark(&fails, .themes, themes, condition.themes, condition.condition.themes) }
    if parts.contains(.publishers) { markPublishers(&fails, condition) }
    if parts.contains(.statuses) {
      let statuses = statuses
      let codes = statuses.span
      let table = condition.statuses.span
      var marks = fails.mutableSpan
      for row in 0..<count {
        unsafe marks[unchecked: row] |= table[unchecked: Int(codes[unchecked: row])] == 0 ? ItemParts.statuses.rawValue : 0
      }
    }
    if parts.contains(.modalities) { markModalities(&fails, condition) }
    if parts.contains(.years) { markYears(&fails, condition.condition) }
    if let matching = condition.condition.matching {
      for row in 0..<count where !matching.contains(start + row) { fails[row] |= ItemParts.text.rawValue }
    }
  }

  private func markAgencies(_ fails: inout [UInt8], _ condition: CompiledCondition) {
    let agencies = agencies
    let offsets = agencies.offsets.span
    let cells = agencies.cells.span
    let table = condition.agencies.span
    var marks = fails.mutableSpan
    let roles = condition.roles == 0 ? 64 : UInt32(condition.roles)
    let excludedRoles = UInt32(condition.excludedRoles)
    let needed: UInt8 = condition.needsAgency ? 1 : 0
    if condition.roles == 0, condition.excludedRoles == 0 {
      for row in 0..<count {
        var bits: UInt8 = 0
        for index in unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row &+ 1]) {
          bits |= unsafe table[unchecked: Int(cells[unchecked: index] >> 6)]
        }
        let isFailing = bits & 1 < needed || bits & 2 != 0
        unsafe marks[unchecked: row] |= isFailing ? ItemParts.agencies.rawValue : 0
      }
      return
    }
    for row in 0..<count {
      var has: UInt8 = 0
      var isExcluded: UInt8 = 0
      for index in unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row + 1]) {
        let cell = unsafe cells[unchecked: index]
        let bits = unsafe table[unchecked: Int(cell >> 6)]
        // The bit above those of the roles stands for any role, or none.
        has |= (cell & 63 | 64) & roles != 0 ? bits & 1 : 0
        isExcluded |= bits >> 1 | (cell & excludedRoles != 0 ? bits & 1 : 0)
      }
      if has < needed || isExcluded != 0 { unsafe marks[unchecked: row] |= ItemParts.agencies.rawValue }
    }
  }

  private func mark(
    _ fails: inout [UInt8], _ part: ItemParts, _ links: Links, _ values: [UInt8], _ condition: ItemCondition.Values
  ) {
    let offsets = links.offsets.span
    let cells = links.cells.span
    let table = values.span
    var marks = fails.mutableSpan
    let needsValue = condition.included != nil || condition.includesNone
    for row in 0..<count {
      let range = unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row + 1])
      var bits: UInt8 = 0
      for index in range { unsafe bits |= table[unchecked: Int(cells[unchecked: index])] }
      let isFailing =
        range.isEmpty
        ? condition.excludesNone || (needsValue && !condition.includesNone) : bits & 2 != 0 || (needsValue && bits & 1 == 0)
      if isFailing { unsafe marks[unchecked: row] |= part.rawValue }
    }
  }

  private func markPublishers(_ fails: inout [UInt8], _ condition: CompiledCondition) {
    let values = condition.condition.publishers
    let needsValue = values.included != nil || values.includesNone
    let publishers = publishers
    let links = publishers.span
    let table = condition.publishers.span
    var marks = fails.mutableSpan
    for row in 0..<count {
      let isFailing: Bool
      let cell = unsafe links[unchecked: row]
      if cell == Self.noPublisher {
        isFailing = values.excludesNone || (needsValue && !values.includesNone)
      } else {
        let bits = unsafe table[unchecked: Int(cell)]
        isFailing = bits & 2 != 0 || (needsValue && bits & 1 == 0)
      }
      unsafe marks[unchecked: row] |= isFailing ? ItemParts.publishers.rawValue : 0
    }
  }

  private func markModalities(_ fails: inout [UInt8], _ condition: CompiledCondition) {
    let codes = condition.condition.modalities
    let (modalityOffsets, modalities) = (modalityOffsets, modalities)
    let offsets = modalityOffsets.span
    let links = modalities.span
    let table = condition.modalities.span
    var marks = fails.mutableSpan
    let noneBits: UInt8 = (codes.included.contains("") ? 1 : 0) | (codes.excluded.contains("") ? 2 : 0)
    let needed: UInt8 = codes.included.isEmpty ? 0 : 1
    for row in 0..<count {
      let range = unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row &+ 1])
      var bits = range.isEmpty ? noneBits : 0
      for index in range { unsafe bits |= table[unchecked: Int(links[unchecked: index])] }
      let isFailing = bits & 2 != 0 || bits & 1 < needed
      unsafe marks[unchecked: row] |= isFailing ? ItemParts.modalities.rawValue : 0
    }
  }

  private func markYears(_ fails: inout [UInt8], _ condition: ItemCondition) {
    func bounds(_ ranges: [ClosedRange<Int>]) -> [(Int16, Int16)] {
      ranges.map { (Int16(clamping: $0.lowerBound), Int16(clamping: $0.upperBound)) }
    }
    let included = bounds(condition.years)
    let excluded = bounds(condition.excludedYears)
    let (firstYears, lastYears) = (firstYears, lastYears)
    let firsts = firstYears.span
    let lasts = lastYears.span
    var marks = fails.mutableSpan
    for row in 0..<count {
      let (first, last) = unsafe (firsts[unchecked: row], lasts[unchecked: row])
      var isFailing = !included.isEmpty
      for range in included where first <= last && first <= range.1 && last >= range.0 { isFailing = false }
      for range in excluded where first <= last && first <= range.1 && last >= range.0 { isFailing = true }
      unsafe marks[unchecked: row] |= isFailing ? ItemParts.years.rawValue : 0
    }
  }
}
