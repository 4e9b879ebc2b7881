import Cooperation

extension Library {
  /// Lists of a thousand rows each, `a0000` to `a0999` by name; a filter keeps the rows whose identifier holds it.
  public static let long = Library { query in
    switch query {
    case .totals: .totals(Totals())
    case .agencies(let query):
      .agencies(
        LongLists.listing(query, descending: query.sort != .name, kind: .agency) { AgencyRow(id: .init($0), title: .init($0)) })
    case .places(let query):
      .places(
        LongLists.listing(query, descending: query.sort != .name, kind: .country) {
          PlaceRow(place: .country(.init($0)), title: .init($0))
        })
    case .timeline(let query):
      .timeline(
        TimelineListing(
          listing: LongLists.listing(query.list, descending: false, kind: .programme) {
            .item(ItemRow(reference: .init(.programme, $0), title: .init($0)), group: nil)
          }, items: 1000))
    case .page: .page(nil)
    case .search(let text, let limit):
      .search((0..<min(limit, 1000)).map { SearchHit(reference: .init(.agency, "\(text)\($0)"), title: "Hit") })
    case .records: .records([])
    case .items: .items(Listing())
    case .findings: .findings([])
    case .rules: .rules([])
    case .facet: .facet(Listing())
    case .nearest: .nearest([])
    }
  }
}

enum LongLists {
  static let names = (0..<1000).map { number in "a" + String(repeating: "0", count: 4 - "\(number)".count) + "\(number)" }

  static func listing<Sort, Row>(
    _ query: ListQuery<Sort>, descending: Bool, kind: RecordKind, row: (String) -> Row
  ) -> Listing<Row> {
    var names = Self.names.filter { query.filter.isEmpty || $0.contains(query.filter) }
    if descending != query.reversed { names.reverse() }
    let located = query.locate.flatMap { $0.kind == kind ? names.firstIndex(of: $0.id) : nil }
    let size = min(query.window.count, names.count)
    var offset = min(query.window.offset, names.count)
    if let located, !(offset..<offset + size).contains(located) { offset = max(0, min(located - size / 2, names.count - size)) }
    return Listing(
      rows: names[offset..<min(offset + size, names.count)].map(row), offset: offset, total: names.count, located: located)
  }
}
