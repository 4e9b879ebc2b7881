internal import FacetIndex
internal import Cooperation
internal import Foundation
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

  /// Returns the items that hold all words and phrases of a text, and none of those with a minus before.
  private func rows(holding text: String, _ contents: inout IndexCache.Contents) throws -> RowSet {
    try matches(text, &contents).rows
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
    let filter = WordFilter(text)
    if filter.wanted.isEmpty {
      matches.rows = index.rows(under: ItemCondition())
      for word in filter.unwanted { matches.rows.subtract(try self.matches(WordFilter.inQuotes(word), &contents).rows) }
      return matches
    }
    let matched = MatchedText(filter, inLists: true)
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
    if let words = SearchWords.query(filter.words) {
      let phrases = filter.phrases
      for column in ["", "names : "] {
        for key in try keys("SELECT rowid FROM fts WHERE fts MATCH ?", ["\(column)(\(words))"]) {
          guard let place = index.row(of: key) else { continue }
          // The index knows words, but not their order.
          if !phrases.isEmpty, try !(column.isEmpty ? holds(key, filter) : matches.rows.contains(place)) { continue }
          if column.isEmpty { matches.rows.insert(place) } else { matches.inNames.insert(place) }
        }
      }
    }
    for word in filter.unwanted {
      let unwanted = try self.matches(WordFilter.inQuotes(word), &contents).rows
      matches.rows.subtract(unwanted)
      matches.inNames.subtract(unwanted)
    }
    if contents.texts.count >= IndexCache.Contents.limit { contents.texts = [:] }
    contents.texts[text] = matches
    return matches
  }
}

extension WordFilter {
  /// The wanted phrases of several words.
  var phrases: [String] { wanted.filter { Folding.words($0).count > 1 } }
}

extension Reader {
  /// Returns whether the texts of an imported programme, one by one, hold the phrases of a filter, and nothing that it excludes.
  func holds(_ key: Int64, _ filter: WordFilter) throws -> Bool {
    let row = try CheckedRow.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT a.body, r.id FROM programme p JOIN activity a ON a.key = p.activity JOIN record r ON r.key = p.key WHERE p.key = ?
          """), arguments: [key])
    guard let row, let body = try row[0] as Data? else { return false }
    let activity = try ActivityPacking.unpack([UInt8](body), identifier: row[1], file: "", line: 0)
    var phrases = Set(filter.phrases.map(WordFilter.folded))
    let unwanted = filter.unwanted.map(WordFilter.folded)
    var isUnwanted = false
    activity.forEachText { text in
      let text = Folding.fold(text)
      phrases = phrases.filter { !text.contains($0) }
      if unwanted.contains(where: { text.contains($0) }) { isUnwanted = true }
    }
    return phrases.isEmpty && !isUnwanted
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
