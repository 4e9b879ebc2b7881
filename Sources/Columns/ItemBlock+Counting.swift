extension ItemBlock {
  /// Counts rows in the facets of a part; `weight` is 0 for rows that only add amounts.
  func count(
    _ rows: [UInt32], _ weight: Int, _ part: ItemParts, into tallies: inout FacetTallies, _ context: ItemIndex.CountingContext,
    _ stamps: inout CategoryStamps
  ) {
    if rows.isEmpty { return }
    switch part {
    case .agencies: countAgencies(rows, weight, &tallies.agencies, &tallies.roles, context)
    case .places: countPlaces(rows, weight, &tallies.places, &tallies.placeless)
    case .themes: countThemes(rows, weight, &tallies.themes, &tallies.categories, context, &stamps)
    case .publishers: countPublishers(rows, weight, &tallies.publishers)
    case .statuses: countStatuses(rows, weight, &tallies.statuses, context)
    case .modalities: countModalities(rows, weight, &tallies.modalities, context)
    case .years: if weight != 0 { countYears(rows, &tallies.years) }
    default: countAll(rows, weight, &tallies.all, &tallies.committed)
    }
  }

  private func countAgencies(
    _ rows: [UInt32], _ weight: Int, _ tally: inout CellTally, _ roleTally: inout CellTally,
    _ context: ItemIndex.CountingContext
  ) {
    let (agencies, spent, currencies) = (agencies, spent, currencies)
    let offsets = agencies.offsets.span
    let links = agencies.cells.span
    let amounts = spent.span
    let table = context.agencies.span
    let numbers = currencies.span
    var cells = tally.cells.mutableSpan
    var sets = roleTally.cells.mutableSpan
    if context.countsAllRoles {
      for row in rows {
        let row = Int(row)
        let amount = unsafe amounts[unchecked: row]
        var roles: UInt32 = 0
        for index in unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row &+ 1]) {
          let link = unsafe links[unchecked: index]
          roles |= link
          unsafe cells[unchecked: Int(link >> 6)].count &+= weight
          unsafe cells[unchecked: Int(link >> 6)].spent &+= amount
        }
        let set = unsafe Int(roles & 63) &* context.currencies &+ Int(numbers[unchecked: row])
        unsafe sets[unchecked: set].count &+= weight
        unsafe sets[unchecked: set].spent &+= amount
      }
      return
    }
    for row in rows {
      let row = Int(row)
      let amount = unsafe amounts[unchecked: row]
      var roles: UInt32 = 0
      for index in unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row &+ 1]) {
        let link = unsafe links[unchecked: index]
        let cell = Int(link >> 6)
        roles |= unsafe table[unchecked: cell] & 1 != 0 ? link & 63 : 0
        let counts = (link & 63 | 64) & context.roles != 0
        unsafe cells[unchecked: cell].count &+= counts ? weight : 0
        unsafe cells[unchecked: cell].spent &+= counts ? amount : 0
      }
      let set = unsafe Int(roles) &* context.currencies &+ Int(numbers[unchecked: row])
      unsafe sets[unchecked: set].count &+= weight
      unsafe sets[unchecked: set].spent &+= amount
    }
  }

  private func countPlaces(_ rows: [UInt32], _ weight: Int, _ tally: inout CellTally, _ placeless: inout CellTally) {
    let (places, spent) = (places, spent)
    let offsets = places.offsets.span
    let links = places.cells.span
    let shares = places.shares.span
    let amounts = spent.span
    let isPlain = places.shares.isEmpty
    var cells = tally.cells.mutableSpan
    for row in rows {
      let row = Int(row)
      let amount = unsafe amounts[unchecked: row]
      let range = unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row &+ 1])
      if range.isEmpty { placeless.add(Int(currencies[row]), weight, amount) }
      for index in range {
        let cell = unsafe Int(links[unchecked: index])
        unsafe cells[unchecked: cell].count &+= weight
        unsafe cells[unchecked: cell].spent &+= isPlain ? amount : Self.part(amount, shares[unchecked: index])
      }
    }
  }

  private func countThemes(
    _ rows: [UInt32], _ weight: Int, _ tally: inout CellTally, _ categoryTally: inout CellTally,
    _ context: ItemIndex.CountingContext, _ stamps: inout CategoryStamps
  ) {
    let (themes, spent) = (themes, spent)
    let offsets = themes.offsets.span
    let links = themes.cells.span
    let shares = themes.shares.span
    let amounts = spent.span
    let isPlain = themes.shares.isEmpty
    let categoryCells = context.categoryCells.span
    let categoryNumbers = context.categoryNumbers.span
    var cells = tally.cells.mutableSpan
    var categories = categoryTally.cells.mutableSpan
    for row in rows {
      let row = Int(row)
      let amount = unsafe amounts[unchecked: row]
      stamps.begin()
      for index in unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row &+ 1]) {
        let cell = unsafe Int(links[unchecked: index])
        let part = unsafe isPlain ? amount : Self.part(amount, shares[unchecked: index])
        unsafe cells[unchecked: cell].count &+= weight
        unsafe cells[unchecked: cell].spent &+= part
        let category = unsafe categoryCells[unchecked: cell]
        if category == ItemIndex.CountingContext.none { continue }
        let isNew = unsafe stamps.enter(Int(categoryNumbers[unchecked: cell]))
        unsafe categories[unchecked: Int(category)].count &+= isNew &* weight
        unsafe categories[unchecked: Int(category)].spent &+= part
      }
    }
  }

  private func countPublishers(_ rows: [UInt32], _ weight: Int, _ tally: inout CellTally) {
    let (publishers, spent) = (publishers, spent)
    let links = publishers.span
    let amounts = spent.span
    var cells = tally.cells.mutableSpan
    // A file is the work of one publisher, so most rows go on with the cell of the row before.
    var current = Self.noPublisher
    var sum = CellTally.Cell()
    for row in rows {
      let cell = unsafe links[unchecked: Int(row)]
      if cell != current {
        if current != Self.noPublisher { unsafe cells[unchecked: Int(current)] += sum }
        (current, sum) = (cell, CellTally.Cell())
      }
      sum.count &+= weight
      sum.spent &+= unsafe amounts[unchecked: Int(row)]
    }
    if current != Self.noPublisher { unsafe cells[unchecked: Int(current)] += sum }
  }

  private func countStatuses(
    _ rows: [UInt32], _ weight: Int, _ tally: inout CellTally, _ context: ItemIndex.CountingContext
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
      unsafe cells[unchecked: cell].count &+= weight
      unsafe cells[unchecked: cell].spent &+= amounts[unchecked: row]
    }
  }

  private func countModalities(
    _ rows: [UInt32], _ weight: Int, _ tally: inout CellTally, _ context: ItemIndex.CountingContext
  ) {
    let (modalityOffsets, modalities, spent, currencies) = (modalityOffsets, modalities, spent, currencies)
    let offsets = modalityOffsets.span
    let links = modalities.span
    let amounts = spent.span
    let numbers = currencies.span
    var cells = tally.cells.mutableSpan
    for row in rows {
      let row = Int(row)
      let range = unsafe Int(offsets[unchecked: row])..<Int(offsets[unchecked: row &+ 1])
      let amount = unsafe amounts[unchecked: row]
      let currency = unsafe Int(numbers[unchecked: row])
      if range.isEmpty {
        let cell = context.modalities &* context.currencies &+ currency
        unsafe cells[unchecked: cell].count &+= weight
        unsafe cells[unchecked: cell].spent &+= amount
      }
      for index in range {
        let cell = unsafe Int(links[unchecked: index]) &* context.currencies &+ currency
        unsafe cells[unchecked: cell].count &+= weight
        unsafe cells[unchecked: cell].spent &+= amount
      }
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

  private func countAll(_ rows: [UInt32], _ weight: Int, _ tally: inout CellTally, _ committedSums: inout [Int64]) {
    let (spent, committed, currencies) = (spent, committed, currencies)
    let amounts = spent.span
    let commitments = committed.span
    let numbers = currencies.span
    var cells = tally.cells.mutableSpan
    var sums = committedSums.mutableSpan
    for row in rows {
      let row = Int(row)
      let currency = unsafe Int(numbers[unchecked: row])
      unsafe cells[unchecked: currency].count &+= weight
      unsafe cells[unchecked: currency].spent &+= amounts[unchecked: row]
      unsafe sums[unchecked: currency] &+= commitments[unchecked: row]
    }
  }

  /// Returns the part of an amount that a share stands for.
  private static func part(_ amount: Int64, _ share: Float) -> Int64 {
    if share == 1 { return amount }
    let part = (Double(amount) * Double(share)).rounded()
    return part.magnitude < 9e18 ? Int64(part) : 0
  }
}

extension CellTally {
  fileprivate mutating func add(_ cell: Int, _ count: Int, _ amount: Int64) {
    cells[cell].count &+= count
    cells[cell].spent &+= amount
  }
}
