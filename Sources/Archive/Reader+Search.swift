internal import FacetIndex
internal import Cooperation
internal import GRDB

extension Reader {
  /// Lists the stored records of one kind that a selection and the words of a filter leave over, by title.
  func records(of kind: RecordKind, _ selection: Selection, filter: String) throws -> [SearchHit] {
    guard let keys = try keysLeft(of: kind, selection, filter: filter) else {
      return try hits(
        """
        SELECT \(Self.hitColumns) FROM record r \(Self.hitJoin) WHERE r.kind = ? AND r.position IS NOT NULL
        ORDER BY r.sort_title, r.id
        """, [kind.rawValue])
    }
    return try hits(
      """
      SELECT \(Self.hitColumns) FROM json_each(?) j JOIN record r ON r.key = j.value \(Self.hitJoin)
      WHERE r.kind = ? AND r.position IS NOT NULL
      ORDER BY r.sort_title, r.id
      """, [KeyList.json(keys), kind.rawValue])
  }

  /// Returns the keys of the records of a kind that a selection and a filter leave over, others among them; nil for all.
  func keysLeft(of kind: RecordKind, _ selection: Selection, filter: String) throws -> Set<Int64>? {
    if selection.isEmpty && filter.isEmpty { return nil }
    switch kind {
    case .programme, .agreement, .milestone, .partnership, .result:
      var rows = try rows(selection, of: [kind])
      if !filter.isEmpty { rows.formIntersection(try matches(filter).rows) }
      return Set(try index().keys(in: rows))
    case .source: return try keys(of: kind, holding: WordFilter(selection.text, filter: filter))
    case .agency, .country, .region, .theme:
      let held = try keys(of: kind, holding: WordFilter("", filter: filter))
      if selection.isEmpty { return held }
      let dimension: ItemCounts.Dimension = kind == .agency ? .agencies : .places
      return held.intersection(try kind == .theme ? themes(under: selection) : Set(tallies(dimension, selection).keys))
    }
  }

  /// Returns the themes and categories of the programmes under a selection; where it asks for themes, these alone.
  private func themes(under selection: Selection) throws -> Set<Int64> {
    let counts = try facets(selection)
    let counted = [ItemCounts.Dimension.themes, .categories].flatMap { dimension in
      counts.numbers(of: dimension).filter { $0.number.programmes > 0 }.map { Int64($0.key) }
    }
    let terms = selection.terms.filter { $0.facet == .theme || $0.facet == .category }
    func keys(_ terms: [Term]) throws -> Set<Int64> {
      Set(try terms.compactMap(\.reference).flatMap { try keysSelected(by: $0) })
    }
    let asked = terms.filter { !$0.isExcluded }
    let themes = Set(counted).subtracting(try keys(terms.filter(\.isExcluded)))
    return asked.isEmpty ? themes : themes.intersection(try keys(asked))
  }

  /// Returns the records of a kind that hold all wanted words and none of the others.
  private func keys(of kind: RecordKind, holding words: WordFilter) throws -> Set<Int64> {
    let matched = MatchedText(words, inLists: true)
    let records = "search s CROSS JOIN record r ON r.key = s.record"
    let sql = "SELECT s.record FROM \(records) WHERE r.kind = '\(kind.rawValue)'\(matched.sql)"
    return Set(try keys(sql, matched.arguments))
  }

