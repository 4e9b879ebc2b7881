public import TextUI

/// What the terminal has said of itself so far; answers come whenever they come, and some terminals give none.
public struct TerminalAnswers: Hashable, Sendable {
  /// Whether it knows synchronised output (DECRQM, mode 2026); nil before it has said.
  public internal(set) var knowsSynchronisedOutput: Bool?
  /// The colour of its background (OSC 11); nil before it has said.
  public internal(set) var background: Colour?
  /// The numbers by which it says what it is (DA1), `62;4`; nil before it has said.
  public internal(set) var attributes: String?

  /// Creates the answers of a terminal that has said nothing yet.
  public init() {}
}

extension Colour {
  /// Reads a colour as terminals report it, after `XParseColor`: `rgb:1e1e/1e1e/1e1e`, `rgb:f/f/f` or `rgba:1e1e/1e1e/1e1e/ffff`.
  init?(reported text: Substring) {
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let count = ["rgb": 3, "rgba": 4][String(halves[0])] else { return nil }
    let numbers = halves[1].split(separator: "/", omittingEmptySubsequences: false).map(Self.step(ofReported:))
    guard numbers.count == count, !numbers.contains(nil), let red = numbers[0], let green = numbers[1], let blue = numbers[2]
    else { return nil }
    self = .rgb(red: red, green: green, blue: blue)
  }

  /// Reads one to four hexadecimal digits as a part of the largest number that they can write, in 256 steps.
  private static func step(ofReported digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.count), digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = Int(digits, radix: 16)
    else { return nil }
    let most = (1 << (4 * digits.count)) - 1
    return UInt8((value * 255 + most / 2) / most)
  }
}
