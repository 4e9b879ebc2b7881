internal import FacetIndex
internal import Cooperation
internal import Foundation
internal import GRDB

extension Reader {
  /// Counts the imported programmes that break each rule, and how often reports do; those that most break come first.
  func rules() throws -> [RuleCount] {
    let programmes = try ruleRows(under: Selection()).mapValues(\.count)
    var counts: [RuleCount] = []
    try forEach("SELECT rule, activities, findings FROM finding_count WHERE activities > 0 ORDER BY activities DESC, rule") {
      row in
      // A rule that a newer program knows is left to that program.
      guard let rule = try ActivityRule(rawValue: row[0]) else { return }
      // What copies alone break leads nowhere.
      if let count = programmes[rule] { counts.append(RuleCount(rule: rule, activities: count, findings: try row[2])) }
    }
    return counts.sorted(by: { $0.activities }, descending: true)
  }

  /// Lists the rules that programmes under a selection break, as if it did not narrow by rule.
  func ruleFacet(_ selection: Selection) throws -> [FacetRow] {
    let others = Selection(terms: selection.terms.filter { $0.facet != .rule }, text: selection.text)
    return try ruleRows(under: others).map { rule, rows in
      // IATI's own numbers say something to people; our names for rules say what the titles do.
      let isNumber = rule.rawValue.first?.isNumber ?? false
      return FacetRow(
        value: rule.rawValue, title: rule.name, code: isNumber ? rule.rawValue : nil, programmes: rows.count)
    }.sorted { ($1.programmes, $0.value) < ($0.programmes, $1.value) }
  }

  /// Returns the rows under a selection that break each rule, rules without any left out.
  private func ruleRows(under selection: Selection) throws -> [ActivityRule: RowSet] {
    let narrowed = try rows(selection)
    return try withItems { try rulesAndRows(&$0) }.compactMapValues { rows in
      var rows = rows
      rows.formIntersection(narrowed)
      return rows.count > 0 ? rows : nil
    }
  }

  /// Returns the rows of a set that meet the conditions on rules.
  func rows(_ rows: RowSet, breaking terms: [Term], _ contents: inout IndexCache.Contents) throws -> RowSet {
    let rules = try rulesAndRows(&contents)
    func without(_ terms: [Term]) -> RowSet {
      terms.compactMap { ActivityRule(rawValue: $0.value).flatMap { rules[$0] } }.reduce(into: rows) { $0.subtract($1) }
    }
    var result = without(terms.filter(\.isExcluded))
    let included = terms.filter { !$0.isExcluded }
    if !included.isEmpty { result.subtract(without(included)) }
    return result
  }

  /// Returns the rows whose reports break each rule, those that are superseded among them.
  private func rulesAndRows(_ contents: inout IndexCache.Contents) throws -> [ActivityRule: RowSet] {
    if let kept = contents.rules { return kept }
    let none = contents.index.rows(of: [])
    var rules: [ActivityRule: RowSet] = [:]
    try forEach(
      """
      SELECT s.key, c.data FROM segment s LEFT JOIN segment_column c ON c.segment = s.key AND c."column" = \(RuleColumn.number)
      WHERE s.row_count > 0
      """
    ) { row in
      guard let start = try contents.index.start(of: row[0]) else { return }
      guard let data = try row[1] as Data? else { throw ArchiveError(.damaged("segment \(try row[0] as Int64) has no rules")) }
      try RuleColumn.forEach(in: [UInt8](data)) { rules[$0, default: none].insert(start + $1) }
    }
    contents.rules = rules
    return rules
  }
}
