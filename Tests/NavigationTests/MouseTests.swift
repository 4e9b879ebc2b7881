import Navigation
import ScriptedSession
import Testing

/// The mouse can be given to the terminal.
@Suite struct MouseTests {
  @Test func `One key gives the mouse away and takes it back, and says so`() throws {
    var session = try Session()
    #expect(session.state.usesMouse)
    try session.press("M")
    #expect(!session.state.usesMouse)
    #expect(session.state.message?.text.contains("M takes it back") == true)
    try session.press("M")
    #expect(session.state.usesMouse)
    var preferences = Preferences()
    preferences.mouse = false
    try session.apply(.preferred(preferences, Message("")))
    #expect(!session.state.usesMouse)
  }
}
