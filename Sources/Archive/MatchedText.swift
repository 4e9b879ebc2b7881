internal import Cooperation
internal import GRDB

/// What a filter or a search asks of records, in SQL on tables `search s` and `record r`: every word and phrase must occur.
///
/// The better the place where the words are found, the lower the rank:
///
/// | rank | the words are |
/// |---|---|
/// | 0 | a whole name, alias, code or acronym |
/// | 1 | the beginning of a code, an acronym or an identifier; only in lists |
/// | 2 | the beginning of a name |
/// | 3 | all beginnings of words in names |
/// | 4 | all in names |
/// | 5 | partly or all in summaries, statements and second lines only |
struct MatchedText {
  /// The condition; starts with ` AND` unless it is empty.
  private(set) var sql = ""
  /// The arguments of the condition.
  private(set) var arguments = StatementArguments()
  /// The expression for the rank; the same for all records where no word is asked for.
  private(set) var rank = "0"
  /// The arguments of the rank.
  private(set) var rankArguments = StatementArguments()

  /// The rank of records that hold the words as beginnings of words in their names.
  static let nameRank = 3

  /// The rank of records that hold a word in their texts only.
  static let textRank = 5

  /// Tells whether nothing is asked for, so that every record matches.
  var isEmpty: Bool { sql.isEmpty }

  /// Asks for words and phrases; in lists, codes count for more than names.
  init(_ filter: WordFilter, inLists: Bool) {
    let words = filter.wanted.map(WordFilter.folded).firsts { $0 }
    let unwanted = filter.unwanted.map(WordFilter.folded).firsts { $0 }
    let phrase = filter.wanted.map(WordFilter.folded).joined(separator: " ")
    let holds = "(instr(s.names, ?) OR instr(s.words, ?) OR \(Self.detail))"
    if !words.isEmpty { sql += " AND " + Self.all(words.map { _ in holds }) }
    if !unwanted.isEmpty { sql += " AND " + Self.all(unwanted.map { _ in "NOT " + holds }) }
    for word in words + unwanted { arguments += [word, word, word] }
    if words.isEmpty { return }
    rank = "CASE WHEN instr(s.names || char(10), char(10) || ? || char(10)) THEN 0"
    rankArguments += [phrase]
    if inLists {
      rank += " WHEN instr(\(Self.codes), char(10) || ?) THEN 1"
      rankArguments += [phrase]
    }
    rank += " WHEN instr(s.names, char(10) || ?) THEN 2"
    rankArguments += [phrase]
    rank += " WHEN \(Self.all(words.map { _ in "(\(Self.wordStarts))" })) THEN \(Self.nameRank)"
    for word in words { rankArguments += StatementArguments(Array(repeating: word, count: Self.starts.count)) }
    rank += " WHEN \(Self.all(words.map { _ in "instr(s.names, ?)" })) THEN 4 ELSE \(Self.textRank) END"
    rankArguments += StatementArguments(words)
  }

  /// Joins conditions as a balanced tree: SQLite limits the depth of expressions to 1,000.
  private static func all(_ conditions: [String]) -> String {
    guard conditions.count > 1 else { return conditions.first ?? "1" }
    let half = conditions.count / 2
    return "(\(all(Array(conditions[..<half]))) AND \(all(Array(conditions[half...]))))"
  }

  /// Asks for the words of a list's filter.
  init(filter: String) { self.init(WordFilter(filter), inLists: true) }

  /// The condition that a word is in the second line of a result or source, which holds a value and its unit, or who published it.
  private static let detail = "r.kind IN ('result', 'source') AND instr(lower(r.detail), ?)"

  /// The lines of a record's codes, each after a line break: the detail of agencies and places is nothing else.
  private static let codes = """
    lower(char(10) || r.id || char(10) || coalesce(r.short, '')
      || iif(r.kind IN ('agency', 'country', 'region'), char(10) || replace(r.detail, ' · ', char(10)), ''))
    """

  /// What stands before a word.
  private static let starts = ["char(10)", "' '", "'-'", "'('"]

  /// The condition that a word begins one in the names; the word is its argument once for each of `starts`.
  private static let wordStarts = starts.map { "instr(s.names, \($0) || ?)" }.joined(separator: " OR ")
}
