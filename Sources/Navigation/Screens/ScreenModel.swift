public import Cooperation
public import TextUI
public import Wording

/// The context that a screen depends on.
public struct ScreenContext: Hashable, Sendable {
  public var layout: ScreenLayout
  public var language: Language
  public var today: Day
  public var notation: EDTFDate.Notation
  public var totals: Totals
  public var dataName: String?
}

/// The position of a list on the screen, for hit testing.
public struct ListFrame: Hashable, Sendable {
  public var id: ListID
  /// The whole list: title, rows and chart.
  public var rect: Rect
  /// The area that sorts when clicked; empty if there is none.
  public var title = Rect(x: 0, y: 0, width: 0, height: 0)
  /// The lines for rows.
  public var rows: Rect
  /// The chart, in which a click only selects and a drag pans.
  public var chart: Rect?
  /// Further areas in which a drag pans the chart.
  public var handles: [Rect] = []
}

/// The result of hit testing.
public struct ListHit: Hashable, Sendable {
  /// Nil on a screen without lists.
  public var list: ListID?
  public var position: Int?
  public var isTitle = false
  /// True if a click only selects.
  public var isChart = false
  /// True if a drag pans the chart.
  public var isHandle = false
}

/// The outcome of a command that a screen performed.
public enum ScreenOutcome {
  /// The screen has changed, and its lists may need rows.
  case changed
  case open(Screen)
  case goTo(Address)
  case perform(Command.ID)
  case say(Phrase)
}

/// A screen: a value that holds everything needed to show it again.
///
/// Moving, scrolling, clicking, filtering, sorting, copying, saving and restoring are implemented once, for lists. A screen
/// declares its lists and their selections, and adds its own behaviour.
public protocol ScreenModel: Hashable, Sendable {
  /// Creates the screen that an address names, before any query.
  init(_ address: Address)

  /// The address, including everything that narrows the screen.
  var address: Address { get }
  /// The selection of the whole screen. Always empty on a screen that cannot be narrowed; setting it has no effect there.
  var selection: Selection { get set }
  var canBeNarrowed: Bool { get }
  /// The selection passed to screens opened from this one.
  var selectionToPassOn: Selection { get }
  /// The selection passed to the previous screen on going back; nil leaves it unchanged.
  var selectionToReturn: Selection? { get }

  // Lists
  /// The lists in Tab order.
  var listIDs: [ListID] { get }
  /// The focused list.
  var focus: ListID? { get }
  /// The list that filter and sort commands apply to.
  var dataList: ListID? { get }
  func list(_ id: ListID) -> (any AnyListModel)?
  mutating func update(_ id: ListID, _ change: (inout any AnyListModel) -> Void)
  /// Moves the focus to a list.
  mutating func focus(on id: ListID)
  /// Returns the selection of a list.
  func selection(of id: ListID) -> Selection
  /// Returns the frames of the visible lists.
  func frames(in body: Rect) -> [ListFrame]
  /// Returns the lists with the room that each has, or would have if visible.
  func rooms(_ context: ScreenContext) -> [(id: ListID, room: ListRoom)]

  // Description
  /// Returns the name in the breadcrumbs, and the width to which it may be truncated.
  func name(_ context: ScreenContext, title: (Term) -> String) -> (text: String, limit: Int?)
  /// Returns the title of a list.
  func title(of list: ListID) -> Phrase
  /// The title of the current list or page.
  var listTitle: Phrase { get }
  /// The record that commands such as Sources act on.
  var subject: RecordReference? { get }
  /// The timeline on the screen, if any.
  var timelineInFront: TimelineList? { get set }
  /// The timeline screen of the same selection.
  var timelineScreen: TimelineScreen { get }
  /// True if one row up or down sends a query worth prefetching.
  var isPredictable: Bool { get }
  /// The cursor's position, as shown to the user.
  var place: ListPlace { get }
  /// The filter words of the current list or page.
  var filter: String { get }
  /// Returns what is copied: the visible rows, or only the row under the cursor.
  func copied(onlyCursor: Bool, _ context: ScreenContext, _ table: TableContext) -> TextTable?
  /// The conditions that cursors in unfocused lists impose on the focused one.
  var restingConditions: [(facet: Facet, title: LocalizedText)] { get }
  /// Returns the status line: the names, or the sources, of the selected item.
  func status(_ context: ScreenContext) -> [Span]
  /// A hint shown while there are no chips.
  var hint: Phrase? { get }
  /// Advice for a list that is empty under a selection.
  var emptyHint: Phrase? { get }
  /// True if the header shows sums of money.
  var showsMoney: Bool { get }
  /// True if plain mode begins with the name of the screen.
  var announcesName: Bool { get }
  /// The number of entries that match the filter.
  var filteredCount: Int { get }

  // Events
  /// Returns the queries that belong to no list, for a screen that is opened or returned to.
  func questions(resuming: Bool) -> [(slot: Slot, query: Query)]
  /// Stores an answer that belongs to no list, and returns follow-up queries.
  mutating func receive(_ answer: Answer, in slot: Slot, _ context: ScreenContext) -> [(slot: Slot, query: Query)]
  mutating func receive(_ diagnosis: Diagnosis, _ context: ScreenContext)
  /// True if the screen shows a diagnosis.
  var isDiagnosing: Bool { get }
  /// Rebuilds all text after a change of language or notation.
  mutating func rebuild(_ context: ScreenContext)
  /// Clamps cursors and scroll positions to the window, and adopts changes of the context.
  mutating func settle(_ context: ScreenContext)
  /// Marks the content as out of date.
  mutating func invalidate()
  /// Returns whether the content that has the focus is pending.
  func awaitsRows(_ awaited: (Slot) -> Bool) -> Bool
  mutating func setFilter(_ text: String, _ context: ScreenContext)
  mutating func clearFilters(_ context: ScreenContext)
  mutating func move(_ motion: Motion, _ context: ScreenContext)
  /// Scrolls a position to the first line.
  mutating func scroll(to position: Int)
  /// Scrolls the list at a point, without moving the focus.
  mutating func wheel(_ lines: Int, at point: Point, _ context: ScreenContext)
  /// Returns the result of hit testing at a point.
  func hit(_ point: Point, _ context: ScreenContext) -> ListHit?
  /// True if a click on the row under the cursor opens it.
  var canOpen: Bool { get }
  mutating func select(link: Int, ofItem item: Int, _ context: ScreenContext)
  /// Returns the outcome of Enter.
  func opened(_ context: ScreenContext) -> ScreenOutcome
  /// Performs a command of the screen's own; nil for a command common to all screens.
  mutating func perform(_ command: Command.ID, _ context: ScreenContext) -> ScreenOutcome?
  /// Returns whether a command of the screen's own is available; nil for a command common to all screens.
  func isAvailable(_ command: Command.ID) -> Bool?

  // Sessions
  var saved: SavedSession.Place { get }
  mutating func restore(_ place: SavedSession.Place)
}
