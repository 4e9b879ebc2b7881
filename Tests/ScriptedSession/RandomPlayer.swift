import Cooperation
public import Navigation
public import SeededRandom
public import TextUI

/// Plays at random on the large catalogue: keys, words, pastes, clicks and windows of other sizes.
public struct RandomPlayer {
  /// The session that is played.
  public var session: Session
  /// Where further choices are drawn from.
  public var random: SeededGenerator
  /// What was played so far, for the message of a test that fails.
  public private(set) var played: [String] = []
  private var clock: Int64 = 0
  /// Finds what is drawn at a point, besides rows; nil to take any target.
  private let target: ((Point, AppState) -> ClickTarget?)?

  /// Keys of the table, pressed more often than others.
  public static let tableKeys = Command.table.filter { $0.id != .quit }.flatMap(\.keys)

  private static let words = [
    "jica", "viet", "w", "2003", "国", "zzz", "country/VN", "timeline?zoom=year", "sort", "a b", "\u{202E}", "é",
  ]
  private static let otherKeys: [Key] = [
    .function(5), .insert, .delete, .character("x"), .character("あ"), .control("a"), .control("w"), .shift(.up),
    .modified(.alt, .left), .enter, .enter, .escape, .escape, .tab,
  ]
  private static let targets: [ClickTarget?] = [
    nil, nil, nil, .command(.nextPane), .command(.filter), .command(.clear), .edit(.backspace), .value(nil), .value(0),
    .value(30),
    .screen(stepsBack: 1), .screen(stepsBack: 99), .condition(Term(.country, "VN")), .words, .filter(.agencies), .filter(nil),
    .order(.values(of: .agency), sort: "money"), .order(.agencies, sort: "name"), .link(item: 3, link: 0),
    .link(item: 2, link: 9), .command(.agenciesPane),
  ]

  /// Opens a screen in a window.
  public init(seed: UInt64, answersAtOnce: Bool = true, target: ((Point, AppState) -> ClickTarget?)? = nil) throws {
    random = SeededGenerator(seed: seed)
    self.target = target
    let starts = ["overview", "overview", "timeline?group=country", "country/VN", "agency/jica", "findings", "country/XX"]
    let start = starts.randomElement(using: &random) ?? "overview"
    let size = Self.size(using: &random)
    played = [start, size.description]
    session = try Session(start, size: size, library: .large, answersAtOnce: answersAtOnce)
  }

  private static func size(using random: inout SeededGenerator) -> Size {
    let sizes = [(120, 36), (100, 30), (80, 24), (60, 20), (40, 12), (24, 6), (200, 60)]
    if Int.random(in: 0..<4, using: &random) > 0, let (width, height) = sizes.randomElement(using: &random) {
      return Size(width: width, height: height)
    }
    return Size(width: .random(in: 1...140, using: &random), height: .random(in: 1...50, using: &random))
  }

  /// Does one thing.
  public mutating func step() throws {
    switch Int.random(in: 0..<20, using: &random) {
    case 0:
      let size = Self.size(using: &random)
      played.append(size.description)
      try session.apply(.resized(size))
    case 1:
      let word = Self.words.randomElement(using: &random) ?? ""
      played.append("paste \(word)")
      try session.apply(.pasted(word))
    case 2:
      let word = Self.words.randomElement(using: &random) ?? ""
      played.append("'\(word)'")
      for letter in word { try session.press(.character(letter)) }
    case 6: try useMouse()
    case 3...5: if let key = Self.otherKeys.randomElement(using: &random) { try press(key) }
    default: if let key = Self.tableKeys.randomElement(using: &random) { try press(key) }
    }
  }

  private mutating func useMouse() throws {
    let kinds: [MouseEvent.Kind] = [.press, .press, .press, .drag, .release, .wheelUp, .wheelDown]
    let point = Point(x: .random(in: -1...140, using: &random), y: .random(in: -1...50, using: &random))
    let event = MouseEvent(kinds.randomElement(using: &random) ?? .press, .left, at: point)
    clock += .random(in: 0...500, using: &random)
    let target = target.map { $0(point, session.state) } ?? Self.targets.randomElement(using: &random) ?? nil
    played.append("\(event.kind) \(point.x),\(point.y)" + (target.map { " on \($0)" } ?? ""))
    if target != .command(.quit), target != .command(.suspend) { try session.apply(.mouse(event, on: target, at: clock)) }
  }

  private mutating func press(_ key: Key) throws {
    played.append(key.name)
    try session.press(key)
  }
}
