internal import Foundation

/// A source of activities.
public enum ActivityInput: Hashable, Sendable {
  /// A plain or compressed file, or a folder, which is read recursively in name order.
  case file(path: String)
  case standardInput
  /// Bytes in memory, with the name used in findings.
  case bytes(name: String, content: [UInt8])

  /// The name used in findings.
  public var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "standard input"
    case .bytes(let name, _): name
    }
  }

  /// The extensions of files that are read from folders.
  private static let endings = [".xml", ".xml.gz", ".xml.xz"]

  /// Replaces folders with their files; also returns the paths of files with other extensions.
  static func expand(_ inputs: [ActivityInput]) -> (inputs: [ActivityInput], skipped: [String]) {
    var expanded: [ActivityInput] = []
    var skipped: [String] = []
    for input in inputs {
      var isFolder: ObjCBool = false
      guard case .file(let path) = input, unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        isFolder.boolValue
      else {
        expanded.append(input)
        continue
      }
      for name in (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted() {
        let file = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
        guard unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else { continue }
        if endings.contains(where: file.lowercased().hasSuffix) {
          expanded.append(.file(path: file))
        } else {
          skipped.append(file)
        }
      }
    }
    return (expanded, skipped)
  }

  /// The size in bytes; nil if unknown.
  var size: Int? {
    switch self {
    case .file(let path):
      let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber
      return size?.intValue
    case .standardInput: return nil
    case .bytes(_, let content): return content.count
    }
  }
}
