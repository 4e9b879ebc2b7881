/// Where a person is in a list, in numbers that can be said.
public struct ListPlace: Hashable, Sendable {
  /// The selected position, counted from the top.
  public var position: Int
  public var count: Int
  /// The number of the first position: 0 for a row that stands for all others, else 1.
  public var firstNumber: Int

  public var number: Int { position + firstNumber }
  public var lastNumber: Int { count - 1 + firstNumber }
}
