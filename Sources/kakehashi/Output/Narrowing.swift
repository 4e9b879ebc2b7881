import Archive
import Cooperation

/// Tells which records a selection and words leave over, for the kinds of record that no list of the archive narrows.
///
/// As there, any of the values of a dimension counts, all dimensions must hold, and a theme's category stands for its codes.
struct Narrowing {
  let selection: Selection
  private let words: [String]
  private let archive: Archive

  init(_ selection: Selection, filter: String, archive: Archive) {
    self.selection = selection
    words = Folding.words(filter)
    self.archive = archive
  }

  /// True where every record is left over.
  var isEmpty: Bool { selection.isEmpty && words.isEmpty }

  /// Tells whether a record is left over; `detail` is what its row says besides its name.
  func keeps(_ reference: RecordReference, detail: String = "") throws -> Bool {
    if isEmpty { return true }
    guard let record = try archive.record(reference) else { return false }
    return try holdsWords(record, detail: detail) && isSelected(record)
  }

  /// Tells whether all words occur in a text.
  func holdsWords(_ text: String) -> Bool {
    let text = Folding.fold(text)
    return words.allSatisfy { text.contains($0) }
  }

  private func holdsWords(_ record: Record, detail: String) -> Bool {
    if words.isEmpty { return true }
    let base = record.base
    let texts = [base.title, base.summary].compactMap(\.self) + base.statements.map(\.text)
    return holdsWords(([base.reference.id, detail] + base.aliases + texts.flatMap(\.entries).map(\.text)).joined(separator: " "))
  }

  private func isSelected(_ record: Record) throws -> Bool {
    let ties = try ties(of: record)
    return Self.dimensions.allSatisfy { kinds in
      let wanted = selection.values.filter { kinds.contains($0.kind) }
      return wanted.isEmpty || wanted.contains { ties.contains($0) }
    }
  }

  private static let dimensions: [[RecordKind]] = [[.agency], [.country, .region], [.theme]]

  /// Returns the agencies, places and themes that a record is about.
  ///
  /// What a milestone or partnership states none of, it takes from its programmes, and a result all from its subject.
  private func ties(of record: Record) throws -> Set<RecordReference> {
    switch record {
    case .agency, .country, .region, .source: return [record.base.reference]
    case .theme(let theme): return Set([theme.reference] + theme.mentions)
    case .programme(let programme):
      return try own(programme.participations.map(\.agency), programme.recipients.map(\.place), programme.themes)
    case .agreement(let agreement): return try own(agreement.agencies, agreement.places, agreement.themes)
    case .partnership(let partnership):
      return try inheriting(own(partnership.agencies, partnership.places, partnership.themes), from: partnership.programmes)
    case .milestone(let milestone):
      return try inheriting(
        own(milestone.agencies, milestone.places, milestone.themes), from: [milestone.programme].compactMap(\.self))
    case .result(let result): return try archive.record(result.subject).map { try ties(of: $0) } ?? []
    }
  }

  private func own(_ agencies: [Agency.ID], _ places: [Place], _ themes: [ThemeShare]) throws -> Set<RecordReference> {
    var ties = Set(agencies.map { RecordReference($0) } + places.map(\.reference))
    for theme in themes {
      let reference = RecordReference(theme.theme)
      ties.insert(reference)
      if case .theme(let theme) = try archive.record(reference) { ties.formUnion(theme.mentions) }
    }
    return ties
  }

  private func inheriting(_ own: Set<RecordReference>, from programmes: [Programme.ID]) throws -> Set<RecordReference> {
    var ties = own
    let missing = Self.dimensions.filter { kinds in !own.contains { kinds.contains($0.kind) } }.flatMap(\.self)
    for programme in programmes {
      guard let record = try archive.record(RecordReference(programme)) else { continue }
      ties.formUnion(try self.ties(of: record).filter { missing.contains($0.kind) })
    }
    return ties
  }
}
