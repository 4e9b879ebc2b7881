import Foundation
import Testing

/// The repository that these tests belong to, as files.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// Every Swift file of the sources.
  static let sources = files(in: "Sources")

  /// Every Swift file of the tests and their tools.
  static let tests = files(in: "Tests")

  private static func files(in name: String) -> [SwiftFile] {
    let folder = root.appending(path: name)
    let paths = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      try? SwiftFile(path: "\(name)/\(path)", text: String(contentsOf: folder.appending(path: path), encoding: .utf8))
    }
  }

  /// The names of the targets, one folder each.
  static let targets: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path(percentEncoded: false))
    return (names ?? []).sorted()
  }()

  /// What Git tracks, as paths from the root; nil where there is no Git or no repository.
  static let trackedPaths: [String]? = {
    guard FileManager.default.fileExists(atPath: root.appending(path: ".git").path(percentEncoded: false)) else { return nil }
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-c", "safe.directory=*", "-C", root.path(percentEncoded: false), "ls-files", "-z"]
    let output = Pipe()
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil, let data = try? output.fileHandleForReading.readToEnd() else { return nil }
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
  }()
}

/// A Swift file, line by line.
struct SwiftFile: Sendable, CustomTestStringConvertible {
  /// The path from the repository's root.
  let path: String
  let lines: [String]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var testDescription: String { path }

  /// The target that the file belongs to.
  var target: String { String(path.split(separator: "/")[1]) }

  /// The modules that the file imports.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ")
      guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
        words[..<position].allSatisfy({
          $0.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains($0)
        })
      else { return nil }
      let kinds = ["class", "enum", "func", "let", "protocol", "struct", "typealias", "var"]
      let module = words[(position + 1)...].first { !kinds.contains(String($0)) }
      return module?.split(separator: ".").first.map(String.init)
    }
  }

  /// The lines without comments and without what stands in string literals of one line.
  var code: [String] {
    lines.map { line in
      var result = ""
      var isText = false
      var previous: Character?
      for character in line {
        if character == "\"", previous != "\\" { isText.toggle() }
        if !isText, character == "/", previous == "/" {
          result.removeLast()
          break
        }
        if !isText { result.append(character) }
        previous = previous == "\\" && character == "\\" ? nil : character
      }
      return result
    }
  }

  /// The lines with a number and without comments; literals stay.
  var linesWithoutComments: [(number: Int, text: String)] {
    lines.indices.map { index in
      var isText = false
      var previous: Character?
      for position in lines[index].indices {
        let character = lines[index][position]
        if character == "\"", previous != "\\" { isText.toggle() }
        if !isText, character == "/", previous == "/" {
          return (index + 1, String(lines[index][..<lines[index].index(before: position)]))
        }
        previous = previous == "\\" && character == "\\" ? nil : character
      }
      return (index + 1, lines[index])
    }
  }

  /// The lines of code in which a pattern occurs, as `path:line: text`.
  func lines(with pattern: String) -> [String] {
    let code = code
    return code.indices.filter { code[$0].range(of: pattern, options: .regularExpression) != nil }
      .map { "\(path):\($0 + 1): \(lines[$0].trimmingCharacters(in: .whitespaces))" }
  }
}
