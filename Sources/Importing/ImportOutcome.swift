public import Archive
public import Cooperation
public import Interchange

/// The result of an import.
public struct ImportOutcome {
  /// Counts of the IATI files; nil if there were none.
  public internal(set) var read: ReadSummary?
  /// Changes in the database.
  public internal(set) var changes: ActivityImport.Changes?
  /// The number of records in catalogue files.
  public internal(set) var records = 0
  public internal(set) var catalogueFindings: [Finding] = []
  /// Findings about files and unreadable activities, up to a limit.
  public internal(set) var fileFindings: [Finding] = []
  /// The number of all findings about files and unreadable activities.
  public internal(set) var fileFindingCount = 0
  public internal(set) var seconds = 0.0
  /// The number of bytes read.
  public internal(set) var bytes = 0
  public internal(set) var isCancelled = false

  /// The number of findings about files, records and activities.
  public var findingCount: Int {
    catalogueFindings.count + fileFindingCount + (read?.rules.values.reduce(0, +) ?? 0)
  }

  /// The findings about what could not be read: rejected activities, and files that broke off or hold nothing.
  public var losses: [Finding] {
    let broken = Set((read?.files ?? []).filter { $0.failure != nil }.map(\.name))
    return fileFindings.filter { finding in
      finding.severity == .error || finding.rule == FileRule.skipped.rawValue
        || (finding.rule == FileRule.endMissing.rawValue && broken.contains(finding.file))
    }
  }

  /// True if an activity was rejected, a file broke off, or a catalogue file has errors.
  public var isIncomplete: Bool {
    let isBroken = read.map { read in read.rejected > 0 || read.files.contains { $0.failure != nil } } ?? false
    return isBroken || catalogueFindings.contains { $0.severity == .error }
  }
}
