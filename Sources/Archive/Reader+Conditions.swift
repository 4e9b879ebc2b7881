internal import FacetIndex
internal import Cooperation
internal import GRDB

extension Reader {
  /// Returns what a selection asks of items, in the numbers of the archive.
  ///
  /// Within a facet any of the values counts, across facets all must hold, and nothing that is excluded. A theme's category stands
  /// for its codes as well; countries and regions widen each other. A value that is not in the archive selects nothing.
  func condition(_ selection: Selection, _ contents: inout IndexCache.Contents) throws -> ItemCondition {
    var condition = ItemCondition()
    for term in selection.terms {
      switch term.facet {
      case .agency: try add(term, to: &condition.agencies)
      case .country, .region: try add(term, to: &condition.places)
      case .theme, .category: try add(term, to: &condition.themes)
      case .publisher: try add(term, to: &condition.publishers)
      case .role:
        let bits = OrganisationRole(rawValue: term.value).map { UInt8(clamping: RoleSet($0).rawValue) } ?? 0
        if term.isExcluded {
          condition.excludedRoles |= bits
        } else {
          // The bit above those of the roles: a role that nobody has.
          condition.roles |= bits == 0 ? 128 : bits
        }
      case .status: Self.add(term, to: &condition.statuses)
      case .modality: Self.add(term, to: &condition.modalities)
      case .year:
        let years = term.years ?? 10_001...10_001
        if term.isExcluded { condition.excludedYears.append(years) } else { condition.years.append(years) }
      case .rule: break
      }
    }
    if !selection.text.isEmpty { condition.matching = try rows(holding: selection.text, &contents) }
    let rules = selection.terms.filter { $0.facet == .rule }
    if !rules.isEmpty {
      let found = condition.matching ?? contents.index.rows(under: ItemCondition())
      condition.matching = try rows(found, breaking: rules, &contents)
    }
    return condition
  }

  private func add(_ term: Term, to values: inout ItemCondition.Values) throws {
    let isNone = term.facet == .country && term.value == "none"
    let reference = term.reference ?? RecordReference(.agency, term.value)
    let keys = isNone ? [] : try keysSelected(by: reference).map { UInt32(clamping: $0) }
    if term.isExcluded {
      values.excluded += keys
      if isNone { values.excludesNone = true }
    } else {
      values.included = (values.included ?? []) + keys
      if isNone { values.includesNone = true }
    }
  }

  private static func add(_ term: Term, to codes: inout ItemCondition.Codes) {
    let code = term.value == "none" ? "" : term.value
    if term.isExcluded { codes.excluded.append(code) } else { codes.included.append(code) }
  }

  /// Returns the keys of the records that a selected value stands for, named or stored.
  func keysSelected(by value: RecordReference) throws -> [Int64] {
    try keys(
      """
      SELECT key FROM record WHERE kind = ?1 AND id = ?2
      UNION ALL
      SELECT c.key FROM record p JOIN record c ON c.within = p.key WHERE p.kind = 'theme' AND c.kind = 'theme'
        AND p.kind = ?1 AND p.id = ?2
      """, [value.kind.rawValue, value.id])
  }

  /// Returns the items that hold all words of a text, and none of those with a minus before.
  private func rows(holding text: String, _ contents: inout IndexCache.Contents) throws -> RowSet {
    let words = WordFilter(text)
    let wanted = words.wanted.joined(separator: " ")
    var rows = wanted.isEmpty ? contents.index.rows(under: ItemCondition()) : try matches(wanted, &contents).rows
    for word in words.unwanted { rows.subtract(try matches(word, &contents).rows) }
    return rows
  }

  /// The kinds of record that the index has rows of, in SQL.
  static let itemKinds = ItemsQuery.kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")

  /// Returns the items that hold all words of a text.
  func matches(_ text: String) throws -> TextMatches {
    try withItems { try matches(text, &$0) }
  }

  private func matches(_ text: String, _ contents: inout IndexCache.Contents) throws -> TextMatches {
    if let kept = contents.texts[text] { return kept }
    let index = contents.index
    let none = index.rows(of: [])
    var matches = TextMatches(rows: none, inNames: none)
    let matched = MatchedText(filter: text)
    try forEach(
      """
      SELECT s.record, \(matched.rank) FROM search s CROSS JOIN record r ON r.key = s.record
      WHERE r.kind IN (\(Self.itemKinds))\(matched.sql)
      """, matched.rankArguments + matched.arguments
    ) { row in
      guard let place = try index.row(of: row[0]) else { return }
      matches.rows.insert(place)
      matches.ranks[place] = try row[1]
    }
    if let words = SearchWords.query(text) {
      for column in ["", "names : "] {
        try forEach("SELECT rowid FROM fts WHERE fts MATCH ?", ["\(column)(\(words))"]) { row in
          guard let place = try index.row(of: row[0]) else { return }
          if column.isEmpty { matches.rows.insert(place) } else { matches.inNames.insert(place) }
        }
      }
    }
    if contents.texts.count >= IndexCache.Contents.limit { contents.texts = [:] }
    contents.texts[text] = matches
    return matches
  }
}

extension Window {
  /// Returns the part of a list to fetch: this window, moved so that the located position is in its middle when it is not in
  /// it at all.
  func slice(of total: Int, locating located: Int?) -> Range<Int> {
    let size = max(0, min(count, total))
    var start = max(0, min(offset, total))
    if let located, size > 0, !(start..<(start + size)).contains(located) {
      start = max(0, min(located - size / 2, total - size))
    }
    return start..<min(start + size, total)
  }
}
