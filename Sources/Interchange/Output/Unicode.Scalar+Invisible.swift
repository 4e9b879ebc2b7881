extension Unicode.Scalar {
  /// Whether it is invisible but has an effect: controls, bidirectional controls, zero-width spaces.
  ///
  /// Escaped, these cannot affect a terminal. The joiners that Persian, Bengali and emoji sequences need are excluded.
  var isInvisible: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0x061C: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0001: true
    default: false
    }
  }
}
