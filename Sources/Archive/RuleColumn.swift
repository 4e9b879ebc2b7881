internal import Cooperation

/// The rows of one segment by the rules that their reports break: a column of the column index that is read only when asked for.
enum RuleColumn {
  /// What `segment_column` calls the column by; `ColumnGroup` has the numbers below.
  static let number = 7
  private static let version = 1

  /// Returns the bytes for rules with their rows, which are in order.
  static func bytes(of rows: [ActivityRule: [Int]]) -> [UInt8] {
    Packer.pack(firstLine: 0) { packer in
      var version = version
      packer.code(&version)
      var count = rows.count
      packer.code(count: &count)
      for (rule, rows) in rows.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        var name = rule.rawValue
        packer.code(&name)
        var count = rows.count
        packer.code(count: &count)
        var last = 0
        for row in rows {
          var step = row - last
          packer.code(&step)
          last = row
        }
      }
    }
  }

  /// Calls `body` with each rule and row; rules of a newer program are left out.
  static func forEach(in bytes: [UInt8], _ body: (ActivityRule, Int) -> Void) throws(ArchiveError) {
    var unpacker = Unpacker(bytes, firstLine: 0)
    var version = 0
    try unpacker.code(&version)
    guard version == Self.version else { throw Unpacker.damaged }
    var rules = 0
    try unpacker.code(count: &rules)
    for _ in 0..<rules {
      var name = ""
      try unpacker.code(&name)
      let rule = ActivityRule(rawValue: name)
      var count = 0
      try unpacker.code(count: &count)
      var row = 0
      for _ in 0..<count {
        var step = 0
        try unpacker.code(&step)
        row &+= step
        if let rule { body(rule, row) }
      }
    }
    guard unpacker.isAtEnd else { throw Unpacker.damaged }
  }
}
