import Archive
import Cooperation

/// Tells which records a selection and words leave over, for the kinds of record that no list of the archive narrows: milestones,
/// results, partnerships, themes, sources and findings.
///
/// As there, any of the values of a facet counts, all facets must hold, nothing that is excluded may, and a theme's category stands
/// for its codes.
struct Narrowing {
  let selection: Selection
  private let wanted: [String]
  /// Each of these leaves out what holds all its parts.
  private let unwanted: [[String]]
  private let archive: Archive

  init(_ selection: Selection, filter: String, archive: Archive) {
    self.selection = selection
    self.archive = archive
    let typed = selection.text.split(whereSeparator: \.isWhitespace).map(String.init)
    let left = typed.filter { $0.count > 1 && $0.hasPrefix("-") }
    wanted = Folding.words(([filter] + typed.filter { !left.contains($0) }).joined(separator: " "))
    unwanted = left.map { Folding.words(String($0.dropFirst())) }.filter { !$0.isEmpty }
  }

  /// Tells whether a record is left over; `detail` is what its row says besides its name.
  func keeps(_ reference: RecordReference, detail: String = "") throws -> Bool {
    if selection.isEmpty && wanted.isEmpty { return true }
    guard let record = try archive.record(reference) else { return false }
    if !holdsWords(record, detail: detail) { return false }
    return try selection.terms.isEmpty || traits(of: record).meet(selection)
  }

  /// Tells whether all words occur in a text, and none of those that are not wanted.
  func holdsWords(_ text: String) -> Bool {
    let text = Folding.fold(text)
    return wanted.allSatisfy { text.contains($0) } && !unwanted.contains { $0.allSatisfy { text.contains($0) } }
  }

  private func holdsWords(_ record: Record, detail: String) -> Bool {
    if wanted.isEmpty && unwanted.isEmpty { return true }
    let base = record.base
    let texts = [base.title, base.summary].compactMap(\.self) + base.statements.map(\.text)
    return holdsWords(([base.reference.id, detail] + base.aliases + texts.flatMap(\.entries).map(\.text)).joined(separator: " "))
  }

  /// Returns what conditions can ask of a record.
  ///
  /// What a milestone or partnership states none of, it takes from its programmes, and a result from its subject; status, modality
  /// and roles are always those of the programmes.
  private func traits(of record: Record) throws -> RecordTraits {
    var traits = RecordTraits()
    switch record {
    case .agency, .country, .region, .source, .theme:
      traits.add(record.base.reference)
      if case .theme(let theme) = record { theme.mentions.forEach { traits.add($0) } }
    case .programme(let programme):
      try add(programme.participations.map(\.agency), programme.recipients.map(\.place), programme.themes, to: &traits)
      traits.participations = programme.participations.map { ($0.agency.rawValue, $0.role) }
      traits.statuses = [programme.status.map { String($0.rawValue) } ?? "none"]
      traits.modalities = programme.modalities.isEmpty ? ["none"] : Set(programme.modalities.map(\.rawValue))
      traits.add([programme.planned, programme.actual], today: archive.today)
    case .agreement(let agreement):
      try add(agreement.agencies, agreement.places, agreement.themes, to: &traits)
      traits.add([agreement.signed], today: archive.today)
    case .partnership(let partnership):
      try add(partnership.agencies, partnership.places, partnership.themes, to: &traits)
      traits.add([partnership.period], today: archive.today)
      try inherit(from: partnership.programmes.map { RecordReference($0) }, to: &traits)
    case .milestone(let milestone):
      try add(milestone.agencies, milestone.places, milestone.themes, to: &traits)
      traits.add([milestone.date], today: archive.today)
      try inherit(from: [milestone.programme].compactMap { $0.map { RecordReference($0) } }, to: &traits)
    case .result(let result):
      traits.add([result.date], today: archive.today)
      try inherit(from: [result.subject], to: &traits)
    }
    return traits
  }

  private func add(_ agencies: [Agency.ID], _ places: [Place], _ themes: [ThemeShare], to traits: inout RecordTraits) throws {
    agencies.forEach { traits.add(RecordReference($0)) }
    places.forEach { traits.add($0.reference) }
    for theme in themes {
      let reference = RecordReference(theme.theme)
      traits.add(reference)
      if case .theme(let theme) = try archive.record(reference) { theme.mentions.forEach { traits.add($0) } }
    }
  }

