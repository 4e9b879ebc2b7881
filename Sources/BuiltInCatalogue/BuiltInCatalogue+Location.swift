import Foundation

extension BuiltInCatalogue {
  /// Finds the folder of the catalogue: the one that the environment names, else beside the program, where builds put it, else
  /// where an installation puts it, else in the source that the program was built from.
  ///
  /// A folder that the environment names is the only place looked at.
  ///
  /// - Throws: `BuiltInCatalogueError.missing`, which says where was looked.
  public static func locate() throws(BuiltInCatalogueError) -> String {
    try locate(environment: ProcessInfo.processInfo.environment, executable: executablePath, source: "\(#filePath)")
  }

  /// Finds the folder of code lists, which is beside the catalogue's wherever the program put both.
  ///
  /// - Throws: `BuiltInCatalogueError.missing`, which says where was looked.
  public static func locateCodes() throws(BuiltInCatalogueError) -> String {
    try firstFolder(of: candidates("codes", executable: executablePath, source: "\(#filePath)"))
  }

  static func locate(
    environment: [String: String], executable: String, source: String
  ) throws(BuiltInCatalogueError) -> String {
    try firstFolder(of: environment[variable].map { [$0] } ?? candidates("catalogue", executable: executable, source: source))
  }

  private static func firstFolder(of places: [String]) throws(BuiltInCatalogueError) -> String {
    // The generated `Bundle.module` would stop the program where this goes on to say where it looked.
    guard let folder = places.first(where: isFolder) else { throw BuiltInCatalogueError.missing(lookedAt: places) }
    return folder
  }

  private static func candidates(_ name: String, executable: String, source: String) -> [String] {
    let beside = URL(fileURLWithPath: executable).deletingLastPathComponent()
    let package = URL(fileURLWithPath: source).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return [
      beside.appendingPathComponent("kakehashi_BuiltInCatalogue.resources/\(name)"),
      beside.deletingLastPathComponent().appendingPathComponent("share/kakehashi/\(name)"),
      package.appendingPathComponent("Resources/\(name)"),
    ].map(\.path)
  }

  /// The program's own file, links followed: what it was started as need not be a path.
  static var executablePath: String {
    let link = "/proc/self/exe"
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? CommandLine.arguments.first ?? link
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    // Unsafe for its pointer, which is to the variable above and not kept.
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }
}
