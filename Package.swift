// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with: the strict language mode, and no warning left standing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The strict settings plus strict memory safety: for all targets but the one that speaks C.
let strictAndSafe: [SwiftSetting] = strict + [.strictMemorySafety()]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "kakehashi",
  products: [
    .library(name: "Curses", targets: ["Curses", "TextUI"]),
    .executable(name: "kakehashi", targets: ["kakehashi"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // The terminal
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .target(name: "CTerminalGuard"),
    .target(name: "TextUI", swiftSettings: strictAndSafe),
    .target(name: "Curses", dependencies: ["CNcurses", "CTerminalGuard", "TextUI"], swiftSettings: strict),

    // The domain and its data
    .target(name: "Cooperation", swiftSettings: strictAndSafe),
    .target(name: "PrivateFiles", swiftSettings: strictAndSafe),
    .target(name: "Wording", dependencies: ["Cooperation"], swiftSettings: strictAndSafe),
    .target(name: "CPrefetch"),
    .target(name: "FacetIndex", dependencies: ["CPrefetch", "Cooperation"], swiftSettings: strictAndSafe),
    .target(name: "CSQLiteGuard"),
    .target(
      name: "Archive", dependencies: ["CSQLiteGuard", "Cooperation", "FacetIndex", "PrivateFiles", "Wording", grdb, sqlite],
      swiftSettings: strictAndSafe),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLzma", providers: [.apt(["liblzma-dev"])]),
    .target(
      name: "Interchange", dependencies: ["CExpat", "CLzma", "CZlib", "Cooperation", "Wording", "Yams"],
      swiftSettings: strictAndSafe),
    .target(
      name: "BuiltInCatalogue", dependencies: ["Archive", "Cooperation", "Interchange", "Wording"],
      resources: [.copy("../../Resources/catalogue"), .copy("../../Resources/codes")], swiftSettings: strictAndSafe),

    // The dashboard
    .target(name: "EventLog", dependencies: ["TextUI", "Wording"], swiftSettings: strictAndSafe),
    .target(name: "Navigation", dependencies: ["Cooperation", "TextUI", "Wording"], swiftSettings: strictAndSafe),
    .target(name: "Settings", dependencies: ["Cooperation", "Navigation", "TextUI", "Wording"], swiftSettings: strictAndSafe),
    .target(name: "Panes", dependencies: ["Cooperation", "Navigation", "TextUI", "Wording"], swiftSettings: strictAndSafe),
    .target(
      name: "Importing",
      dependencies: [
        "Archive", "BuiltInCatalogue", "Cooperation", "EventLog", "Interchange", "Navigation", "PrivateFiles", "TextUI",
        "Wording",
      ],
      swiftSettings: strictAndSafe),
    .target(
      name: "Host",
      dependencies: [
        "Archive", "BuiltInCatalogue", "Cooperation", "Curses", "EventLog", "Interchange", "Navigation", "PrivateFiles",
        "Settings", "TextUI", "Wording",
      ], swiftSettings: strictAndSafe),
    .target(
      name: "Dashboard",
      dependencies: ["Archive", "Cooperation", "Curses", "EventLog", "Navigation", "Panes", "TextUI", "Wording"],
      swiftSettings: strictAndSafe),
    .executableTarget(
      name: "kakehashi",
      dependencies: [
        "Archive", "BuiltInCatalogue", "Cooperation", "Curses", "Dashboard", "EventLog", "Host", "Importing", "Interchange",
        "Navigation", "Panes", "Settings", "TextUI", "Wording", argumentParser,
      ], swiftSettings: strictAndSafe),

    // Tests and what only they use
    .systemLibrary(name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "SanitizerFacts", path: "Tests/SanitizerFacts", swiftSettings: strict),
    .target(
      name: "TerminalEmulator", dependencies: ["CVterm", "SanitizerFacts"], path: "Tests/TerminalEmulator", swiftSettings: strict),
    .executableTarget(
      name: "curses-example", dependencies: ["Curses", "TextUI"], path: "Tests/CursesExample", swiftSettings: strict),
    .executableTarget(
      name: "import-example", dependencies: ["Archive", "Cooperation"], path: "Tests/ImportExample", swiftSettings: strict),
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
    .target(name: "Snapshots", path: "Tests/Snapshots", swiftSettings: strict),
    .target(name: "CatalogueOracle", dependencies: ["Cooperation"], path: "Tests/CatalogueOracle", swiftSettings: strict),
    .target(
      name: "ScriptedSession", dependencies: ["CatalogueOracle", "Cooperation", "Navigation", "SeededRandom", "TextUI"],
      path: "Tests/ScriptedSession", swiftSettings: strict),
    .testTarget(name: "TextUITests", dependencies: ["SeededRandom", "TextUI"], swiftSettings: strict),
    .testTarget(
      name: "CursesTests",
      dependencies: ["CNcurses", "CTerminalGuard", "Curses", "SanitizerFacts", "TerminalEmulator", "TextUI", "curses-example"],
      swiftSettings: strict),
    .testTarget(
      name: "FacetIndexTests", dependencies: ["Cooperation", "FacetIndex", "SanitizerFacts", "SeededRandom"],
      swiftSettings: strict),
    .testTarget(name: "WordingTests", dependencies: ["Cooperation", "Wording"], swiftSettings: strict),
    .testTarget(name: "CooperationTests", dependencies: ["Cooperation", "SeededRandom"], swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: ["CLzma", "Cooperation", "Interchange", "SeededRandom", "Snapshots"],
      exclude: ["IATI/Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "BuiltInCatalogue", "CatalogueOracle", "Cooperation", "FacetIndex", grdb, "Interchange", "SeededRandom",
        "TerminalEmulator", "Wording", "import-example",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogueTests", dependencies: ["Archive", "BuiltInCatalogue", "Cooperation", "Interchange", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "NavigationTests",
      dependencies: ["Cooperation", "Navigation", "ScriptedSession", "SeededRandom", "TextUI", "Wording"],
      swiftSettings: strict),
    .testTarget(name: "PrivateFilesTests", dependencies: ["PrivateFiles"], swiftSettings: strict),
    .testTarget(name: "EventLogTests", dependencies: ["EventLog"], swiftSettings: strict),
    .testTarget(
      name: "SettingsTests", dependencies: ["Cooperation", "Navigation", "Settings", "TextUI", "Wording"], swiftSettings: strict),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["Archive", "Cooperation", "EventLog", "Importing", "Interchange", "Navigation", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "HostTests", dependencies: ["Cooperation", "Host", "Navigation", "Settings", "TextUI", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "DashboardTests",
      dependencies: [
        "Archive", "BuiltInCatalogue", "Cooperation", "Dashboard", "Navigation", "Panes", "ScriptedSession", "SeededRandom",
        "TextUI", "Wording",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PanesTests",
      dependencies: ["Cooperation", "Navigation", "Panes", "ScriptedSession", "SeededRandom", "Snapshots", "TextUI", "Wording"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(name: "PolicyTests", swiftSettings: strict),
    .testTarget(
      name: "KakehashiTests",
      dependencies: [grdb, "Navigation", "SanitizerFacts", "SeededRandom", "Snapshots", "TerminalEmulator", "TextUI"],
      exclude: ["Snapshots"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzzing needs libFuzzer's own `main`, so its program is there only when `.ci/fuzz` asks for it.
if Context.environment["KAKEHASHI_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Cooperation", "Interchange", "Navigation"], path: "Tests/Fuzz", exclude: ["Seeds"],
      swiftSettings: strict))
}
