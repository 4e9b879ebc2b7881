/// What is not shown as it is, and what is shown in its stead.
extension CellText {
  static let replacement: UInt32 = 0xFFFD
  static let dottedCircle: UInt32 = 0x25CC
  static let zeroWidthSpace: UInt32 = 0x200B
  static let zeroWidthNonJoiner: UInt32 = 0x200C
  static let zeroWidthJoiner: UInt32 = 0x200D
  static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
  static let skinTones: ClosedRange<UInt32> = 0x1F3FB...0x1F3FF

  /// Gives the visible stand-in for a scalar that must not reach a terminal.
  ///
  /// Line ends and tabs become one space, other C0 controls and DEL their pictures (U+2400 and on), a soft hyphen a hyphen, and
  /// C1 controls, direction marks, zero width characters, private use and unknown scalars U+FFFD.
  static func standIn(for scalar: UInt32, _ bytes: Swift.Span<UInt8>, _ next: Int) -> CellText {
    switch scalar {
    case 0x0D where next < bytes.count && bytes[next] == 0x0A: CellText(end: next + 1, width: 1, base: 0x20)
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: CellText(end: next, width: 1, base: 0x20)
    case 0x00..<0x20: CellText(end: next, width: 1, base: 0x2400 + scalar)
    case 0x7F: CellText(end: next, width: 1, base: 0x2421)
    case 0xAD: CellText(end: next, width: 1, base: 0x2D)
    default: CellText(end: next, width: 1, base: replacement)
    }
  }

  /// Tells whether a mark is left out: variation selectors, the keycap, and tags change a width that terminals then dispute.
  static func isDropped(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x20E3, 0xE0020...0xE007F: true
    default: false
    }
  }

  /// Tells whether a scalar is a picture that others may be joined to.
  static func isPicture(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1F000..<0x20000, 0x2190..<0x2400, 0x2600..<0x27C0, 0x2B00..<0x2C00: true
    default: false
    }
  }

  /// Whether the base is a letter of a script that is spelt with joiners: Arabic and its relatives, the scripts of India, Khmer.
  var joins: Bool {
    switch base {
    case 0x0600..<0x0E00, 0x0F00..<0x10A0, 0x1780..<0x18B0: true
    default: false
    }
  }

  /// Whether the base is a letter of a script that marks the ends of words with U+200B: Thai, Lao, Burmese, Khmer.
  var breaksWordsUnseen: Bool {
    switch base {
    case 0x0E00..<0x0F00, 0x1000..<0x10A0, 0x1780..<0x1800: true
    default: false
    }
  }
}
