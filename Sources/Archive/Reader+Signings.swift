internal import Cooperation
internal import GRDB

extension Reader {
  /// Returns those of some milestones that are the signing of one of some agreements: of the same date and programme, with all
  /// parties of the agreement.
  ///
  /// A signing may name further parties, where several agreements were signed at once. One that belongs to no programme is
  /// compared by its parties alone.
  func signings(among milestones: [ItemRow], of agreements: [ItemRow]) throws -> Set<RecordReference> {
    if milestones.isEmpty || agreements.isEmpty { return [] }
    let candidates = try keys(
      """
      SELECT DISTINCT m.key FROM json_each(?) j JOIN item m ON m.key = j.value
      JOIN json_each(?) k JOIN item a ON a.key = k.value AND a.actual = m.actual
      WHERE (m.programme IS NULL AND EXISTS (SELECT 1 FROM item_agency l WHERE l.item = a.key)
          OR EXISTS (SELECT 1 FROM mention t WHERE t.record = a.key AND t.target = m.programme))
        AND NOT EXISTS (SELECT agency FROM item_agency WHERE item = a.key EXCEPT SELECT agency FROM item_agency WHERE item = m.key)
        AND NOT EXISTS (SELECT place FROM item_place WHERE item = a.key EXCEPT SELECT place FROM item_place WHERE item = m.key)
      """, [KeyList.json(keys(of: milestones.map(\.reference))), KeyList.json(keys(of: agreements.map(\.reference)))])
    var signings: Set<RecordReference> = []
    for case .milestone(let milestone) in try wholeRecords(candidates) where milestone.type == .signing {
      signings.insert(milestone.reference)
    }
    return signings
  }
}
