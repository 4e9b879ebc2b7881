/// The extent of a grid in columns and rows; never negative.
public struct Size: Hashable, Sendable, CustomStringConvertible {
  /// The number of columns.
  public let width: Int
  /// The number of rows.
  public let height: Int

  /// Makes a size; what is negative counts as zero.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Reads a size such as `120x36`; nil unless it is two numbers from 1 to 9999 with an `x` between.
  public init?(_ text: String) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    guard let width = Int(parts[0]), let height = Int(parts[1]) else { return nil }
    guard (1...9999).contains(width), (1...9999).contains(height) else { return nil }
    self.init(width: width, height: height)
  }

  /// The size as it is read: `120x36`.
  public var description: String { "\(width)x\(height)" }
}
