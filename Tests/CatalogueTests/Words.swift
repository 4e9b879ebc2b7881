/// The words of a text in lower case, punctuation aside.
func words(of text: String) -> [String] {
  text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
}

/// Every run of `count` words that follow each other.
func runs(of count: Int, in words: [String]) -> [ArraySlice<String>] {
  guard words.count >= count else { return [] }
  return (0...(words.count - count)).map { words[$0..<($0 + count)] }
}

/// A number for some words from which nobody reads the words (FNV-1a, 64 bits).
func digest(_ words: some Sequence<String>) -> UInt64 {
  words.joined(separator: " ").utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
