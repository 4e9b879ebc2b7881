/// The columns of a segment that are read together; each is one run of bytes in the archive.
///
/// Each begins with a byte for the version of its form and four for the number of rows. After that come arrays of numbers (see
/// `ColumnWriter`), all little-endian. The raw value is what the archive calls the column by, so it never changes. What a row has several of is an array of counts, then the values of all rows one after the
/// other. Number 7 is the archive's own, for the rules that reports break.
public enum ColumnGroup: Int, CaseIterable, Hashable, Sendable {
  /// Keys, kinds, programmes of milestones, status and days.
  case items = 0
  /// Agencies and their roles.
  case agencies = 1
  /// Countries and regions with their shares.
  case places = 2
  /// Themes with their shares.
  case themes = 3
  /// Codes of AidType.
  case modalities = 4
  /// Who reports.
  case publishers = 5
  /// Sums by currency.
  case money = 6
}