  private func inherit(from references: [RecordReference], to traits: inout RecordTraits) throws {
    var inherited = RecordTraits()
    for reference in references {
      if let record = try archive.record(reference) { inherited.formUnion(try self.traits(of: record)) }
    }
    traits.inherit(inherited)
  }
}

/// What conditions can ask of a record.
private struct RecordTraits {
  var agencies: Set<String> = []
  /// Agencies of programmes, with what they do there.
  var participations: [(agency: String, role: OrganisationRole)] = []
  var places: Set<RecordReference> = []
  var themes: Set<String> = []
  /// Codes, or `none`; empty where there is no programme.
  var statuses: Set<String> = []
  var modalities: Set<String> = []
  var years: [ClosedRange<Int>] = []

  mutating func add(_ reference: RecordReference) {
    switch reference.kind {
    case .agency: agencies.insert(reference.id)
    case .country, .region: places.insert(reference)
    case .theme: themes.insert(reference.id)
    case .programme, .partnership, .agreement, .milestone, .result, .source: break
    }
  }

  /// Adds the years that dates take in, from the first to the last; what has no end goes on until today.
  mutating func add(_ dates: [DateClaim?], today: Day) {
    let extents = dates.compactMap { $0?.date.extent }
    let firsts = extents.compactMap { $0.earliestStart ?? $0.earliestEnd }
    let lasts = extents.compactMap { extent in
      (extent.latestEnd ?? extent.latestStart).map { extent.openEnd ? max($0, today) : $0 }
    }
    guard let first = firsts.min(), let last = lasts.max(), first <= last else { return }
    years.append(first.year...last.year)
  }

  mutating func formUnion(_ other: RecordTraits) {
    agencies.formUnion(other.agencies)
    participations += other.participations
    places.formUnion(other.places)
    themes.formUnion(other.themes)
    statuses.formUnion(other.statuses)
    modalities.formUnion(other.modalities)
    years += other.years
  }

  /// Takes from the records that these traits rest on what is stated of none of its own.
  mutating func inherit(_ other: RecordTraits) {
    if agencies.isEmpty { agencies = other.agencies }
    if places.isEmpty { places = other.places }
    if themes.isEmpty { themes = other.themes }
    if years.isEmpty { years = other.years }
    participations = other.participations
    statuses = other.statuses
    modalities = other.modalities
  }

  func meet(_ selection: Selection) -> Bool {
    func values(_ facets: Facet..., excluded: Bool) -> [Term] {
      selection.terms.filter { facets.contains($0.facet) && $0.isExcluded == excluded }
    }
    func holds(_ facets: Facet..., where has: (Term) -> Bool) -> Bool {
      let terms = selection.terms.filter { facets.contains($0.facet) }
      let included = terms.filter { !$0.isExcluded }
      return !terms.contains { $0.isExcluded && has($0) } && (included.isEmpty || included.contains(where: has))
    }
    let agencies = values(.agency, excluded: false).map(\.value)
    let asked = participations.filter { agencies.isEmpty || agencies.contains($0.agency) }
    return holds(.agency) { self.agencies.contains($0.value) }
      && holds(.role) { role in asked.contains { $0.role.rawValue == role.value } }
      && holds(.country, .region) { term in term.reference.map { places.contains($0) } ?? places.isEmpty }
      && holds(.theme, .category) { themes.contains($0.value) }
      && holds(.status) { statuses.contains($0.value) }
      && holds(.modality) { modalities.contains($0.value) }
      && holds(.year) { term in term.years.map { asked in years.contains { $0.overlaps(asked) } } ?? false }
  }
}

extension List.Kind {
  /// The facets that say nothing of records of this kind.
  private var foreignFacets: Set<Facet> {
    switch self {
    case .agencies, .countries, .regions, .themes, .programmes: []
    case .agreements: [.role, .status, .modality, .publisher]
    case .partnerships, .milestones, .results: [.publisher]
    case .sources, .findings: Set(Facet.allCases)
    }
  }

  /// Says why a selection cannot narrow a list of this kind; nil where it can.
  func objection(to selection: Selection) -> String? {
    guard let term = selection.terms.first(where: { foreignFacets.contains($0.facet) }) else { return nil }
    let possible = Facet.allCases.filter { !foreignFacets.contains($0) }.map(\.rawValue) + ["words"]
    let list = possible.count > 1 ? possible.dropLast().joined(separator: ", ") + " and " : ""
    return "A list of \(rawValue) cannot be narrowed by \(term.facet.rawValue). It can by \(list)\(possible.last ?? "")."
  }
}
