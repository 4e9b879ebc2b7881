internal import CNcurses
internal import TextUI

/// The key codes of ncurses and the escape sequences that terminals send for them.
enum KeyTable {
  /// Private codes: above those that ncurses assigns, and within the 16 bits that it stores.
  static let pasteStart: Int32 = 0x4000
  static let pasteEnd: Int32 = 0x4001
  private static let firstArrow: Int32 = 0x4010

  /// Returns the key of a code above 255; nil if unused.
  static func key(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_A1, KEY_FIND: .home
    case KEY_END, KEY_C1, KEY_LL, KEY_SELECT: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_IC: .insert
    case KEY_DC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_SR: .shift(.up)
    case KEY_SF: .shift(.down)
    case KEY_SLEFT: .shift(.left)
    case KEY_SRIGHT: .shift(.right)
    case KEY_F0...(KEY_F0 + 63): .function(Int(code - KEY_F0))
    case firstArrow..<(firstArrow + Int32(arrows.count)): arrows[Int(code - firstArrow)].key
    default: nil
    }
  }

  /// Registers sequences without a standard terminfo name with the current ncurses screen (`define_key`).
  static func define() {
    // A sequence that terminfo already names keeps its name.
    attempt(define_key("\u{1B}[200~", pasteStart))
    attempt(define_key("\u{1B}[201~", pasteEnd))
    // Mouse reports are read byte by byte; ncurses would take their prefixes for a key.
    for beginning in ["\u{1B}[<", "\u{1B}[M"] { attempt(define_key(beginning, 0)) }
    for (index, arrow) in arrows.enumerated() {
      let code = firstArrow + Int32(index)
      if let sequence = cn_string_capability(arrow.capability) { attempt(define_key(sequence, code)) }
      if key_defined(arrow.sequence) == 0 { attempt(define_key(arrow.sequence, code)) }
    }
    for (sequence, code) in usualSequences where key_defined(sequence) == 0 { attempt(define_key(sequence, code)) }
  }

  /// An arrow with modifiers: its extended terminfo capability and the xterm sequence.
  private struct Arrow {
    var key: Key
    var capability: String
    var sequence: String
  }

  private static let arrows: [Arrow] = {
    let directions: [(Direction, name: String, letter: String)] = [
      (.up, "kUP", "A"), (.down, "kDN", "B"), (.right, "kRIT", "C"), (.left, "kLFT", "D"),
    ]
    // xterm's parameter is one more than the sum of shift 1, alt 2 and control 4.
    let modifiers: [(Modifiers, number: Int)] = [
      (.shift, 2), (.alt, 3), ([.alt, .shift], 4), (.control, 5), ([.control, .shift], 6), ([.control, .alt], 7),
      ([.control, .alt, .shift], 8),
    ]
    return directions.flatMap { direction, name, letter in
      modifiers.map { modifiers, number in
        Arrow(
          key: modifiers == .shift ? .shift(direction) : .modified(modifiers, direction),
          capability: number == 2 ? name : "\(name)\(number)", sequence: "\u{1B}[1;\(number)\(letter)")
      }
    }
  }()

  /// Sequences of the other cursor key mode and of the VT220, which terminals send regardless of terminfo.
  private static let usualSequences: [(String, Int32)] = [
    ("\u{1B}[A", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}[C", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT),
    ("\u{1B}OA", KEY_UP), ("\u{1B}OB", KEY_DOWN), ("\u{1B}OC", KEY_RIGHT), ("\u{1B}OD", KEY_LEFT),
    ("\u{1B}[H", KEY_HOME), ("\u{1B}[F", KEY_END), ("\u{1B}OH", KEY_HOME), ("\u{1B}OF", KEY_END),
    ("\u{1B}[1~", KEY_HOME), ("\u{1B}[4~", KEY_END), ("\u{1B}[7~", KEY_HOME), ("\u{1B}[8~", KEY_END),
    ("\u{1B}[2~", KEY_IC), ("\u{1B}[3~", KEY_DC), ("\u{1B}[5~", KEY_PPAGE), ("\u{1B}[6~", KEY_NPAGE), ("\u{1B}[Z", KEY_BTAB),
  ]
}
