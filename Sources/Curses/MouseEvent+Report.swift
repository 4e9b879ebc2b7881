internal import TextUI

extension MouseEvent {
  /// The highest plausible column or row.
  private static let limit = 1 << 16

  /// Parses the parameters of an SGR report (mode 1006): `<0;12;30`, ended by `M`, or `m` for a release.
  init?(parameters: [UInt8], final: UInt8) {
    guard parameters.first == UInt8(ascii: "<"), final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return nil }
    let texts = parameters.dropFirst().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard texts.count == 3, texts.joined().allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else { return nil }
    let numbers = texts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3 else { return nil }
    self.init(code: numbers[0], column: numbers[1], row: numbers[2], isRelease: final == UInt8(ascii: "m"))
  }

  /// Parses the three bytes after `ESC [ M` of an X10 report, which does not name the released button.
  init?(bytes: [UInt8]) {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    let numbers = bytes.map { Int($0) - 32 }
    self.init(code: numbers[0], column: numbers[1], row: numbers[2], isRelease: numbers[0] & 0b110_0011 == 3)
  }

  /// Decodes a button code with modifier bits, and a one-based cell.
  private init?(code: Int, column: Int, row: Int, isRelease: Bool) {
    guard (0..<128).contains(code), (1...Self.limit).contains(column), (1...Self.limit).contains(row) else { return nil }
    var modifiers: Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let (isMotion, isWheel, number) = (code & 32 != 0, code & 64 != 0, code & 3)
    let kind: Kind
    switch (isWheel, isRelease, isMotion) {
    case (true, false, false) where number < 2: kind = number == 0 ? .wheelUp : .wheelDown
    case (true, _, _): return nil
    case (false, true, _): kind = .release
    case (false, false, _) where number == 3: return nil
    case (false, false, true): kind = .drag
    case (false, false, false): kind = .press
    }
    let buttons: [Button] = [.left, .middle, .right]
    let button = isWheel || number == 3 ? nil : buttons[number]
    self.init(kind, button, at: Point(x: column - 1, y: row - 1), modifiers: modifiers)
  }
}
