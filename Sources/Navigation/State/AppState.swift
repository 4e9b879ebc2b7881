public import Cooperation
public import TextUI

/// Everything that the screen shows follows from this one value; `apply` is the only thing that changes it.
public struct AppState: Hashable, Sendable {
  /// The size of the window.
  public var size: Size
  /// The language of the interface.
  public var language: Language
  /// The day that "today" stands for; the state never reads a clock.
  public var today: Day
  /// The screen in front, and those before and after it.
  public var history: History
  /// What keys mean at the moment.
  public var mode = Mode.browse
  /// A sentence for the person, until the next key.
  public var message: Message?
  /// How much there is under the selection of the screen in front.
  public var totals = Totals()
  /// The question that each slot waits for; any other answer is too late and is dropped.
  public var awaiting: [Slot: Query] = [:]
  /// What the values of conditions are called, for their chips.
  var termTitles: [Term: LocalizedText] = [:]
  /// What the data is called in the header: nothing for the built-in catalogue, else file names.
  public var dataName: String?

  /// Which keys give which commands.
  public var bindings = Bindings.standard
  /// How dates are written.
  public var dates = EDTFDate.Notation.words
  /// The theme that the person chose; nil for the one that suits the terminal.
  public var theme: ColourTheme?

  /// What was changed of the views, to be undone.
  var changes = ViewChanges()
  /// The view that a change is told from.
  var lastView: LastView?
  /// Whether the mouse works here; else it is the terminal's, to select text with.
  public var usesMouse = true
  /// What is remembered of the mouse.
  var pointer = Pointer()

  /// How far the import has come that runs in the background; nil where none does.
  public var importing: ImportProgress?

  /// Creates the state that a program begins with; `start()` says what to ask first.
  public init(
    size: Size, language: Language = .english, today: Day, start: Address = .overview, dataName: String? = nil
  ) {
    self.size = size
    self.language = language
    self.today = today
    self.dataName = dataName
    history = History(start.screen)
  }

  /// Takes over how the person likes the dashboard; what is not said stays as it is.
  public mutating func adopt(_ preferences: Preferences) {
    bindings = preferences.bindings
    theme = preferences.theme
    usesMouse = preferences.mouse
    if preferences.dates != dates {
      dates = preferences.dates
      rebuildPage()
    }
    if let language = preferences.language, language != self.language { _ = apply(.command(.language)) }
  }

  /// The screen in front.
  public var screen: Screen {
    get { history.current }
    set { history.current = newValue }
  }

  /// Where the parts of the screen lie in the current window.
  public var layout: ScreenLayout { ScreenLayout(size) }

  /// The questions that the first screen starts with.
  public mutating func start() -> [Effect] {
    noteView()
    return firstQuestions() + (isDiagnosing ? [.diagnose] : [])
  }

  private mutating func firstQuestions() -> [Effect] {
    switch screen {
    case .overview, .timeline, .facets: refresh()
    case .page: ask(.totals, .totals(Selection())) + refresh()
    }
  }

  /// Notes that a slot waits for a question, and asks it.
  mutating func ask(_ slot: Slot, _ query: Query) -> [Effect] {
    awaiting[slot] = query
    return [.ask(slot, query)]
  }

  /// The questions that the next key is likely to bring: those of one row down and one row up.
  public var likelyQueries: [Query] {
    guard case .browse = mode else { return [] }
    switch screen {
    case .overview, .facets: break
    case .timeline, .page: return []
    }
    return [Command.ID.down, .up].flatMap { command in
      var next = self
      return next.apply(.command(command)).compactMap { effect in
        if case .ask(_, let query) = effect { query } else { nil }
      }
    }
  }

  /// The record that commands such as "sources" are about: under the cursor, or the page itself.
  public var subject: RecordReference? {
    switch screen {
    case .overview(let overview): overview.selected
    case .timeline(let screen): screen.timeline.selected?.reference
    case .facets(let facets): facets.reference
    case .page(let page): page.reference
    }
  }
}
