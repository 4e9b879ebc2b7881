internal import Cooperation
internal import GRDB

extension Reader {
  /// Returns the programmes for the regions of a country that are known to have run while it belonged to the region.
  ///
  /// A programme is known to have run from its first day until the last day that its own dates or its milestones give. Where
  /// its end is open, or it has no dates at all, it is taken to have run until the latest day on which anything begins that
  /// rests on the same sources, but no longer: a country that joins later was not among those of whom they tell. A programme
  /// without dates is listed for members of today only; where its sources date nothing either, for all of these.
  func regionalProgrammes(of country: Int64) throws -> [Int64] {
    try keys(
      """
      SELECT DISTINCT i.key FROM membership m JOIN item_place l ON l.place = m.region JOIN item i ON i.key = l.item
      WHERE m.country = ?1 AND i.kind = 'programme'
        AND (m.last_day IS NULL OR m.last_day >= coalesce(i.first_day, ?2))
        AND (m.first_day IS NULL OR m.first_day <= i.last_day
          OR EXISTS (\(Self.milestones) AND e.last_day >= m.first_day)
          OR (i.open_end OR i.first_day IS NULL) AND EXISTS (\(Self.contemporaries) AND e.first_day >= m.first_day)
          OR i.first_day IS NULL AND m.first_day <= ?2
            AND NOT EXISTS (\(Self.milestones) AND e.first_day IS NOT NULL)
            AND NOT EXISTS (\(Self.contemporaries) AND e.first_day IS NOT NULL))
      """, [country, today.number])
  }

  /// The milestones `e` of a programme `i`.
  private static let milestones = "SELECT 1 FROM item e WHERE e.programme = i.key AND e.kind = 'milestone'"

  /// The items `e` that rest on the same sources as an item `i`.
  private static let contemporaries = """
    SELECT 1 FROM mention own JOIN mention other ON other.target = own.target AND other.tie = own.tie
    JOIN item e ON e.key = other.record WHERE own.record = i.key AND own.tie = \(Tie.restsOn.rawValue)
    """
}
