internal import CPrefetch

extension ItemBlock {
  /// Counts rows in the facets of some parts.
  func count(
    _ list: [UInt32], _ parts: ItemParts, into counts: inout FacetCounts, _ context: ItemIndex.CountingContext,
    _ stamps: inout CategoryStamps
  ) {
    if list.isEmpty { return }
    // One thing of many rows is counted in its column.
    if parts.contains(.years) { countYears(list, &counts.years) }
    if parts.contains(.whole) { counts.all += list.count }
    switch parts {
    case .years, .whole: return
    case .agencies: return countAgencies(list, &counts.agencies, context)
    case .roles: return countRoles(list, &counts.roles, context)
    case .publishers: return countPublishers(list, &counts.publishers)
    case .statuses: return countStatuses(list, &counts.statuses, context)
    default: break
    }
    count(
      list, parts, &counts.agencies, &counts.roles, &counts.places, &counts.placeless, &counts.themes, &counts.categoryRepeats,
      &counts.publishers, &counts.statuses, &counts.modalities, context, &stamps)
  }

  /// Counts rows as they stand together. Every counter comes by itself, because only so can all be written to at once.
  private func count(
    _ list: [UInt32], _ parts: ItemParts, _ agencyCounts: inout [Int], _ roleCounts: inout [Int], _ placeCounts: inout [Int],
    _ placeless: inout Int, _ themeCounts: inout [Int], _ repeatCounts: inout [Int], _ publisherCounts: inout [Int],
    _ statusCounts: inout [Int], _ modalityCounts: inout [Int], _ context: ItemIndex.CountingContext,
    _ stamps: inout CategoryStamps
  ) {
    let (ownRows, ownLinks) = (counting.rows, counting.links)
    let (rows, links) = (ownRows.span, ownLinks.span)
    let statusNumbers = context.statusNumbers.span
    let categoryNumbers = context.categoryNumbers.span
    let isAnyRole = context.roles == 64
    let (countsAgencies, countsRoles) = (parts.contains(.agencies), parts.contains(.roles))
    let (countsPlaces, countsThemes) = (parts.contains(.places), parts.contains(.themes))
    let (countsPublishers, countsStatuses) = (parts.contains(.publishers), parts.contains(.statuses))
    let countsModalities = parts.contains(.modalities)

    var agencies = agencyCounts.mutableSpan
    var roleSets = roleCounts.mutableSpan
    var places = placeCounts.mutableSpan
    var themes = themeCounts.mutableSpan
    var repeats = repeatCounts.mutableSpan
    var publishers = publisherCounts.mutableSpan
    var statuses = statusCounts.mutableSpan
    var modalities = modalityCounts.mutableSpan

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
      let own = CountingRows.Places(row, links)

      if countsAgencies || countsRoles {
        var roles: UInt32 = 0
        if isAnyRole && countsAgencies {
          for index in own.agencies {
            let link = unsafe links[unchecked: index]
            roles |= link
            unsafe agencies[unchecked: Int(link >> 6)] &+= 1
          }
        } else {
          for index in own.agencies {
            let link = unsafe links[unchecked: index]
            roles |= link
            let counts = countsAgencies && (link & 63 | 64) & context.roles != 0
            if counts { unsafe agencies[unchecked: Int(link >> 6)] &+= 1 }
          }
        }
        if countsRoles { unsafe roleSets[unchecked: Int(roles & 63)] &+= 1 }
      }
      if countsPlaces {
        if row.isPlaceless { placeless &+= 1 }
        for index in own.places { unsafe places[unchecked: Int(links[unchecked: index])] &+= 1 }
      }
      if countsThemes {
        for index in own.themes { unsafe themes[unchecked: Int(links[unchecked: index])] &+= 1 }
        if own.themes.count > 1 {
          // Categories follow from their themes, but for how often a row has one once more.
          stamps.begin()
          for index in own.themes {
            let category = unsafe categoryNumbers[unchecked: Int(links[unchecked: index])]
            if category == ItemIndex.CountingContext.none { continue }
            if !stamps.enter(Int(category)) { unsafe repeats[unchecked: Int(category)] &+= 1 }
          }
        }
      }
      if countsPublishers, row.publisher != Self.noPublisher { unsafe publishers[unchecked: Int(row.publisher)] &+= 1 }
      if countsStatuses {
        let status = unsafe Int(statusNumbers[unchecked: Int(row.status)]) &- 1
        if status >= 0 { unsafe statuses[unchecked: status] &+= 1 }
      }
      if countsModalities {
        if own.modalities.isEmpty { unsafe modalities[unchecked: context.modalities] &+= 1 }
        for index in own.modalities { unsafe modalities[unchecked: Int(links[unchecked: index])] &+= 1 }
      }
    }
  }

  @inline(__always)
  private static func prefetch<Value>(_ values: [Value], _ index: Int, bytes: Int) {
    unsafe values.withUnsafeBufferPointer { values in
      if let first = values.baseAddress { unsafe kakehashi_prefetch(first + index, bytes - 1) }
    }
  }

  private func countAgencies(_ rows: [UInt32], _ counts: inout [Int], _ context: ItemIndex.CountingContext) {
    let agencies = agencies
    let offsets = agencies.offsets.span
    let links = agencies.values.span
    var sums = counts.mutableSpan
    for row in rows {
      let row = Int(row)
      for index in unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row &+ 1]) {
        let link = unsafe links[unchecked: index]
        if (link & 63 | 64) & context.roles != 0 { unsafe sums[unchecked: Int(link >> 6)] &+= 1 }
      }
    }
  }

  /// Counts the roles of the agencies that are asked for.
  private func countRoles(_ rows: [UInt32], _ counts: inout [Int], _ context: ItemIndex.CountingContext) {
    for row in rows { counts[Int(roles(of: Int(row), among: context.agencies))] &+= 1 }
  }

  /// Returns the roles that a row has of agencies whose lowest bit in a table is set.
  @inline(__always)
  func roles(of row: Int, among table: [UInt8]) -> UInt32 {
    var roles: UInt32 = 0
    for index in agencies.range(of: row) {
      let link = agencies.values[index]
      if table[Int(link >> 6)] & 1 != 0 { roles |= link & 63 }
    }
    return roles
  }

  private func countPublishers(_ rows: [UInt32], _ counts: inout [Int]) {
    let publishers = publishers
    let links = publishers.span
    var sums = counts.mutableSpan
    // A file is the work of one publisher, so most rows go on with the publisher of the row before.
    var current = Self.noPublisher
    var count = 0
    for row in rows {
      let publisher = unsafe links[unchecked: Int(row)]
      if publisher != current {
        if current != Self.noPublisher { unsafe sums[unchecked: Int(current)] &+= count }
        (current, count) = (publisher, 0)
      }
      count &+= 1
    }
    if current != Self.noPublisher { unsafe sums[unchecked: Int(current)] &+= count }
  }

  private func countStatuses(_ rows: [UInt32], _ counts: inout [Int], _ context: ItemIndex.CountingContext) {
    let statuses = statuses
    let codes = statuses.span
    let statusNumbers = context.statusNumbers.span
    var sums = counts.mutableSpan
    for row in rows {
      let number = unsafe Int(statusNumbers[unchecked: Int(codes[unchecked: Int(row)])]) - 1
      if number >= 0 { unsafe sums[unchecked: number] &+= 1 }
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
    if furtherYears.isEmpty { return }
    // Both lists are sorted by row.
    var next = 0
    for row in rows {
      while next < furtherYears.count, furtherYears[next].row < row { next += 1 }
      while next < furtherYears.count, furtherYears[next].row == row {
        let year = min(max(0, Int(furtherYears[next].year)), 9999)
        changes[year] &+= 1
        changes[year + 1] &-= 1
        next += 1
      }
    }
  }
}
