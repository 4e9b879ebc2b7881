/// The size of a grid in columns and rows; never negative.
public struct Size: Hashable, Sendable, CustomStringConvertible {
  public let width: Int
  public let height: Int

  /// Clamps negative values to zero.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Parses a size such as `120x36`; both numbers must be within 1...9999.
  public init?(_ text: String) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    guard let width = Int(parts[0]), let height = Int(parts[1]) else { return nil }
    guard (1...9999).contains(width), (1...9999).contains(height) else { return nil }
    self.init(width: width, height: height)
  }

  public var description: String { "\(width)x\(height)" }
}
