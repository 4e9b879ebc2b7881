/// Divides the amounts of rows among places and themes, and gives what a condition counts of them.
///
/// An amount is divided among the places of one whole, and each part among the themes of one whole, so the parts for all themes of a
/// place, and for all places of a theme, add up exactly. Of places or themes of several wholes, which overlap, the largest sum of
/// one counts.
struct AmountWalk {
  private let block: ItemBlock
  private let amounts: BlockAmounts
  private let entries: AmountEntries
  private let condition: AmountCondition
  /// What is counted of the amount in hand for each place, in billionths.
  private var placeParts: [(value: UInt32, part: Int128)] = []
  private var wholeParts: [(value: UInt32, part: Int128)] = []

  init(_ block: ItemBlock, _ condition: AmountCondition) {
    self.block = block
    amounts = block.amounts
    entries = condition.areSummed ? amounts.sums : amounts.entries
    self.condition = condition
  }

  /// The amount in hand.
  struct Entry {
    var place: Int
    var slot: Int
    var currency: UInt16
    /// Years from 1899; 0 for undated.
    var year: Int
    var division: Int
  }

  /// Calls `body` with each amount of a row that is of a kind, year and modality that count.
  @inline(__always)
  mutating func forEachEntry(of row: Int, _ body: (inout AmountWalk, Entry) -> Void) {
    for place in entries.range(of: row) {
      let head = entries.heads[place]
      let slot = condition.slots[Int(head >> 27)]
      if slot == AmountCondition.none { continue }
      let year = Int(head >> 16 & 2047)
      if !condition.years.isEmpty && !condition.years[year] { continue }
      let division = entries.divisions.isEmpty ? -1 : Int(entries.divisions[place]) - 1
      if !condition.modalities.isEmpty, division >= 0, amounts.stated[division] & 4 != 0, !passesModalities(division) { continue }
      body(
        &self,
        Entry(place: place, slot: Int(slot), currency: UInt16(truncatingIfNeeded: head), year: year, division: division))
    }
  }

  private func passesModalities(_ division: Int) -> Bool {
    let range = Int(amounts.modalityOffsets[division])..<Int(amounts.modalityOffsets[division + 1])
    if range.isEmpty { return condition.excludesNoModality ? false : !condition.needsModality || condition.includesNoModality }
    var has = !condition.needsModality
    for place in range {
      let bits = condition.modalities[Int(amounts.modalities[place])]
      if bits & CompiledCondition.excluded != 0 { return false }
      if bits & CompiledCondition.included != 0 { has = true }
    }
    return has
  }

  /// The modalities of an amount.
  func forEachModality(of row: Int, _ entry: Entry, _ body: (Int?) -> Void) {
    let isOwn = entry.division >= 0 && amounts.stated[entry.division] & 4 != 0
    let offsets = isOwn ? amounts.modalityOffsets : block.modalityOffsets
    let modalities = isOwn ? amounts.modalities : block.modalities
    let number = isOwn ? entry.division : row
    let range = Int(offsets[number])..<Int(offsets[number + 1])
    if range.isEmpty { return body(nil) }
    for place in range { body(Int(modalities[place])) }
  }

  // MARK: Parts

  /// Returns what counts of an amount, in billionths.
  @inline(__always)
  mutating func counted(_ entry: Entry, of row: Int) -> Int128 {
    let isNarrowed = condition.asksForPlace || !condition.themes.isEmpty
    return isNarrowed ? narrowed(entry, of: row, entries[entry.place]) : entries[entry.place]
  }

  private mutating func narrowed(_ entry: Entry, of row: Int, _ amount: Int128) -> Int128 {
    let needsThemes = !condition.themes.isEmpty
    findPlaceParts(entry, of: row, amount, needsParts: needsThemes)
    var sum: Int128 = 0
    for index in placeParts.indices {
      let part = placeParts[index].part
      sum &+= needsThemes ? themePart(of: part, entry, row) : part
    }
    return sum
  }

