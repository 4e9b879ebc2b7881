import Wording

/// How far an import has come that runs while the dashboard is in use.
public struct ImportProgress: Hashable, Sendable {
  /// What is being read, as the person named it.
  public var file: String
  /// Bytes read so far, of all files.
  public var bytes: Int
  /// Bytes of all files; nil where nobody knows, as for standard input.
  public var totalBytes: Int?
  /// Activities stored so far.
  public var activities: Int
  /// Activities in a second, lately.
  public var rate: Double
  /// What is left, in seconds; nil where nobody can tell.
  public var secondsLeft: Double?
  /// True from the moment in which the person asked to stop it.
  public var isCancelling: Bool

  /// Creates the progress of an import.
  public init(
    file: String, bytes: Int = 0, totalBytes: Int? = nil, activities: Int = 0, rate: Double = 0, secondsLeft: Double? = nil,
    isCancelling: Bool = false
  ) {
    self.file = file
    self.bytes = bytes
    self.totalBytes = totalBytes
    self.activities = activities
    self.rate = rate
    self.secondsLeft = secondsLeft
    self.isCancelling = isCancelling
  }

  /// The part that is done, 0 to 1; nil where nobody knows how much there is.
  public var fraction: Double? {
    guard let totalBytes, totalBytes > 0 else { return nil }
    return min(1, max(0, Double(bytes) / Double(totalBytes)))
  }
}

extension AppState {
  /// True where Escape stops the import: nothing else that is in front wants it.
  var canStopImport: Bool {
    guard let importing, !importing.isCancelling else { return false }
    return history.past.isEmpty && screen.model.filter.isEmpty
  }

  /// Takes over how far the import has come; what a person asked for stays asked for.
  mutating func receive(_ progress: ImportProgress?) {
    let isCancelling = importing?.isCancelling ?? false
    importing = progress
    if isCancelling { importing?.isCancelling = true }
  }

  /// Asks the import to stop after the batch that it is at.
  mutating func cancelImport() -> [Effect] {
    guard canStopImport else { return [] }
    importing?.isCancelling = true
    message = Message(Words.importCancelling.text(in: language))
    return [.cancelImport]
  }

  /// Asks everything again that the screens show, because the archive holds more than it did. Old rows stay until the new ones
  /// are there, and the cursor stays on its row.
  mutating func dataChanged() -> [Effect] {
    history.invalidate()
    if case .filter(var prompt) = mode {
      prompt.original.update { $0.invalidate() }
      mode = .filter(prompt)
    }
    return refresh()
  }
}
