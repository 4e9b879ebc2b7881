internal import Cooperation

/// Programmes and events counted for one agency or place.
struct ItemTotals {
  var programmes = 0
  var events = 0

  static let none = ItemTotals()
}

extension Sequence {
  /// Returns the elements by a value that some lack, those last whichever way the order goes; equal ones stay in their order.
  func sorted<Value: Comparable>(by value: (Element) -> Value?, descending: Bool) -> [Element] {
    var present: [(value: Value, element: Element)] = []
    var absent: [Element] = []
    for element in self {
      if let value = value(element) { present.append((value, element)) } else { absent.append(element) }
    }
    present.sort { descending ? $0.value > $1.value : $0.value < $1.value }
    return present.map(\.element) + absent
  }
}
