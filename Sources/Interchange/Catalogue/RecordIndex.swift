import Cooperation

/// The records that files hold, by reference, so that every other reference can be checked where it is read.
struct RecordIndex: Sendable {
  /// Where a record is written.
  struct Place: Sendable, CustomStringConvertible {
    let file: String
    let line: Int

    var description: String { "\(file):\(line)" }
  }

  private enum State: Sendable {
    case present(Place)
    case leftOut
  }

  private var states: [RecordReference: State] = [:]

  /// Adds a record; when there is one already, changes nothing and returns its place.
  mutating func add(_ record: RecordReference, at place: Place) -> Place? {
    if case .present(let first) = states[record] { return first }
    states[record] = .present(place)
    return nil
  }

  /// Notes that a record could not be read, so that what refers to it cannot be kept; returns whether that is news.
  mutating func leaveOut(_ record: RecordReference) -> Bool {
    guard case .present = states[record] else { return false }
    states[record] = .leftOut
    return true
  }

  /// Notes that a record is written that nobody can read; one of the same id that can be read counts.
  mutating func addLost(_ record: RecordReference) {
    if states[record] == nil { states[record] = .leftOut }
  }

  /// Returns what is wrong with a reference, or nil when its record is there.
  func problem(with reference: RecordReference) -> Problem? {
    switch states[reference] {
    case .present: nil
    case .leftOut: .referenceToLeftOut(reference)
    case nil: .danglingReference(reference, nearest: nearest(to: reference))
    }
  }

  /// Returns the id of a record of the same kind that was probably meant.
  private func nearest(to reference: RecordReference) -> String? {
    // Among so many there is no telling, and comparing each with each would take long.
    guard states.count <= 2000 else { return nil }
    return NearestWord.nearest(to: reference.id, in: states.keys.lazy.filter { $0.kind == reference.kind }.map(\.id))
  }
}
