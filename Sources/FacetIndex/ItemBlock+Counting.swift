internal import CPrefetch

extension ItemBlock {
  private typealias Cell = CellSums.Cell

  /// Counts rows in the facets of some parts; `weight` is 0 for rows that only add amounts.
  func count(
    _ list: [UInt32], _ weight: Int, _ parts: ItemParts, into tallies: inout FacetSums, _ context: ItemIndex.CountingContext,
    _ stamps: inout CategoryStamps
  ) {
    if list.isEmpty { return }
    // One thing of many rows is counted in its column.
    if parts.contains(.years), weight != 0 { countYears(list, &tallies.years) }
    switch parts {
    case .years: return
    case .agencies: return countAgencies(list, weight, &tallies.agencies, context)
    case .roles: return countRoles(list, weight, &tallies.roles, context)
    case .publishers: return countPublishers(list, weight, &tallies.publishers)
    case .statuses: return countStatuses(list, weight, &tallies.statuses, context)
    default: break
    }
    count(
      list, weight, parts, &tallies.agencies, &tallies.roles, &tallies.places, &tallies.placeless, &tallies.themes,
      &tallies.categoryRepeats, &tallies.publishers, &tallies.statuses, &tallies.modalities, &tallies.all, &tallies.committed,
      context, &stamps)
  }

  /// Counts rows as they stand together. Every tally comes by itself, because only so can all be written to at once.
  private func count(
    _ list: [UInt32], _ weight: Int, _ parts: ItemParts, _ agencyTally: inout CellSums, _ roleTally: inout CellSums,
    _ placeTally: inout CellSums, _ placelessTally: inout CellSums, _ themeTally: inout CellSums, _ repeatTally: inout [Int],
    _ publisherTally: inout CellSums, _ statusTally: inout CellSums, _ modalityTally: inout CellSums,
    _ allTally: inout CellSums, _ committedTally: inout [Int64], _ context: ItemIndex.CountingContext,
    _ stamps: inout CategoryStamps
  ) {
    let (ownRows, ownLinks, ownAmounts) = (counting.rows, counting.links, counting.amounts)
    let (rows, links, amounts) = (ownRows.span, ownLinks.span, ownAmounts.span)
    let statusNumbers = context.statusNumbers.span
    let (categoryCells, categoryNumbers) = (context.categoryCells.span, context.categoryNumbers.span)
    let currencies = context.currencies
    let isAnyRole = context.roles == 64
    let (countsAgencies, countsRoles) = (parts.contains(.agencies), parts.contains(.roles))
    let (countsPlaces, countsThemes) = (parts.contains(.places), parts.contains(.themes))
    let (countsPublishers, countsStatuses) = (parts.contains(.publishers), parts.contains(.statuses))
    let (countsModalities, countsAll) = (parts.contains(.modalities), parts.contains(.whole))

    var agencies = agencyTally.cells.mutableSpan
    var roleSets = roleTally.cells.mutableSpan
    var places = placeTally.cells.mutableSpan
    var placeless = placelessTally.cells.mutableSpan
    var themes = themeTally.cells.mutableSpan
    var repeats = repeatTally.mutableSpan
    var publishers = publisherTally.cells.mutableSpan
    var statuses = statusTally.cells.mutableSpan
    var modalities = modalityTally.cells.mutableSpan
    var all = allTally.cells.mutableSpan
    var committed = committedTally.mutableSpan

    let listed = list.span
    let last = listed.count &- 1
    // Rows that stand close together are fetched by the processor unasked.
    let isSparse = list.count < count * 3 / 4
    for place in listed.indices {
      if isSparse {
        unsafe Self.prefetch(
          ownRows, Int(listed[unchecked: min(place &+ 16, last)]), bytes: MemoryLayout<CountingRows.Row>.stride)
        let next = unsafe Int(listed[unchecked: min(place &+ 8, last)])
        unsafe Self.prefetch(ownLinks, Int(rows[unchecked: next].links), bytes: 24)
      }
      let number = unsafe listed[unchecked: place]
      let row = unsafe rows[unchecked: Int(number)]
      let whole = Cell(count: weight, spent: row.spent)
      let currency = Int(row.currency)
      let own = CountingRows.Places(row, links)

      if countsAgencies || countsRoles {
        var roles: UInt32 = 0
        if isAnyRole && countsAgencies {
          for index in own.agencies {
            let link = unsafe links[unchecked: index]
            roles |= link
            unsafe agencies[unchecked: Int(link >> 6)].add(whole)
          }
        } else {
          for index in own.agencies {
            let link = unsafe links[unchecked: index]
            roles |= link
            let counts = countsAgencies && (link & 63 | 64) & context.roles != 0
            if counts { unsafe agencies[unchecked: Int(link >> 6)].add(whole) }
          }
        }
        if countsRoles { unsafe roleSets[unchecked: Int(roles & 63) &* currencies &+ currency].add(whole) }
      }
      if countsPlaces {
        if own.places.isEmpty { unsafe placeless[unchecked: currency].add(whole) }
        if var part = own.amounts {
          for index in own.places {
            unsafe places[unchecked: Int(links[unchecked: index])].add(Cell(count: weight, spent: amounts[unchecked: part]))
            part &+= 1
          }
        } else {
          for index in own.places { unsafe places[unchecked: Int(links[unchecked: index])].add(whole) }
        }
      }
      if countsThemes {
        if let first = own.amounts {
          var part = first &+ own.places.count
          for index in own.themes {
            unsafe themes[unchecked: Int(links[unchecked: index])].add(Cell(count: weight, spent: amounts[unchecked: part]))
            part &+= 1
          }
        } else {
          for index in own.themes { unsafe themes[unchecked: Int(links[unchecked: index])].add(whole) }
        }
        if own.themes.count > 1 {
          // Categories follow from their themes, but for how often a row has one once more.
          stamps.begin()
          for index in own.themes {
            let cell = unsafe Int(links[unchecked: index])
            let category = unsafe categoryCells[unchecked: cell]
            if category == ItemIndex.CountingContext.none { continue }
            if unsafe !stamps.enter(Int(categoryNumbers[unchecked: cell])) {
              unsafe repeats[unchecked: Int(category)] &+= weight
            }
          }
        }
      }
      if countsPublishers, row.publisher != Self.noPublisher {
        unsafe publishers[unchecked: Int(row.publisher)].add(whole)
      }
      if countsStatuses {
        let status = unsafe Int(statusNumbers[unchecked: Int(row.status)]) &- 1
        if status >= 0 { unsafe statuses[unchecked: status &* currencies &+ currency].add(whole) }
      }
      if countsModalities {
        if own.modalities.isEmpty {
          unsafe modalities[unchecked: context.modalities &* currencies &+ currency].add(whole)
        }
        for index in own.modalities {
          unsafe modalities[unchecked: Int(links[unchecked: index]) &* currencies &+ currency].add(whole)
        }
      }
      if countsAll {
        unsafe all[unchecked: currency].add(whole)
        unsafe committed[unchecked: currency] &+= row.committed
      }
    }
  }