  /// Calls `body` with each place of an amount that counts, and its part in billionths; nil where it has none.
  mutating func forEachPlace(of row: Int, _ entry: Entry, _ body: (Int?, Int128) -> Void) {
    let amount = entries[entry.place]
    let links = links(.places, entry, row)
    if links.range.isEmpty { return body(nil, condition.themes.isEmpty ? amount : themePart(of: amount, entry, row)) }
    divide(amount, links) { value, part in
      let counted = condition.themes.isEmpty ? part : themePart(of: part, entry, row)
      if counted != 0 { body(Int(value), counted) }
    }
  }

  /// Calls `body` with each theme of an amount, and its part in billionths.
  mutating func forEachTheme(of row: Int, _ entry: Entry, _ body: (Int, Int128) -> Void) {
    let amount = entries[entry.place]
    let links = links(.themes, entry, row)
    if links.range.isEmpty { return }
    findPlaceParts(entry, of: row, amount, needsParts: links.range.count > 1)
    for index in placeParts.indices {
      divide(placeParts[index].part, links) { value, part in if part != 0 { body(Int(value), part) } }
    }
  }

  /// Finds the parts of an amount for the places that count; one part for all where they need not be told apart.
  private mutating func findPlaceParts(_ entry: Entry, of row: Int, _ amount: Int128, needsParts: Bool) {
    placeParts.removeAll(keepingCapacity: true)
    let links = links(.places, entry, row)
    if links.range.isEmpty {
      if !condition.asksForPlace || condition.includesPlaceless { placeParts.append((.max, amount)) }
      return
    }
    if !condition.asksForPlace && (!needsParts || links.range.count == 1) { return placeParts.append((.max, amount)) }
    if links.range.count == 1 {
      if weight(links, links.range.lowerBound) > 0,
        condition.places[Int(value(links, links.range.lowerBound))] & CompiledCondition.included != 0
      {
        placeParts.append((.max, amount))
      }
      return
    }
    // Both arrays are kept for the next amount.
    var (best, found) = (placeParts, wholeParts)
    (placeParts, wholeParts) = ([], [])
    var largest: UInt128 = 0
    var first = links.range.lowerBound
    while first < links.range.upperBound {
      let last = endOfWhole(links, from: first)
      var sum: Int128 = 0
      found.removeAll(keepingCapacity: true)
      divideWhole(amount, links, first..<last) { value, part in
        guard !condition.asksForPlace || condition.places[Int(value)] & CompiledCondition.included != 0 else { return }
        sum &+= part
        found.append((value, part))
      }
      if sum.magnitude > largest {
        largest = sum.magnitude
        swap(&best, &found)
      }
      // Without a condition the first whole is all there is.
      if !condition.asksForPlace { break }
      first = last
    }
    if largest == 0 && !condition.asksForPlace { best = [(.max, amount)] }
    (placeParts, wholeParts) = (best, found)
  }

  /// Returns the part of an amount for the themes that count.
  private func themePart(of amount: Int128, _ entry: Entry, _ row: Int) -> Int128 {
    let links = links(.themes, entry, row)
    var best: Int128 = 0
    var first = links.range.lowerBound
    while first < links.range.upperBound {
      let last = endOfWhole(links, from: first)
      var sum: Int128 = 0
      divideWhole(amount, links, first..<last) { value, part in
        if condition.themes[Int(value)] & CompiledCondition.included != 0 { sum &+= part }
      }
      if sum.magnitude > best.magnitude { best = sum }
      first = last
    }
    return best
  }

  // MARK: Links

  private enum Dimension { case places, themes }

  /// Links of a row, or of a division of its own.
  private struct Links {
    var dimension: Dimension
    var isOwn: Bool
    var range: Range<Int>
  }

  @inline(__always)
  private func links(_ dimension: Dimension, _ entry: Entry, _ row: Int) -> Links {
    let isPlaces = dimension == .places
    let division = entry.division
    if division >= 0, amounts.stated[division] & (isPlaces ? 1 : 2) != 0 {
      let range =
        isPlaces
        ? Int(amounts.places.offsets[division])..<Int(amounts.places.offsets[division + 1])
        : Int(amounts.themes.offsets[division])..<Int(amounts.themes.offsets[division + 1])
      return Links(dimension: dimension, isOwn: true, range: range)
    }
    return Links(
      dimension: dimension, isOwn: false, range: isPlaces ? block.places.range(of: row) : block.themes.range(of: row))
  }

