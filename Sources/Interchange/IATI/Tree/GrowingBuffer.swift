/// A growable buffer in reused memory, without an array's uniqueness checks.
@safe struct GrowingBuffer<Value>: ~Copyable {
  /// The first value; valid until the buffer grows.
  private(set) var start: UnsafeMutablePointer<Value>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(1, capacity)
    unsafe start = .allocate(capacity: self.capacity)
  }

  deinit {
    unsafe start.deinitialize(count: count)
    unsafe start.deallocate()
  }

  subscript(index: Int) -> Value {
    get {
      precondition(index >= 0 && index < count)
      return unsafe start[index]
    }
    _modify {
      precondition(index >= 0 && index < count)
      yield unsafe &start[index]
    }
  }

  /// Appends a value.
  mutating func append(_ value: Value) {
    reserve(1)
    unsafe (start + count).initialize(to: value)
    count += 1
  }

  /// Appends values from another buffer.
  mutating func append(contentsOf values: UnsafeBufferPointer<Value>) {
    guard let first = values.baseAddress else { return }
    reserve(values.count)
    unsafe (start + count).initialize(from: first, count: values.count)
    count += values.count
  }

  /// Appends a copy of values of this buffer.
  mutating func append(again range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    reserve(range.count)
    unsafe (start + count).initialize(from: start + range.lowerBound, count: range.count)
    count += range.count
  }

  /// Removes all values; keeps the memory up to a limit.
  mutating func clear(keeping limit: Int) {
    unsafe start.deinitialize(count: count)
    count = 0
    if capacity > limit { move(toCapacity: limit) }
  }

  private mutating func reserve(_ more: Int) {
    if capacity - count < more { move(toCapacity: max(count + more, capacity * 2)) }
  }

  private mutating func move(toCapacity new: Int) {
    let moved = UnsafeMutablePointer<Value>.allocate(capacity: new)
    unsafe moved.moveInitialize(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = moved
    capacity = new
  }
}
