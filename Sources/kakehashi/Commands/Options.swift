import Archive
import ArgumentParser
import BuiltInCatalogue
import Cooperation
import Curses
import Dashboard
import Foundation
import Glibc
import Host
import Importing
import Interchange
import Navigation
import Synchronization
import TextUI
import Wording

/// The option for the data of a command.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: "A database, or IATI or catalogue files or folders, instead of the built-in catalogue; may be repeated.",
    completion: .file())
  var files: [String] = []

  @OptionGroup var limit: ActivityLimit

  /// True once something of the data could not be read; the command then ends with status 2.
  static var isIncomplete: Bool { incomplete.load(ordering: .relaxed) }
  private static let incomplete = Atomic(false)

  /// Records that something of the data could not be read.
  static func noteIncomplete() { incomplete.store(true, ordering: .relaxed) }

  /// Opens the data, and reports the number of findings on standard error.
  func archive(_ language: Language = InterfaceLanguage.ofLocale.language) throws -> Archive {
    try Self.archive(of: files, limit: limit, telling: language)
  }

  /// Opens a database, imports files into a temporary one, or opens the built-in catalogue.
  ///
  /// - Parameters:
  ///   - files: The paths; empty for the built-in catalogue.
  ///   - limit: The largest activity that is read.
  ///   - keeping: True to write a snapshot of the built-in catalogue later; for a process that lives long enough.
  ///   - language: The language to report the number of findings in, on standard error; nil where a screen shows them.
  /// - Returns: The archive.
  /// - Throws: `DataInputError`, or the error of reading or opening.
  static func archive(
    of files: [String], limit: ActivityLimit, keeping: Bool = false, telling language: Language? = nil
  ) throws -> Archive {
    let inputs = DataInputs(files)
    if let database = try inputs.database { return try open(database) }
    if !inputs.activities.isEmpty { return try temporary(inputs, limit, telling: language) }
    guard files.isEmpty else {
      let catalogue = try CatalogueReader().read(paths: files)
      if let language { tell(catalogue.findings.count, of: files, in: language) }
      let archive = try Archive.inMemory(today: Dashboard.today)
      try archive.store(catalogue)
      return archive
    }
    let (archive, isFresh) = try BuiltInCatalogue.archive(today: Dashboard.today)
    if keeping, isFresh {
      // Delayed until after the first frames.
      DispatchQueue.global(qos: .background).asyncAfter(deadline: .now() + 1) { BuiltInCatalogue.keep(archive) }
    }
    return archive
  }

  /// Opens a database read-only, after migrating an older schema if the file is writable.
  static func open(_ database: String) throws -> Archive {
    do throws(ArchiveError) {
      return try Archive.open(path: database, readOnly: true, today: Dashboard.today)
    } catch {
      guard error.problem == .olderSchema, FileManager.default.isWritableFile(atPath: database) else { throw error }
      _ = try Archive.open(path: database, readOnly: false, today: Dashboard.today)
      return try Archive.open(path: database, readOnly: true, today: Dashboard.today)
    }
  }

  /// Imports files into a temporary database.
  private static func temporary(_ inputs: DataInputs, _ limit: ActivityLimit, telling language: Language?) throws -> Archive {
    let database = try TemporaryDatabase()
    Interruption.listen()
    var report = ProgressReport()
    let outcome: ImportOutcome
    do {
      defer { report.clear() }
      outcome = try ImportRun(
        inputs: inputs, database: database.path, today: Dashboard.today, now: Date.now.timeIntervalSince1970,
        activityLimit: limit.bytes
      ).run(
        ImportRun.Observer(
          isCancelled: { Interruption.signalNumber != nil },
          didAdvance: { progress, _ in if isatty(STDERR_FILENO) == 1 { report.show(progress) } }))
    }
    Interruption.stopListening()
    if let number = Interruption.signalNumber { throw ExitCode(128 + number) }
    if let language { tell(outcome, of: inputs.paths, in: language) }
    if outcome.isIncomplete { noteIncomplete() }
    return try Archive.open(path: database.path, readOnly: true, today: Dashboard.today)
  }

  private static func tell(_ outcome: ImportOutcome, of files: [String], in language: Language) {
    let ofActivities = [FileRule.notWellFormed, .breaksOff, .activityTooLarge].map(\.rawValue)
    for finding in outcome.losses.filter({ !ofActivities.contains($0.rule) }).prefix(10) {
      printError("\(finding.position): \(finding.message)")
    }
    tell(outcome.findingCount, of: files, in: language)
  }

  private static func tell(_ findings: Int, of files: [String], in language: Language) {
    guard findings > 0 else { return }
    printError(CommandErrors.findings(findings, check: files.joined(separator: " ")).text(in: language))
  }

  static func name(of files: [String], in language: Language) -> String? {
    guard let first = files.first else { return nil }
    let name = first == "-" ? Words.standardInput.text(in: language) : URL(fileURLWithPath: first).lastPathComponent
    return files.count == 1 ? name : "\(name) +\(files.count - 1)"
  }
}

