internal import Cooperation

/// The words of texts, folded, each once, as the full-text index takes them: with a space after each.
///
/// A word is a run of letters and digits. Scripts that are written without spaces (Chinese, Japanese, Thai, Lao, Khmer,
/// Burmese) give each pair of neighbours, and the last character of a run alone; so words of any length are found, two
/// characters being the usual one in Japanese. `Viet Nam` is `vietnam` as well.
struct SearchWords {
  /// The words so far.
  private(set) var bytes: [UInt8] = []
  /// Where the words end, of those that have a place in `slots`.
  private var words: [(start: Int32, count: Int32)] = []
  /// Numbers of words by their hash, plus one; a power of two, at most half full.
  private var slots = [Int32](repeating: 0, count: 512)
  /// Whether the last word was the first half of `Viet Nam`.
  private var isAfterViet = false
  private let isQuery: Bool

  /// What longer words are cut to, in bytes.
  private static let longest = 64

  init() {
    isQuery = false
    bytes.reserveCapacity(2048)
  }

  private init(query: String) {
    isQuery = true
    add(query)
  }

  /// Adds the words of a text that are not there yet.
  mutating func add(_ text: String) {
    isAfterViet = false
    var text = text
    text.withUTF8 { unsafe add($0) }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var start = bytes.count
    var index = 0
    while index < text.count {
      let byte = unsafe text[index]
      if byte >= 0x80 {
        let first = index - (bytes.count - start)
        bytes.removeLast(bytes.count - start)
        while index < text.count, case let next = unsafe text[index], next >= 0x80 || Self.letter(next) != nil { index += 1 }
        addForeign(unsafe String(decoding: UnsafeBufferPointer(rebasing: text[first..<index]), as: UTF8.self))
        start = bytes.count
        continue
      }
      if let letter = Self.letter(byte) {
        bytes.append(letter)
      } else if bytes.count > start {
        finishWord(from: start)
        start = bytes.count
      }
      index += 1
    }
    if bytes.count > start { finishWord(from: start) }
  }

  /// Returns the folded form of a letter or digit of ASCII; nil for all other bytes.
  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: nil
    }
  }

  /// Adds the words of a text with letters beyond ASCII.
  private mutating func addForeign(_ text: String) {
    var start = bytes.count
    var previous: Unicode.Scalar?
    var isPaired = false
    for scalar in Folding.fold(text).unicodeScalars {
      let isUnspaced = Self.isUnspaced(scalar)
      if isUnspaced || !Self.isLetter(scalar) {
        if bytes.count > start { finishWord(from: start) }
        start = bytes.count
      }
      if !isUnspaced, let last = previous {
        addRunEnd(last, isPaired: isPaired)
        start = bytes.count
        (previous, isPaired) = (nil, false)
      }
      if isUnspaced {
        if let last = previous {
          bytes += last.utf8
          bytes += scalar.utf8
          finishWord(from: start)
          start = bytes.count
          isPaired = true
        }
        previous = scalar
      } else if Self.isLetter(scalar) {
        bytes += scalar.utf8
      }
    }
    if bytes.count > start { finishWord(from: start) }
    if let previous { addRunEnd(previous, isPaired: isPaired) }
  }

  /// Adds the last character of a run; a query leaves it out where a pair holds it.
  private mutating func addRunEnd(_ scalar: Unicode.Scalar, isPaired: Bool) {
    if isQuery && isPaired { return }
    let start = bytes.count
    bytes += scalar.utf8
    finishWord(from: start)
  }

  private mutating func finishWord(from start: Int) {
    if bytes.count - start > Self.longest {
      var end = start + Self.longest
      while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.removeLast(bytes.count - end)
    }
    let word = bytes[start...]
    let isNam = isAfterViet && word.elementsEqual("nam".utf8)
    isAfterViet = word.elementsEqual("viet".utf8)
    if isNam && isQuery, let viet = words.popLast() {
      bytes.removeLast(bytes.count - Int(viet.start))
    } else {
      keepWord(from: start)
    }
    guard isNam else { return }
    let end = bytes.count
    bytes += "vietnam".utf8
    keepWord(from: end)
  }

  /// Keeps the bytes from a place on as a word, or drops them where it is there already.
  private mutating func keepWord(from start: Int) {
    let count = bytes.count - start
    if isQuery { return endWord(from: start) }
    var slot = Int(truncatingIfNeeded: hash(start, count)) & (slots.count - 1)
    while slots[slot] != 0 {
      let word = words[Int(slots[slot] - 1)]
      if Int(word.count) == count, bytes[Int(word.start)..<Int(word.start) + count].elementsEqual(bytes[start...]) {
        bytes.removeLast(count)
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    endWord(from: start)
    slots[slot] = Int32(words.count)
    if words.count * 2 > slots.count { grow() }
  }

  private mutating func endWord(from start: Int) {
    words.append((Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: bytes.count - start)))
    bytes.append(UInt8(ascii: " "))
  }

  private func hash(_ start: Int, _ count: Int) -> UInt64 {
    unsafe bytes.withUnsafeBytes { all in unsafe Digest.hash(UnsafeRawBufferPointer(rebasing: all[start..<start + count])) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, word) in words.enumerated() {
      var slot = Int(truncatingIfNeeded: hash(Int(word.start), Int(word.count))) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA,
      0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return letter(UInt8(truncatingIfNeeded: scalar.value)) != nil }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}

// MARK: Questions

extension SearchWords {
  /// Returns the expression of FTS5 for what holds all words of a text; nil where the text has no word.
  ///
  /// The last word may be the beginning of a longer one, because it is still being typed. Where nothing but names is asked for,
  /// put `names :` before it.
  static func query(_ text: String) -> String? {
    let question = SearchWords(query: text)
    guard let last = question.words.indices.last else { return nil }
    let isEnded = text.last.map { !$0.isLetter && !$0.isNumber } ?? true
    return "("
      + question.words.indices.map { index in
        let word = question.words[index]
        let text = String(decoding: question.bytes[Int(word.start)..<Int(word.start + word.count)], as: UTF8.self)
        // A single character of a script without spaces may be the first of a pair.
        let isSingle = text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy(isUnspaced)
        return "\"\(text)\"" + (isSingle || (index == last && !isEnded) ? "*" : "")
      }.joined(separator: " AND ") + ")"
  }
}
