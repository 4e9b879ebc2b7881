public import Cooperation
import Interchange
public enum BuiltInCatalogue {
  public static func locate() throws -> String { CommandLine.arguments[0].split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/kakehashi_BuiltInCatalogue.resources/catalogue" }
  public static func read() throws -> Catalogue { try CatalogueReader().read(paths: ["/work/main/Resources/catalogue"]) }
}
