import Foundation
import Testing

/// What no line of the sources may hold.
@Suite struct SourceTests {
  @Test func `The sources are found`() {
    #expect(Repository.sources.count > 100)
  }

  @Test(arguments: [
    (#"@unchecked\s+Sendable"#, "Checked sendability, or a lock."),
    (#"nonisolated\(unsafe\)"#, "A lock, or a value that is passed."),
    (#"\btry!"#, "A thrown error."), (#"\bas!"#, "A conditional cast."),
    (#"\bfatalError\("#, "A thrown error, or a precondition with a sentence."),
    (#"\bcatch\s*\{\s*\}"#, "What to do about the error."), (#"@preconcurrency"#, "A module that says what it is."),
  ])
  func `Nothing switches the compiler's checks off`(pattern: String, instead: String) {
    let found = Repository.sources.flatMap { $0.lines(with: pattern) }
    #expect(found.isEmpty, "\(instead)\n\(found.joined(separator: "\n"))")
  }

  @Test(arguments: Repository.sources)
  func `Nothing is left for later`(file: SwiftFile) {
    let found = file.lines.filter { $0.range(of: #"\b(TODO|FIXME|XXX|HACK)\b"#, options: .regularExpression) != nil }
    #expect(found.isEmpty, "\(file.path): \(found)")
  }

  @Test(arguments: Repository.sources)
  func `No catch clause is empty over several lines`(file: SwiftFile) {
    let code = file.code.joined(separator: "\n")
    #expect(code.range(of: #"\bcatch[^{}\n]*\{\s*\}"#, options: .regularExpression) == nil)
  }

  @Test(arguments: Repository.sources)
  func `A file is short enough to read in one go`(file: SwiftFile) {
    #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines: split it by facet.")
  }

  @Test(arguments: Repository.sources)
  func `A file's name says what is inside`(file: SwiftFile) {
    let vague = ["utilities", "utility", "utils", "helpers", "helper", "common", "manager", "managers", "misc"]
    for part in file.path.split(separator: "/") {
      let words = part.split { !$0.isLetter }.map { $0.lowercased() }
      let name = words.first ?? ""
      #expect(!vague.contains { name == $0 || name.hasSuffix($0) }, "\(file.path)")
    }
  }

  @Test(arguments: Repository.sources)
  func `Everything public says what it is`(file: SwiftFile) {
    let undocumented = file.undocumentedDeclarations
    #expect(undocumented.isEmpty, "\(undocumented.joined(separator: "\n"))")
  }
}

extension SwiftFile {
  /// The public declarations without a doc comment above, as `path:line: text`.
  ///
  /// Left out are those for which the protocol says it: comparing, hashing, coding, printing, and what every record has.
  var undocumentedDeclarations: [String] {
    let modifier = #"(?:static|final|indirect|nonisolated|mutating|override|convenience|required)\s+"#
    let kind = #"(?:func|var|let|init|subscript|struct|enum|class|actor|protocol|typealias)\b"#
    let declaration =
      #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:"# + modifier + #")*public\s+(?:\w+\(set\)\s+)?(?:"# + modifier + ")*" + kind
    let inherited =
      #"static func (?:==|<)|func hash\(into|init\(from decoder|func encode\(to|(?:var|let) (?:description|rawValue)\b"#
      + #"|init\??\(rawValue|init\(stringLiteral|init\??\(_ description: String\)|static let kind\b"#
      + #"|var (?:aliases|mentions|innerCitations): \["#
    return lines.indices.compactMap { index in
      let line = lines[index]
      guard line.range(of: declaration, options: .regularExpression) != nil,
        line.range(of: inherited, options: .regularExpression) == nil
      else { return nil }
      let above = lines[..<index].last { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("@") } ?? ""
      guard !above.trimmingCharacters(in: .whitespaces).hasPrefix("///") else { return nil }
      return "\(path):\(index + 1): \(line.trimmingCharacters(in: .whitespaces))"
    }
  }
}
