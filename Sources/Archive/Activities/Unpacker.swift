/// Reads back what `Packer` wrote; damaged bytes are an error, never a crash.
struct Unpacker: PackCoder {
  typealias Failure = ArchiveError

  private let bytes: [UInt8]
  private var position = 0
  private let firstLine: Int
  private var strings: [String] = []

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// True where everything has been read.
  var isAtEnd: Bool { position == bytes.count }

  mutating func code(_ value: inout Int) throws(ArchiveError) { value = try number() }

  mutating func code(count: inout Int) throws(ArchiveError) {
    let found = try unsigned()
    guard found <= UInt(bytes.count - position) else { throw Self.damaged }
    count = Int(found)
  }

  mutating func code(line: inout Int) throws(ArchiveError) { line = try number() &+ firstLine }

  mutating func code(_ value: inout Double) throws(ArchiveError) {
    value = Double(bitPattern: UInt64(try unsigned()).byteSwapped)
  }

  mutating func code(_ value: inout String) throws(ArchiveError) {
    guard let found = try string() else { throw Self.damaged }
    value = found
  }

  mutating func code(_ value: inout String?) throws(ArchiveError) { value = try string() }

  mutating func code<Value: Packable>(_ values: inout [Value]) throws(ArchiveError) {
    var count = 0
    try code(count: &count)
    values = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      var value = Value.blank
      try value.code(with: &self)
      values.append(value)
    }
  }

  mutating func code(_ values: inout [String]) throws(ArchiveError) {
    var count = 0
    try code(count: &count)
    values = []
    for _ in 0..<count {
      var value = ""
      try code(&value)
      values.append(value)
    }
  }

  private mutating func number() throws(ArchiveError) -> Int {
    let value = try unsigned()
    return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
  }

  private mutating func unsigned() throws(ArchiveError) -> UInt {
    var value: UInt = 0
    var shift: UInt = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
    }
    throw Self.damaged
  }

  private mutating func string() throws(ArchiveError) -> String? {
    let head = try unsigned()
    if head == 0 { return nil }
    if head & 1 == 0 {
      let number = head / 2 - 1
      guard number < UInt(strings.count) else { throw Self.damaged }
      return strings[Int(number)]
    }
    let count = head / 2
    guard count <= UInt(bytes.count - position) else { throw Self.damaged }
    let text = String(decoding: bytes[position..<position + Int(count)], as: UTF8.self)
    position += Int(count)
    if (1...UInt(Packer.longestKept)).contains(count) { strings.append(text) }
    return text
  }

  static let damaged = ArchiveError(.damaged("a report of an activity cannot be unpacked"))
}
