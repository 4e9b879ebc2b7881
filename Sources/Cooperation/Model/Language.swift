/// A language that names and texts are written in, as a BCP 47 tag (`en`, `ja`, `pt-BR`).
///
/// Two tags are equal when they are spelled alike; `primary` is what to compare when regions and scripts do not matter.
public struct Language: RawRepresentable, Hashable, Codable, Sendable {
  /// The tag as it was given.
  public let rawValue: String

  /// Takes a tag as it is; nothing is checked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// English, also the language of last resort.
  public static let english = Language(rawValue: "en")
  /// Japanese.
  public static let japanese = Language(rawValue: "ja")

  /// The first subtag in lower case: `pt` of `pt-BR`.
  public var primary: String {
    rawValue.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }
}
