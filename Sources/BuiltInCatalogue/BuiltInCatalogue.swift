public import Cooperation
public import Interchange

/// The catalogue that comes with the program: files in a folder, so that they can be corrected without building anything.
public enum BuiltInCatalogue {
  /// The environment variable that names another folder.
  public static let variable = "KAKEHASHI_CATALOGUE"

  /// Reads the catalogue.
  ///
  /// - Throws: `BuiltInCatalogueError` when its folder is nowhere, or cannot be read.
  public static func read() throws(BuiltInCatalogueError) -> Catalogue {
    let folder = try locate()
    do throws(InterchangeError) {
      return try CatalogueReader().read(folder: folder)
    } catch {
      throw BuiltInCatalogueError.unreadable(error)
    }
  }

  /// Reads the code lists that come with the program.
  ///
  /// - Throws: `BuiltInCatalogueError` when their folder is nowhere, or cannot be read.
  public static func codeLists() throws(BuiltInCatalogueError) -> CodeLists {
    let folder = try locateCodes()
    do throws(InterchangeError) {
      return try CodeLists.read(folder: folder)
    } catch {
      throw BuiltInCatalogueError.unreadable(error)
    }
  }

  /// Reads the directory of organisations that comes with the program.
  ///
  /// - Throws: `BuiltInCatalogueError` when its folder is nowhere, or cannot be read.
  public static func organisations() throws(BuiltInCatalogueError) -> OrganisationDirectory {
    let folder = try locateCodes()
    do throws(InterchangeError) {
      return try OrganisationDirectory(folder: folder)
    } catch {
      throw BuiltInCatalogueError.unreadable(error)
    }
  }
}

/// Why the catalogue that comes with the program cannot be had.
public enum BuiltInCatalogueError: Error, Hashable, Sendable {
  /// The places where its folder was looked for.
  case missing(lookedAt: [String])
  /// The folder is there, and its files cannot be read.
  case unreadable(InterchangeError)
}

extension BuiltInCatalogueError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let places):
      "the built-in catalogue is not there; looked at \(places.joined(separator: ", ")); "
        + "set \(BuiltInCatalogue.variable) to the folder that holds it, or install the program again"
    case .unreadable(let error): "the built-in catalogue cannot be read: \(error)"
    }
  }
}
