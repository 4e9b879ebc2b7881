/// The rows of a block as they are counted: all that one row has stands together.
///
/// Columns are best for looking at one thing of every row. Counting looks at everything of some rows, and in columns it would wait
/// for memory once for each thing.
struct CountingRows: Sendable {
  /// One row; a quarter of a line of the processor's cache.
  struct Row: Sendable {
    /// Where its links begin: agencies, places, themes, then modalities.
    fileprivate(set) var links: UInt32 = 0
    /// The number of the publisher; `ItemBlock.noPublisher` for none.
    var publisher: UInt32
    fileprivate(set) var agencies: UInt8 = 0
    fileprivate(set) var places: UInt8 = 0
    fileprivate(set) var themes: UInt8 = 0
    fileprivate(set) var modalities: UInt8 = 0
    /// Code of ActivityStatus.
    var status: UInt8
    /// Whether the numbers of links stand before them, where a byte does not hold one of these numbers.
    fileprivate(set) var hasCounts = false
    fileprivate(set) var isPlaceless = false

    init(publisher: UInt32, status: UInt8) { (self.publisher, self.status) = (publisher, status) }
  }

  /// Where the links of a row stand.
  struct Places {
    var agencies: Range<Int>
    var places: Range<Int>
    var themes: Range<Int>
    var modalities: Range<Int>

    @inline(__always)
    init(_ row: Row, _ links: Span<UInt32>) {
      var first = Int(row.links)
      var (agencies, places, themes) = (Int(row.agencies), Int(row.places), Int(row.themes))
      var modalities = Int(row.modalities)
      if row.hasCounts {
        (agencies, places) = unsafe (Int(links[unchecked: first]), Int(links[unchecked: first &+ 1]))
        (themes, modalities) = unsafe (Int(links[unchecked: first &+ 2]), Int(links[unchecked: first &+ 3]))
        first &+= 4
      }
      self.agencies = unsafe Range(uncheckedBounds: (first, first &+ agencies))
      self.places = unsafe Range(uncheckedBounds: (self.agencies.upperBound, self.agencies.upperBound &+ places))
      self.themes = unsafe Range(uncheckedBounds: (self.places.upperBound, self.places.upperBound &+ themes))
      self.modalities = unsafe Range(uncheckedBounds: (self.themes.upperBound, self.themes.upperBound &+ modalities))
    }
  }

  private(set) var rows: [Row]
  /// The numbers of agencies with their roles in the lowest six bits, of places, of themes, of modalities.
  private(set) var links: [UInt32]

  /// Columns that rows are put together from; all links by their offsets.
  struct Columns {
    /// Rows with everything but links.
    var rows: [Row]
    var agencies: ItemBlock.Links
    var places: ItemBlock.Links
    var themes: ItemBlock.Links
    var modalityOffsets: [UInt32]
    var modalities: [UInt16]
    /// The rows that count as placeless, as the words of a set.
    var placeless: [UInt64]
  }

  init(_ columns: Columns) {
    var rows = columns.rows
    let total =
      columns.agencies.values.count + columns.places.values.count + columns.themes.values.count + columns.modalities.count
    let (agencyOffsets, agencies) = (columns.agencies.offsets.span, columns.agencies.values.span)
    let (placeOffsets, places) = (columns.places.offsets.span, columns.places.values.span)
    let (themeOffsets, themes) = (columns.themes.offsets.span, columns.themes.values.span)
    let (modalityOffsets, modalities) = (columns.modalityOffsets.span, columns.modalities.span)
    let placeless = columns.placeless.span
    // A row of many links has four numbers more.
    links = unsafe [UInt32](unsafeUninitializedCapacity: total + total / 64 + 4) { links, filled in
      func append(_ number: Int) {
        unsafe links[filled] = UInt32(truncatingIfNeeded: number)
        filled += 1
      }
      for index in rows.indices {
        var row = rows[index]
        row.links = UInt32(truncatingIfNeeded: filled)
        row.isPlaceless = placeless[index >> 6] & 1 << UInt64(index & 63) != 0
        let ownAgencies = Int(agencyOffsets[index])..<Int(agencyOffsets[index + 1])
        let ownPlaces = Int(placeOffsets[index])..<Int(placeOffsets[index + 1])
        let ownThemes = Int(themeOffsets[index])..<Int(themeOffsets[index + 1])
        let ownModalities = Int(modalityOffsets[index])..<Int(modalityOffsets[index + 1])
        if max(ownAgencies.count, ownPlaces.count, ownThemes.count, ownModalities.count) <= UInt8.max {
          (row.agencies, row.places) = (UInt8(ownAgencies.count), UInt8(ownPlaces.count))
          (row.themes, row.modalities) = (UInt8(ownThemes.count), UInt8(ownModalities.count))
        } else {
          row.hasCounts = true
          append(ownAgencies.count)
          append(ownPlaces.count)
          append(ownThemes.count)
          append(ownModalities.count)
        }
        for place in ownAgencies { append(Int(agencies[place])) }
        for place in ownPlaces { append(Int(places[place])) }
        for place in ownThemes { append(Int(themes[place])) }
        for place in ownModalities { append(Int(modalities[place])) }
        rows[index] = row
      }
    }
    self.rows = rows
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
      if row.publisher != ItemBlock.noPublisher { copy.rows[index].publisher = numbers.publishers[Int(row.publisher)] }
    }
    return copy
  }
}
