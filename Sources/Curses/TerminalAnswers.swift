public import TextUI

/// The terminal's answers to queries; some terminals never answer.
public struct TerminalAnswers: Hashable, Sendable {
  /// Whether it supports synchronised output (DECRQM, mode 2026); nil if unanswered.
  public internal(set) var knowsSynchronisedOutput: Bool?
  /// The background colour (OSC 11); nil if unanswered.
  public internal(set) var background: Colour?
  /// The device attributes (DA1), `62;4`; nil if unanswered.
  public internal(set) var attributes: String?

  public init() {}
}

extension Colour {
  /// Parses an `XParseColor` string: `rgb:1e1e/1e1e/1e1e`, `rgb:f/f/f` or `rgba:1e1e/1e1e/1e1e/ffff`.
  init?(reported text: Substring) {
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let count = ["rgb": 3, "rgba": 4][String(halves[0])] else { return nil }
    let numbers = halves[1].split(separator: "/", omittingEmptySubsequences: false).map(Self.step(ofReported:))
    guard numbers.count == count, !numbers.contains(nil), let red = numbers[0], let green = numbers[1], let blue = numbers[2]
    else { return nil }
    self = .rgb(red: red, green: green, blue: blue)
  }

  /// Scales one to four hexadecimal digits to eight bits.
  private static func step(ofReported digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.count), digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = Int(digits, radix: 16)
    else { return nil }
    let most = (1 << (4 * digits.count)) - 1
    return UInt8((value * 255 + most / 2) / most)
  }
}
