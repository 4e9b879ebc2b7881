public import Cooperation
public import TextUI

/// The prompt that narrows as one types: words the list in front, conditions everything.
public struct FilterPrompt: Hashable, Sendable {
  /// What is typed.
  public var field: TextField
  /// The screen as it was before; Escape brings it back.
  public var original: Screen
  /// What the screen is narrowed to without what is typed.
  var base: Selection
  /// True on screens that can be narrowed by conditions.
  public let takesConditions: Bool
  /// What is typed, taken apart; nothing but words where the screen takes no conditions.
  public private(set) var parsed: FilterText
  /// What typed values mean, as far as it is known.
  public internal(set) var meanings: [Term: TermMeaning] = [:]
  /// The values that the one being typed can become; nil where none is being typed.
  public internal(set) var completion: Completion?
  /// True once Enter was pressed and what values mean is still to come.
  var isAccepting = false
  /// True once Enter was pressed on this text: what is unfinished counts as wrong.
  var isFinished = false

  /// Creates the prompt for the filter of a screen, with the filter as it is.
  public init(_ filter: String, on screen: Screen) {
    field = TextField(filter)
    original = screen
    base = screen.selection
    takesConditions = screen.model.canBeNarrowed
    parsed = takesConditions ? FilterText(parsing: filter) : FilterText(parsing: "")
  }

  /// Values that the typed one can become.
  public struct Completion: Hashable, Sendable {
    /// The condition that is being typed.
    public var condition: FilterText.Condition
    /// The values that hold what is typed, most programmes first.
    public var rows: [FacetRow] = []
    /// Where the person is among them.
    public var list = ListCursor()
    /// True once the person went to a value, so that Enter takes it.
    public var isChosen = false
    /// The most values that are shown at once.
    public static let height = 8

    /// The value under the cursor.
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

  /// Puts a value in the place of the one that is being typed, and a blank behind it.
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
    // The cursor goes behind the value and the blank.
    let behind = range.lowerBound + written.count + (hasBlank ? 1 : 0)
    for _ in 0..<max(0, field.text.count - behind) { field.moveLeft() }
    completion = nil
  }

  /// What is typed as conditions whose values are understood, the one under the cursor left out until Enter.
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

  /// The next condition of which it is not known what its value means.
  func unclear(withAll: Bool) -> Term? {
    let typed = withAll ? nil : parsed.condition(at: field.cursor)
    return parsed.conditions.first {
      $0 != typed && !$0.term.value.isEmpty && meanings[$0.term.included] == nil
    }?.term.included
  }
}
