import BuiltInCatalogue
import Cooperation
import Foundation
import Testing

/// The catalogue in the package's own `Resources`, read once.
enum Resources {
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = package.appendingPathComponent("Resources/catalogue")
  static let catalogue = Result { try BuiltInCatalogue.read() }

  static func files() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter { $0.pathExtension == "yaml" }
      .sorted { $0.path < $1.path }
  }

  static func records() throws -> [any CatalogueRecord] {
    var records: [any CatalogueRecord] = []
    try catalogue.get().forEachRecord { records.append($0) }
    return records
  }

  /// Every value of a type in a record, however deep.
  static func all<Value>(_ type: Value.Type, in subject: Any) -> [Value] {
    if let value = subject as? Value { return [value] }
    return Mirror(reflecting: subject).children.flatMap { all(type, in: $0.value) }
  }
}
