/// The rows of a block as they are counted: all that one row has stands together.
///
/// Columns are best for looking at one thing of every row. Counting looks at everything of some rows, and in columns it would wait
/// for memory once for each thing.
struct CountingRows: Sendable {
  /// One row, or what a row has in a further currency; half a line of the processor's cache.
  struct Row: Sendable {
    /// Hundredths.
    var spent: Int64
    var committed: Int64
    /// Where its links begin: agencies, places, themes, then modalities.
    fileprivate(set) var links: UInt32 = 0
    /// The cell of the publisher; `ItemBlock.noPublisher` for none.
    var publisher: UInt32
    fileprivate(set) var agencies: UInt8 = 0
    fileprivate(set) var places: UInt8 = 0
    fileprivate(set) var themes: UInt8 = 0
    fileprivate(set) var modalities: UInt8 = 0
    var currency: UInt16
    /// Code of ActivityStatus.
    var status: UInt8
    /// What stands before the links.
    fileprivate(set) var isPrecededBy = Preface()

    init(spent: Int64, committed: Int64, publisher: UInt32, currency: UInt16, status: UInt8) {
      (self.spent, self.committed, self.publisher) = (spent, committed, publisher)
      (self.currency, self.status) = (currency, status)
    }
  }

  /// What stands before the links of a row.
  struct Preface: OptionSet {
    let rawValue: UInt8
    /// How many agencies, places, themes and modalities there are, where a byte does not hold one of these numbers.
    static let counts = Preface(rawValue: 1)
    /// Where the amounts of its places begin, followed by those of its themes, where not each has all that was spent.
    static let amounts = Preface(rawValue: 2)
  }

  /// Where the links of a row stand, and its amounts.
  struct Places {
    var agencies: Range<Int>
    var places: Range<Int>
    var themes: Range<Int>
    var modalities: Range<Int>
    /// Where the amounts of the places begin; nil where each has all that was spent.
    var amounts: Int?

    @inline(__always)
    init(_ row: Row, _ links: Span<UInt32>) {
      var first = Int(row.links)
      var (agencies, places, themes) = (Int(row.agencies), Int(row.places), Int(row.themes))
      var modalities = Int(row.modalities)
      if row.isPrecededBy.rawValue != 0 {
        if row.isPrecededBy.contains(.counts) {
          (agencies, places) = unsafe (Int(links[unchecked: first]), Int(links[unchecked: first &+ 1]))
          (themes, modalities) = unsafe (Int(links[unchecked: first &+ 2]), Int(links[unchecked: first &+ 3]))
          first &+= 4
        }
        if row.isPrecededBy.contains(.amounts) {
          amounts = unsafe Int(links[unchecked: first])
          first &+= 1
        }
      }
      self.agencies = unsafe Range(uncheckedBounds: (first, first &+ agencies))
      self.places = unsafe Range(uncheckedBounds: (self.agencies.upperBound, self.agencies.upperBound &+ places))
      self.themes = unsafe Range(uncheckedBounds: (self.places.upperBound, self.places.upperBound &+ themes))
      self.modalities = unsafe Range(uncheckedBounds: (self.themes.upperBound, self.themes.upperBound &+ modalities))
    }
  }

  private(set) var rows: [Row]
  /// The cells of agencies with their roles in the lowest six bits, the cells of places and themes, the numbers of modalities.
  private(set) var links: [UInt32]
  /// Hundredths.
  private(set) var amounts: [Int64]

  /// Columns that rows are put together from; all links by their offsets.
  struct Columns {
    /// Rows with everything but links.
    var rows: [Row]
    var agencies: ItemBlock.Links
    var places: ItemBlock.Links
    var themes: ItemBlock.Links
    var modalityOffsets: [UInt32]
    var modalities: [UInt16]
    /// The shares of the links of the first rows, and for each further row the one that it repeats.
    var placeShares: ColumnSegment.Links
    var themeShares: ColumnSegment.Links
    var sources: [Int]
  }

