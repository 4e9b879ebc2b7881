/// A file of the catalogue: its name, as findings show it, and its bytes.
public struct CatalogueFile: Hashable, Sendable {
  /// The file's name, as findings show it.
  public var name: String
  /// What the file holds, in UTF-8.
  public var bytes: [UInt8]

  /// Creates a file in memory.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Creates a file in memory.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
