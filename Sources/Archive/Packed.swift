internal import Cooperation

/// Writes the parts of titles and dates that have no column of their own into one text, and reads them back.
///
/// Parts are set apart with the separators that ASCII has for this, U+001E between parts and U+001F within one; where a text
/// holds one of the two, a space takes its place.
enum Packed {
  private static let between: Character = "\u{1E}"
  private static let within: Character = "\u{1F}"

  /// Returns a title's columns: English, Japanese, and all languages where these two do not say everything.
  static func columns(of title: LocalizedText) -> (english: String?, japanese: String?, all: String?) {
    let english = title.exact(.english)
    let japanese = title.exact(.japanese)
    if let english, LocalizedText(english, japanese: japanese) == title { return (english, japanese, nil) }
    let all = title.entries.map { clean($0.language.rawValue) + String(within) + clean($0.text) }
    return (english, japanese, all.joined(separator: String(between)))
  }

  static func title(english: String?, japanese: String?, all: String?) -> LocalizedText {
    guard let all else { return english.map { LocalizedText($0, japanese: japanese) } ?? LocalizedText() }
    return LocalizedText(
      all.split(separator: between).map { part in
        let fields = part.split(separator: within, maxSplits: 1, omittingEmptySubsequences: false)
        return LocalizedText.Entry(language: Language(rawValue: String(fields[0])), text: String(fields.dropFirst().first ?? ""))
      })
  }

  /// Returns what a date claim says besides its date; nil when it says nothing.
  static func note(of claim: DateClaim) -> String? {
    if claim.wording == nil && claim.citations.isEmpty { return nil }
    let citations = claim.citations.map { citation in
      clean(citation.source.rawValue) + (citation.place.map { String(within) + clean($0) } ?? "")
    }
    return ([clean(claim.wording ?? "")] + citations).joined(separator: String(between))
  }

  /// Returns the claim of a date column and its note; nil when there is no date.
  static func claim(date: String?, note: String?) throws -> DateClaim? {
    guard let date else { return nil }
    guard let date = EDTFDate(date) else { throw ArchiveError(.damaged("\(date) is not a date")) }
    var claim = DateClaim(date)
    guard let note else { return claim }
    let parts = note.split(separator: between, omittingEmptySubsequences: false)
    if let wording = parts.first, !wording.isEmpty { claim.wording = String(wording) }
    claim.citations = parts.dropFirst().map { part in
      let fields = part.split(separator: within, maxSplits: 1, omittingEmptySubsequences: false)
      return Citation(source: Source.ID(String(fields[0])), place: fields.dropFirst().first.map(String.init))
    }
    return claim
  }

  private static func clean(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x1E || $0 == 0x1F }) else { return text }
    return String(text.map { $0 == between || $0 == within ? " " : $0 })
  }
}
