extension Unicode.Scalar {
  /// Whether a screen would not show it as it is: controls, bidirectional controls, zero-width spaces, soft hyphens, interlinear
  /// marks, tags, private use and noncharacters.
  ///
  /// Machine output escapes these, so that they cannot affect a terminal and nothing is lost. The joiners and variation selectors
  /// that Persian, Bengali, Han and emoji sequences need are excluded.
  var isInvisible: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x061C: false
    case 0..<0x20, 0x7F..<0xA0, 0xAD: true
    case 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF, 0xE0000...0xE00FF, 0xF0000...0x10FFFF: true
    default: false
    }
  }
}
