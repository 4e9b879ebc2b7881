/// Scalars that are unsafe to show, and their replacements.
extension CellText {
  static let replacementCharacter: UInt32 = 0xFFFD
  static let dottedCircle: UInt32 = 0x25CC
  static let zeroWidthSpace: UInt32 = 0x200B
  static let zeroWidthNonJoiner: UInt32 = 0x200C
  static let zeroWidthJoiner: UInt32 = 0x200D
  static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
  static let skinTones: ClosedRange<UInt32> = 0x1F3FB...0x1F3FF

  /// Returns the visible replacement of a scalar that must not reach a terminal.
  ///
  /// Newlines and tabs become a space, other C0 controls and DEL their control pictures (U+2400…), a soft hyphen a hyphen, and C1
  /// controls, bidirectional controls, zero-width, private-use and unassigned scalars U+FFFD.
  static func replacement(for scalar: UInt32, _ bytes: Swift.Span<UInt8>, _ next: Int) -> CellText {
    switch scalar {
    case 0x0D where next < bytes.count && bytes[next] == 0x0A: CellText(end: next + 1, width: 1, base: 0x20)
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: CellText(end: next, width: 1, base: 0x20)
    case 0x00..<0x20: CellText(end: next, width: 1, base: 0x2400 + scalar)
    case 0x7F: CellText(end: next, width: 1, base: 0x2421)
    case 0xAD: CellText(end: next, width: 1, base: 0x2D)
    default: CellText(end: next, width: 1, base: replacementCharacter)
    }
  }

  /// Returns whether a mark is dropped because terminals dispute the width it results in.
  ///
  /// These are variation selectors, the enclosing keycap, and tags.
  static func isDropped(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x20E3, 0xE0020...0xE007F: true
    default: false
    }
  }

  /// Returns whether a scalar is a pictograph that can start a ZWJ sequence.
  static func isPictograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1F000..<0x20000, 0x2190..<0x2400, 0x2600..<0x27C0, 0x2B00..<0x2C00: true
    default: false
    }
  }

  /// Whether the base belongs to a script spelt with joiners: Arabic, Indic, Khmer and related scripts.
  var usesJoiners: Bool {
    switch base {
    case 0x0600..<0x0E00, 0x0F00..<0x10A0, 0x1780..<0x18B0: true
    default: false
    }
  }

  /// Whether the base belongs to a script that separates words with U+200B: Thai, Lao, Burmese, Khmer.
  var usesZeroWidthSpace: Bool {
    switch base {
    case 0x0E00..<0x0F00, 0x1000..<0x10A0, 0x1780..<0x1800: true
    default: false
    }
  }
}
