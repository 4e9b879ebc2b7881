import Foundation
import Testing

/// What Git keeps, and where.
@Suite(.enabled(if: Repository.trackedPaths != nil, "There is no Git here, or this is no repository."))
struct RepositoryTests {
  private var paths: [String] { Repository.trackedPaths ?? [] }

  @Test func `The top level is five names and dot files`() {
    let names = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) }).filter { !$0.hasPrefix(".") }
    #expect(names == ["Package.swift", "Sources", "Tests", "Resources", "README.md"])
  }

  @Test func `Nothing that is built is kept`() {
    #expect(paths.filter { $0.contains(".build/") || $0.contains(".swiftpm/") || $0.hasSuffix("Package.resolved") }.isEmpty)
  }

  @Test func `No file speaks of the machine that it was written on`() throws {
    // In pieces, so that this file does not hold what it looks for.
    let folders = ["wo" + "rk", "ro" + "ot", "ho" + "me", "Us" + "ers", "priv" + "ate", "tm" + "p"]
    let pattern = "(?<![A-Za-z0-9_.~*}])/(?:" + folders.joined(separator: "|") + ")/[A-Za-z]"
    for path in paths where path != ".ci/policies" {
      guard let text = try? String(contentsOf: Repository.root.appending(path: path), encoding: .utf8) else { continue }
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        #expect(line.range(of: pattern, options: .regularExpression) == nil, "\(path):\(number + 1): \(line)")
      }
    }
  }

  @Test func `Every folder of tests belongs to a target`() throws {
    let manifest = try String(contentsOf: Repository.root.appending(path: "Package.swift"), encoding: .utf8)
    let folders = Set(
      paths.filter { $0.hasPrefix("Tests/") }.compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) })
    for folder in folders {
      #expect(
        manifest.contains("\"\(folder)\"") || manifest.contains("\"Tests/\(folder)\""), "Tests/\(folder) belongs to no target.")
    }
  }
}
