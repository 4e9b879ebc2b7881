import Foundation

extension BuiltInCatalogue {
  /// Locates the folder of the catalogue.
  ///
  /// Searches the environment variable, the build folder beside the program, the installation prefix, and the source tree.
  ///
  /// A folder named by the environment is the only one searched.
  ///
  /// - Throws: `BuiltInCatalogueError.missing` with the places searched.
  public static func locate() throws(BuiltInCatalogueError) -> String {
    try locate(environment: ProcessInfo.processInfo.environment, executable: executablePath, source: "\(#filePath)")
  }

  /// Locates the folder of code lists, beside that of the catalogue.
  ///
  /// - Throws: `BuiltInCatalogueError.missing` with the places searched.
  public static func locateCodes() throws(BuiltInCatalogueError) -> String {
    try firstFolder(of: candidates("codes", executable: executablePath, source: "\(#filePath)"))
  }

  static func locate(
    environment: [String: String], executable: String, source: String
  ) throws(BuiltInCatalogueError) -> String {
    try firstFolder(of: environment[variable].map { [$0] } ?? candidates("catalogue", executable: executable, source: source))
  }

  private static func firstFolder(of places: [String]) throws(BuiltInCatalogueError) -> String {
    // The generated `Bundle.module` would trap instead of reporting where it looked.
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

  /// The program's file with links resolved; its first argument need not be a path.
  static var executablePath: String {
    let link = "/proc/self/exe"
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? CommandLine.arguments.first ?? link
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    // Unsafe for its pointer to the local variable, which does not escape.
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }
}
