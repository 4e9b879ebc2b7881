/// A catalogue file in memory.
public struct CatalogueFile: Hashable, Sendable {
  /// The name used in findings.
  public var name: String
  /// The contents in UTF-8.
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
