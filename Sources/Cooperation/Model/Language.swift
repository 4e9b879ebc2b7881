/// A language as a BCP 47 tag (`en`, `ja`, `pt-BR`).
///
/// Tags compare by spelling; compare `primary` to ignore regions and scripts.
public struct Language: RawRepresentable, Hashable, Codable, Sendable {
  public let rawValue: String

  /// The tag is not validated.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// English, also the fallback.
  public static let english = Language(rawValue: "en")
  public static let japanese = Language(rawValue: "ja")

  /// The first subtag in lower case: `pt` of `pt-BR`.
  public var primary: String {
    rawValue.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }
}
