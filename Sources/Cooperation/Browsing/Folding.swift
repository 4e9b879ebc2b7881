import Foundation

extension String {
  /// The text for comparing: lower case, without accents, full-width letters as half-width, and typographic variants as one.
  ///
  /// What a person types and what the data holds are folded alike, so that "viet nam", "ＶＩＥＴ ＮＡＭ" and "Việt Nam" meet.
  public var foldedForSearch: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    return folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
      .replacing("đ", with: "d")
  }
}
