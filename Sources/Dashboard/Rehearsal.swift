public import Archive
public import Cooperation
public import Navigation
import Panes
public import TextUI

/// The program without a terminal: keys go in, a canvas comes out, every question is answered at once.
public struct Rehearsal {
  /// The state after everything that has happened so far.
  public private(set) var state: AppState
  private let archive: Archive
  /// Finds out what there is around the program.
  private let diagnose: (@Sendable ([Diagnosis.Fact]) -> Diagnosis)?
  /// True once the person has left the program.
  public private(set) var hasQuit = false

  /// Opens the screen that an address names.
  ///
  /// - Throws: `ArchiveError` where the archive cannot be read.
  public init(
    archive: Archive, size: Size, start: Address = .overview, language: Language = .english, dataName: String? = nil,
    preferences: Preferences = Preferences(), notice: Message? = nil,
    diagnose: (@Sendable ([Diagnosis.Fact]) -> Diagnosis)? = nil
  )
    throws(ArchiveError)
  {
    self.archive = archive
    self.diagnose = diagnose
    state = AppState(
      size: size, language: language, today: archive.today, start: start, dataName: dataName,
      preferences: preferences, notice: notice)
    try carryOut(state.start())
  }

  /// Presses one key.
  public mutating func press(_ key: Key) throws(ArchiveError) {
    guard let action = Keymap.action(for: key, in: state) else { return }
    try carryOut(state.apply(action))
  }

  /// Lets anything else happen.
  public mutating func apply(_ action: Action) throws(ArchiveError) { try carryOut(state.apply(action)) }

  /// Returns the screen as it is now.
  public func canvas(glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: state.size, ellipsis: glyphs.ellipsis)
    draw(state, on: &canvas, glyphs: glyphs)
    return canvas
  }

  private mutating func carryOut(_ effects: [Effect]) throws(ArchiveError) {
    for effect in effects {
      switch effect {
      case .ask(let slot, let query):
        guard state.awaiting[slot] == query else { continue }
        try carryOut(state.apply(.answered(slot, query, archive.answer(query))))
      case .quit: hasQuit = true
      case .diagnose: if let diagnose { try carryOut(state.apply(.diagnosed(diagnose([])))) }
      case .suspend, .repaint, .reloadSettings, .cancelImport, .copy: break
      }
    }
  }
}