  init(_ columns: Columns) {
    var rows = columns.rows
    var amounts: [Int64] = []
    let total = columns.agencies.cells.count + columns.places.cells.count + columns.themes.cells.count + columns.modalities.count
    let isWhole = columns.placeShares.shares.allSatisfy { $0 == 1 } && columns.themeShares.shares.allSatisfy { $0 == 1 }
    let (agencyOffsets, agencies) = (columns.agencies.offsets.span, columns.agencies.cells.span)
    let (placeOffsets, places) = (columns.places.offsets.span, columns.places.cells.span)
    let (themeOffsets, themes) = (columns.themes.offsets.span, columns.themes.cells.span)
    let (modalityOffsets, modalities) = (columns.modalityOffsets.span, columns.modalities.span)
    let (placeSources, placeShares) = (columns.placeShares.offsets, columns.placeShares.shares)
    let (themeSources, themeShares) = (columns.themeShares.offsets, columns.themeShares.shares)
    // A row may have one number before its links, and one of many links four more.
    links = unsafe [UInt32](unsafeUninitializedCapacity: total + rows.count + total / 64 + 4) { links, filled in
      func append(_ number: Int) {
        unsafe links[filled] = UInt32(truncatingIfNeeded: number)
        filled += 1
      }
      for index in rows.indices {
        var row = rows[index]
        row.links = UInt32(truncatingIfNeeded: filled)
        let ownAgencies = Int(agencyOffsets[index])..<Int(agencyOffsets[index + 1])
        let ownPlaces = Int(placeOffsets[index])..<Int(placeOffsets[index + 1])
        let ownThemes = Int(themeOffsets[index])..<Int(themeOffsets[index + 1])
        let ownModalities = Int(modalityOffsets[index])..<Int(modalityOffsets[index + 1])
        if max(ownAgencies.count, ownPlaces.count, ownThemes.count, ownModalities.count) <= UInt8.max {
          (row.agencies, row.places) = (UInt8(ownAgencies.count), UInt8(ownPlaces.count))
          (row.themes, row.modalities) = (UInt8(ownThemes.count), UInt8(ownModalities.count))
        } else {
          row.isPrecededBy.insert(.counts)
          append(ownAgencies.count)
          append(ownPlaces.count)
          append(ownThemes.count)
          append(ownModalities.count)
        }
        if !isWhole, row.spent != 0 {
          let source = columns.sources[index]
          let isPlain =
            (placeSources[source]..<placeSources[source + 1]).allSatisfy { placeShares[Int($0)] == 1 }
            && (themeSources[source]..<themeSources[source + 1]).allSatisfy { themeShares[Int($0)] == 1 }
          if !isPlain {
            row.isPrecededBy.insert(.amounts)
            append(amounts.count)
            for share in columns.placeShares.shares(of: source) { amounts.append(Self.part(row.spent, share)) }
            for share in columns.themeShares.shares(of: source) { amounts.append(Self.part(row.spent, share)) }
          }
        }
        for place in ownAgencies { append(Int(agencies[place])) }
        for place in ownPlaces { append(Int(places[place])) }
        for place in ownThemes { append(Int(themes[place])) }
        for place in ownModalities { append(Int(modalities[place])) }
        rows[index] = row
      }
    }
    self.rows = rows
    self.amounts = amounts
  }

  /// Returns the part of an amount that a share stands for.
  private static func part(_ amount: Int64, _ share: Float) -> Int64 {
    if share == 1 { return amount }
    let part = (Double(amount) * Double(share)).rounded()
    return part.magnitude < 9e18 ? Int64(part) : 0
  }

  /// Returns the same rows with the numbers that other dictionaries give.
  func renumbered(_ numbers: ValueDictionaries.Renumbering) -> CountingRows {
    var copy = self
    for index in rows.indices {
      let row = rows[index]
      let own = Places(row, links.span)
      for place in own.agencies { copy.links[place] = numbers.agencies[Int(links[place] >> 6)] << 6 | links[place] & 63 }
      for place in own.places { copy.links[place] = numbers.places[Int(links[place])] }
      for place in own.themes { copy.links[place] = numbers.themes[Int(links[place])] }
      for place in own.modalities { copy.links[place] = UInt32(numbers.modalities[Int(links[place])]) }
      copy.rows[index].currency = numbers.currencies[Int(row.currency)]
      if row.publisher != ItemBlock.noPublisher { copy.rows[index].publisher = numbers.publishers[Int(row.publisher)] }
    }
    return copy
  }
}
