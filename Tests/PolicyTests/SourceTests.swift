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

  /// A long file is split where it has a seam, not at a line number; many long ones say that nobody looks for the seam.
  @Test func `Few files are long, and none is too long to review`() {
    let long = Repository.sources.filter { $0.lines.count > 400 }
    #expect(long.count <= Repository.sources.count / 50, "\(long.map(\.path))")
    for file in long { #expect(file.lines.count <= 800, "\(file.path) has \(file.lines.count) lines.") }
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
  func `Public types, and functions with parameters, are documented`(file: SwiftFile) {
    // A protocol says what its requirements do, once for all that fulfil them.
    let undocumented = file.undocumentedDeclarations.filter { declaration in
      !Repository.requirements.contains { declaration.contains("func \($0)(") }
    }
    #expect(undocumented.isEmpty, "\(undocumented.joined(separator: "\n"))")
  }
}

extension Repository {
  /// The names of the functions that public protocols of ours require.
  fileprivate static let requirements: Set<String> = Set(
    sources.filter { $0.lines.contains { $0.hasPrefix("public protocol ") } }.flatMap { file in
      file.lines.compactMap { line in
        line.firstMatch(of: #/^  (?:static |mutating )*func (\w+)\(/#).map { String($0.1) }
      }
    })
}

extension SwiftFile {
  /// The public types and functions with parameters that have no doc comment, as `path:line: text`.
  ///
  /// Initializers and properties need one only where the name does not say it, which no pattern can tell.
  var undocumentedDeclarations: [String] {
    let modifier = #"(?:static|final|indirect|nonisolated|mutating|override)\s+"#
    let kind = #"(?:(?:struct|enum|class|actor|protocol|typealias)\b|func\s+[^\s(]+\((?!\)))"#
    let declaration =
      #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:"# + modifier + #")*public\s+(?:"# + modifier + ")*" + kind
    let inherited = #"static func (?:==|<)|func hash\(into|func encode\(to"#
    return lines.indices.compactMap { index in
      let line = lines[index]
      // A phrase is its own documentation.
      guard !line.contains(") -> Phrase {"), line.range(of: declaration, options: .regularExpression) != nil,
        line.range(of: inherited, options: .regularExpression) == nil
      else { return nil }
      let above = lines[..<index].last { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("@") } ?? ""
      guard !above.trimmingCharacters(in: .whitespaces).hasPrefix("///") else { return nil }
      return "\(path):\(index + 1): \(line.trimmingCharacters(in: .whitespaces))"
    }
  }
}
