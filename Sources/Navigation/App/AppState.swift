public import Cooperation
public import TextUI
internal import Wording

/// The single source of truth for the screen; only `apply` changes it.
public struct AppState: Hashable, Sendable {
  public internal(set) var size: Size
  public internal(set) var language: Language
  /// The current day; the state never reads a clock.
  public internal(set) var today: Day
  /// The current screen, and those before and after it.
  public internal(set) var history: History
  public internal(set) var mode = Mode.browse
  /// The message to show until the next key.
  public internal(set) var message: Message?
  /// Counts and sums under the selection of the current screen.
  public internal(set) var totals = Totals()
  /// The pending query of each slot; an answer to any other query is stale and dropped.
  public internal(set) var awaiting: [Slot: Query] = [:]
  /// Titles of the values of conditions, for their chips.
  var termTitles: [Term: LocalizedText] = [:]
  /// The name of the data in the header: nil for the built-in catalogue, else file names.
  public internal(set) var dataName: String?

  public internal(set) var bindings = Bindings.standard
  /// The notation of dates.
  public internal(set) var dates = EDTFDate.Notation.words
  /// The selected theme; nil adapts to the terminal.
  public internal(set) var theme: ColourTheme?

  /// False leaves the mouse to the terminal, for selecting text.
  public internal(set) var usesMouse = true
  var pointer = Pointer()

  /// The progress of the background import; nil if none is running.
  public internal(set) var importing: ImportProgress?

  /// Creates the initial state; `start()` returns its first effects.
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

  /// Applies preferences; an unspecified language leaves the current one.
  mutating func adopt(_ preferences: Preferences) {
    bindings = preferences.bindings
    theme = preferences.theme
    usesMouse = preferences.mouse
    let (notation, spoken) = (dates, language)
    dates = preferences.dates
    language = preferences.language ?? language
    if dates != notation || language != spoken { rebuildScreen() }
  }

  /// Rebuilds the text of the current screen.
  mutating func rebuildScreen() {
    let context = context
    screen.update { $0.rebuild(context) }
  }

  /// The current screen.
  public internal(set) var screen: Screen {
    get { history.current }
    set { history.current = newValue }
  }

  public var layout: ScreenLayout { ScreenLayout(size) }

  /// Returns the effects that load the first screen.
  public mutating func start() -> [Effect] {
    recordView()
    let totals = screen.model.canBeNarrowed ? [] : ask(.totals, .totals(Selection()))
    return totals + refresh() + (screen.model.isDiagnosing ? [.diagnose] : [])
  }

  /// Records the query that a slot awaits, and returns the effect that sends it.
  mutating func ask(_ slot: Slot, _ query: Query) -> [Effect] {
    awaiting[slot] = query
    return [.ask(slot, query)]
  }

  mutating func ask(_ questions: [(slot: Slot, query: Query)]) -> [Effect] {
    questions.flatMap { ask($0.slot, $0.query) }
  }

  /// Queries worth prefetching: those that one row down or up would send.
  public var likelyQueries: [Query] {
    guard case .browse = mode, screen.model.isPredictable else { return [] }
    return [Command.ID.down, .up].flatMap { command in
      var next = self
      return next.apply(.command(command)).compactMap { effect in
        if case .ask(_, let query) = effect { query } else { nil }
      }
    }
  }

  /// The record that commands such as Sources act on: the one under the cursor, or the page's own.
  public var subject: RecordReference? { screen.model.subject }
}
