import Archive
import Cooperation
import Foundation
import Importing
import Interchange
import Testing

/// Sums of money of publishers' files, which are no part of the repository, against those of a naive reader.
@Suite struct RealFileMoneyTests {
  static let folder: String = {
    if let folder = ProcessInfo.processInfo.environment["KAKEHASHI_SHARED_DATA"] { return folder + "/iati" }
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return repository.deletingLastPathComponent().appendingPathComponent("shared/data/iati").path
  }()

  static let areThere =
    FileManager.default.fileExists(atPath: folder) && FileManager.default.isExecutableFile(atPath: "/usr/bin/xz")

  static let names: [String] =
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasPrefix("publishers") && ($0.hasSuffix(".xml") || $0.hasSuffix(".xml.xz")) }.sorted()

  private static func bytes(_ name: String) throws -> Data {
    let path = folder + "/" + name
    guard name.hasSuffix(".xz") else { return try Data(contentsOf: URL(fileURLWithPath: path)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/xz")
    process.arguments = ["-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    defer { process.waitUntilExit() }
    return pipe.fileHandleForReading.readDataToEndOfFile()
  }

  private struct Key: Hashable {
    var value: String
    var currency: String
  }

  /// Spent and committed.
  private typealias Sums = [Key: [Decimal]]

  /// Returns the sums of a facet, of the values whose form `isWanted` accepts.
  private static func sums(
    _ archive: Archive, _ facet: Facet, _ terms: [Term], _ isWanted: (String) -> Bool
  ) throws -> Sums {
    let query = FacetQuery(facet: facet, list: ListQuery(selection: Selection(terms: terms), sort: .name))
    guard case .facet(let listing) = try archive.answer(.facet(query)) else { return [:] }
    var sums: Sums = [:]
    for row in listing.rows where isWanted(row.value) {
      for money in row.money { sums[Key(value: row.value, currency: money.currency ?? "")] = [money.spent, money.committed] }
    }
    return sums
  }

  private static func sums(
    _ amounts: [NaiveFile.Amount], _ parts: (NaiveFile.Amount) -> [String: Decimal], _ isWanted: (String) -> Bool
  ) -> Sums {
    var sums: Sums = [:]
    for amount in amounts where amount.isSpending || amount.kind == "2" {
      for (value, part) in parts(amount) where isWanted(value) && part != 0 {
        sums[Key(value: value, currency: amount.currency), default: [0, 0]][amount.isSpending ? 0 : 1] += amount.value * part
      }
    }
    return sums.filter { $0.value.contains { abs($0) > 0.000_001 } }
  }

  private func expectEqual(_ found: Sums, _ expected: Sums, _ what: String) {
    for key in Set(found.keys).union(expected.keys) {
      let (one, other) = (found[key] ?? [0, 0], expected[key] ?? [0, 0])
      let isEqual = zip(one, other).allSatisfy { abs($0 - $1) < 0.000_1 }
      #expect(isEqual, "\(what), \(key.value) \(key.currency): \(one), and by the naive reader \(other)")
    }
  }

  @Test(
    .enabled(if: areThere, "The files of ../shared/data are not here, or no xz to expand them."), arguments: names)
  func `Sums by country, sector, year and currency, alone and under each other, are those of a naive reader`(name: String) throws
  {
    let naive = NaiveFile(try Self.bytes(name))
    let folder = try SampleFolder()
    let database = folder.path("aid.kakehashi")
    _ = try ImportRun(
      inputs: DataInputs([Self.folder + "/" + name]), database: database, today: SampleFolder.today, workers: 2
    ).run(.init())
    let archive = try Archive.open(path: database, readOnly: true, today: SampleFolder.today)

    let isCountry: (String) -> Bool = { $0.count == 2 && $0.allSatisfy { $0.isUppercase } }
    // Three digits are a category, which is a facet of its own.
    let isSector: (String) -> Bool = { $0.count == 5 && $0.allSatisfy(\.isNumber) }
    let isYear: (String) -> Bool = { $0 != "none" }
    let year: (NaiveFile.Amount) -> [String: Decimal] = { $0.year.map { [String($0): 1] } ?? [:] }
    func top(_ parts: (NaiveFile.Amount) -> [String: Decimal], _ isWanted: (String) -> Bool) -> String? {
      Self.sums(naive.amounts, parts, isWanted).max { ($0.value[0], $0.key.value) < ($1.value[0], $1.key.value) }?.key.value
    }
    let country = top(\.countries, isCountry)
    let middle = top(year, isYear)

    expectEqual(
      try Self.sums(archive, .country, [], isCountry), Self.sums(naive.amounts, \.countries, isCountry), "Countries")
    expectEqual(try Self.sums(archive, .theme, [], isSector), Self.sums(naive.amounts, \.sectors, isSector), "Sectors")
    expectEqual(try Self.sums(archive, .year, [], isYear), Self.sums(naive.amounts, year, isYear), "Years")
    if let country {
      let terms = [Term(.country, country)]
      func scaled(_ parts: @escaping (NaiveFile.Amount) -> [String: Decimal]) -> (NaiveFile.Amount) -> [String: Decimal] {
        { amount in parts(amount).mapValues { $0 * (amount.countries[country] ?? 0) } }
      }
      expectEqual(
        try Self.sums(archive, .year, terms, isYear), Self.sums(naive.amounts, scaled(year), isYear), "Years of \(country)")
      expectEqual(
        try Self.sums(archive, .theme, terms, isSector), Self.sums(naive.amounts, scaled(\.sectors), isSector),
        "Sectors of \(country)")
    }
    if let middle {
      let amounts = naive.amounts.filter { $0.year.map(String.init) == middle }
      expectEqual(
        try Self.sums(archive, .country, [Term(.year, middle)], isCountry), Self.sums(amounts, \.countries, isCountry),
        "Countries in \(middle)")
    }
  }

  @Test(
    .enabled(if: areThere, "The files of ../shared/data are not here, or no xz to expand them."), arguments: names)
  func `Sums by kind, year and currency are those of a naive reader`(name: String) throws {
    let naive = NaiveFile(try Self.bytes(name))
    guard Set(naive.identifiers).count == naive.identifiers.count else { return }
    var found: [String: Decimal] = [:]
    let reader = ActivityReader(today: SampleFolder.today, workers: 2)
    _ = reader.read([.file(path: Self.folder + "/" + name)], transform: { $0.amounts }) { batch in
      for amount in batch.outputs.joined() {
        let kind =
          switch amount.kind {
          case .budget: "budget"
          case .plannedDisbursement: "planned"
          default: String(amount.kind.rawValue)
          }
        found["\(kind) \(amount.year ?? 0) \(amount.currency ?? "")", default: 0] += Decimal(billionths: amount.billionths)
      }
      return true
    }
    var expected: [String: Decimal] = [:]
    for amount in naive.amounts {
      let kind = Int(amount.kind).map { (1...13).contains($0) ? amount.kind : "19" } ?? amount.kind
      expected[
        "\(["budget", "planned"].contains(kind) || Int(kind) != nil ? kind : "19") \(amount.year ?? 0) \(amount.currency)",
        default: 0] += amount.value
    }
    for key in Set(found.keys).union(expected.keys) {
      #expect(abs(found[key, default: 0] - expected[key, default: 0]) < 0.000_1, "\(key)")
    }
  }
}
