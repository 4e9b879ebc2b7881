public import Cooperation
public import TextUI
public import Wording

/// What a screen needs to know of its surroundings.
public struct ScreenContext: Hashable, Sendable {
  public var layout: ScreenLayout
  public var language: Language
  public var today: Day
  public var notation: EDTFDate.Notation
  public var totals: Totals
  public var dataName: String?
}

/// Where a list lies on the screen.
public struct ListFrame: Hashable, Sendable {
  public var id: ListID
  /// All of the list: its title, its rows, a chart.
  public var rect: Rect
  /// The place whose click sorts; empty without one.
  public var title = Rect(x: 0, y: 0, width: 0, height: 0)
  /// The lines of the rows.
  public var rows: Rect
  /// Where a click selects a row and opens nothing, and a drag moves the chart.
  public var chart: Rect?
  /// Further places from which the chart can be dragged.
  public var handles: [Rect] = []
}

/// What is at a place of the screen.
public struct ListHit: Hashable, Sendable {
  /// Nil on a screen without lists.
  public var list: ListID?
  public var position: Int?
  public var isTitle = false
  /// True where a click opens nothing.
  public var isChart = false
  /// True where a drag moves the chart.
  public var isHandle = false
}

/// What follows from a command that a screen carried out.
public enum ScreenOutcome {
  /// The screen has changed: its lists are asked for what they need.
  case changed
  case open(Screen)
  case goTo(Address)
  case perform(Command.ID)
  case say(Phrase)
}

/// One screen of the application: a value with all that is needed to show it again as it was.
///
/// Moving, scrolling, clicking, filtering, sorting, copying, saving and restoring are written once, for lists. A screen says which
/// lists it has and what they are narrowed to, and does what is its own.
public protocol ScreenModel: Hashable, Sendable {
  /// The screen that an address names, before anything was asked for it.
  init(_ address: Address)

  /// Names the screen, with what narrows it.
  var address: Address { get }
  /// What everything on the screen is narrowed to. On a screen that cannot be narrowed it is empty, and setting it does nothing.
  var selection: Selection { get set }
  var canBeNarrowed: Bool { get }
  /// What screens that are opened from this one are narrowed to.
  var selectionToPassOn: Selection { get }
  /// What the screen before is narrowed to when one goes back; nil leaves it as it was.
  var selectionToReturn: Selection? { get }

  // Lists
  /// The lists in the order in which Tab goes through them.
  var listIDs: [ListID] { get }
  /// The list that keys go to.
  var focus: ListID? { get }
  /// The list that filter and order go to.
  var dataList: ListID? { get }
  func list(_ id: ListID) -> (any AnyListModel)?
  mutating func update(_ id: ListID, _ change: (inout any AnyListModel) -> Void)
  /// Sends keys to a list.
  mutating func focus(on id: ListID)
  /// What a list is narrowed to.
  func selection(of id: ListID) -> Selection
  /// The lists that the window shows.
  func frames(in body: Rect) -> [ListFrame]
  /// The lists with the room that each has, or would have if the window showed it.
  func rooms(_ context: ScreenContext) -> [(id: ListID, room: ListRoom)]

  // What the screen is about
  /// What the screen is called on the way to it, and the columns at which the name may be cut.
  func name(_ context: ScreenContext, title: (Term) -> String) -> (text: String, limit: Int?)
  /// What a list is called.
  func title(of list: ListID) -> Phrase
  /// What the list or page in front is called.
  var listTitle: Phrase { get }
  /// The record that commands such as "sources" are about.
  var subject: RecordReference? { get }
  /// The timeline that keys can go to.
  var timelineInFront: TimelineList? { get set }
  /// The timeline of what is shown.
  var timelineScreen: TimelineScreen { get }
  /// True where a step up or down brings a question that can be answered ahead.
  var isPredictable: Bool { get }
  /// Where the person is, in numbers that can be said.
  var place: ListPlace { get }
  /// The words that narrow the list or page in front.
  var filter: String { get }
  /// What is copied: the rows in view, or the one under the cursor.
  func copied(onlyCursor: Bool, _ context: ScreenContext, _ table: TableContext) -> TextTable?
  /// What the rows under cursors that rest in other lists narrow the list in front to.
  var restingConditions: [(facet: Facet, title: LocalizedText)] { get }
  /// The line above the footer: the names, or the source, of what is under the cursor.
  func status(_ context: ScreenContext) -> [Span]
  /// What can be done on the screen, for a person who has set nothing yet.
  var hint: Phrase? { get }
  /// What to do about a list that is empty under a selection.
  var emptyHint: Phrase? { get }
  /// True where the header shows how much money there is.
  var showsMoney: Bool { get }
  /// True where a plain reading begins with the name of the screen.
  var announcesName: Bool { get }
  /// Entries that the filter leaves over.
  var filteredCount: Int { get }

  // What happens
  /// Questions that belong to no list, for a screen that is opened, or come back to.
  func questions(resuming: Bool) -> [(slot: Slot, query: Query)]
  /// Takes over an answer that belongs to no list; returns what has to be asked because of it.
  mutating func receive(_ answer: Answer, in slot: Slot, _ context: ScreenContext) -> [(slot: Slot, query: Query)]
  mutating func receive(_ diagnosis: Diagnosis, _ context: ScreenContext)
  /// True where the screen shows what was found around the program.
  var isDiagnosing: Bool { get }
  /// Says everything anew, after language or notation have changed.
  mutating func rebuild(_ context: ScreenContext)
  /// Brings everything into the window, and takes over what the context says.
  mutating func settle(_ context: ScreenContext)
  /// Marks what is shown as older than the archive.
  mutating func invalidate()
  /// True while what keys go to is still to come.
  func awaitsRows(_ awaited: (Slot) -> Bool) -> Bool
  mutating func setFilter(_ text: String, _ context: ScreenContext)
  mutating func clearFilters(_ context: ScreenContext)
  mutating func move(_ motion: Motion, _ context: ScreenContext)
  /// Scrolls so that a position is in the first line.
  mutating func scroll(to position: Int)
  /// Scrolls what is at a place; the focus stays where it is.
  mutating func wheel(_ lines: Int, at point: Point, _ context: ScreenContext)
  /// What is at a place.
  func hit(_ point: Point, _ context: ScreenContext) -> ListHit?
  /// True where a click on the row under the cursor opens it.
  var canOpen: Bool { get }
  mutating func select(link: Int, ofItem item: Int, _ context: ScreenContext)
  /// What Enter does.
  func opened(_ context: ScreenContext) -> ScreenOutcome
  /// Carries out a command of its own; nil for one that all screens have in common.
  mutating func perform(_ command: Command.ID, _ context: ScreenContext) -> ScreenOutcome?
  /// Whether a command of its own means something now; nil for one that all screens have in common.
  func isAvailable(_ command: Command.ID) -> Bool?

  // Sessions
  var saved: SavedSession.Place { get }
  mutating func restore(_ place: SavedSession.Place)
}
