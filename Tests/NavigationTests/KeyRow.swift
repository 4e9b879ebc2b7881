import ScriptedSession
import Testing

/// A line of a table of keys: an address to start from, keys, and the outline of the state after them.
///
/// Keys have their names, with blanks between; `'text'` types the letters of a text, `_` for a blank.
struct KeyRow: Sendable, CustomTestStringConvertible {
  let start: String
  let keys: String
  let after: String

  init(_ start: String, _ keys: String, _ after: String) {
    self.start = start
    self.keys = keys
    self.after = after
  }

  var testDescription: String { "\(start) ⟨\(keys)⟩" }

  /// Plays the line on the small catalogue in a window of 120 × 36.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    var session = try Session(start)
    try session.press(keys)
    #expect(outline(session.state) == after, sourceLocation: sourceLocation)
  }
}
