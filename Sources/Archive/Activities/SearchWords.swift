internal import Cooperation
internal import Foundation
internal import Synchronization

/// The words of texts, folded, each once, as the full-text index takes them: with a space after each.
///
/// A word is a run of letters and digits. Scripts that are written without spaces (Chinese, Japanese, Thai, Lao, Khmer,
/// Burmese) give each pair of neighbours, and the last character of a run alone; so words of any length are found, two
/// characters being the usual one in Japanese. `Viet Nam` is `vietnam` as well.
struct SearchWords {
  /// The words so far, and room for more.
  private var room: [UInt8] = []
  /// How many bytes of `room` are words.
  private var length = 0
  /// Where the words stand.
  private var words: [(start: Int32, count: Int32, hash: UInt32)] = []
  /// Numbers of words by their hash, plus one, and the hash above it; a power of two, at most half full.
  private var slots = [UInt64](repeating: 0, count: 512)
  /// Whether the last word was the first half of `Viet Nam`.
  private var isAfterViet = false
  private let isQuery: Bool

  /// What longer words are cut to, in bytes.
  private static let longest = 64

  init() {
    isQuery = false
    words.reserveCapacity(256)
  }

  private init(query: String) {
    isQuery = true
    add(query)
  }

  /// What has gathered words, and waits for more, so that its room need not be made anew for each activity.
  private static let waiting = Mutex<[SearchWords]>([])

  /// Gathers words by the given steps.
  static func gather<Result>(_ steps: (inout SearchWords) -> Result) -> Result {
    var words = waiting.withLock { $0.popLast() } ?? SearchWords()
    let result = steps(&words)
    // The room for a very long text is given back at once.
    if words.slots.count > 1 << 15 { return result }
    words.clear()
    waiting.withLock { $0.append(words) }
    return result
  }

