/// The columns of a segment that are read together; each is one run of bytes in the archive.
///
/// Each begins with a version byte and the number of rows (4 bytes), followed by arrays of numbers (see `ColumnWriter`), all
/// little-endian. What a row has several of is an array of counts, then the values of all rows, one after the other. The raw values
/// are stored in databases, so they never change. 6 held sums before amounts had years; 7 is the archive's own, for the rules that
/// reports break.
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
  /// Amounts by kind, year, currency and division.
  case amounts = 8
  /// Years of transactions and events outside the days of an item.
  case furtherYears = 9
}
