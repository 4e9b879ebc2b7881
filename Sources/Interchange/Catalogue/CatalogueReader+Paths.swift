public import Cooperation
import Foundation

extension CatalogueReader {
  /// Reads files and folders; folders are read in name order, `.yaml` and `.yml` files only.
  ///
  /// - Throws: `InterchangeError` if a path is missing or unreadable, or a folder has no such file.
  public func read(paths: [String]) throws(InterchangeError) -> Catalogue {
    var files: [CatalogueFile] = []
    for path in paths {
      var isFolder: ObjCBool = false
      // Unsafe for its pointer to the local variable, which does not escape.
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw InterchangeError.missing(path: path)
      }
      for path in isFolder.boolValue ? try Self.catalogueFiles(inFolder: path) : [path] {
        files.append(CatalogueFile(name: path, bytes: try Self.bytes(ofFile: path)))
      }
    }
    return read(files: files)
  }

  /// Reads all catalogue files of a folder.
  public func read(folder: String) throws(InterchangeError) -> Catalogue { try read(paths: [folder]) }

  private static func catalogueFiles(inFolder folder: String) throws(InterchangeError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw InterchangeError.unreadable(path: folder, reason: error.localizedDescription)
    }
    let catalogueNames = names.filter { !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) }.sorted()
    guard !catalogueNames.isEmpty else { throw InterchangeError.emptyFolder(path: folder) }
    return catalogueNames.map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
  }

  private static func bytes(ofFile path: String) throws(InterchangeError) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw InterchangeError.unreadable(path: path, reason: error.localizedDescription)
    }
  }
}
