internal import Cooperation
internal import Synchronization

/// The order of day and month in dates such as 03/04/2013.
enum DateOrder: Sendable {
  case dayFirst, monthFirst

  /// A date of two small numbers and a year.
  enum Reading: Equatable {
    /// It can only mean this day; the order is nil if it says nothing of others.
    case day(Day, DateOrder?)
    case either(dayFirst: Day, monthFirst: Day)

    /// Reads `dd-mm-yyyy` or `mm-dd-yyyy`, with stops, slashes, hyphens or nothing between; nil if it is no such date.
    init?(_ text: some Collection<UInt8>) {
      var numbers: [Int] = []
      var lengths: [Int] = []
      var separator: UInt8?
      var (value, length) = (0, 0)
      for byte in text {
        if (0x30...0x39).contains(byte) {
          (value, length) = (value * 10 + Int(byte - 0x30), length + 1)
          if length > (numbers.isEmpty ? 8 : 4) { return nil }
        } else if byte == 0x2D || byte == 0x2E || byte == 0x2F, length > 0, separator ?? byte == byte, numbers.count < 2 {
          separator = byte
          numbers.append(value)
          lengths.append(length)
          (value, length) = (0, 0)
        } else {
          return nil
        }
      }
      if numbers.isEmpty, length == 8 {
        (numbers, lengths, value, length) = ([value / 1_000_000, value / 10000 % 100], [2, 2], value % 10000, 4)
      }
      guard numbers.count == 2, length == 4, lengths.allSatisfy({ $0 <= 2 }) else { return nil }
      let dayFirst = Day(year: value, month: numbers[1], day: numbers[0])
      let monthFirst = Day(year: value, month: numbers[0], day: numbers[1])
      switch (dayFirst, monthFirst) {
      case (let day?, let other?):
        // Stops are written by those who write the day first.
        if day == other || separator == 0x2E { self = .day(day, nil) } else { self = .either(dayFirst: day, monthFirst: other) }
      // Eight digits may be an amount as well, and say nothing of the dates of their file.
      case (let day?, nil): self = .day(day, separator == nil || separator == 0x2E ? nil : .dayFirst)
      case (nil, let day?): self = .day(day, separator == nil ? nil : .monthFirst)
      case (nil, nil): return nil
      }
    }
  }
}

/// The order of dates in a file, found by reading the file once more when a date depends on it.
final class FileDates: Sendable {
  private let input: ActivityInput
  private let found = Mutex<(isKnown: Bool, order: DateOrder?)>((false, nil))

  init(_ input: ActivityInput) { self.input = input }

  /// The order on which all dates agree that tell it; nil if there is none, they differ, or the input cannot be read again.
  var order: DateOrder? {
    found.withLock { found in
      if !found.isKnown { found = (true, search()) }
      return found.order
    }
  }

  private func search() -> DateOrder? {
    if case .standardInput = input { return nil }
    guard var text = try? TextStream(input, blockSize: 1 << 20) else { return nil }
    var finder = DateFinder()
    while let block = try? text.next(), !finder.isDone { finder.add(block) }
    return finder.order
  }
}

/// Finds dates that tell the order of day and month in a text that comes in blocks.
private struct DateFinder {
  private var orders: Set<DateOrder> = []
  /// The text since the last quote or bracket; nil if it is no date.
  private var value: [UInt8]?

  var isDone: Bool { orders.count == 2 }
  var order: DateOrder? { orders.count == 1 ? orders.first : nil }

  mutating func add(_ block: [UInt8]) {
    for byte in block {
      switch byte {
      // Of attributes between quotes, and of elements between brackets.
      case 0x22, 0x27, 0x3C, 0x3E:
        addOrder()
        value = []
      case 0x2D...0x39: if value != nil { if value?.count == 10 { value = nil } else { value?.append(byte) } }
      // A time may follow.
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "T"):
        addOrder()
        if value?.isEmpty == false { value = nil }
      default: if value != nil { value = nil }
      }
    }
  }

  private mutating func addOrder() {
    guard let value, (8...10).contains(value.count), case .day(_, let order?) = DateOrder.Reading(value) else { return }
    orders.insert(order)
  }
}
