/// The identifier of a list, to which answers are routed. Each screen declares its own.
public struct ListID: Hashable, Sendable {
  public let name: String

  public init(_ name: String) { self.name = name }
}
