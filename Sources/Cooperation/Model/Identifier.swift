/// The identifier of one kind of record, as its catalogue or publisher writes it: `jica`, `VN`, `XM-DAC-701-8-123`.
///
/// The phantom type keeps an agency's identifier from being used for a programme.
public struct Identifier<Record>: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  /// Creates an identifier from its text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension Identifier: Comparable {
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { rawValue = value }
}

extension Identifier: CustomStringConvertible {
  public var description: String { rawValue }
}
