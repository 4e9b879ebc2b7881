import Cooperation
import TextUI
import Wording

extension AppState {
  /// True if the open prompt offers completions.
  public var isCompleting: Bool {
    if case .filter(let prompt) = mode { !(prompt.completion?.rows.isEmpty ?? true) } else { false }
  }

  /// Opens the prompt with the filter of the current list, for editing.
  mutating func openFilter() -> [Effect] {
    mode = .filter(FilterPrompt(screen.model.filter, on: screen))
    awaiting[.completion] = nil
    awaiting[.term] = nil
    return []
  }

  /// Edits the filter prompt, or applies a key to its completions.
  mutating func editFilter(_ key: Key?, _ edit: (inout TextField) -> Void) -> [Effect] {
    guard case .filter(var prompt) = mode else { return [] }
    prompt.isAccepting = false
    prompt.isFinished = false
    let isAtEnd = prompt.field.cursor == prompt.field.text.count
    if let row = prompt.completion?.selected, key == .tab || key == .right && isAtEnd {
      prompt.complete(with: row)
    } else if key == .backspace, prompt.field.isEmpty, !prompt.base.isEmpty {
      prompt.base.removeLast()
    } else {
      edit(&prompt.field)
    }
    prompt.parse()
    mode = .filter(prompt)
    return followFilter()
  }

  /// Applies what is typed to the screen.
  ///
  /// Words alone filter the current list; with a condition, conditions and words narrow the whole screen.
  private mutating func followFilter() -> [Effect] {
    guard case .filter(var prompt) = mode else { return [] }
    var effects: [Effect] = []
    if prompt.parsed.narrowsEverything {
      resolveKnownValues(in: &prompt)
      mode = .filter(prompt)
      effects += setSelection(prompt.selection(withAll: false)) + setFilter("")
    } else {
      effects += setSelection(prompt.base) + setFilter(prompt.field.text)
    }
    return effects + askCompletion() + askMeaning()
  }

  /// Resolves values that need no query.
  private func resolveKnownValues(in prompt: inout FilterPrompt) {
    for term in prompt.parsed.terms.map(\.included) where prompt.meanings[term] == nil {
      prompt.meanings[term] = TermMeaning(known: term)
    }
  }

  private mutating func askCompletion() -> [Effect] {
    guard case .filter(let prompt) = mode, let condition = prompt.completion?.condition else {
      awaiting[.completion] = nil
      return []
    }
    let term = condition.term
    let query = FacetQuery(
      facet: term.facet,
      list: ListQuery(
        selection: selection, filter: term.value, sort: term.facet.firstSort, reversed: term.facet == .year,
        window: Window(offset: 0, count: 50)))
    return awaiting[.completion] == .facet(query) ? [] : ask(.completion, .facet(query))
  }

  mutating func receiveCompletion(_ rows: [FacetRow], for query: FacetQuery) {
    guard case .filter(var prompt) = mode, let condition = prompt.completion?.condition,
      condition.term.facet == query.facet, condition.term.value == query.list.filter
    else { return }
    // A value typed in full needs no completion.
    prompt.completion?.rows = rows.count == 1 && rows[0].value == condition.term.value ? [] : rows
    prompt.completion?.list = ListCursor()
    mode = .filter(prompt)
  }

  /// Requests the meaning of the next unresolved value.
  private mutating func askMeaning() -> [Effect] {
    guard case .filter(let prompt) = mode, let term = prompt.unresolvedTerm(withAll: prompt.isAccepting) else {
      awaiting[.term] = nil
      return []
    }
    let query = Self.lookUp(term)
    if case .facet(let asked)? = awaiting[.term], asked.facet == term.facet, asked == query { return [] }
    return ask(.term, .facet(query))
  }

  /// Stores the meaning of a typed value; without a match, requests all values to find the nearest.
  mutating func receiveMeaning(_ rows: [FacetRow], for query: FacetQuery) -> [Effect] {
    guard case .filter(var prompt) = mode else { return receiveTitle(rows, for: query) }
    guard let term = prompt.unresolvedTerm(withAll: prompt.isAccepting), term.facet == query.facet else { return askMeaning() }
    if query.list.filter == term.value, let meaning = TermMeaning(term.value, among: rows) {
      prompt.meanings[term] = meaning
    } else if query.list.filter.isEmpty {
      prompt.meanings[term] = TermMeaning(term.value, nearestOf: rows)
    } else {
      var all = query
      all.list.filter = ""
      all.list.window = Window(offset: 0, count: 500)
      return ask(.term, .facet(all))
    }
    if case .found(let value, let title)? = prompt.meanings[term] { termTitles[Term(term.facet, value)] = title }
    let isAccepting = prompt.isAccepting
    mode = .filter(prompt)
    return isAccepting ? acceptFilter() : followFilter()
  }

  /// Accepts what is typed, once all values are resolved; an error keeps the prompt open.
  mutating func acceptFilter() -> [Effect] {
    guard case .filter(var prompt) = mode else { return [] }
    if prompt.completion?.isChosen == true, let row = prompt.completion?.selected {
      prompt.complete(with: row)
      prompt.parse()
    }
    guard prompt.parsed.narrowsEverything else {
      mode = .browse
      return askTitles()
    }
    prompt.isAccepting = true
    resolveKnownValues(in: &prompt)
    mode = .filter(prompt)
    guard prompt.unresolvedTerm(withAll: true) == nil else { return askMeaning() }
    prompt.isAccepting = false
    prompt.isFinished = true
    mode = .filter(prompt)
    guard filterProblem == nil else { return [] }
    for case .found(let value, let title)? in prompt.parsed.terms.map({ prompt.meanings[$0.included] }) {
      for term in prompt.selection(withAll: true).terms where term.value == value { termTitles[term.included] = title }
    }
    mode = .browse
    awaiting[.completion] = nil
    awaiting[.term] = nil
    return setFilter("") + setSelection(prompt.selection(withAll: true)) + askTitles()
  }

  /// The error in what is typed, as a sentence, if any. A value still being typed is not an error yet.
  public var filterProblem: String? {
    guard case .filter(let prompt) = mode else { return nil }
    let problem = prompt.parsed.problems.first {
      prompt.isFinished || !$0.isYear || !$0.range.contains(prompt.field.cursor - 1)
    }
    switch problem?.kind {
    case .field(let field, let nearest):
      return Words.unknownField(field, nearest: nearest?.rawValue).text(in: language)
    case .year(let text):
      return Words.unknownYear(text).text(in: language)
    case nil:
      break
    }
    for term in prompt.parsed.terms {
      guard case .missing(let nearest)? = prompt.meanings[term.included] else { continue }
      let facet = term.facet.phrase
      guard let nearest else { return Words.unknownValue(facet, term.value).text(in: language) }
      let title = nearest.title.text(in: language)
      let name = title == nearest.value ? title : "\(title) (\(nearest.value))"
      return Words.unknownValue(facet, term.value, nearest: name).text(in: language)
    }
    return nil
  }
}

extension FilterText.Problem {
  fileprivate var isYear: Bool {
    if case .year = kind { true } else { false }
  }
}

extension Selection {
  /// Removes the last chip: the words, else the last condition.
  mutating func removeLast() {
    if !text.isEmpty {
      text = ""
    } else if let last = terms.last {
      remove(last)
    }
  }
}
