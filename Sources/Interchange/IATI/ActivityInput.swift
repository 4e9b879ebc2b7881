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

  /// What is found for an input: something to read, or a path that cannot be read.
  enum Found: Sendable {
    case input(ActivityInput)
    case unreadable(path: String, reason: String)

    var input: ActivityInput? {
      if case .input(let input) = self { input } else { nil }
    }
  }

  /// Replaces folders with their files; also returns the paths of files with other extensions.
  static func expand(_ inputs: [ActivityInput]) -> (inputs: [Found], skipped: [String]) {
    var expanded: [Found] = []
    var skipped: [String] = []
    for input in inputs {
      var isFolder: ObjCBool = false
      guard case .file(let path) = input, unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        isFolder.boolValue
      else {
        expanded.append(.input(input))
        continue
      }
      for entry in FolderWalk.entries(of: path) {
        let hasEnding = endings.contains { entry.path.lowercased().hasSuffix($0) }
        switch entry.kind {
        case .file where hasEnding: expanded.append(.input(.file(path: entry.path)))
        case .unreadable(let reason) where hasEnding || entry.isFolder:
          expanded.append(.unreadable(path: entry.path, reason: reason))
        case .file, .unreadable: skipped.append(entry.path)
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
