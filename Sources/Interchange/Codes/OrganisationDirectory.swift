public import Cooperation

/// The organisations with an identifier of the OECD DAC or IATI, and their aliases.
///
/// Donor and agency codes (`928`, `701-8`) and channel codes (`41302`) are separate namespaces; the directory lists which belong
/// together.
public struct OrganisationDirectory: Sendable {
  /// The file name in the folder of codes.
  public static let fileName = "organisations.tsv"

  private var agencies: [String: Agency] = [:]
  private var preferred: [String: String] = [:]

  public init() {}

  /// Reads the directory from a folder of codes.
  ///
  /// - Throws: `InterchangeError` if the file is missing or unreadable.
  public init(folder: String) throws(InterchangeError) {
    let table = try CodeTable(path: "\(folder)/\(Self.fileName)")
    agencies.reserveCapacity(2048)
    preferred.reserveCapacity(4096)
    table.forEachRow(columns: 6) { cells in
      let identifier = String(cell: cells[0])
      let aliases = cells[1].split(separator: UInt8(ascii: " ")).map { String(cell: $0) }
      var name = LocalizedText(String(cell: cells[4]))
      if !cells[5].isEmpty { name.entries.append(LocalizedText.Entry(language: .japanese, text: String(cell: cells[5]))) }
      agencies[identifier] = Agency(
        id: Agency.ID(identifier), title: name, acronym: cells[2].isEmpty ? nil : String(cell: cells[2]),
        type: OrganisationType(rawValue: Int(String(cell: cells[3])) ?? 0), identifiers: [identifier] + aliases)
      for alias in aliases { preferred[alias] = identifier }
    }
  }

  /// The number of organisations.
  public var count: Int { agencies.count }

  /// Returns the canonical identifier of an organisation; nil if unknown.
  ///
  /// Case-insensitive: `JP-8` is `XM-DAC-701-8`; `41302` and `XM-DAC-XM-DAC-41302` are `XM-DAC-41302`.
  public func canonical(_ stated: String) -> String? {
    if let known = known(stated) { return known }
    var rest = stated.uppercased()[...]
    if rest != stated, let known = known(String(rest)) { return known }
    let prefix = "XM-DAC-"
    guard rest.hasPrefix(prefix) else { return nil }
    while rest.dropFirst(prefix.count).hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    return known(String(rest)) ?? known(String(rest.dropFirst(prefix.count)))
  }

  private func known(_ identifier: String) -> String? {
    preferred[identifier] ?? (agencies[identifier] == nil ? nil : identifier)
  }

  /// Returns the organisation with an identifier or alias.
  public func agency(_ identifier: String) -> Agency? { canonical(identifier).flatMap { agencies[$0] } }
}
