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
    case .publishers:
      for row in rows where publishers[Int(row)] != Self.noPublisher {
        tallies.publishers.add(Int(publishers[Int(row)]), weight, spent[Int(row)])
      }
    case .statuses: countStatuses(rows, weight, &tallies, context)
    case .modalities: countModalities(rows, weight, &tallies, context)
    case .years:
      if weight == 0 { return }
      for row in rows where firstYears[Int(row)] <= lastYears[Int(row)] {
        tallies.years[max(0, Int(firstYears[Int(row)]))] &+= 1
        tallies.years[min(10_000, max(0, Int(lastYears[Int(row)]) + 1))] &-= 1
      }
    default:
      for row in rows {
        let currency = Int(currencies[Int(row)])
        tallies.all.add(currency, weight, spent[Int(row)])
        tallies.committed[currency] &+= committed[Int(row)]
      }
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
    for row in rows.span.indices {
      let row = unsafe Int(rows.span[unchecked: row])
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
    for row in rows.span.indices {
      let row = unsafe Int(rows.span[unchecked: row])
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
    for row in rows.span.indices {
      let row = unsafe Int(rows.span[unchecked: row])
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

  private func countStatuses(
    _ rows: [UInt32], _ weight: Int, _ tallies: inout FacetTallies, _ context: ItemIndex.CountingContext
  ) {
    for row in rows {
      let source = Int(row) < count ? Int(row) : Int(repeated[Int(row) - count])
      let number = Int(context.statusNumbers[Int(statuses[source])]) - 1
      if number < 0 { continue }
      tallies.statuses.add(number * context.currencies + Int(currencies[Int(row)]), weight, spent[Int(row)])
    }
  }

  private func countModalities(
    _ rows: [UInt32], _ weight: Int, _ tallies: inout FacetTallies, _ context: ItemIndex.CountingContext
  ) {
    for row in rows {
      let range = Int(modalityOffsets[Int(row)])..<Int(modalityOffsets[Int(row) + 1])
      let currency = Int(currencies[Int(row)])
      if range.isEmpty { tallies.modalities.add(context.modalities * context.currencies + currency, weight, spent[Int(row)]) }
      for index in range {
        tallies.modalities.add(Int(modalities[index]) * context.currencies + currency, weight, spent[Int(row)])
      }
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
