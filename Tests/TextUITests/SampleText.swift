import SeededRandom

/// Texts with everything in them that is hard to draw.
enum SampleText {
  private static let pieces: [String] = [
    "a", "Z", " ", "-", "é", "e\u{301}", "\u{301}", "ệ", "日", "本", "、", "「", "」", "ﾃ", "ﾞ", "한", "\u{1161}",
    "क्ष", "हि", "ไ", "ำ", "ខ្មែរ", "\u{200B}", "\u{200C}", "\u{200D}", "\u{202E}", "\u{2066}", "\u{FEFF}",
    "\u{1B}", "\u{7F}", "\u{9B}", "\t", "\n", "\r\n", "😀", "👨‍👩‍👧", "👍🏽", "❤\u{FE0F}", "🇻🇳", "🇯",
    "1\u{FE0F}\u{20E3}", "\u{E000}", "\u{1FAE8}", "\u{10FFFF}", "z\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}",
    "ب", "می\u{200C}خ", "\u{0600}", "\u{AD}", "𠮷", "█",
  ]

  /// Joins up to twelve pieces.
  static func random(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
  }
}
