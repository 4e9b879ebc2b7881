import Wording

/// The progress of an import in the background.
public struct ImportProgress: Hashable, Sendable {
  /// The file being read, as the user named it.
  public var file: String
  /// Bytes read so far, across all files.
  public var bytes: Int
  /// The size of all files in bytes; nil if unknown, as for standard input.
  public var totalBytes: Int?
  /// Activities stored so far.
  public var activities: Int
  /// Recent throughput in activities per second.
  public var rate: Double
  /// The estimated time left in seconds; nil if unknown.
  public var secondsLeft: Double?
  /// True once the user has requested cancellation.
  public var isCancelling: Bool

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

  /// The fraction done, 0 to 1; nil if the size is unknown.
  public var fraction: Double? {
    guard let totalBytes, totalBytes > 0 else { return nil }
    return min(1, max(0, Double(bytes) / Double(totalBytes)))
  }
}

extension AppState {
  /// True if Escape cancels the import, because nothing else claims the key.
  var canStopImport: Bool {
    guard let importing, !importing.isCancelling else { return false }
    return history.depth == 0 && screen.model.filter.isEmpty
  }

  /// Updates the progress; a requested cancellation stays requested.
  mutating func receive(_ progress: ImportProgress?) {
    let isCancelling = importing?.isCancelling ?? false
    importing = progress
    if isCancelling { importing?.isCancelling = true }
  }

  /// Requests cancellation after the current batch.
  mutating func cancelImport() -> [Effect] {
    guard canStopImport else { return [] }
    importing?.isCancelling = true
    message = Message(Words.importCancelling.text(in: language))
    return [.cancelImport]
  }

  /// Invalidates all screens after a change of the archive, and requests the current one again. Old rows stay until the new ones
  /// arrive, and the cursor stays on its row.
  mutating func dataChanged() -> [Effect] {
    history.invalidate()
    if case .filter(var prompt) = mode {
      prompt.original.update { $0.invalidate() }
      mode = .filter(prompt)
    }
    return refresh()
  }
}
