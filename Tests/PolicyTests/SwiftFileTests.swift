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
    ("public struct A {}", true), ("/// A.\npublic struct A {}", false), ("// A.\npublic struct A {}", true),
    ("/// A.\n@frozen\npublic enum A {}", false), ("public func a(_ b: Int) {}", true), ("  public mutating func a(", true),
    ("@inlinable public func a<T>(b: T) {}", true), ("/// A.\n@inlinable\npublic func a(b: Int) {}", false),
    ("public func a() {}", false), ("public var a = 0", false), ("public init(a: Int) {}", false), ("public import A", false),
    ("internal struct A {}", false), ("public static func == (a: A, b: A) -> Bool { true }", false),
    ("let a = \"public struct a\"", false),
  ])
  func `Public declarations without a doc comment are found`(text: String, isFound: Bool) {
    #expect(SwiftFile(path: "Sources/A/B.swift", text: text).undocumentedDeclarations.isEmpty != isFound)
  }
}
