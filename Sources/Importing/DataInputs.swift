internal import Foundation
internal import Glibc
public import Interchange
internal import TextUI
public import Wording

/// Input paths, classified as databases, catalogue files and IATI files.
public struct DataInputs: Sendable {
  public private(set) var databases: [String] = []
  /// Catalogue files, and folders that contain some.
  public private(set) var catalogues: [String] = []
  /// IATI files, folders that contain some, and standard input.
  public private(set) var activities: [ActivityInput] = []
  /// The paths as given.
  public let paths: [String]

  /// Classifies paths by magic number, file name and folder contents; `-` is standard input.
  ///
  /// A missing file is classified by its name, so that its reader reports it.
  public init(_ paths: [String]) {
    self.paths = paths
    for path in paths {
      switch Self.kind(of: path) {
      case .standardInput: activities.append(.standardInput)
      case .database: databases.append(path)
      case .catalogue: catalogues.append(path)
      case .activities: activities.append(.file(path: path))
      case .both:
        catalogues.append(path)
        activities.append(.file(path: path))
      }
    }
  }

  /// The single database to open; nil if the inputs are files.
  public var database: String? {
    get throws(DataInputError) {
      guard let first = databases.first else { return nil }
      guard databases.count == 1, catalogues.isEmpty, activities.isEmpty else {
        throw DataInputError(database: first)
      }
      return first
    }
  }

  private enum Kind { case standardInput, database, catalogue, activities, both }

  private static func kind(of path: String) -> Kind {
    if path == "-" { return .standardInput }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      return hasDatabaseName(path) ? .database : hasXMLName(path) ? .activities : .catalogue
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return kind(ofFolder: path)
    case S_IFREG: return kind(ofFile: path)
    // A pipe can be read only once, so its magic number is out of reach.
    default: return hasCatalogueName(path) ? .catalogue : .activities
    }
  }

  private static func kind(ofFile path: String) -> Kind {
    if hasCatalogueName(path) { return .catalogue }
    guard let file = FileHandle(forReadingAtPath: path), let head = try? file.read(upToCount: 512) else {
      return hasDatabaseName(path) ? .database : hasXMLName(path) ? .activities : .catalogue
    }
    try? file.close()
    // A database whose first bytes are damaged is still one, and no catalogue.
    if head.starts(with: Array("SQLite format 3\0".utf8)) || hasDatabaseName(path) { return .database }
    if compressed.contains(where: { head.starts(with: $0) }) || hasXMLName(path) { return .activities }
    // In any encoding the first printable ASCII byte of XML is `<`; byte order marks and white space come before it.
    let first = head.first { $0 > 0x20 && $0 < 0x80 }
    return first == UInt8(ascii: "<") || hasTableName(path) ? .activities : .catalogue
  }

  /// The magic numbers of gzip and xz.
  private static let compressed: [[UInt8]] = [[0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]]

  private static func kind(ofFolder path: String) -> Kind {
    let hasCatalogue = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).contains(where: hasCatalogueName)
    let hasActivities = FolderWalk.entries(of: path).contains { hasXMLName($0.path) || $0.kind != .file && $0.isFolder }
    if hasActivities { return hasCatalogue ? .both : .activities }
    return .catalogue
  }

  private static func hasCatalogueName(_ path: String) -> Bool {
    [".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) }
  }

  private static func hasDatabaseName(_ path: String) -> Bool {
    [".kakehashi", ".sqlite", ".db"].contains { path.lowercased().hasSuffix($0) }
  }

  /// Tables are no catalogue either; the reader of activities says what they are.
  private static func hasTableName(_ path: String) -> Bool {
    [".csv", ".tsv", ".txt"].contains { path.lowercased().hasSuffix($0) }
  }

  private static func hasXMLName(_ path: String) -> Bool {
    [".xml", ".xml.gz", ".xml.xz"].contains { path.lowercased().hasSuffix($0) }
  }
}

/// A database given together with other inputs.
public struct DataInputError: Error, Hashable, Sendable {
  public let database: String
}

extension DataInputError: Worded, CustomStringConvertible {
  public var phrase: Phrase { InputErrors.databaseAlone(TextWidth.safe(database)) }
}
