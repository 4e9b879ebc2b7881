/// Names a list of a screen; the answers to its questions go there. Each screen declares its own.
public struct ListID: Hashable, Sendable {
  public let name: String

  public init(_ name: String) { self.name = name }
}
