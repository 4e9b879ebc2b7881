internal import Cooperation
internal import Foundation
internal import GRDB

extension Reader {
  /// No page lists more programmes that name its own than this.
  private static let relationLimit = 200

  /// Adds to the page of a programme the imported programmes that name it as related; what the page itself says of them is not
  /// said again.
  func fillRelating(of page: inout RecordPage) throws {
    let identifier = page.reference.id
    let number = RelationTable.number(of: identifier)
    var found: Set<Int64> = []
    try forEach("SELECT data FROM segment_relation") { row in
      try row.withBytes(at: 0) { data in RelationTable.search(data, for: number) { found.insert($0) } }
    }
    if found.isEmpty { return }
    let own = Set(page.activity?.relations ?? [])
    let reports = StoredReports(db: db)
    let keys = found.sorted()
    for key in keys.prefix(Self.relationLimit) {
      guard let report = try reports.shown(of: key), report.activity.identifier != identifier else { continue }
      for relation in report.activity.relations where relation.identifier == identifier {
        let turned = Activity.RelatedActivity(type: relation.turned, identifier: report.activity.identifier)
        let row = RelatedRow(
          reference: RecordReference(.programme, turned.identifier), title: report.activity.listTitle, type: turned.type)
        if !own.contains(turned) && !page.relatedBy.contains(row) { page.relatedBy.append(row) }
      }
    }
    page.relatedByTotal = page.relatedBy.count + max(0, keys.count - Self.relationLimit)
  }
}

extension Activity.RelatedActivity {
  /// What a programme is to the one that it names, by codelist RelatedActivityType: who names a parent is its child.
  fileprivate var turned: String? {
    switch type {
    case "1": "2"
    case "2": "1"
    default: type
    }
  }
}
