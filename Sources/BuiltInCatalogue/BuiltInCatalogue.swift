public import Cooperation
public import Interchange
public import Wording

/// The catalogue that ships with the program, as files that can be corrected without rebuilding.
public enum BuiltInCatalogue {
  /// The environment variable that overrides the folder.
  public static let variable = "KAKEHASHI_CATALOGUE"

  /// - Throws: `BuiltInCatalogueError` if its folder is missing or unreadable.
  public static func read() throws(BuiltInCatalogueError) -> Catalogue {
    let folder = try locate()
    do throws(InterchangeError) {
      return try CatalogueReader().read(folder: folder)
    } catch {
      throw BuiltInCatalogueError.unreadable(error)
    }
  }

  /// Reads the built-in code lists.
  ///
  /// - Throws: `BuiltInCatalogueError` if their folder is missing or unreadable.
  public static func codeLists() throws(BuiltInCatalogueError) -> CodeLists {
    let folder = try locateCodes()
    do throws(InterchangeError) {
      return try CodeLists.read(folder: folder)
    } catch {
      throw BuiltInCatalogueError.unreadable(error)
    }
  }

  /// Reads the built-in directory of organisations.
  ///
  /// - Throws: `BuiltInCatalogueError` if its folder is missing or unreadable.
  public static func organisations() throws(BuiltInCatalogueError) -> OrganisationDirectory {
    let folder = try locateCodes()
    do throws(InterchangeError) {
      return try OrganisationDirectory(folder: folder)
    } catch {
      throw BuiltInCatalogueError.unreadable(error)
    }
  }
}

/// An error of loading the built-in catalogue.
public enum BuiltInCatalogueError: Error, Hashable, Sendable {
  /// The places searched.
  case missing(lookedAt: [String])
  /// The folder exists, but its files are unreadable.
  case unreadable(InterchangeError)
}

extension BuiltInCatalogueError: Worded, CustomStringConvertible {
  public var phrase: Phrase {
    switch self {
    case .missing(let places): InputErrors.catalogueMissing(lookedAt: places, variable: BuiltInCatalogue.variable)
    case .unreadable(let error): InputErrors.catalogueUnreadable(error.phrase)
    }
  }
}
