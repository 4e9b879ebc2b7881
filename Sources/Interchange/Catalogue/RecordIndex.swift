import Cooperation

/// The records of all files by reference, which resolves references.
struct RecordIndex: Sendable {
  /// The location of a record.
  struct Place: Sendable, CustomStringConvertible {
    let file: String
    let line: Int

    var description: String { "\(file):\(line)" }
  }

  private enum State: Sendable {
    case present(Place)
    case omitted
  }

  private var states: [RecordReference: State] = [:]

  /// Adds a record; if it exists, changes nothing and returns its location.
  mutating func add(_ record: RecordReference, at place: Place) -> Place? {
    if case .present(let first) = states[record] { return first }
    states[record] = .present(place)
    return nil
  }

  /// Marks a record as omitted and returns whether it was not yet.
  mutating func markOmitted(_ record: RecordReference) -> Bool {
    guard case .present = states[record] else { return false }
    states[record] = .omitted
    return true
  }

  /// Adds an unreadable record, unless a readable one has the same id.
  mutating func addUnreadable(_ record: RecordReference) {
    if states[record] == nil { states[record] = .omitted }
  }

  /// Returns the problem of a reference; nil if its record exists.
  func problem(with reference: RecordReference) -> Problem? {
    switch states[reference] {
    case .present: nil
    case .omitted: .referenceToOmitted(reference)
    case nil: .danglingReference(reference, nearest: nearest(to: reference))
    }
  }

  /// Returns the closest id of the same kind.
  private func nearest(to reference: RecordReference) -> String? {
    // Suggestions among more records are unreliable and slow.
    guard states.count <= 2000 else { return nil }
    return NearestWord.nearest(to: reference.id, in: states.keys.lazy.filter { $0.kind == reference.kind }.map(\.id))
  }
}
