/// The cursor's position in a list, as shown to the user.
public struct ListPlace: Hashable, Sendable {
  /// The selected position, counted from 0.
  public var position: Int
  public var count: Int
  /// The displayed number of the first position: 0 for an All row, else 1.
  public var firstNumber: Int

  public var number: Int { position + firstNumber }
  public var lastNumber: Int { count - 1 + firstNumber }
}
