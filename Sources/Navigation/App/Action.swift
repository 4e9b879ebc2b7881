public import Cooperation
public import TextUI

/// Something that happened: a person gave a command or typed, the archive answered, the window changed.
public enum Action: Hashable, Sendable {
  case command(Command.ID)
  /// Goes to a position of the list or page in front.
  case goTo(Int)
  /// A key that edits the text of the prompt in front.
  case edit(Key)
  case pasted(String)
  /// Something was chosen from the list of what can be copied.
  case copy(CopyChoice)
  /// The mouse was used, over something of the frame around the rows or not, at a time in milliseconds.
  case mouse(MouseEvent, on: ClickTarget?, at: Int64)
  case answered(Slot, Query, Answer)
  case failed(Slot, Query, String)
  case resized(Size)
  /// Back from being stopped: the clock may have moved on.
  case resumed(today: Day)
  /// Opens a record, as a person does who follows a link.
  case open(Address)
  case interrupted
  /// The file of settings was read again: how the person likes the dashboard, and what is to be said of it.
  case preferred(Preferences, Message)
  /// An import has come so far; nil once it has ended.
  case importing(ImportProgress?)
  /// The archive holds something else than it did; the answers that are known are out of date.
  case dataChanged
  /// What was found around the program.
  case diagnosed(Diagnosis)
  /// Something that went on beside the person's work has a word to say; nil takes it back.
  case said(Message?)
  /// The list in front is to be shown in stretches of so many rows, the one around the cursor from its first row on.
  case stretched(rows: Int)
}

extension Action {
  /// True for what only moves a cursor.
  var isMovement: Bool {
    switch self {
    case .command(.up), .command(.down), .command(.pageUp), .command(.pageDown), .command(.first), .command(.last), .goTo: true
    default: false
    }
  }
}

/// What is asked of the world outside the state; the run loop carries it out.
public enum Effect: Hashable, Sendable {
  /// A question to the archive; a newer one for the same slot makes an older one void.
  case ask(Slot, Query)
  case quit
  case suspend
  case repaint
  /// Finds out what there is around the program.
  case diagnose
  /// Reads the file of settings.
  case reloadSettings
  /// Gives a text to the clipboard, and says what it was that was copied.
  case copy(String, what: String)
  /// Ends the import after the batch that it is at.
  case cancelImport
}

/// The places in the state that an answer can go to.
public enum Slot: Hashable, Sendable {
  case list(ListID)
  case totals, page, search, nearest
  /// What imported activities break, beside the findings of a page.
  case rules
  /// A record that is read to be copied.
  case copy
  /// Values that complete what is being typed.
  case completion
  /// What a value means that was typed or named by an address.
  case term
}
