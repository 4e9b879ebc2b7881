import Cooperation
import TextUI
import Wording

extension AppState {
  /// True where the prompt in front offers values for the one that is being typed.
  public var isCompleting: Bool {
    if case .filter(let prompt) = mode { !(prompt.completion?.rows.isEmpty ?? true) } else { false }
  }

  /// Opens the prompt; what narrows the list in front can be edited in it.
  mutating func openFilter() -> [Effect] {
    mode = .filter(FilterPrompt(screen.model.filter, on: screen))
    awaiting[.completion] = nil
    awaiting[.term] = nil
    return []
  }

  /// Edits the filter prompt, or does what a key means for the values that it offers.
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

  /// Lets the screen follow what is typed: words filter the list in front, and as soon as there is a condition it narrows
  /// everything, together with the words.
  private mutating func followFilter() -> [Effect] {
    guard case .filter(var prompt) = mode else { return [] }
    var effects: [Effect] = []
    if prompt.parsed.narrowsEverything {
      understand(&prompt)
      mode = .filter(prompt)
      effects += setSelection(prompt.selection(withAll: false)) + setFilter("")
    } else {
      effects += setSelection(prompt.base) + setFilter(prompt.field.text)
    }
    return effects + askCompletion() + askMeaning()
  }

  /// Notes what can be told of values without asking.
  private func understand(_ prompt: inout FilterPrompt) {
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
    // A value that is typed in full needs no completing.
    prompt.completion?.rows = rows.count == 1 && rows[0].value == condition.term.value ? [] : rows
    prompt.completion?.list = ListCursor()
    mode = .filter(prompt)
  }

  /// Asks what the next value means that cannot be told without asking.
  private mutating func askMeaning() -> [Effect] {
    guard case .filter(let prompt) = mode, let term = prompt.unclear(withAll: prompt.isAccepting) else {
      awaiting[.term] = nil
      return []
    }
    let query = Self.lookUp(term)
    if case .facet(let asked)? = awaiting[.term], asked.facet == term.facet, asked == query { return [] }
    return ask(.term, .facet(query))
  }

  /// Takes in what values a text can mean; where there are none, the nearest one is looked for among all.
  mutating func receiveMeaning(_ rows: [FacetRow], for query: FacetQuery) -> [Effect] {
    guard case .filter(var prompt) = mode else { return receiveTitle(rows, for: query) }
    guard let term = prompt.unclear(withAll: prompt.isAccepting), term.facet == query.facet else { return askMeaning() }
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

  /// Keeps what is typed, once it is known what all of it means; what cannot be meant keeps the prompt open.
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
    understand(&prompt)
    mode = .filter(prompt)
    guard prompt.unclear(withAll: true) == nil else { return askMeaning() }
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

  /// What is wrong with what is typed, in a sentence; nil while nothing is. A value that is still being typed is not wrong yet.
  public var filterProblem: String? {
    guard case .filter(let prompt) = mode else { return nil }
    let problem = prompt.parsed.problems.first {
      prompt.isFinished || !$0.isYear || !$0.range.contains(prompt.field.cursor - 1)
    }
    switch problem?.kind {
    case .field(let field, let nearest):
      return Words.unknownField(field, nearest: nearest.rawValue).text(in: language)
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
  /// Takes the last chip away: the words, else the last condition.
  mutating func removeLast() {
    if !text.isEmpty {
      text = ""
    } else if let last = terms.last {
      remove(last)
    }
  }
}
