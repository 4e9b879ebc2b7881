public import Cooperation
public import Navigation
public import TextUI

/// A person at the keyboard: keys go in, the state follows, questions are answered at once or when the test says so.
public struct Session {
  public private(set) var state: AppState
  /// Questions that were asked and not answered yet, oldest first.
  public private(set) var waiting: [(slot: Slot, query: Query)] = []
  /// Every question that was asked, oldest first.
  public private(set) var asked: [Query] = []
  public private(set) var hasQuit = false
  public private(set) var repaints = 0
  public private(set) var reloads = 0
  /// How often it was asked what there is around the program.
  public private(set) var diagnoses = 0
  public private(set) var suspensions = 0
  public private(set) var cancelledImports = 0
  /// What was copied, and the texts.
  public private(set) var copies: [String] = []
  /// While false, questions wait in `waiting`.
  public var answersAtOnce = true
  private let library: Library
  /// What is found around the program; nil where nobody looks.
  private let diagnosis: Diagnosis?

  /// Opens the screen that an address names.
  public init(
    _ address: String = "overview", size: Size = Size(width: 120, height: 36), language: Language = .english,
    library: Library = .small, answersAtOnce: Bool = true, restoring session: SavedSession? = nil, dataName: String? = nil,
    diagnosis: Diagnosis? = nil
  ) throws {
    (self.library, self.diagnosis) = (library, diagnosis)
    self.answersAtOnce = answersAtOnce
    state = AppState(
      size: size, language: language, today: SmallCatalogue.today, start: try Address(parsing: address),
      dataName: dataName, session: session)
    try carryOut(state.start())
  }

  /// Presses keys by name, with blanks between; `'text'` types its letters one by one.
  public mutating func press(_ keys: String) throws {
    for word in keys.split(separator: " ") {
      if word.count > 2, word.first == "'", word.last == "'" {
        for letter in word.dropFirst().dropLast() { try press(letter == "_" ? .character(" ") : .character(letter)) }
      } else if let key = Key(name: String(word)) {
        try press(key)
      } else {
        throw UnknownKey(name: String(word))
      }
    }
  }

  public mutating func press(_ key: Key) throws {
    guard let action = Keymap.action(for: key, in: state) else { return }
    try apply(action)
  }

  public mutating func apply(_ action: Action) throws { try carryOut(state.apply(action)) }

  public mutating func resize(_ width: Int, _ height: Int) throws {
    try apply(.resized(Size(width: width, height: height)))
  }

  /// Answers everything that waits, and what is asked in turn.
  public mutating func answerAll() throws {
    while !waiting.isEmpty { try answerFirst() }
  }

  /// Answers the oldest question.
  public mutating func answerFirst() throws {
    let (slot, query) = waiting.removeFirst()
    try apply(.answered(slot, query, library.answer(query)))
  }

  /// Answers the newest question of a slot before all others.
  public mutating func answer(_ slot: Slot) throws {
    guard let index = waiting.lastIndex(where: { $0.slot == slot }) else { return }
    let (slot, query) = waiting.remove(at: index)
    try apply(.answered(slot, query, library.answer(query)))
  }

  private mutating func carryOut(_ effects: [Effect]) throws {
    for effect in effects {
      switch effect {
      case .ask(let slot, let query):
        asked.append(query)
        if !answersAtOnce {
          waiting.append((slot, query))
        } else if state.awaiting[slot] == query {
          try carryOut(state.apply(.answered(slot, query, library.answer(query))))
        }
      case .quit: hasQuit = true
      case .diagnose:
        diagnoses += 1
        if let diagnosis { try carryOut(state.apply(.diagnosed(diagnosis))) }
      case .repaint: repaints += 1
      case .reloadSettings: reloads += 1
      case .suspend: suspensions += 1
      case .cancelImport: cancelledImports += 1
      case .copy(let text, let what): copies.append("\(what): \(text)")
      }
    }
  }

  /// A word in a test that is no key.
  struct UnknownKey: Error { var name: String }
}
