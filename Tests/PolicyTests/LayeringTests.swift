import Testing

/// Who may import what: the layers of the architecture.
@Suite struct LayeringTests {
  /// The modules that each target may import; a new target belongs here, with its reason to exist.
  private static let allowed: [String: Set<String>] = [
    // The terminal
    "TextUI": [],
    "Curses": ["CNcurses", "CTerminalGuard", "Glibc", "TextUI"],
    // The domain and its data
    "Cooperation": ["Foundation"],
    "PrivateFiles": ["Glibc"],
    "Wording": ["Cooperation", "Foundation"],
    "FacetIndex": ["CPrefetch", "Cooperation", "Dispatch", "Synchronization"],
    "Archive": [
      "CSQLiteGuard", "Cooperation", "FacetIndex", "Foundation", "GRDB", "GRDBSQLite", "Glibc", "PrivateFiles", "Synchronization",
      "Wording",
    ],
    "Interchange": [
      "CExpat", "CLzma", "CZlib", "Cooperation", "Dispatch", "Foundation", "FoundationXML", "Glibc", "Synchronization", "Wording",
      "Yams",
    ],
    "BuiltInCatalogue": ["Archive", "Cooperation", "Foundation", "Interchange", "Wording"],
    // The dashboard
    "EventLog": ["Foundation", "Glibc", "TextUI", "Wording"],
    "Navigation": ["Cooperation", "Foundation", "TextUI", "Wording"],
    "Settings": ["Cooperation", "Navigation", "TextUI", "Wording"],
    "Panes": ["Cooperation", "Navigation", "TextUI", "Wording"],
    "Importing": [
      "Archive", "BuiltInCatalogue", "Cooperation", "Dispatch", "EventLog", "Foundation", "Glibc", "Interchange", "Navigation",
      "PrivateFiles", "Synchronization", "TextUI", "Wording",
    ],
    "Host": [
      "Archive", "BuiltInCatalogue", "Cooperation", "Curses", "EventLog", "Foundation", "Interchange", "Navigation",
      "PrivateFiles", "Settings", "TextUI", "Wording",
    ],
    "Dashboard": [
      "Archive", "Cooperation", "Curses", "Dispatch", "EventLog", "Glibc", "Navigation", "Panes", "Synchronization", "TextUI",
      "Wording",
    ],
    "kakehashi": [
      "Archive", "ArgumentParser", "BuiltInCatalogue", "Cooperation", "Curses", "Dashboard", "Dispatch", "EventLog",
      "Foundation", "Glibc", "Host", "Importing", "Interchange", "Navigation", "Panes", "Settings", "Synchronization", "TextUI",
      "Wording",
    ],
    // C without a line of Swift
    "CExpat": [],
    "CLzma": [],
    "CNcurses": [],
    "CPrefetch": [],
    "CSQLiteGuard": [],
    "CZlib": [],
    "CTerminalGuard": [],
  ]

  @Test func `Every target has its rule`() {
    #expect(Repository.targets == Self.allowed.keys.sorted())
  }

  @Test(arguments: Repository.sources)
  func `A file imports only what its layer may know`(file: SwiftFile) {
    let strangers = Set(file.imports).subtracting(Self.allowed[file.target] ?? [])
    #expect(strangers.isEmpty, "\(file.path) imports \(strangers.sorted().joined(separator: ", "))")
  }

  /// What the tests of pure targets may import, and the tools of these tests, besides what comes with Swift.
  private static let allowedInTests: [String: Set<String>] = [
    "TextUITests": ["SeededRandom", "TextUI"],
    "CooperationTests": ["Cooperation", "SeededRandom"],
    "PrivateFilesTests": ["PrivateFiles"],
    "WordingTests": ["Cooperation", "Wording"],
    "FacetIndexTests": ["Cooperation", "FacetIndex", "SanitizerFacts", "SeededRandom"],
    "SettingsTests": ["Cooperation", "Navigation", "Settings", "TextUI", "Wording"],
    "NavigationTests": ["Cooperation", "Navigation", "ScriptedSession", "SeededRandom", "TextUI", "Wording"],
    "PanesTests": ["Cooperation", "Navigation", "Panes", "ScriptedSession", "SeededRandom", "Snapshots", "TextUI", "Wording"],
    "CatalogueOracle": ["Cooperation"],
    "ScriptedSession": ["CatalogueOracle", "Cooperation", "Navigation", "SeededRandom", "TextUI"],
    "SeededRandom": [],
    "Snapshots": [],
    "SanitizerFacts": [],
  ]

  @Test func `Every rule for tests has its target`() {
    #expect(Set(Self.allowedInTests.keys).subtracting(Repository.tests.map(\.target)) == [])
  }

  @Test(arguments: Repository.tests.filter { allowedInTests.keys.contains($0.target) })
  func `The tests of a pure target need only that target and test tools`(file: SwiftFile) {
    let ofSwift: Set = ["Foundation", "Glibc", "Synchronization", "Testing"]
    let strangers = Set(file.imports).subtracting(ofSwift).subtracting(Self.allowedInTests[file.target] ?? [])
    #expect(strangers.isEmpty, "\(file.path) imports \(strangers.sorted().joined(separator: ", "))")
  }

  @Test(arguments: [
    ("GRDB", "Archive"), ("CNcurses", "Curses"), ("Yams", "Interchange"), ("CExpat", "Interchange"),
    ("CZlib", "Interchange"), ("CLzma", "Interchange"), ("ArgumentParser", "kakehashi"),
  ])
  func `A library has one owner`(library: String, owner: String) {
    let importers = Set(Repository.sources.filter { $0.imports.contains(library) }.map(\.target))
    #expect(importers == [owner])
  }

  /// Same state, same screen: what decides and what draws cannot look at files, clocks, processes or the environment.
  @Test(arguments: Repository.sources.filter { ["Navigation", "Panes", "Cooperation", "TextUI", "Wording"].contains($0.target) })
  func `The state machine and the drawing are pure`(file: SwiftFile) {
    let impure = [
      "FileManager", "FileHandle", "Data", "URL", "Date", "DateFormatter", "Calendar", "TimeZone", "Locale", "Timer", "Thread",
      "ProcessInfo", "Process", "Bundle", "UserDefaults", "RunLoop", "DispatchQueue", "ContinuousClock", "SuspendingClock",
      "SystemRandomNumberGenerator", "random", "shuffled", "print", "readLine", "getenv",
    ]
    let found =
      file.lines(with: #"(?<![\w.])(?:"# + impure.joined(separator: "|") + #")(?:\(|\.|\b(?=[?>,\]]))"#)
      + file.lines(with: #"\.(?:random|randomElement|shuffled|shuffle)\("#)
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }
}
