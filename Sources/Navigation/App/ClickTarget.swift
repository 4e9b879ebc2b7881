public import Cooperation
public import TextUI

/// Something that can be clicked and is no row: what was drawn at the place of the pointer.
public enum ClickTarget: Hashable, Sendable {
  /// A key of the footer with its command, or the tab of a pane.
  case command(Command.ID)
  /// A key of the footer that edits the prompt.
  case edit(Key)
  /// A value that the filter prompt offers; nil on the frame of the box of values.
  case value(Int?)
  /// A screen of the way to the one in front, so many steps back.
  case screen(stepsBack: Int)
  /// The chip of a condition.
  case condition(Term)
  /// The chip of the words that narrow everything.
  case words
  /// The chip of the filter of a list; nil on a screen without lists.
  case filter(ListID?)
  /// The head of a column of a list, with the name of the order.
  case order(ListID, sort: String)
  /// A link of an item of the page.
  case link(item: Int, link: Int)

  /// Tells whether it belongs to the filter prompt, although it lies in the body.
  var isOfPrompt: Bool { if case .value = self { true } else { false } }
}

/// What is remembered of the mouse from one event to the next.
struct Pointer: Hashable, Sendable {
  /// A click on a row.
  struct Click: Hashable, Sendable {
    var point: Point
    /// When it was, in milliseconds.
    var time: Int64
    /// True where it has opened something already, so that a second one is not meant for what is there now.
    var hasOpened = false

    /// Tells whether a click at a place and time makes a double click of this one.
    func isDoubled(by point: Point, at time: Int64) -> Bool {
      self.point == point && (0...Self.patience).contains(time - self.time)
    }

    /// The longest time between the two of a double click, in milliseconds.
    private static let patience: Int64 = 400
  }

  /// The last click on a row.
  var click: Click?
  /// Where the pointer was last while it drags the timeline.
  var dragged: Point?
}
