import BuiltInCatalogue
import Cooperation
import Foundation
import Interchange
import Testing

/// The lists of codes and the directory of organisations that come with the program.
@Suite struct CodeTests {
  static let lists = Result { try BuiltInCatalogue.codeLists() }
  static let organisations = Result { try BuiltInCatalogue.organisations() }

  /// Copies of the official lists, which are no part of the repository.
  static let official =
    (ProcessInfo.processInfo.environment["KAKEHASHI_SHARED_DATA"].map { URL(fileURLWithPath: $0) }
    ?? Resources.package.deletingLastPathComponent().appendingPathComponent("shared/data"))
    .appendingPathComponent("codelists")
  static var canRegenerate: Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return FileManager.default.fileExists(atPath: official.path)
      && folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }
  }

  @Test(arguments: CodeList.allCases)
  func `Every list has entries, each with an English name`(list: CodeList) throws {
    let entries = try #require(try Self.lists.get().entries[list])
    #expect(!entries.isEmpty)
    #expect(entries.allSatisfy { !($0.value.name.exact(.english) ?? "").isEmpty })
  }

  @Test func `Codes have names, categories and a mark where they are withdrawn`() throws {
    let lists = try Self.lists.get()
    let tuberculosis = try #require(lists[.sector, "12263"])
    #expect(tuberculosis.name.text(in: .english) == "Tuberculosis control")
    #expect(tuberculosis.category == "122")
    #expect(!tuberculosis.isWithdrawn)
    #expect(lists[.financeType, "410"]?.isWithdrawn == true)
    #expect(lists[.sectorCategory, "122"]?.name.exact(.japanese) == "基礎保健")
    #expect(lists[.sector, "00000"] == nil)
  }

  @Test func `Countries, currencies and languages get their Japanese names from the system`() throws {
    let lists = try Self.lists.get().localized(.japanese)
    #expect(lists[.country, "VN"]?.name.exact(.japanese) == "ベトナム")
    #expect(lists[.currency, "JPY"]?.name.exact(.japanese) == "日本円")
    #expect(lists[.language, "fr"]?.name.exact(.japanese) == "フランス語")
    #expect(lists[.country, "VN"]?.name.exact(.english) == "Viet Nam")
  }

  @Test(arguments: [
    ("JP-8", "XM-DAC-701-8"), ("XM-DAC-701-8", "XM-DAC-701-8"), ("xm-dac-701-8", "XM-DAC-701-8"), ("DAC-1601", "XM-DAC-1601"),
    ("47045", "47045"), ("XM-DAC-47045", "47045"), ("41302", "XM-DAC-41302"), ("XM-DAC-XM-DAC-41302", "XM-DAC-41302"),
    ("XM-DAC-41307", "XM-DAC-928"), ("XM-DAC-928", "XM-DAC-928"), ("41122", "XM-DAC-41122"), ("GB-1", "XM-DAC-12-1"),
    ("302", "XM-DAC-302"), ("XM-DAC-XM-DAC-47045", "47045"),
  ])
  func `An organisation is found by whatever it is written as`(stated: String, canonical: String) throws {
    #expect(try Self.organisations.get().canonical(stated) == canonical)
  }

  @Test(arguments: ["", "12", "XM-DAC-", "XM-DAC", "GB-CHC-220949", "NCGM", "701-8-9"])
  func `What it does not know it leaves alone`(stated: String) throws {
    #expect(try Self.organisations.get().canonical(stated) == nil)
  }

  @Test func `Codes of donors and of channels are not mixed up`() throws {
    let directory = try Self.organisations.get()
    // 12 is the United Kingdom as a donor; 12000 is a recipient's government as a channel.
    #expect(directory.agency("XM-DAC-12")?.title.text(in: .english) == "United Kingdom")
    #expect(directory.agency("12000")?.title.text(in: .english) == "Recipient Government")
    #expect(directory.agency("XM-DAC-701-8")?.title.exact(.japanese) == "国際協力機構")
    #expect(directory.agency("XM-DAC-701-8")?.type == .government)
  }

  @Test func `Every identifier of the catalogue's agencies is known, and joins with the others of the agency`() throws {
    let directory = try Self.organisations.get()
    for agency in try Resources.catalogue.get().agencies {
      let canonical = Set(agency.identifiers.map { directory.canonical($0) })
      #expect(canonical.count <= 1 && !canonical.contains(nil), "\(agency.id): \(agency.identifiers)")
    }
  }

  @Test(.enabled(if: canRegenerate, "the official lists, in ../shared/data/codelists, or python3 are not here"))
  func `The files are what the official lists make`() throws {
    let made = FileManager.default.temporaryDirectory.appendingPathComponent("codes-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: made) }
    let script = Process()
    script.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    script.arguments = [
      "python3", Resources.package.appendingPathComponent(".ci/codes").path, Self.official.path, "--into", made.path,
    ]
    try script.run()
    script.waitUntilExit()
    #expect(script.terminationStatus == 0)
    for name in [CodeLists.fileName, OrganisationDirectory.fileName] {
      let stored = try Data(contentsOf: Resources.package.appendingPathComponent("Resources/codes/\(name)"))
      #expect(try Data(contentsOf: made.appendingPathComponent(name)) == stored, "run .ci/codes \(Self.official.path)")
    }
  }
}
