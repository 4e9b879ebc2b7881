import Foundation
import Testing

@testable import BuiltInCatalogue
import Wording

/// Where the built-in catalogue is looked for.
@Suite struct LocationTests {
  /// Makes a folder that is gone afterwards, with these folders in it.
  private func withFolder(_ folders: [String], _ body: (String) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("location-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    for folder in folders {
      try FileManager.default.createDirectory(at: root.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    try body(root.path)
  }

  private func locate(in root: String, environment: [String: String] = [:]) throws -> String {
    try BuiltInCatalogue.locate(
      environment: environment, executable: "\(root)/bin/kakehashi", source: "\(root)/Sources/BuiltInCatalogue/File.swift")
  }

  private static let beside = "bin/kakehashi_BuiltInCatalogue.resources/catalogue"
  private static let installed = "share/kakehashi/catalogue"
  private static let source = "Resources/catalogue"

  @Test("The folder beside the program is taken before the installed one, and that before the source", arguments: 0...2)
  func order(missing: Int) throws {
    let places = Array([Self.beside, Self.installed, Self.source].dropFirst(missing))
    try withFolder(places + ["bin"]) { root in
      let found = try locate(in: root)
      #expect(found == "\(root)/\(places[0])")
    }
  }

  @Test("The folder that the environment names is taken before all")
  func environment() throws {
    try withFolder([Self.beside, "mine"]) { root in
      let found = try locate(in: root, environment: ["KAKEHASHI_CATALOGUE": "\(root)/mine"])
      #expect(found == "\(root)/mine")
    }
  }

  @Test("A folder that the environment names and that is not there is an error, not a reason to take another")
  func environmentWrong() throws {
    try withFolder([Self.beside]) { root in
      #expect(throws: BuiltInCatalogueError.missing(lookedAt: ["\(root)/mine"])) {
        try locate(in: root, environment: ["KAKEHASHI_CATALOGUE": "\(root)/mine"])
      }
    }
  }

  @Test("When it is nowhere, every place is named, and what to do")
  func nowhere() throws {
    try withFolder(["bin"]) { root in
      let places = [Self.beside, Self.installed, Self.source].map { "\(root)/\($0)" }
      let error = try #require(throws: BuiltInCatalogueError.self) { try locate(in: root) }
      #expect(error == .missing(lookedAt: places))
      for place in places { #expect(error.description.contains(place)) }
      #expect(error.description.contains("KAKEHASHI_CATALOGUE"))
    }
  }

  @Test("A file is not a folder")
  func file() throws {
    try withFolder(["share/kakehashi", Self.source]) { root in
      try Data().write(to: URL(fileURLWithPath: "\(root)/\(Self.installed)"))
      let found = try locate(in: root)
      #expect(found == "\(root)/\(Self.source)")
    }
  }

  @Test("The catalogue of this build is found")
  func thisBuild() throws {
    #expect(try BuiltInCatalogue.locate().hasSuffix("/catalogue"))
  }
}
