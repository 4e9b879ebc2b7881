public import Cooperation

extension CodeLists {
  /// The file name in the folder of codes.
  public static let fileName = "codelists.tsv"

  /// Reads the lists from a folder of codes.
  ///
  /// Names are in English, French and, if the catalogue has them, Japanese; `localized(_:)` adds the system's.
  ///
  /// - Throws: `InterchangeError` if the file is missing or unreadable.
  public static func read(folder: String) throws(InterchangeError) -> CodeLists {
    let table = try CodeTable(path: "\(folder)/\(fileName)")
    var lists: [CodeList: [String: Entry]] = [:]
    var current: (name: ArraySlice<UInt8>, list: CodeList?) = ([], nil)
    var entries: [String: Entry] = [:]
    table.forEachRow(columns: 7) { cells in
      if cells[0] != current.name {
        if let list = current.list { lists[list] = entries }
        current = (cells[0], CodeList(rawValue: String(cell: cells[0])))
        entries = current.list.flatMap { lists[$0] } ?? [:]
      }
      var name = LocalizedText([LocalizedText.Entry(language: .english, text: String(cell: cells[4]))])
      if !cells[5].isEmpty { name.entries.append(LocalizedText.Entry(language: french, text: String(cell: cells[5]))) }
      if !cells[6].isEmpty { name.entries.append(LocalizedText.Entry(language: .japanese, text: String(cell: cells[6]))) }
      entries[String(cell: cells[1])] = Entry(
        name: name, category: cells[3].isEmpty ? nil : String(cell: cells[3]), isWithdrawn: !cells[2].isEmpty)
    }
    if let list = current.list { lists[list] = entries }
    return CodeLists(entries: lists)
  }

  private static let french = Language(rawValue: "fr")
}
