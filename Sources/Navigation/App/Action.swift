public import Cooperation
public import TextUI

/// An event for the state: a command, typing, an answer from the archive, a change of the window.
public enum Action: Hashable, Sendable {
  case command(Command.ID)
  /// Moves to a position of the current list or page.
  case goTo(Int)
  /// A key that edits the text of the open prompt.
  case edit(Key)
  case pasted(String)
  /// A choice from the copy menu.
  case copy(CopyChoice)
  /// A mouse event, with the target drawn under the pointer, if any, and a time in milliseconds.
  case mouse(MouseEvent, on: ClickTarget?, at: Int64)
  case answered(Slot, Query, Answer)
  case failed(Slot, Query, String)
  case resized(Size)
  /// Resumed after suspension; the date may have changed.
  case resumed(today: Day)
  /// Opens an address, as following a link does.
  case open(Address)
  case interrupted
  /// The settings file was reloaded: the new preferences, and the message to show.
  case preferred(Preferences, Message)
  /// Progress of the running import; nil once it has ended.
  case importing(ImportProgress?)
  /// The archive has changed; known answers are out of date.
  case dataChanged
  /// The result of a diagnosis of the environment.
  case diagnosed(Diagnosis)
  /// A message from background work; nil withdraws it.
  case said(Message?)
  /// Pages the current list in steps of this many rows, with the page of the cursor at the top.
  case stretched(rows: Int)
}

extension Action {
  /// True if the action only moves a cursor.
  var isMovement: Bool {
    switch self {
    case .command(.up), .command(.down), .command(.pageUp), .command(.pageDown), .command(.first), .command(.last), .goTo: true
    default: false
    }
  }
}

/// A request to the world outside the state, performed by the run loop.
public enum Effect: Hashable, Sendable {
  /// A query to the archive; it supersedes an earlier one for the same slot.
  case ask(Slot, Query)
  case quit
  case suspend
  case repaint
  /// Collects a `Diagnosis`.
  case diagnose
  /// Reloads the settings file.
  case reloadSettings
  /// Copies text to the clipboard and reports what was copied.
  case copy(String, what: String)
  /// Stops the import after the current batch.
  case cancelImport
}

/// A destination for answers; each awaits at most one query.
public enum Slot: Hashable, Sendable {
  case list(ListID)
  case totals, page, search, nearest
  /// Violations by rule, beside the findings of a page.
  case rules
  /// A record fetched in order to copy it.
  case copy
  /// Completions of the value being typed.
  case completion
  /// The meaning of a value that was typed or came from an address.
  case term
}
