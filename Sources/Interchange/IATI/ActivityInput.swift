internal import Foundation

/// Where activities are read from.
public enum ActivityInput: Hashable, Sendable {
  /// A file, plain or compressed, or a folder, whose files are read in the order of their names, with those of folders in it.
  case file(path: String)
  /// What is piped into the program.
  case standardInput
  /// Bytes at hand, under the name that findings shall give them.
  case bytes(name: String, content: [UInt8])

  /// What findings call it.
  public var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "standard input"
    case .bytes(let name, _): name
    }
  }

  /// The ends of the names of the files that are read from a folder.
  private static let endings = [".xml", ".xml.gz", ".xml.xz"]

  /// Returns the inputs with every folder replaced by the files in it, and the paths of the files in folders that are no XML.
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

  /// How many bytes it has; nil where that is not known beforehand.
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
