internal import Cooperation
internal import GRDB

extension Reader {
  /// Lists all records of one kind by title.
  func records(of kind: RecordKind) throws -> [SearchHit] {
    try hits(
      "SELECT \(Self.hitColumns) FROM record r WHERE r.kind = ? AND r.position IS NOT NULL ORDER BY r.sort_title, r.id",
      [kind.rawValue])
  }

  /// Lists records in which all words of a text occur: first those with a name that begins with it, then those with a name
  /// that has it at the beginning of a word, then anywhere in a name, then in their texts.
  func search(_ text: String, limit: Int) throws -> [SearchHit] {
    let words = Folding.words(text)
    if words.isEmpty || limit <= 0 { return [] }
    let matched = MatchedText(words: words)
    let ranks = words.map { _ in
      """
      CASE WHEN instr(s.names, char(10) || ?) THEN 0
        WHEN instr(s.names, ' ' || ?) OR instr(s.names, '-' || ?) OR instr(s.names, '(' || ?) THEN 1
        WHEN instr(s.names, ?) THEN 2 ELSE 3 END
      """
    }
    let rankArguments = StatementArguments(words.flatMap { Array(repeating: $0, count: 5) })
    let phrase = StatementArguments([words.joined(separator: " ")])
    let rank =
      words.count == 1
      ? ranks[0] : "CASE WHEN instr(s.names, char(10) || ?) THEN 0 ELSE max(1, \(ranks.joined(separator: ", "))) END"
    return try hits(
      """
      SELECT \(Self.hitColumns) FROM search s JOIN record r ON r.key = s.record WHERE r.position IS NOT NULL\(matched.sql)
      ORDER BY \(rank), \(Self.kindRank), r.sort_title, r.id LIMIT ?
      """,
      matched.arguments + (words.count == 1 ? rankArguments : phrase + rankArguments) + [limit])
  }

  /// Returns the hits for records with these keys, by kind and title.
  func hits(_ keys: some Sequence<Int64>) throws -> [SearchHit] {
    try hits(
      """
      SELECT \(Self.hitColumns) FROM json_each(?) j JOIN record r ON r.key = j.value WHERE r.position IS NOT NULL
      ORDER BY \(Self.kindRank), r.sort_title, r.id
      """, [KeyList.json(keys)])
  }

  private static let hitColumns = "r.detail, \(Name.columns)"

  /// Returns the hits of a statement that selects `hitColumns`.
  private func hits(_ sql: String, _ arguments: StatementArguments) throws -> [SearchHit] {
    var hits: [SearchHit] = []
    try forEach(sql, arguments) { row in
      let name = try Name(row, at: 1)
      hits.append(SearchHit(reference: name.reference, title: name.title, detail: row[0], isOutside: name.isOutside))
    }
    return hits
  }

  /// The order of kinds in a mixed list, as an expression on `record r`.
  private static let kindRank: String = {
    let order: [RecordKind] = [
      .agency, .country, .region, .programme, .partnership, .agreement, .milestone, .theme, .result, .source,
    ]
    let cases = order.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
    return "CASE r.kind \(cases.joined(separator: " ")) END"
  }()
}

// MARK: Mistyped addresses

extension Reader {
  /// Lists the records whose address, identifier or name is most like a mistyped address, nearest first.
  ///
  /// Left out are those that differ in more than half of what was typed.
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
      let kind: String = row[1]
      let isOtherKind = parts.count == 2 && parts[0] != kind
      var distance = EditDistance.between(whole, Array("\(kind)/\(Folding.fold(row[2]))".utf8))
      for line in (row[3] as String).utf8.split(separator: UInt8(ascii: "\n"))
      where abs(line.count - name.count) <= limitOfDistance {
        distance = min(distance, EditDistance.between(name, Array(line)) + (isOtherKind ? 1 : 0))
      }
      if distance <= limitOfDistance { found.append((row[0], distance)) }
    }
    let nearest = found.sorted(by: { $0.distance }, descending: false).prefix(limit).map(\.key)
    return try hits(
      "SELECT \(Self.hitColumns) FROM json_each(?) j JOIN record r ON r.key = j.value ORDER BY j.key", [KeyList.json(nearest)])
  }
}