  /// Lists records in which all words of a text occur, the better matches first, see `MatchedText`; of equal ones countries,
  /// agencies and programmes.
  ///
  /// Matches in the texts of a catalogue show the words around as their detail. Reports are matched by the full-text index, which
  /// tells names from other words and keeps no texts; more of them than `limit`, and at least 400, are not ranked.
  func search(_ text: String, limit: Int) throws -> [SearchHit] {
    let filter = WordFilter(text)
    if filter.wanted.isEmpty || limit <= 0 { return [] }
    let words = filter.wanted.map(WordFilter.folded)
    let matched = MatchedText(filter, inLists: false)
    let phrase = words.joined(separator: " ")
    let reported = try reported(filter, limit: limit)
    var hits: [SearchHit] = []
    var quoted: [(index: Int, key: Int64)] = []
    // CROSS JOIN, because SQLite would look every record up in `search` instead, a million among them.
    try forEach(
      """
      WITH found (key, rank, has_text) AS (
        SELECT r.key, \(matched.rank), 1 FROM search s CROSS JOIN record r ON r.key = s.record
        WHERE r.position IS NOT NULL\(matched.sql)
        UNION ALL
        SELECT r.key, CASE WHEN r.sort_title = ? THEN 0 WHEN instr(r.sort_title, ?) = 1 THEN 2 ELSE j.rank END, 0
        FROM (
          SELECT value, \(MatchedText.nameRank) AS rank FROM json_each(?)
          UNION ALL SELECT value, \(MatchedText.textRank) FROM json_each(?)
        ) j CROSS JOIN record r ON r.key = j.value
      )
      SELECT \(Self.hitColumns), r.key, f.rank = \(MatchedText.textRank) AND f.has_text
      FROM found f JOIN record r ON r.key = f.key \(Self.hitJoin)
      ORDER BY f.rank, \(Self.searchRank), r.sort_title, r.id LIMIT ?
      """,
      matched.rankArguments + matched.arguments + [phrase, phrase]
        + [KeyList.json(reported.inNames), KeyList.json(reported.inTexts), limit]
    ) { row in
      if try row[Self.hitColumnCount + 1] { try quoted.append((hits.count, row[Self.hitColumnCount])) }
      hits.append(try SearchHit(row))
    }
    for (index, key) in quoted {
      guard let record = try record(key), let excerpt = Excerpt.around(words, in: record) else { continue }
      hits[index].detail = excerpt
    }
    return hits
  }

  /// Returns the programmes that the full-text index finds: those with all words in names, and others if these are too few.
  private func reported(_ filter: WordFilter, limit: Int) throws -> (inNames: [Int64], inTexts: [Int64]) {
    guard let words = SearchWords.query(filter.words) else { return ([], []) }
    let isExact = filter.unwanted.isEmpty && filter.phrases.isEmpty
    let sql = "SELECT rowid FROM fts WHERE fts MATCH ? LIMIT ?"
    if !isExact {
      // The index knows words, but not their order.
      var found: [Int64] = []
      for key in try keys("SELECT rowid FROM fts WHERE fts MATCH ?", [words]) where found.count < limit {
        if try holds(key, filter) { found.append(key) }
      }
      return ([], found)
    }
    let inNames = try keys(sql, ["names : \(words)", max(limit, 400)])
    if inNames.count >= limit { return (inNames, []) }
    let known = Set(inNames)
    return (inNames, try keys(sql, [words, max(limit, 400)]).filter { !known.contains($0) })
  }

  /// Returns the hits for records with these keys, by kind and title.
  func hits(_ keys: some Sequence<Int64>) throws -> [SearchHit] {
    try hits(
      """
      SELECT \(Self.hitColumns) FROM json_each(?) j JOIN record r ON r.key = j.value \(Self.hitJoin)
      WHERE r.position IS NOT NULL
      ORDER BY \(Self.kindRank), r.sort_title, r.id
      """, [KeyList.json(keys)])
  }

  /// Follows `record r`.
  private static let hitJoin = "LEFT JOIN programme p ON p.key = r.key"
  private static let hitColumns = "r.detail, p.key IS NOT NULL, coalesce(p.actual, p.planned), \(Name.columns)"
  private static let hitColumnCount = 3 + Name.count

  /// Returns the hits of a statement that selects `hitColumns`.
  private func hits(_ sql: String, _ arguments: StatementArguments) throws -> [SearchHit] {
    var hits: [SearchHit] = []
    try forEach(sql, arguments) { hits.append(try SearchHit($0)) }
    return hits
  }

