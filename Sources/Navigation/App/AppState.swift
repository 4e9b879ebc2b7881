public import Cooperation
public import TextUI
internal import Wording

/// The single source of truth for the screen; only `apply` changes it.
public struct AppState: Hashable, Sendable {
  /// The size of the window.
  public internal(set) var size: Size
  /// The language of the interface.
  public internal(set) var language: Language
  /// The day that "today" stands for; the state never reads a clock.
  public internal(set) var today: Day
  /// The screen in front, and those before and after it.
  public internal(set) var history: History
  /// What keys mean at the moment.
  public internal(set) var mode = Mode.browse
  /// A sentence for the person, until the next key.
  public internal(set) var message: Message?
  /// How much there is under the selection of the screen in front.
  public internal(set) var totals = Totals()
  /// The question that each slot waits for; any other answer is too late and is dropped.
  public internal(set) var awaiting: [Slot: Query] = [:]
  /// What the values of conditions are called, for their chips.
  var termTitles: [Term: LocalizedText] = [:]
  /// What the data is called in the header: nothing for the built-in catalogue, else file names.
  public internal(set) var dataName: String?

  /// Which keys give which commands.
  public internal(set) var bindings = Bindings.standard
  /// How dates are written.
  public internal(set) var dates = EDTFDate.Notation.words
  /// The theme that the person chose; nil for the one that suits the terminal.
  public internal(set) var theme: ColourTheme?

  /// What was changed of the views, to be undone.
  var changes = ViewChanges()
  /// The view that a change is told from.
  var lastView: LastView?
  /// Whether the mouse works here; else it is the terminal's, to select text with.
  public internal(set) var usesMouse = true
  /// What is remembered of the mouse.
  var pointer = Pointer()

  /// How far the import has come that runs in the background; nil where none does.
  public internal(set) var importing: ImportProgress?

  /// Creates the state that a program begins with; `start()` says what to ask first.
  public init(
    size: Size, language: Language = .english, today: Day, start: Address = .overview, dataName: String? = nil,
    preferences: Preferences = Preferences(), session: SavedSession? = nil, notice: Message? = nil
  ) {
    self.size = size
    self.language = language
    self.today = today
    self.dataName = dataName
    history = History(current: Screen(start))
    if let session { restore(session) }
    adopt(preferences)
    message = notice
  }

  /// Takes over how the person likes the dashboard; what is not said stays as it is.
  mutating func adopt(_ preferences: Preferences) {
    bindings = preferences.bindings
    theme = preferences.theme
    usesMouse = preferences.mouse
    let (notation, spoken) = (dates, language)
    dates = preferences.dates
    language = preferences.language ?? language
    if dates != notation || language != spoken { rebuildScreen() }
  }

  /// Says everything on the screen in front anew.
  mutating func rebuildScreen() {
    let context = context
    screen.update { $0.rebuild(context) }
  }

  /// The screen in front.
  public internal(set) var screen: Screen {
    get { history.current }
    set { history.current = newValue }
  }

  /// Where the parts of the screen lie in the current window.
  public var layout: ScreenLayout { ScreenLayout(size) }

  /// The questions that the first screen starts with.
  public mutating func start() -> [Effect] {
    noteView()
    let totals = screen.model.canBeNarrowed ? [] : ask(.totals, .totals(Selection()))
    return totals + refresh() + (screen.model.isDiagnosing ? [.diagnose] : [])
  }

  /// Notes that a slot waits for a question, and asks it.
  mutating func ask(_ slot: Slot, _ query: Query) -> [Effect] {
    awaiting[slot] = query
    return [.ask(slot, query)]
  }

  mutating func ask(_ questions: [(slot: Slot, query: Query)]) -> [Effect] {
    questions.flatMap { ask($0.slot, $0.query) }
  }

  /// The questions that the next key is likely to bring: those of one row down and one row up.
  public var likelyQueries: [Query] {
    guard case .browse = mode, screen.model.isPredictable else { return [] }
    return [Command.ID.down, .up].flatMap { command in
      var next = self
      return next.apply(.command(command)).compactMap { effect in
        if case .ask(_, let query) = effect { query } else { nil }
      }
    }
  }

  /// The record that commands such as "sources" are about: under the cursor, or the page itself.
  public var subject: RecordReference? { screen.model.subject }
}
