extension ItemBlock {
  /// Returns the rows that fail one part of a condition, as the words of a set: the lowest bit of the first stands for the first row.
  func rows(failing part: ItemParts, of condition: CompiledCondition) -> [UInt64] {
    switch part {
    case .agencies: rowsFailingAgencies(condition)
    case .places: rowsFailing(condition.condition.places, places, condition.places, linkless: placeless)
    case .themes: rowsFailing(condition.condition.themes, themes, condition.themes, linkless: nil)
    case .publishers: rowsFailingPublishers(condition)
    case .statuses: rowsFailingStatuses(condition)
    case .modalities: rowsFailingModalities(condition)
    case .years: rowsFailingYears(condition.condition)
    default: rows(outside: condition.condition.matching)
    }
  }

  /// Returns the rows for which `isWanted` gives 1 and not 0.
  @inline(__always)
  private func words(_ isWanted: (Int) -> UInt8) -> [UInt64] {
    unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 8) { eights in
      unsafe eights.withMemoryRebound(to: UInt8.self) { bytes in
        unsafe [UInt64](unsafeUninitializedCapacity: (count + 63) >> 6) { words, filled in
          for first in stride(from: 0, to: count, by: 64) {
            let there = min(64, count &- first)
            for place in 0..<there { unsafe bytes[place] = isWanted(first &+ place) }
            for place in there..<64 { unsafe bytes[place] = 0 }
            var bits: UInt64 = 0
            for eight in 0..<8 {
              // Eight bytes of 0 or 1 become eight bits.
              let packed = unsafe (UInt64(littleEndian: eights[eight]) &* 0x0102_0408_1020_4080) &>> 56
              bits |= packed &<< UInt64(eight &* 8)
            }
            unsafe words[filled] = bits
            filled &+= 1
          }
        }
      }
    }
  }

  /// Returns the rows with a link to a cell whose bits in a table hold `wanted`.
  ///
  /// Most conditions are met by few links, so the links are looked through several at once, whichever row they belong to. Where they
  /// turn out to be many, every stop costs more than it saves.
  private func rows<Cell: FixedWidthInteger & UnsignedInteger>(
    _ rowOffsets: [UInt32], _ links: [Cell], shift: Cell, to table: [UInt8], _ wanted: UInt8
  ) -> [UInt64] {
    var words = Array(repeating: 0 as UInt64, count: (count + 63) >> 6)
    let offsets = rowOffsets.span
    let cells = links.span
    let bits = table.span
    var set = words.mutableSpan
    let end = Int(offsets[count])
    var index = 0
    var row = 0
    // How many stops are too many by now.
    var allowed = 32
    while index < end {
      while index &+ 8 <= end {
        var any: UInt8 = 0
        for place in 0..<8 { unsafe any |= bits[unchecked: Int(cells[unchecked: index &+ place] &>> shift)] }
        if any & wanted != 0 { break }
        index &+= 8
        allowed &+= 1
      }
      while index < end, unsafe bits[unchecked: Int(cells[unchecked: index] &>> shift)] & wanted == 0 { index &+= 1 }
      if index >= end { break }
      allowed &-= 3
      if allowed < 0 { return rowsOfMany(rowOffsets, links, shift: shift, to: table, wanted) }
      while unsafe Int(offsets[unchecked: row &+ 1]) <= index { row &+= 1 }
      unsafe set[unchecked: row >> 6] |= 1 &<< UInt64(row & 63)
      row &+= 1
      // One link is enough for a row.
      index = unsafe Int(offsets[unchecked: row])
    }
    return words
  }

  /// Returns the same, in a time that does not depend on how many rows there are.
  private func rowsOfMany<Cell: FixedWidthInteger & UnsignedInteger>(
    _ rowOffsets: [UInt32], _ links: [Cell], shift: Cell, to table: [UInt8], _ wanted: UInt8
  ) -> [UInt64] {
    let offsets = rowOffsets.span
    let cells = links.span
    let bits = table.span
    let end = Int(offsets[count])
    // How many of the links before each one are wanted.
    let before = unsafe [UInt32](unsafeUninitializedCapacity: end + 1) { before, filled in
      var sum: UInt32 = 0
      unsafe before[0] = 0
      for index in 0..<end {
        unsafe sum &+= UInt32(bits[unchecked: Int(cells[unchecked: index] &>> shift)] & wanted)
        unsafe before[index &+ 1] = sum
      }
      filled = end + 1
    }
    let sums = before.span
    return self.words { row in
      unsafe sums[unchecked: Int(offsets[unchecked: row &+ 1])] != sums[unchecked: Int(offsets[unchecked: row])] ? 1 : 0
    }
  }

  /// What is asked of the links of a row.
  private struct Wanted {
    /// Whether one of the included is needed, or no link where that is included.
    var needsValue: Bool
    var hasExcluded: Bool
    var includesNone = false
    var excludesNone = false
  }

  private func rowsFailing<Cell: FixedWidthInteger & UnsignedInteger>(
    _ wanted: Wanted, _ rowOffsets: [UInt32], _ links: [Cell], shift: Cell = 0, _ table: [UInt8], linkless known: [UInt64]? = nil
  ) -> [UInt64] {
    let offsets = rowOffsets.span
    let asksForNone = wanted.includesNone || wanted.excludesNone
    let linkless =
      asksForNone ? known ?? words { row in unsafe offsets[unchecked: row] == offsets[unchecked: row &+ 1] ? 1 : 0 } : []
    var failing = Array(repeating: 0 as UInt64, count: (count + 63) >> 6)
    if wanted.needsValue {
      let passing = rows(rowOffsets, links, shift: shift, to: table, CompiledCondition.included)
      for word in failing.indices { failing[word] = ~(passing[word] | (wanted.includesNone ? linkless[word] : 0)) }
    }
    if wanted.hasExcluded {
      let excluded = rows(rowOffsets, links, shift: shift, to: table, CompiledCondition.excluded)
      for word in failing.indices { failing[word] |= excluded[word] }
    }
    if wanted.excludesNone { for word in failing.indices { failing[word] |= linkless[word] } }
    return failing
  }

  private func rowsFailing(
    _ values: ItemCondition.Values, _ links: Links, _ table: [UInt8], linkless: [UInt64]?
  ) -> [UInt64] {
    let wanted = Wanted(
      needsValue: values.included != nil || values.includesNone, hasExcluded: !values.excluded.isEmpty,
      includesNone: values.includesNone, excludesNone: values.excludesNone)
    return rowsFailing(wanted, links.offsets, links.values, table, linkless: linkless)
  }

  private func rowsFailingModalities(_ condition: CompiledCondition) -> [UInt64] {
    let codes = condition.condition.modalities
    let wanted = Wanted(
      needsValue: !codes.included.isEmpty, hasExcluded: !codes.excluded.isEmpty, includesNone: codes.included.contains(""),
      excludesNone: codes.excluded.contains(""))
    return rowsFailing(wanted, modalityOffsets, modalities, condition.modalities)
  }

  private func rowsFailingAgencies(_ condition: CompiledCondition) -> [UInt64] {
    if condition.roles == 0, condition.excludedRoles == 0 {
      let wanted = Wanted(needsValue: condition.needsAgency, hasExcluded: !condition.condition.agencies.excluded.isEmpty)
      return rowsFailing(wanted, agencies.offsets, agencies.values, shift: 6, condition.agencies)
    }
    let agencies = agencies
    let offsets = agencies.offsets.span
    let cells = agencies.values.span
    let table = condition.agencies.span
    let roles = condition.roles == 0 ? 64 : UInt32(condition.roles)
    let excludedRoles = UInt32(condition.excludedRoles)
    let needed: UInt8 = condition.needsAgency ? 1 : 0
    return words { row in
      var has: UInt8 = 0
      var isExcluded: UInt8 = 0
      for index in unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row &+ 1]) {
        let cell = unsafe cells[unchecked: index]
        let bits = unsafe table[unchecked: Int(cell >> 6)]
        // The bit above those of the roles stands for any role, or none.
        has |= (cell & 63 | 64) & roles != 0 ? bits & 1 : 0
        isExcluded |= bits >> 1 | (cell & excludedRoles != 0 ? bits & 1 : 0)
      }
      return has < needed || isExcluded != 0 ? 1 : 0
    }
  }

  private func rowsFailingPublishers(_ condition: CompiledCondition) -> [UInt64] {
    let values = condition.condition.publishers
    let needed: UInt8 = values.included != nil || values.includesNone ? 1 : 0
    let none: UInt8 = values.excludesNone || (needed != 0 && !values.includesNone) ? 1 : 0
    let publishers = publishers
    let links = publishers.span
    let table = condition.publishers.span
    return words { row in
      let cell = unsafe links[unchecked: row]
      if cell == Self.noPublisher { return none }
      let bits = unsafe table[unchecked: Int(cell)]
      return bits & 2 != 0 || bits & 1 < needed ? 1 : 0
    }
  }

  private func rowsFailingStatuses(_ condition: CompiledCondition) -> [UInt64] {
    let statuses = statuses
    let codes = statuses.span
    let table = condition.statuses.span
    return words { row in unsafe table[unchecked: Int(codes[unchecked: row])] ^ 1 }
  }

  private func rowsFailingYears(_ condition: ItemCondition) -> [UInt64] {
    var failing = rowsFailingSpans(condition)
    var first = 0
    while first < furtherYears.count {
      let row = Int(furtherYears[first].row)
      var last = first
      while last < furtherYears.count, furtherYears[last].row == furtherYears[first].row { last += 1 }
      let years = furtherYears[first..<last].map { Int($0.year) }
      let span = firstYears[row] <= lastYears[row] ? Int(firstYears[row])...Int(lastYears[row]) : nil
      func isActive(_ range: ClosedRange<Int>) -> Bool {
        span.map { $0.overlaps(range) } == true || years.contains(where: range.contains)
      }
      let passes =
        (condition.years.isEmpty || condition.years.contains(where: isActive))
        && !condition.excludedYears.contains(where: isActive)
      let bit = (1 as UInt64) << UInt64(row & 63)
      if passes { failing[row >> 6] &= ~bit } else { failing[row >> 6] |= bit }
      first = last
    }
    return failing
  }

  private func rowsFailingSpans(_ condition: ItemCondition) -> [UInt64] {
    func bounds(_ ranges: [ClosedRange<Int>]) -> [(first: Int16, last: Int16)] {
      ranges.map { (Int16(clamping: $0.lowerBound), Int16(clamping: $0.upperBound)) }
    }
    let included = bounds(condition.years)
    let excluded = bounds(condition.excludedYears)
    let (firstYears, lastYears) = (firstYears, lastYears)
    let firsts = firstYears.span
    let lasts = lastYears.span
    /// Returns 1 where a row is dated and active in a range, else 0.
    @inline(__always) func isActive(_ row: Int, _ range: (first: Int16, last: Int16)) -> UInt8 {
      let (first, last) = unsafe (firsts[unchecked: row], lasts[unchecked: row])
      return (first <= last ? 1 : 0) & (first <= range.last ? 1 : 0) & (range.first <= last ? 1 : 0)
    }
    if let only = included.first, included.count == 1, excluded.isEmpty { return words { isActive($0, only) ^ 1 } }
    if let only = excluded.first, excluded.count == 1, included.isEmpty { return words { isActive($0, only) } }
    return words { row in
      var isFailing: UInt8 = included.isEmpty ? 0 : 1
      for range in included { isFailing &= isActive(row, range) ^ 1 }
      for range in excluded { isFailing |= isActive(row, range) }
      return isFailing
    }
  }

  /// Returns the rows that are not in a set of rows of the index.
  private func rows(outside set: RowSet?) -> [UInt64] {
    let first = start >> 6
    return (0..<((count + 63) >> 6)).map { word in
      let words = set?.words ?? []
      return first + word < words.count ? ~words[first + word] : .max
    }
  }
}