  @inline(__always)
  private static func prefetch<Value>(_ values: [Value], _ index: Int, bytes: Int) {
    unsafe values.withUnsafeBufferPointer { values in
      if let first = values.baseAddress { unsafe kakehashi_prefetch(first + index, bytes - 1) }
    }
  }

  private func countAgencies(_ rows: [UInt32], _ weight: Int, _ tally: inout CellSums, _ context: ItemIndex.CountingContext) {
    let (agencies, spent) = (agencies, spent)
    let offsets = agencies.offsets.span
    let links = agencies.cells.span
    let amounts = spent.span
    var cells = tally.cells.mutableSpan
    for row in rows {
      let row = Int(row)
      let whole = unsafe Cell(count: weight, spent: amounts[unchecked: row])
      for index in unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row &+ 1]) {
        let link = unsafe links[unchecked: index]
        if (link & 63 | 64) & context.roles != 0 { unsafe cells[unchecked: Int(link >> 6)].add(whole) }
      }
    }
  }

  /// Counts the roles of the agencies that are asked for.
  private func countRoles(_ rows: [UInt32], _ weight: Int, _ tally: inout CellSums, _ context: ItemIndex.CountingContext) {
    let (agencies, spent, currencies) = (agencies, spent, currencies)
    let offsets = agencies.offsets.span
    let links = agencies.cells.span
    let amounts = spent.span
    let table = context.agencies.span
    let numbers = currencies.span
    var sets = tally.cells.mutableSpan
    for row in rows {
      let row = Int(row)
      var roles: UInt32 = 0
      for index in unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row &+ 1]) {
        let link = unsafe links[unchecked: index]
        roles |= unsafe table[unchecked: Int(link >> 6)] & 1 != 0 ? link & 63 : 0
      }
      let set = unsafe Int(roles) &* context.currencies &+ Int(numbers[unchecked: row])
      unsafe sets[unchecked: set].add(Cell(count: weight, spent: amounts[unchecked: row]))
    }
  }

  private func countPublishers(_ rows: [UInt32], _ weight: Int, _ tally: inout CellSums) {
    let (publishers, spent) = (publishers, spent)
    let links = publishers.span
    let amounts = spent.span
    var cells = tally.cells.mutableSpan
    // A file is the work of one publisher, so most rows go on with the cell of the row before.
    var current = Self.noPublisher
    var sum = Cell()
    for row in rows {
      let cell = unsafe links[unchecked: Int(row)]
      if cell != current {
        if current != Self.noPublisher { unsafe cells[unchecked: Int(current)].add(sum) }
        (current, sum) = (cell, Cell())
      }
      sum.add(unsafe Cell(count: weight, spent: amounts[unchecked: Int(row)]))
    }
    if current != Self.noPublisher { unsafe cells[unchecked: Int(current)].add(sum) }
  }

  private func countStatuses(
    _ rows: [UInt32], _ weight: Int, _ tally: inout CellSums, _ context: ItemIndex.CountingContext
  ) {
    let (statuses, spent, currencies) = (statuses, spent, currencies)
    let codes = statuses.span
    let amounts = spent.span
    let numbers = currencies.span
    let statusNumbers = context.statusNumbers.span
    var cells = tally.cells.mutableSpan
    for row in rows {
      let row = Int(row)
      let source = row < count ? row : Int(repeated[row - count])
      let number = unsafe Int(statusNumbers[unchecked: Int(codes[unchecked: source])]) - 1
      if number < 0 { continue }
      let cell = unsafe number &* context.currencies &+ Int(numbers[unchecked: row])
      unsafe cells[unchecked: cell].add(Cell(count: weight, spent: amounts[unchecked: row]))
    }
  }

  private func countYears(_ rows: [UInt32], _ years: inout [Int]) {
    let (firstYears, lastYears) = (firstYears, lastYears)
    let firsts = firstYears.span
    let lasts = lastYears.span
    var changes = years.mutableSpan
    for row in rows {
      let first = unsafe Int(firsts[unchecked: Int(row)])
      let last = unsafe Int(lasts[unchecked: Int(row)])
      if first > last { continue }
      changes[max(0, first)] &+= 1
      changes[min(10_000, last + 1)] &-= 1
    }
  }
}
