internal import Cooperation

/// Goes through the fields of a value in one order, either to write them or to read them.
///
/// One description of the fields serves both ways, so that what is read back is what was written.
protocol PackCoder {
  /// What can be wrong with the bytes.
  associatedtype Failure: Error

  /// A number that is mostly small.
  mutating func code(_ value: inout Int) throws(Failure)
  mutating func code(_ value: inout String) throws(Failure)
  mutating func code(_ value: inout String?) throws(Failure)
  mutating func code(_ value: inout Double) throws(Failure)
  /// A line of the file; written as the distance from the activity's first line, so that a report that moves stays the same.
  mutating func code(line: inout Int) throws(Failure)
  /// The number of elements of a list, each of which takes one byte or more.
  mutating func code(count: inout Int) throws(Failure)
  mutating func code<Value: Packable>(_ values: inout [Value]) throws(Failure)
  mutating func code(_ values: inout [String]) throws(Failure)
}

/// A value that `PackCoder` goes through field by field.
protocol Packable {
  /// A value to read into.
  static var blank: Self { get }

  mutating func code<Coder: PackCoder>(with coder: inout Coder) throws(Coder.Failure)
}

extension PackCoder {
  mutating func code(_ value: inout Bool) throws(Failure) {
    var number = value ? 1 : 0
    try code(&number)
    value = number != 0
  }

  mutating func code(_ value: inout Bool?) throws(Failure) {
    var number = value.map { $0 ? 2 : 1 } ?? 0
    try code(&number)
    value = number == 0 ? nil : number == 2
  }

  mutating func code(_ value: inout Int?) throws(Failure) {
    var isThere = value != nil
    try code(&isThere)
    guard isThere else { return value = nil }
    var number = value ?? 0
    try code(&number)
    value = number
  }

  mutating func code(_ value: inout Double?) throws(Failure) {
    var isThere = value != nil
    try code(&isThere)
    guard isThere else { return value = nil }
    var number = value ?? 0
    try code(&number)
    value = number
  }

  mutating func code<Value: Packable>(_ value: inout Value) throws(Failure) { try value.code(with: &self) }

  mutating func code<Value: Packable>(_ value: inout Value?) throws(Failure) {
    var isThere = value != nil
    try code(&isThere)
    guard isThere else { return value = nil }
    var packed = value ?? .blank
    try packed.code(with: &self)
    value = packed
  }
}
