import Testing

/// That the checks find what they look for, and only that.
@Suite struct SwiftFileTests {
  @Test(arguments: [
    ("try! x", true), ("  let a = try! b()", true), ("// try! x", false), ("/// Never `try!`.", false),
    ("let a = \"try!\"", false),
    ("let a = \"\\\"\" + (try! b)", true), ("let a = \"//\"; try! b", true), ("retry!", false),
  ])
  func `Code is told from comments and texts`(line: String, isFound: Bool) {
    #expect(SwiftFile(path: "Sources/A/B.swift", text: line).lines(with: #"\btry!"#).isEmpty != isFound)
  }

  @Test(arguments: [
    ("import GRDB", ["GRDB"]), ("internal import GRDB", ["GRDB"]), ("public import TextUI", ["TextUI"]), ("// import GRDB", []),
    ("@testable import Panes", ["Panes"]), ("import struct Foundation.Data", ["Foundation"]), ("let text = \"import GRDB\"", []),
    ("important import_", []),
  ])
  func `Imports are found in every form`(line: String, modules: [String]) {
    #expect(SwiftFile(path: "Sources/A/B.swift", text: line).imports == modules)
  }

  @Test(arguments: [
    ("public var a = 0", true), ("/// A.\npublic var a = 0", false), ("/// A.\n@inlinable\npublic func a() {}", false),
    ("@inlinable public func a() {}", true), ("public static let a = 0", true), ("public private(set) var a = 0", true),
    ("public import A", false), ("public init() {}", true), ("  public mutating func a() {}", true),
    ("internal var a = 0", false),
    ("public static func == (a: A, b: A) -> Bool { true }", false), ("// A.\npublic var a = 0", true),
    ("public struct A {}", true),
    ("let a = \"public var a\"", false),
  ])
  func `Public declarations without a sentence are found`(text: String, isFound: Bool) {
    #expect(SwiftFile(path: "Sources/A/B.swift", text: text).undocumentedDeclarations.isEmpty != isFound)
  }
}