  @inline(__always)
  private func value(_ links: Links, _ place: Int) -> UInt32 {
    switch (links.dimension, links.isOwn) {
    case (.places, true): amounts.places.values[place]
    case (.places, false): block.places.values[place]
    case (.themes, true): amounts.themes.values[place]
    case (.themes, false): block.themes.values[place]
    }
  }

  /// The weight of a link, and whether it starts a whole.
  @inline(__always)
  private func mark(_ links: Links, _ place: Int) -> UInt64 {
    switch (links.dimension, links.isOwn) {
    case (.places, true): amounts.places.weights.isEmpty ? ColumnRow.Link.wholeWeight : amounts.places.weights[place]
    case (.places, false): amounts.rowPlaceWeights.isEmpty ? ColumnRow.Link.wholeWeight : amounts.rowPlaceWeights[place]
    case (.themes, true): amounts.themes.weights.isEmpty ? ColumnRow.Link.wholeWeight : amounts.themes.weights[place]
    case (.themes, false): amounts.rowThemeWeights.isEmpty ? ColumnRow.Link.wholeWeight : amounts.rowThemeWeights[place]
    }
  }

  @inline(__always)
  private func weight(_ links: Links, _ place: Int) -> UInt64 { mark(links, place) & ~ColumnSegment.Links.startBit }

  private func endOfWhole(_ links: Links, from first: Int) -> Int {
    var end = first + 1
    while end < links.range.upperBound, mark(links, end) & ColumnSegment.Links.startBit == 0 { end += 1 }
    return end
  }

  /// Divides an amount among all links, of each whole by itself.
  @inline(__always)
  private func divide(_ amount: Int128, _ links: Links, _ body: (UInt32, Int128) -> Void) {
    var first = links.range.lowerBound
    while first < links.range.upperBound {
      let last = endOfWhole(links, from: first)
      divideWhole(amount, links, first..<last, body)
      first = last
    }
  }

  /// Divides an amount by weight. Rounding running totals keeps the sum of the parts exact.
  @inline(__always)
  private func divideWhole(_ amount: Int128, _ links: Links, _ range: Range<Int>, _ body: (UInt32, Int128) -> Void) {
    if range.count == 1 {
      return body(value(links, range.lowerBound), weight(links, range.lowerBound) > 0 ? amount : 0)
    }
    var total: UInt64 = 0
    for place in range {
      let (sum, overflows) = total.addingReportingOverflow(weight(links, place))
      if overflows { return }
      total = sum
    }
    if total == 0 { return }
    var running: UInt64 = 0
    var before: UInt128 = 0
    for place in range {
      running += weight(links, place)
      let through = Self.part(amount.magnitude, running, of: total)
      let share = Int128(truncatingIfNeeded: through &- before)
      body(value(links, place), amount < 0 ? -share : share)
      before = through
    }
  }

  /// Returns a fraction of a number, rounded half up; the fraction is at most 1.
  @inline(__always)
  private static func part(_ number: UInt128, _ weight: UInt64, of total: UInt64) -> UInt128 {
    if let small = UInt64(exactly: number) {
      let (quotient, remainder) = total.dividingFullWidth(small.multipliedFullWidth(by: weight))
      return UInt128(quotient) &+ (remainder >= total &- remainder ? 1 : 0)
    }
    let (wholes, rest) = number.quotientAndRemainder(dividingBy: UInt128(total))
    let (quotient, remainder) = total.dividingFullWidth(UInt64(truncatingIfNeeded: rest).multipliedFullWidth(by: weight))
    return wholes &* UInt128(weight) &+ UInt128(quotient) &+ (remainder >= total &- remainder ? 1 : 0)
  }
}