/// The option for the largest activity.
struct ActivityLimit: ParsableArguments {
  @Option(
    name: .customLong("activity-limit"),
    help: "The largest activity that is read, in MB; a larger one is named and left out. Reading takes up to 16 times as much.")
  var megabytes = ActivityReader.defaultActivityLimit >> 20

  var bytes: Int { megabytes << 20 }

  func validate() throws {
    if !(1...4096).contains(megabytes) { throw ValidationError("--activity-limit takes a number from 1 to 4096.") }
  }
}

/// The options for language, colours and characters.
struct LookOptions: ParsableArguments {
  enum Colour: String, CaseIterable, ExpressibleByArgument {
    case auto, never
    case sixteen = "16"
    case twoFiftySix = "256"
    case direct

    var preference: ColourPreference {
      switch self {
      case .auto: .automatic
      case .never: .never
      case .sixteen: .limit(.sixteen)
      case .twoFiftySix: .limit(.twoFiftySix)
      case .direct: .limit(.direct)
      }
    }

    /// The colour depth of escape sequences without a terminal to ask.
    var depth: ColourDepth {
      switch self {
      case .auto: (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty ? .twoFiftySix : .mono
      case .never: .mono
      case .sixteen: .sixteen
      case .twoFiftySix: .twoFiftySix
      case .direct: .direct
      }
    }
  }

  @Option(name: .long, help: "Language of the interface: en or ja. Default: what the locale says.")
  var language: InterfaceLanguage?

  @Option(name: .long, help: "Colours: auto, never, 16, 256 or direct. NO_COLOR in the environment means never.")
  var color = Colour.auto

  enum ThemeName: String, CaseIterable, ExpressibleByArgument {
    case auto, neutral, dark, light
    case contrast = "high-contrast"
    case mono

    /// The theme; nil for `auto`.
    var theme: ColourTheme? { ColourTheme(rawValue: rawValue) }
  }

  @Option(name: .long, help: "Theme: auto, dark, light, high-contrast, mono, or neutral, which suits dark and light terminals.")
  var theme: ThemeName?

  @Flag(name: .long, help: "Draw with ASCII only.")
  var ascii = false

  var interfaceLanguage: Language { language?.language ?? InterfaceLanguage.ofLocale.language }
}

/// A language of the interface.
enum InterfaceLanguage: String, CaseIterable, ExpressibleByArgument {
  case en, ja

  var language: Language { self == .ja ? .japanese : .english }

  /// The language of the process' locale.
  static var ofLocale: InterfaceLanguage {
    Language(environment: ProcessInfo.processInfo.environment, isUTF8: isUTF8) == .japanese ? .ja : .en
  }
}

/// The options that filter a list.
struct NarrowingOptions: ParsableArguments {
  @Option(name: .long, help: "Only what this agency takes part in, by identifier, acronym or name; may be repeated.") var agency:
    [String] = []
  @Option(name: .long, help: "Only what is for this country (ISO 3166 code or name); may be repeated.") var country: [String] = []
  @Option(name: .long, help: "Only what is for this region; may be repeated.") var region: [String] = []
  @Option(name: .long, help: "Only what is about this theme (DAC code); may be repeated.") var theme: [String] = []
  @Option(name: .long, help: "Words that a row must hold: names in any language, codes, words of the summary.") var filter = ""
  @Option(
    name: .customLong("where"), parsing: .unconditional,
    help: "Conditions as in the dashboard's filter: 'country:VN,KH theme:122 status:2 year:2019..2024 -agency:jica malaria'.")
  var conditions = ""