  /// The order of kinds in a mixed list, as an expression on `record r`.
  private static let kindRank = rank(of: [
    .agency, .country, .region, .programme, .partnership, .agreement, .milestone, .theme, .result, .source,
  ])

  /// The order of kinds that match a search equally well, as an expression on `record r`.
  private static let searchRank = rank(of: [
    .country, .agency, .programme, .region, .partnership, .agreement, .milestone, .theme, .result, .source,
  ])

  private static func rank(of kinds: [RecordKind]) -> String {
    let cases = kinds.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
    return "CASE r.kind \(cases.joined(separator: " ")) END"
  }
}

extension SearchHit {
  /// Reads the columns `hitColumns`.
  fileprivate init(_ row: CheckedRow) throws {
    let name = try Reader.Name(row, at: 3)
    var detail: String = try row[0]
    if try row[1] {
      let date = try Packed.claim(date: row[2], note: nil)?.date
      detail = RecordColumns.line([date?.text(in: .english, style: .short), name.reference.id])
    }
    self.init(reference: name.reference, title: name.title, detail: detail, isOutside: name.isOutside)
  }
}

// MARK: Names and mistyped addresses

extension Reader {
  /// Returns the record that an identifier in any case, or else one of the names of a record, stands for among those of the kind;
  /// nil where it stands for none or for several.
  func resolve(_ reference: RecordReference) throws -> RecordReference? {
    if try key(of: reference) != nil { return reference }
    let name = Folding.fold(reference.id)
    var found: [RecordReference] = []
    try forEach(
      """
      SELECT r.id FROM search s JOIN record r ON r.key = s.record
      WHERE r.kind = ? AND r.position IS NOT NULL AND instr(s.names || char(10), char(10) || ? || char(10))
      """, [reference.kind.rawValue, name]
    ) { found.append(RecordReference(reference.kind, try $0[0])) }
    let identified = found.filter { Folding.fold($0.id) == name }
    if identified.count == 1 { return identified.first }
    return found.count == 1 ? found.first : nil
  }

  /// Lists the records whose address, identifier or name is most like a mistyped address, nearest first.
  ///
  /// Left out are those that differ in more than half of what was typed, unless a name, or a word of one, begins with it.
  func nearest(to address: String, limit: Int) throws -> [SearchHit] {
    let typed = Folding.fold(address)
    let parts = typed.split(separator: "/", maxSplits: 1).map(String.init)
    guard let typedName = parts.last, limit > 0 else { return [] }
    let whole = Array(typed.utf8)
    let name = Array(typedName.utf8)
    let limitOfDistance = max(1, name.count / 2)
    var found: [(key: Int64, distance: Int)] = []
    try forEach(
      "SELECT r.key, r.kind, r.id, s.names FROM search s JOIN record r ON r.key = s.record ORDER BY \(Self.kindRank), r.sort_title"
    ) { row in
      let kind: String = try row[1]
      let isOtherKind = parts.count == 2 && parts[0] != kind
      var distance = try EditDistance.between(whole, Array("\(kind)/\(Folding.fold(row[2]))".utf8))
      let names: String = try row[3]
      for line in names.utf8.split(separator: UInt8(ascii: "\n"))
      where abs(line.count - name.count) <= limitOfDistance {
        distance = min(distance, EditDistance.between(name, Array(line)) + (isOtherKind ? 1 : 0))
      }
      if distance > limitOfDistance {
        guard name.count > 1, names.utf8.count > name.count,
          ["\n", " ", "-", "("].contains(where: { names.contains($0 + typedName) })
        else { return }
        distance = limitOfDistance + (isOtherKind ? 2 : 1)
      }
      try found.append((row[0], distance))
    }
    let nearest = found.sorted(by: { $0.distance }, descending: false).prefix(limit).map(\.key)
    return try hits(
      """
      SELECT \(Self.hitColumns) FROM json_each(?) j JOIN record r ON r.key = j.value \(Self.hitJoin)
      ORDER BY j.key
      """, [KeyList.json(nearest)])
  }
}
