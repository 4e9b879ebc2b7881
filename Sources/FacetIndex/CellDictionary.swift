/// Dictionary encoding for one facet: a dense number for each value, and for each pair of value and currency, its cell.
///
/// Each row's main currency is known when its links are read, so a link can name value and currency at once: its cell. Counting
/// rows and adding amounts is then one step for each link.
struct CellDictionary: Sendable {
  /// One more than the number of the value with a key; 0 where no row has it.
  private var numbers: [UInt32] = []
  /// The keys of the values.
  private(set) var keys: [UInt32] = []
  private var firstCells: [UInt32] = []
  private var nextCells: [UInt32] = []
  /// The value of each cell.
  private(set) var values: [UInt32] = []
  /// The currency of each cell.
  private(set) var currencies: [UInt16] = []

  private static let none = UInt32.max

  /// Returns the number of a value; nil where no row has it.
  func number(of key: UInt32) -> Int? {
    guard Int(key) < numbers.count, numbers[Int(key)] > 0 else { return nil }
    return Int(numbers[Int(key)]) - 1
  }

  /// Returns the cells of a value.
  func cells(of value: Int) -> [Int] {
    var cells: [Int] = []
    var cell = firstCells[value]
    while cell != Self.none {
      cells.append(Int(cell))
      cell = nextCells[Int(cell)]
    }
    return cells
  }

  /// Merges another dictionary, whose currencies are renumbered, and returns the new numbers of its cells.
  mutating func enter(_ other: CellDictionary, _ currencies: [UInt16]) -> [UInt32] {
    other.values.indices.map { cell(other.keys[Int(other.values[$0])], currencies[Int(other.currencies[$0])]) }
  }

  mutating func cell(_ key: UInt32, _ currency: UInt16) -> UInt32 {
    if Int(key) >= numbers.count {
      numbers += Array(repeating: 0, count: max(Int(key) + 1, numbers.count * 2) - numbers.count)
    }
    var value = numbers[Int(key)]
    if value == 0 {
      keys.append(key)
      firstCells.append(Self.none)
      value = UInt32(keys.count)
      numbers[Int(key)] = value
    }
    value -= 1
    let first = firstCells[Int(value)]
    var cell = first
    var previous = Self.none
    while cell != Self.none {
      if currencies[Int(cell)] == currency {
        if previous != Self.none {
          // To the front, because the next rows are likely to have the same currency.
          nextCells[Int(previous)] = nextCells[Int(cell)]
          nextCells[Int(cell)] = first
          firstCells[Int(value)] = cell
        }
        return cell
      }
      previous = cell
      cell = nextCells[Int(cell)]
    }
    cell = UInt32(values.count)
    values.append(value)
    currencies.append(currency)
    nextCells.append(firstCells[Int(value)])
    firstCells[Int(value)] = cell
    return cell
  }
}

/// A direct-mapped cache in front of a `CellDictionary`.
struct RecentCells {
  private var keys: [UInt64]
  private var cells: [UInt32]

  private static let size = 1024

  init() {
    // No value with a currency is all ones: there are fewer values.
    keys = Array(repeating: .max, count: Self.size)
    cells = Array(repeating: 0, count: Self.size)
  }

  /// Returns the cell of a value and a currency, from the cache where it is there.
  mutating func cell(_ key: UInt32, _ currency: UInt16, of dictionary: inout CellDictionary) -> UInt32 {
    let name = UInt64(key) << 16 | UInt64(currency)
    let place = Int((name ^ name >> 13) & UInt64(Self.size - 1))
    if keys[place] == name { return cells[place] }
    let cell = dictionary.cell(key, currency)
    (keys[place], cells[place]) = (name, cell)
    return cell
  }
}

/// Dictionary encoding of texts: codes of aid types, currencies.
struct TextDictionary: Sendable {
  private var numbers: [String: Int] = [:]
  private(set) var texts: [String] = []

  func number(of text: String) -> Int? { numbers[text] }

  mutating func enter(_ text: String) -> Int {
    if let number = numbers[text] { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }
}
