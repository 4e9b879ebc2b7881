/// On which lines of a TOML text its keys stand; the parser keeps that to itself.
struct SettingLines {
  private var lines: [String: Int] = [:]

  init(_ text: String) {
    var table = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.trimming { $0 == " " || $0 == "\t" || $0 == "\r" }
      if content.hasPrefix("["), let end = content.firstIndex(of: "]") {
        table = String(content[content.index(after: content.startIndex)..<end].trimming { $0 == " " })
        note("", in: table, index + 1)
      } else if let equals = content.firstIndex(of: "="), !content.hasPrefix("#") {
        let key = content[..<equals].trimming { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "'" }
        note(String(key), in: table, index + 1)
        // A dotted key names a table of its own.
        if let dot = key.firstIndex(of: ".") {
          let name = key[key.index(after: dot)...].trimming { $0 == " " || $0 == "\"" }
          note(String(name), in: String(key[..<dot].trimming { $0 == " " }), index + 1)
        }
      }
    }
  }

  private mutating func note(_ key: String, in table: String, _ line: Int) {
    let name = table + "\n" + key
    if lines[name] == nil { lines[name] = line }
  }

  /// Returns the line of a key, or else of its table.
  func line(of key: String, in table: String = "") -> Int {
    lines[table + "\n" + key] ?? lines[table + "\n"] ?? lines["\n" + table] ?? 1
  }
}

extension StringProtocol {
  /// The text without the characters at its ends that are of a kind.
  fileprivate func trimming(_ isPadding: (Character) -> Bool) -> SubSequence {
    guard let first = firstIndex(where: { !isPadding($0) }), let last = lastIndex(where: { !isPadding($0) }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }
}
