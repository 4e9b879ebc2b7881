public import Cooperation
public import TextUI

/// The filter prompt, applied as the user types.
///
/// Words alone filter the current list; with a condition, conditions and words narrow the whole screen.
public struct FilterPrompt: Hashable, Sendable {
  public var field: TextField
  /// The screen before the prompt was opened; Escape restores it.
  public var original: Screen
  /// The selection without what is typed.
  var base: Selection
  /// True on screens that support conditions.
  public let takesConditions: Bool
  /// The parsed text; empty if the screen does not support conditions.
  public private(set) var parsed: FilterText
  /// Meanings of typed values, as far as resolved.
  public internal(set) var meanings: [Term: TermMeaning] = [:]
  /// Completions of the value being typed; nil if there is none.
  public internal(set) var completion: Completion?
  /// True after Enter, while meanings are pending.
  var isAccepting = false
  /// True after Enter on this text: an unfinished value is then an error.
  var isFinished = false

  public init(_ filter: String, on screen: Screen) {
    field = TextField(filter)
    original = screen
    base = screen.selection
    takesConditions = screen.model.canBeNarrowed
    parsed = takesConditions ? FilterText(parsing: filter) : FilterText(parsing: "")
  }

  /// Completions of the value being typed.
  public struct Completion: Hashable, Sendable {
    /// The condition that is being typed.
    public var condition: FilterText.Condition
    /// Values that contain what is typed, most programmes first.
    public var rows: [FacetRow] = []
    public var list = ListCursor()
    /// True once the cursor has moved, so that Enter accepts the value under it.
    public var isChosen = false
    /// The maximum number of visible values.
    public static let height = 8

    var selected: FacetRow? { rows.indices.contains(list.cursor) ? rows[list.cursor] : nil }
  }

  mutating func parse() {
    if takesConditions { parsed = FilterText(parsing: field.text) }
    let condition = parsed.condition(at: field.cursor)
    guard let condition, condition.term.facet != .year || condition.term.value.isEmpty else {
      completion = nil
      return
    }
    if completion?.condition != condition { completion?.isChosen = false }
    completion?.condition = condition
    completion?.list = ListCursor()
    if completion == nil { completion = Completion(condition: condition) }
  }

  /// Replaces the value being typed, and appends a space.
  mutating func complete(with row: FacetRow) {
    guard let condition = completion?.condition else { return }
    let term = Term(condition.term.facet, row.value)
    meanings[term] = .found(row.value, row.title)
    var characters = Array(field.text)
    let range = condition.range.clamped(to: 0..<characters.count)
    let hasBlank = range.upperBound < characters.count && characters[range.upperBound].isWhitespace
    let written = Array(FilterText.quoted(row.value)) + (hasBlank ? [] : [" "])
    characters.replaceSubrange(range, with: written)
    field = TextField(String(characters))
    // Moves the cursor after the value and the space.
    let behind = range.lowerBound + written.count + (hasBlank ? 1 : 0)
    for _ in 0..<max(0, field.text.count - behind) { field.moveLeft() }
    completion = nil
  }

  /// Returns the selection with resolved conditions.
  ///
  /// The condition under the cursor counts only if `withAll` is true.
  func selection(withAll: Bool) -> Selection {
    var selection = base
    let typed = withAll ? nil : parsed.condition(at: field.cursor)
    for condition in parsed.conditions where condition != typed {
      guard case .found(let value, _)? = meanings[condition.term.included] else { continue }
      selection.insert(Term(condition.term.facet, value, isExcluded: condition.term.isExcluded))
    }
    if !parsed.text.isEmpty { selection.text = parsed.text }
    return selection
  }

  /// Returns the next condition whose value is unresolved.
  ///
  /// The condition under the cursor counts only if `withAll` is true.
  func unresolvedTerm(withAll: Bool) -> Term? {
    let typed = withAll ? nil : parsed.condition(at: field.cursor)
    return parsed.conditions.first {
      $0 != typed && !$0.term.value.isEmpty && meanings[$0.term.included] == nil
    }?.term.included
  }
}
