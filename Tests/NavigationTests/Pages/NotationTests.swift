import Cooperation
import Navigation
import ScriptedSession
import Testing

/// How dates are written is a setting, followed by every page and list.
@Suite struct NotationTests {
  private func texts(_ session: Session) throws -> String {
    guard case .page(let page) = session.state.screen else { throw NoPage() }
    return page.content.items.map { "\($0.body)" }.joined(separator: "\n")
  }

  private struct NoPage: Error {}

  @Test func `Settings that were read again change the page in front, and those behind it`() throws {
    var preferences = Preferences()
    var session = try Session("programme/care")
    let words = try texts(session)
    preferences.dates = .iso
    try session.apply(.preferred(preferences, Message("")))
    let figures = try texts(session)
    #expect(words != figures)
    #expect(figures.contains(#/\d{4}-\d\d/#), "\(figures)")
    try session.press("Enter Escape")
    #expect(try texts(session) == figures)
    try session.apply(.preferred(Preferences(), Message("")))
    #expect(try texts(session) == words)
  }
}