  private mutating func clear() {
    length = 0
    // A long text makes much room, which would have to be cleared for every short one after it.
    if slots.count > 1 << 10, words.count * 8 < slots.count { slots = [UInt64](repeating: 0, count: 1 << 10) }
    words.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = 0 }
  }

  /// The words so far.
  var bytes: [UInt8] { Array(room[..<length]) }

  /// How many bytes the words take.
  var byteCount: Int { length }

  /// Adds the words of a text that are not there yet.
  mutating func add(_ text: String) {
    isAfterViet = false
    var text = text
    text.withUTF8 { unsafe add($0) }
  }

  /// Adds words letter by letter: those of ASCII and of the Latin letters that fold to it here, others through `addForeign`.
  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    makeRoom(text.count * 2 + 16)
    var room: [UInt8] = []
    swap(&room, &self.room)
    let latin = Folding.latinLetters
    var end = length
    var hash = Self.seed
    // Where the word began, in the text.
    var first = 0
    var index = 0
    while index < text.count {
      let byte = unsafe text[index]
      var letter = byte | 0x20
      var width = 1
      if byte >= 0x80 {
        let next = index + 1 < text.count ? unsafe text[index + 1] : 0
        (letter, width) = Self.latinLetter(byte, next, latin)
        if letter == Self.unknown {
          if end == length { first = index }
          while index < text.count, case let next = unsafe text[index], next >= 0x80 || Self.isLetter(next) { index += 1 }
          swap(&room, &self.room)
          addForeign(unsafe String(decoding: UnsafeBufferPointer(rebasing: text[first..<index]), as: UTF8.self))
          makeRoom((text.count - index) * 2 + 16)
          swap(&room, &self.room)
          (end, hash) = (length, Self.seed)
          continue
        }
      } else if !Self.isLetter(byte) {
        letter = 0
      }
      if letter != 0 {
        if end == length { first = index }
        room[end] = letter
        end += 1
        hash = (hash ^ UInt64(letter)) &* Self.factor
      } else if end > length {
        finishWord(&room, count: end - length, hash: hash)
        (end, hash) = (length, Self.seed)
      }
      index += width
    }
    if end > length { finishWord(&room, count: end - length, hash: hash) }
    swap(&room, &self.room)
  }

  private mutating func makeRoom(_ count: Int) {
    let missing = length + count - room.count
    if missing > 0 { room += [UInt8](repeating: 0, count: missing + room.count) }
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let factor: UInt64 = 0x100_0000_01B3
  /// Stands for a letter that is folded elsewhere.
  private static let unknown = UInt8(ascii: ".")

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// Returns the letter of ASCII that a character beyond ASCII folds to, 0 for punctuation, and how many bytes it takes.
  private static func latinLetter(_ byte: UInt8, _ next: UInt8, _ latin: [UInt8]) -> (letter: UInt8, width: Int) {
    switch (byte, next) {
    case (0xC3...0xC5, 0x80...0xBF): (latin[Int(byte & 0x1F) << 6 + Int(next & 0x3F) - 0xC0], 2)
    case (0xC2, 0xA0), (0xC2, 0xAB), (0xC2, 0xBB), (0xC2, 0xB7), (0xC2, 0xB0): (0, 2)
    case (0xE2, 0x80): (0, 3)
    default: (unknown, 1)
    }
  }

  /// Adds the words of a text with letters beyond ASCII.
  private mutating func addForeign(_ text: String) {
    var word: [UInt8] = []
    var previous: Unicode.Scalar?
    var isPaired = false
    for scalar in Folding.fold(text).unicodeScalars {
      let isUnspaced = Self.isUnspaced(scalar)
      let isLetter = !isUnspaced && Self.isLetter(scalar)
      if !isLetter { finishForeign(&word) }
      if !isUnspaced, let last = previous {
        addRunEnd(last, isPaired: isPaired)
        (previous, isPaired) = (nil, false)
      }
      if isUnspaced {
        if let last = previous {
          word += last.utf8
          word += scalar.utf8
          finishForeign(&word)
          isPaired = true
        }
        previous = scalar
      } else if isLetter {
        word += scalar.utf8
      }
    }
    finishForeign(&word)
    if let previous { addRunEnd(previous, isPaired: isPaired) }
  }

  /// Adds the last character of a run; a query leaves it out where a pair holds it.
  private mutating func addRunEnd(_ scalar: Unicode.Scalar, isPaired: Bool) {
    if isQuery && isPaired { return }
    var word = Array(scalar.utf8)
    finishForeign(&word)
  }

  private mutating func finishForeign(_ word: inout [UInt8]) {
    if word.isEmpty { return }
    makeRoom(word.count + 16)
    var hash = Self.seed
    for (index, byte) in word.enumerated() {
      room[length + index] = byte
      hash = (hash ^ UInt64(byte)) &* Self.factor
    }
    var room: [UInt8] = []
    swap(&room, &self.room)
    finishWord(&room, count: word.count, hash: hash)
    swap(&room, &self.room)
    word.removeAll(keepingCapacity: true)
  }

  /// Ends the word that stands behind the others.
  private mutating func finishWord(_ room: inout [UInt8], count: Int, hash: UInt64) {
    var (count, hash) = (count, hash)
    if count > Self.longest {
      count = Self.longest
      while count > 0, room[length + count] & 0xC0 == 0x80 { count -= 1 }
      hash = Self.hash(room[length..<length + count])
    }
    let isNam = isAfterViet && count == 3 && room[length..<length + 3].elementsEqual("nam".utf8)
    isAfterViet = count == 4 && room[length] == UInt8(ascii: "v") && room[length..<length + 4].elementsEqual("viet".utf8)
    if isNam && isQuery, let viet = words.popLast() {
      length = Int(viet.start)
    } else {
      keepWord(&room, count: count, hash: hash)
    }
    guard isNam else { return }
    for (index, byte) in "vietnam".utf8.enumerated() { room[length + index] = byte }
    keepWord(&room, count: 7, hash: Self.hash(room[length..<length + 7]))
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(seed) { ($0 ^ UInt64($1)) &* factor } }

  /// Keeps the word that stands behind the others, or drops it where it is there already.
  private mutating func keepWord(_ room: inout [UInt8], count: Int, hash: UInt64) {
    let short = UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    var slot = Int(short) & (slots.count - 1)
    while !isQuery, case let entry = slots[slot], entry != 0 {
      if UInt32(truncatingIfNeeded: entry >> 32) == short {
        let word = words[Int(UInt32(truncatingIfNeeded: entry)) - 1]
        if Int(word.count) == count, isSame(room, Int(word.start), count) { return }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    words.append((Int32(truncatingIfNeeded: length), Int32(truncatingIfNeeded: count), short))
    room[length + count] = UInt8(ascii: " ")
    length += count + 1
    if isQuery { return }
    slots[slot] = UInt64(short) << 32 | UInt64(words.count)
    if words.count * 2 > slots.count { grow() }
  }

  /// Returns whether the word that stands behind the others is the one of the same length that begins at `start`.
  private func isSame(_ room: [UInt8], _ start: Int, _ count: Int) -> Bool {
    unsafe room.withUnsafeBytes { bytes in
      let first = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
      let second = unsafe UnsafeRawBufferPointer(rebasing: bytes[length..<length + count])
      guard let first = first.baseAddress, let second = second.baseAddress else { return true }
      return unsafe memcmp(first, second, count) == 0
    }
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for (number, word) in words.enumerated() {
      var slot = Int(word.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt64(word.hash) << 32 | UInt64(number + 1)
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
    if scalar.isASCII { return isLetter(UInt8(truncatingIfNeeded: scalar.value)) }
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
        let text = String(decoding: question.room[Int(word.start)..<Int(word.start + word.count)], as: UTF8.self)
        // A single character of a script without spaces may be the first of a pair.
        let isSingle = text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy(isUnspaced)
        return "\"\(text)\"" + (isSingle || (index == last && !isEnded) ? "*" : "")
      }.joined(separator: " AND ") + ")"
  }
}
