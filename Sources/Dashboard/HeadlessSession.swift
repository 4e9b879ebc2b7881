public import Archive
public import Cooperation
public import Navigation
import Panes
public import TextUI

/// The dashboard without a terminal: receives keys, draws a canvas, and answers every query synchronously.
public struct HeadlessSession {
  public internal(set) var state: AppState
  private let archive: Archive
  private let diagnose: (@Sendable ([Diagnosis.Fact]) -> Diagnosis)?
  public private(set) var hasQuit = false

  /// Opens a session at an address.
  ///
  /// - Throws: `ArchiveError` if the archive cannot be read.
  public init(
    archive: Archive, size: Size, start: Address = .overview, language: Language = .english, dataName: String? = nil,
    diagnose: (@Sendable ([Diagnosis.Fact]) -> Diagnosis)? = nil
  )
    throws(ArchiveError)
  {
    self.archive = archive
    self.diagnose = diagnose
    state = AppState(size: size, language: language, today: archive.today, start: start, dataName: dataName)
    try perform(state.start())
  }

  /// Handles a key like the dashboard does.
  public mutating func press(_ key: Key) throws(ArchiveError) {
    guard let action = Keymap.action(for: key, in: state) else { return }
    try perform(state.apply(action))
  }

  /// Applies an action and performs its effects.
  public mutating func apply(_ action: Action) throws(ArchiveError) { try perform(state.apply(action)) }

  /// Draws the current screen.
  public func canvas(glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: state.size, ellipsis: glyphs.ellipsis)
    draw(state, on: &canvas, glyphs: glyphs)
    return canvas
  }

  private mutating func perform(_ effects: [Effect]) throws(ArchiveError) {
    for effect in effects {
      switch effect {
      case .ask(let slot, let query):
        guard state.awaiting[slot] == query else { continue }
        try perform(state.apply(.answered(slot, query, archive.answer(query))))
      case .quit: hasQuit = true
      case .diagnose: if let diagnose { try perform(state.apply(.diagnosed(diagnose([])))) }
      case .suspend, .repaint, .reloadSettings, .cancelImport, .copy: break
      }
    }
  }
}
