import Cooperation

extension CatalogueOracle {
  /// Lists the values of a facet, counted as if the facet itself narrowed nothing; those that no programme has are left out.
  func facet(_ query: FacetQuery) -> Listing<FacetRow> {
    let selection = query.list.selection
    switch query.facet {
    case .agency:
      return records(
        count(selection, ignoring: [.agency, .role]) { item in
          item.links.filter { selection.asks(forRoleOf: $0) }.map { RecordReference($0.agency) }
        }, query)
    case .country, .region:
      let kind: RecordKind = query.facet == .country ? .country : .region
      let programmes = items(under: selection, ignoring: [.country, .region]).filter(\.isProgramme)
      let counts = count(selection, ignoring: [.country, .region]) { $0.places.map(\.reference).filter { $0.kind == kind } }
      return records(counts, query, placeless: kind == .country ? programmes.count { $0.places.isEmpty } : 0)
    case .theme:
      return records(
        count(selection, ignoring: [.theme, .category]) { item in
          item.themes.filter { category(of: $0) != $0 }.map { RecordReference($0) }
        }, query)
    case .category:
      return records(
        count(selection, ignoring: [.theme, .category]) { item in
          item.themes.compactMap { category(of: $0) }.unique.map { RecordReference($0) }
        }, query)
    case .role:
      let counts = count(selection, ignoring: [.agency, .role]) { item in
        item.links.filter { selection.asks(for: $0) }.flatMap(\.roles).unique
      }
      return listing(
        counts.map { FacetRow(value: $0.rawValue, title: $0.title, programmes: $1) }, query)
    case .status:
      let counts = count(selection, ignoring: [.status]) { [$0.status] }
      return listing(
        counts.map { status, programmes in
          let code = status.map { String($0.rawValue) }
          return FacetRow(value: code ?? "none", title: status?.title ?? "No status", code: code, programmes: programmes)
        }, query)
    case .modality:
      let counts = count(selection, ignoring: [.modality]) { $0.modalities }
      return listing(
        counts.map { code, programmes in
          code == "none"
            ? FacetRow(value: "none", title: "No aid type", programmes: programmes)
            : FacetRow(
              value: code, title: Modality(rawValue: code)?.title ?? LocalizedText(code), code: code, programmes: programmes)
        }, query)
    case .year:
      let counts = count(selection, ignoring: [.year]) { Array(activeYears($0)) }
      return listing(counts.map { FacetRow(value: String($0), title: LocalizedText(String($0)), programmes: $1) }, query)
    case .publisher, .rule:
      return Listing()
    }
  }

  /// Counts the programmes that have each value.
  private func count<Value: Hashable>(
    _ selection: Selection, ignoring ignored: Set<Facet>, _ values: (Item) -> [Value]
  ) -> [Value: Int] {
    var counts: [Value: Int] = [:]
    for item in items(under: selection, ignoring: ignored) where item.isProgramme {
      for value in values(item) { counts[value, default: 0] += 1 }
    }
    return counts
  }

  /// Lists values that are records, by title unless by programmes; under a filter those alone that the catalogue has.
  private func records(_ counts: [RecordReference: Int], _ query: FacetQuery, placeless: Int = 0) -> Listing<FacetRow> {
    let words = WordFilter(query.list.filter)
    var ranked = counts.keys.sorted { (sortTitle(of: $0), $0) < (sortTitle(of: $1), $1) }.compactMap { reference in
      words.isEmpty
        ? (reference: reference, rank: 0)
        : texts[reference]?.rank(words, inLists: true).map { (reference: reference, rank: $0) }
    }
    switch query.list.sort {
    case .programmes: ranked = ranked.ordered(by: { counts[$0.reference] }, descending: !query.list.reversed)
    case .name: if query.list.reversed { ranked.reverse() }
    case .money: break
    }
    let list = ranked.ordered { $0.rank }.map(\.reference)
    var rows = list.map { reference in
      FacetRow(
        value: reference.id, title: title(of: reference), code: reference.kind == .agency ? short(of: reference) : reference.id,
        programmes: counts[reference, default: 0])
    }
    if placeless > 0, query.list.filter.isEmpty {
      let title = LocalizedText("No country or region", japanese: "国・地域の記載なし")
      rows.append(FacetRow(value: "none", title: title, programmes: placeless))
    }
    let located = query.locate.flatMap { value in rows.firstIndex { $0.value == value } }
    let range = query.list.window.range(of: rows.count, locating: located)
    return Listing(rows: Array(rows[range]), offset: range.lowerBound, total: rows.count, located: located)
  }

  /// Lists values of which there are few; equal ones by value.
  private func listing(_ rows: [FacetRow], _ query: FacetQuery) -> Listing<FacetRow> {
    let words = WordFilter(query.list.filter)
    var rows = rows.sorted { $0.value < $1.value }.filter { row in
      words.matches(([row.value] + row.title.entries.map(\.text)).joined(separator: " "))
    }
    switch query.list.sort {
    // Catalogues state no money.
    case .programmes, .money: rows = rows.ordered(by: { $0.programmes }, descending: true)
    case .name: rows = rows.ordered { Folding.fold($0.title.text(in: .english)) }
    }
    if query.list.reversed { rows.reverse() }
    let located = query.locate.flatMap { value in rows.firstIndex { $0.value == value } }
    let range = query.list.window.range(of: rows.count, locating: located)
    return Listing(rows: Array(rows[range]), offset: range.lowerBound, total: rows.count, located: located)
  }
}
