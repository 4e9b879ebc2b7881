import Cooperation
import Navigation
import Panes
import ScriptedSession
import Testing
import TextUI
import Wording

/// The data that a scene is played with.
enum TestData: String, CaseIterable {
  case sample, findings, hostile, empty, large
  /// What an archive of a million programmes would answer, by hand.
  case million

  private static let libraries = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Library($0.catalogue)) })

  private var catalogue: Catalogue {
    switch self {
    case .sample: .sample
    case .findings: .sampleWithFindings
    case .hostile: .hostile
    case .empty, .million: Catalogue()
    case .large: LargeCatalogue.catalogue
    }
  }

  /// Answers what is asked about the data.
  var library: Library {
    guard let library = Self.libraries[self] else { preconditionFailure("Every case has its library.") }
    return library
  }
}

/// Reads keys as the command `screen` takes them: names apart by spaces, `text:WORDS` for typed words with `_` for a space.
func keys(_ text: String) -> [Key] {
  text.split(separator: " ").flatMap { word -> [Key] in
    if word.hasPrefix("text:") { return word.dropFirst(5).map { .character($0 == "_" ? " " : $0) } }
    guard let key = Key(name: String(word)) else { preconditionFailure("'\(word)' in a test is no key") }
    return [key]
  }
}

/// Opens a screen without a terminal and presses keys.
func rehearse(
  _ address: String, _ pressed: String = "", size: Size = Size(width: 120, height: 36), language: Language = .english,
  data: TestData = .sample
) throws -> Session {
  var session = try Session(
    address, size: size, language: language, library: data.library, dataName: "\(data.rawValue).yaml", diagnosis: .ofTests)
  for key in keys(pressed) { try session.press(key) }
  return session
}

extension Session {
  /// Returns the screen as it is now.
  func canvas(glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: state.size, ellipsis: glyphs.ellipsis)
    draw(state, on: &canvas, glyphs: glyphs)
    return canvas
  }
}

/// A screen that is kept as a picture: where it is, which keys lead to it, and in which sizes it is drawn.
struct Scene: CustomTestStringConvertible {
  /// What the archive has done so far.
  enum Moment { case answered, unanswered, failed }

  let name: String
  let address: String
  var keys = ""
  var sizes = Self.usual
  var language = Language.english
  var glyphs = Glyphs.unicode
  var data = TestData.sample
  var moment = Moment.answered

  init(
    _ name: String, _ address: String, _ keys: String = "", sizes: [String] = Self.usual, language: Language = .english,
    glyphs: Glyphs = .unicode, data: TestData = .sample, moment: Moment = .answered
  ) {
    self.name = name
    self.address = address
    self.keys = keys
    self.sizes = sizes
    self.language = language
    self.glyphs = glyphs
    self.data = data
    self.moment = moment
  }

  static let usual = ["120x36", "80x24", "40x12"]
  static let many = ["200x60"] + usual + ["100x30"]

  var testDescription: String { name }

  /// The names of its pictures: a folder for each size.
  var pictures: [String] { sizes.map { "\($0)/\(name)" } }

  func canvas(_ size: String) throws -> Canvas {
    guard let size = Size(size) else { preconditionFailure("'\(size)' in a test is no size") }
    switch moment {
    case .answered where data == .million: return try canvas(of: Million.state(address, keys, size: size, language: language))
    case .answered: return try rehearse(address, keys, size: size, language: language, data: data).canvas(glyphs: glyphs)
    case .unanswered, .failed:
      var state = AppState(size: size, language: language, today: .ofTests, start: try Address(parsing: address))
      let effects = state.start()
      if moment == .failed, case .ask(let slot, let query)? = effects.last {
        _ = state.apply(.failed(slot, query, "The archive cannot be read: the disk is gone."))
      }
      return canvas(of: state)
    }
  }

  private func canvas(of state: AppState) -> Canvas {
    var canvas = Canvas(size: state.size, ellipsis: glyphs.ellipsis)
    draw(state, on: &canvas, glyphs: glyphs)
    return canvas
  }
}
