import Cooperation

extension CatalogueOracle {
  /// Lists all records of one kind by title.
  func records(of kind: RecordKind, _ selection: Selection = Selection(), _ filter: String = "") -> [SearchHit] {
    precondition(selection.isEmpty && filter.isEmpty, "the tests of the archive decide narrowed records themselves")
    return hits(records.filter { $0.reference.kind == kind }, by: [kind])
  }

  /// Lists records that hold all words of a text, the better matches first; of those found in texts alone the detail is
  /// the words around.
  func search(_ text: String, limit: Int) -> [SearchHit] {
    let filter = WordFilter(text)
    let words = filter.wanted.map(WordFilter.folded)
    if words.isEmpty || limit <= 0 { return [] }
    let ranks = records.compactMap { record in
      texts[record.reference]?.rank(filter, inLists: false).map { (record: record, rank: $0) }
    }
    let kinds: [RecordKind] = [
      .country, .agency, .programme, .region, .partnership, .agreement, .milestone, .theme, .result, .source,
    ]
    let found = Set(ranks.map(\.rank)).sorted().flatMap { rank in
      hits(ranks.filter { $0.rank == rank }.map(\.record), by: kinds).map { rank == 5 ? quoting(words, $0) : $0 }
    }
    return Array(found.prefix(limit))
  }

  /// Lists the records whose address, identifier or name is most like a mistyped address, nearest first.
  ///
  /// Left out are those that differ in more than half of what was typed, unless a name, or a word of one, begins with it.
  func nearest(to address: String, limit: Int) -> [SearchHit] {
    let typed = Folding.fold(address)
    let parts = typed.split(separator: "/", maxSplits: 1).map(String.init)
    guard let name = parts.last, limit > 0 else { return [] }
    let limitOfDistance = max(1, name.utf8.count / 2)
    let distances = hits(records, by: Self.kinds).compactMap { hit -> (hit: SearchHit, distance: Int)? in
      let (kind, id) = (hit.reference.kind.rawValue, Folding.fold(hit.reference.id))
      let otherKind = parts.count == 2 && parts[0] != kind ? 1 : 0
      let text = texts[hit.reference]
      let names = (text?.names ?? []).filter { abs($0.utf8.count - name.utf8.count) <= limitOfDistance }
      let distance =
        ([EditDistance.between(Array(typed.utf8), Array("\(kind)/\(id)".utf8))]
        + names.map { EditDistance.between(Array(name.utf8), Array($0.utf8)) + otherKind }).min() ?? .max
      if distance <= limitOfDistance { return (hit, distance) }
      guard name.utf8.count > 1, text?.beginsWord(name) == true else { return nil }
      return (hit, limitOfDistance + 1 + otherKind)
    }
    return Array(distances.ordered { $0.distance }.map(\.hit).prefix(limit))
  }

  // MARK: Excerpts

  /// Returns a hit with the words around the first of some words that is in none of the record's names.
  private func quoting(_ words: [String], _ hit: SearchHit) -> SearchHit {
    guard let record = byReference[hit.reference], let names = texts[hit.reference] else { return hit }
    let texts = ([record.base.summary].compactMap(\.self) + record.base.statements.map(\.text)).flatMap { $0.entries.map(\.text) }
    for word in words where !names.isInNames(word) {
      for text in texts {
        guard let excerpt = Self.excerpt(around: word, of: Array(text)) else { continue }
        var hit = hit
        hit.detail = excerpt
        return hit
      }
    }
    return hit
  }

  /// Returns up to 24 characters before and 40 behind the first place that holds a folded word, cut at blanks.
  private static func excerpt(around word: String, of text: [Character]) -> String? {
    func holds(_ range: Range<Int>) -> Bool { Folding.fold(String(text[range])).contains(word) }
    guard let end = (0...text.count).first(where: { holds(0..<$0) }), let start = (0...end).last(where: { holds($0..<end) })
    else { return nil }
    var from = max(0, start - 24)
    if from > 0, let blank = text[(from - 1)..<start].firstIndex(where: \.isWhitespace) { from = blank + 1 }
    var to = min(text.count, end + 40)
    if to < text.count, let blank = text[end...to].lastIndex(where: \.isWhitespace) { to = blank }
    let part = String(text[from..<to].map { $0.isWhitespace ? " " : $0 })
    return (from > 0 ? "…" : "") + part + (to < text.count ? "…" : "")
  }

  // MARK: Hits

  /// The order of kinds in a mixed list.
  static let kinds: [RecordKind] = [
    .agency, .country, .region, .programme, .partnership, .agreement, .milestone, .theme, .result, .source,
  ]

  /// Returns the hits for records, by kind and title.
  func hits(_ records: [Record], by kinds: [RecordKind] = Self.kinds) -> [SearchHit] {
    records.map(\.reference).sorted { (sortTitle(of: $0), $0.id) < (sortTitle(of: $1), $1.id) }
      .ordered { kinds.firstIndex(of: $0.kind) }.compactMap { byReference[$0] }.map { record in
        SearchHit(
          reference: record.reference, title: record.base.title, detail: Self.detail(of: record), isOutside: isOutside(record))
      }
  }

  /// Returns the second line of a hit: acronym, codes, dates, publisher.
  static func detail(of record: Record) -> String {
    func date(_ claim: DateClaim?) -> String? { claim?.date.text(in: .english, style: .short) }
    let parts: [String?] =
      switch record {
      case .agency(let agency): [agency.acronym] + agency.identifiers
      case .country(let country): [country.id.rawValue, country.alpha3, country.numeric]
      case .region(let region): [region.code]
      case .theme(let theme): [theme.id.rawValue]
      case .programme(let programme): [date(programme.actual ?? programme.planned)] + programme.identifiers
      case .partnership(let partnership): [date(partnership.period)]
      case .agreement(let agreement): [date(agreement.signed)]
      case .milestone(let milestone): [date(milestone.date)]
      case .result(let result):
        [
          [result.value.map { result.qualifier.sign + $0 }, result.unit?.text(in: .english)].compactMap(\.self)
            .joined(separator: " ")
        ]
      case .source(let source): [source.publisher, date(source.published)]
      }
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