  var selection: Selection {
    get throws {
      let typed = FilterText(parsing: conditions)
      if let problem = typed.problems.first { throw Refusal(Self.sentence(of: problem)) }
      if let empty = typed.conditions.first(where: { $0.term.value.isEmpty }) {
        throw Refusal(CommandErrors.noValue(empty.term.facet.rawValue))
      }
      for term in typed.terms where typed.terms.contains(Term(term.facet, term.value, isExcluded: !term.isExcluded)) {
        throw Refusal(CommandErrors.bothWays("\(term.facet.rawValue):\(TextWidth.safe(term.value))"))
      }
      var selection = Selection(
        agency.map { RecordReference(.agency, $0) } + country.map { RecordReference(.country, $0) }
          + region.map { RecordReference(.region, $0) } + theme.map { RecordReference(.theme, $0) })
      for term in typed.terms { selection.insert(term) }
      selection.text = typed.text
      return selection
    }
  }

  private static func sentence(of problem: FilterText.Problem) -> Phrase {
    switch problem.kind {
    case .field(let word, let nearest):
      CommandErrors.unknownField(TextWidth.safe(word), nearest: nearest?.rawValue, known: Facet.allCases.map(\.rawValue))
    case .year(let text): CommandErrors.invalidYear(TextWidth.safe(text))
    }
  }
}

/// Parses an address; a `Refusal` explains a syntax error.
func parsedAddress(_ text: String) throws -> Address {
  do {
    return try Address(parsing: text)
  } catch {
    throw Refusal(error.phrase)
  }
}

extension Archive {
  /// Resolves the names in an address.
  ///
  /// - Throws: `Refusal` with the nearest matches if a record does not exist.
  func found(_ address: Address) throws -> Address {
    var address = address
    address.selection = try found(address.selection)
    switch address.destination {
    case .record(let reference): address.destination = .record(try found(reference))
    case .sources(let reference): address.destination = .sources(try found(reference))
    case .screen: break
    }
    return address
  }

  /// Resolves the names in a selection.
  ///
  /// - Throws: `Refusal` with the nearest matches if a record does not exist.
  func found(_ selection: Selection) throws -> Selection {
    let terms = try selection.terms.map { term in
      if term.facet == .rule, ActivityRule(rawValue: term.value) == nil {
        throw Refusal(CommandErrors.unknownRule(TextWidth.safe(term.value)))
      }
      guard let reference = term.reference else { return try resolved(term) }
      return Term(term.facet, try found(reference).id, isExcluded: term.isExcluded)
    }
    return Selection(terms: terms, text: selection.text)
  }

  /// Resolves a condition that names no record: `status:implementation` is `status:2`.
  ///
  /// - Throws: `Refusal` with the nearest value if there is none.
  private func resolved(_ term: Term) throws -> Term {
    if term.facet == .publisher, let other = try canonical(RecordReference(.agency, term.value)), try resolve(other) != nil {
      return Term(.publisher, other.id, isExcluded: term.isExcluded)
    }
    let meaning = try TermMeaning(of: term) { query in
      if case .facet(let listing) = try answer(.facet(query)) { listing.rows } else { [] }
    }
    switch meaning {
    case .found(let value, _): return Term(term.facet, value, isExcluded: term.isExcluded)
    case .missing(let nearest):
      let typed = TextWidth.safe(term.value)
      let name = nearest.map { "\($0.title.text(in: .english)) (\($0.value))" }
      let facet = term.facet.phrase
      throw Refusal(name.map { Words.unknownValue(facet, typed, nearest: $0) } ?? Words.unknownValue(facet, typed))
    }
  }

  /// Returns the reference by which the archive knows an identifier as a file may write it: `JP-8`, or one with a line break.
  private func canonical(_ reference: RecordReference) throws -> RecordReference? {
    switch reference.kind {
    case .agency: try BuiltInCatalogue.organisations().canonical(reference.id).map { RecordReference(.agency, $0) }
    case .programme:
      RecordReference(.programme, reference.id.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    default: nil
    }
  }

  /// Resolves an identifier, an acronym or a whole name.
  ///
  /// - Throws: `Refusal` with the nearest matches if there is none, or more than one.
  func found(_ reference: RecordReference) throws -> RecordReference {
    if let record = try resolve(reference) { return record }
    if let other = try canonical(reference), let record = try resolve(other) { return record }
    var near: [String] = []
    if case .nearest(let hits) = try answer(.nearest(address: reference.description, limit: 3)), !hits.isEmpty {
      near = hits.map { "\($0.reference) (\($0.title.text(in: .english)))" }
    }
    throw Refusal(CommandErrors.unknownRecord(reference.kind, TextWidth.safe(reference.id), nearest: near))
  }
}
