internal import Columns
internal import Cooperation
internal import GRDB

extension Reader {
  /// No page lists more imported programmes, or partners in them, than this.
  private static let pageLimit = 200

  /// Adds what a report says of a programme to its page.
  func fillActivity(of page: inout RecordPage, key: Int64) throws {
    guard key >= Schema.firstImported, let report = try activityPage(key) else { return }
    page.activity = report.activity
    page.copies = report.copies
    page.codes = report.codes
  }

  /// Adds the imported programmes that a record is tied to: the first of them, and counts of all.
  func fillImported(of page: inout RecordPage, key: Int64) throws {
    guard Selection.kinds.contains(page.reference.kind) else { return }
    let index = try index()
    let selection = Selection([page.reference])
    let rows = try rows(selection)
    let first = try ordered(.start, reversed: false).lazy.filter { rows.contains(Int($0)) }
      .compactMap { index.key(of: Int($0)) }.filter { $0 >= Schema.firstImported }.prefix(Self.pageLimit)
    let keys = Array(first)
    if keys.isEmpty { return }

    var items = try itemRows(keys)
    if page.reference.kind == .agency {
      for (place, item) in zip(items.indices, keys) {
        guard let row = index.row(of: item) else { continue }
        let roles = index.agencies(of: row).first { Int64($0.agency) == key }?.roles ?? 0
        items[place].roles = RoleSet(rawValue: Int(roles)).roles
      }
    }
    page.programmes = (page.programmes + items).byDate
    page.programmesTotal = try counts(nil, selection).total.programmes
    let roles = index.roles(in: rows)
    page.agencies = try partners(selection, .agencies, without: key) { RoleSet(rawValue: Int(roles[$0, default: 0])) }
    page.places = try partners(selection, .places, without: key) { _ in [] }
    page.themes = try partners(selection, .themes, without: key) { _ in [] }
  }

  private func partners(
    _ selection: Selection, _ dimension: ItemCounts.Dimension, without own: Int64, roles: (UInt32) -> RoleSet
  ) throws -> [PartnerRow] {
    let largest = try counts(dimension, selection).numbers(of: dimension).filter {
      $0.number.programmes > 0 && Int64($0.key) != own
    }
    .sorted { $0.number.programmes > $1.number.programmes }.prefix(Self.pageLimit)
    var partners: [Int64: (programmes: Int, roles: RoleSet)] = [:]
    for partner in largest { partners[Int64(partner.key)] = (partner.number.programmes, roles(partner.key)) }
    return try partnerRows(partners)
  }
}
