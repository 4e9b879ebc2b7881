public import Cooperation
public import TextUI

/// A clickable element other than a row, for hit testing what was drawn.
public enum ClickTarget: Hashable, Sendable {
  /// A footer hint with its command, or the tab of a pane.
  case command(Command.ID)
  /// A footer hint that edits the prompt.
  case edit(Key)
  /// A completion of the filter prompt; nil on the frame of the box.
  case value(Int?)
  /// A breadcrumb, by the number of steps back.
  case screen(stepsBack: Int)
  /// The chip of a condition.
  case condition(Term)
  /// The chip of the selection's words.
  case words
  /// The chip of a list's filter; nil on a screen without lists.
  case filter(ListID?)
  /// A column head, with the name of its sort order.
  case order(ListID, sort: String)
  /// A link of a page item.
  case link(item: Int, link: Int)

  /// True for targets of the filter prompt, which lie in the body.
  var isOfPrompt: Bool { if case .value = self { true } else { false } }
}

/// Mouse state kept between events.
struct Pointer: Hashable, Sendable {
  /// A click, kept to recognise a double click.
  struct Click: Hashable, Sendable {
    var point: Point
    /// In milliseconds.
    var time: Int64
    /// True if the click opened something, so that a second click does not act on what is there now.
    var hasOpened = false

    /// Returns whether a click at this point and time completes a double click.
    func isDoubled(by point: Point, at time: Int64) -> Bool {
      self.point == point && (0...Self.doubleClickInterval).contains(time - self.time)
    }

    /// In milliseconds.
    private static let doubleClickInterval: Int64 = 400
  }

  /// The last click on a row.
  var click: Click?
  /// The last pointer position while dragging the timeline.
  var dragged: Point?
}
