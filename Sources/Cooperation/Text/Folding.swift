import Foundation

/// A case-, accent- and width-insensitive folding of text for search.
///
/// `ＪＩＣＡ` and `jica`, `ﾊﾞｽ` and `バス`, `Đà Nẵng` and `da nang` fold alike. Typographic quotes and dashes become ASCII. `Viet Nam`,
/// the one country commonly spelt in two ways, folds to one word. Japanese voiced sound marks are kept: they distinguish letters.
///
/// ASCII, Latin and CJK text is folded scalar by scalar; only other text takes Foundation's path, which is forty times slower.
public struct Folding: Sendable {
  private var bytes: [UInt8] = []

  public init() {}

  /// The text folded so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Returns the folded text.
  public static func fold(_ text: String) -> String {
    var folding = Folding()
    folding.append(text)
    return folding.text
  }

  /// Returns the folded words of a text.
  public static func words(_ text: String) -> [String] {
    fold(text).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Appends a newline.
  public mutating func newLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Appends a text, folded.
  public mutating func append(_ text: String) {
    if appendPlain(text) { return }
    let start = bytes.count
    var run = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if Self.isVoicedMark(scalar), case let composed = text.precomposedStringWithCanonicalMapping,
        !composed.unicodeScalars.contains(where: Self.isVoicedMark)
      {
        bytes.removeLast(bytes.count - start)
        return append(composed)
      }
      if let plain = Self.plain(scalar) {
        if !run.isEmpty { appendRun(&run) }
        append(plain)
      } else {
        run.append(scalar)
      }
    }
    if !run.isEmpty { appendRun(&run) }
  }

  /// Appends an ASCII text, folded; false if it is not ASCII.
  private mutating func appendPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { letters in
      guard unsafe letters.allSatisfy({ $0 < 0x80 }) else { return false }
      for index in letters.indices {
        let letter = unsafe letters[index]
        switch letter {
        case 0x41...0x5A: append(folded: letter | 0x20)
        case 0x09, 0x0A: append(folded: 0x20)
        default: append(folded: letter)
        }
      }
      return true
    }
  }

  /// Appends a run of text that is neither ASCII nor CJK, folded by Foundation.
  private mutating func appendRun(_ run: inout String.UnicodeScalarView) {
    let folded = String(run).decomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "\u{300}"..."\u{36F}": break
      default:
        if let letters = Self.letters(scalar) {
          for letter in letters.unicodeScalars { append(letter) }
        } else {
          append(Self.plain(scalar) ?? scalar)
        }
      }
    }
    run.removeAll(keepingCapacity: true)
  }

  /// Returns the folded form of a scalar without Foundation's tables; nil if it needs them.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 32)
    case "\n", "\t", "\u{3000}": " "
    case "\0"..."\u{7F}": scalar
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}", "\u{201D}": "\""
    case "\u{2010}"..."\u{2015}": "-"
    case "\u{3001}"..."\u{3098}", "\u{309B}"..."\u{30FF}", "\u{3400}"..."\u{9FFF}": scalar
    case "\u{C0}"..."\u{17F}": latin(scalar)
    default: nil
    }
  }

  /// Returns the letters that a ligature or special letter folds to, which has no decomposition; nil for others.
  private static func letters(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "æ", "Æ": "ae"
    case "œ", "Œ": "oe"
    case "þ", "Þ": "th"
    case "ß", "ẞ": "ss"
    case "ø", "Ø": "o"
    case "ł", "Ł": "l"
    case "đ", "Đ", "ð", "Ð": "d"
    case "ħ", "Ħ": "h"
    case "ŧ", "Ŧ": "t"
    case "ı", "İ": "i"
    case "ĸ": "k"
    case "ŋ", "Ŋ": "ng"
    case "ĳ", "Ĳ": "ij"
    case "ə", "Ə": "e"
    default: nil
    }
  }

  /// Returns the ASCII letter that a Latin letter folds to; nil if there is no single one.
  private static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let letter = latinLetters[Int(scalar.value) - 0xC0]
    return letter == UInt8(ascii: ".") ? nil : Unicode.Scalar(letter)
  }

  /// The folded forms of U+00C0 to U+017F; a full stop if not a single letter.
  public static let latinLetters: [UInt8] = Array(
    ("aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghh..iiiiiiiii...jjkk."
      + "llllll..llnnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// Returns whether a scalar is a combining voiced sound mark of kana.
  private static func isVoicedMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{3099}" || scalar == "\u{309A}" }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard scalar.isASCII else {
      return bytes.append(contentsOf: scalar.utf8)
    }
    append(folded: UInt8(scalar.value))
  }

  /// Appends a folded ASCII character.
  private mutating func append(folded letter: UInt8) {
    bytes.append(letter)
    if letter == UInt8(ascii: "m"), bytes.count >= 8, bytes.suffix(8).elementsEqual("viet nam".utf8) {
      bytes.remove(at: bytes.count - 4)
    }
  }
}
