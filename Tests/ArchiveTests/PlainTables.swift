import Cooperation
import Foundation
import GRDB
import SeededRandom

/// Programmes with few enough values that they meet, and plain tables of them: a row for each programme, and one for each of its
/// agencies, places, themes, modalities, currencies and words.
///
/// Amounts and shares are such that sums are exact.
struct PlainTables {
  /// The programmes as reports.
  private(set) var activities: [Activity] = []
  private let queue: DatabaseQueue

  static let agencies = (1...7).map { "XM-ORG-\($0)" }
  static let publishers = (1...3).map { "XM-PUB-\($0)" }
  static let countries = ["VN", "KH", "PK", "JP"]
  static let regions = ["dac-298", "dac-679"]
  static let themes = ["12220", "12250", "12262", "13020", "13040", "11110"]
  static let categories = ["122", "130", "111"]
  static let markers = ["marker-1", "marker-2"]
  static let statuses = ["1", "2", "4", "none"]
  static let modalities = ["A01", "C01", "D01"]
  static let currencies = ["USD", "JPY", "EUR", nil]
  static let words = ["malaria", "nurses", "clinic", "mothers", "water"]
  static let rules: [ActivityRule] = [.identifierSpaces, .titleMissing, .markup]
  static let roles: [OrganisationRole] = [.funding, .accountable, .extending, .implementing]

  init(count: Int, seed: UInt64) throws {
    queue = try DatabaseQueue()
    var lot = SeededGenerator(seed: seed)
    for number in 0..<count { activities.append(Self.activity(number, &lot)) }
    try queue.write { [activities] db in
      try db.execute(
        sql: """
          CREATE TABLE programme (id TEXT PRIMARY KEY, status TEXT, publisher TEXT, first INTEGER, last INTEGER);
          CREATE TABLE participation (programme TEXT, agency TEXT, role TEXT);
          CREATE TABLE place (programme TEXT, kind TEXT, place TEXT, share REAL);
          CREATE TABLE theme (programme TEXT, theme TEXT, category TEXT, share REAL);
          CREATE TABLE modality (programme TEXT, code TEXT);
          CREATE TABLE payment (programme TEXT, currency TEXT, year INTEGER, spent REAL);
          CREATE TABLE rule (programme TEXT, rule TEXT);
          CREATE TABLE word (programme TEXT, word TEXT);
          CREATE TABLE year (year INTEGER);
          """)
      for year in 1990...2040 { try db.execute(sql: "INSERT INTO year VALUES (?)", arguments: [year]) }
      for activity in activities { try Self.insert(activity, into: db) }
    }
  }

  // MARK: Programmes

  private static func activity(_ number: Int, _ lot: inout SeededGenerator) -> Activity {
    func some<Value>(_ values: [Value], upTo limit: Int) -> [Value] {
      Array(values.shuffled(using: &lot).prefix(Int.random(in: 0...limit, using: &lot)))
    }
    func shares(_ count: Int) -> [Double] { [[], [1], [0.5, 0.5], [0.25, 0.25, 0.5]][count] }
    var activity = Activity(identifier: "XM-TEST-\(number)", file: "/data/a.xml", line: number + 1)
    activity.lastUpdated = "2024-01-01"
    let titled = some(words, upTo: 3)
    activity.title = LocalizedText(titled.isEmpty ? "untitled" : titled.joined(separator: " "))
    activity.publisher = Organisation(ref: publishers.randomElement(using: &lot))
    for agency in some(agencies, upTo: 4) {
      for role in some(Array(roles.indices), upTo: 2) {
        activity.participants.append(Activity.Participant(role: String(role + 1), organisation: Organisation(ref: agency)))
      }
    }
    let status = statuses.randomElement(using: &lot)
    activity.status = status == "none" ? nil : status
    let places = some(countries + regions, upTo: 3)
    activity.recipients = zip(places, shares(places.count)).map { place, share in
      let isRegion = place.hasPrefix("dac-")
      return Activity.Recipient(
        code: isRegion ? String(place.dropFirst(4)) : place, isRegion: isRegion, share: Activity.Share(used: share))
    }
    let sectors = some(themes, upTo: 3)
    activity.sectors = zip(sectors, shares(sectors.count)).map { Activity.Sector(code: $0, share: Activity.Share(used: $1)) }
    activity.policyMarkers = some(markers, upTo: 1).map {
      Activity.PolicyMarker(code: String($0.dropFirst("marker-".count)), significance: "1")
    }
    activity.aidTypes = some(modalities, upTo: 2).map { CodedValue(code: $0) }
    let start = Day(clamping: Int.random(in: 11_000...21_000, using: &lot))
    let end = Day(clamping: Int(start.number) + Int.random(in: 0...2500, using: &lot))
    switch Int.random(in: 0..<4, using: &lot) {
    case 0: break
    case 1: activity.dates = [Activity.ActivityDate(kind: .actualStart, date: ReportedDate(start))]
    default:
      activity.dates = [
        Activity.ActivityDate(kind: .plannedStart, date: ReportedDate(start)),
        Activity.ActivityDate(kind: .plannedEnd, date: ReportedDate(end)),
      ]
    }
    activity.findings = some(rules, upTo: 2).map { ActivityFinding(rule: $0, line: number + 1) }
    for currency in some(currencies, upTo: 2) {
      for _ in 0..<Int.random(in: 1...2, using: &lot) {
        var payment = Activity.Transaction(line: 1)
        payment.type = ["3", "4", "2"].randomElement(using: &lot)
        payment.value = ReportedValue(amount: Amount(units: Int64.random(in: -50...5000, using: &lot) * 8), currency: currency)
        if Int.random(in: 0..<3, using: &lot) > 0 {
          payment.date = ReportedDate(Day(clamping: Int.random(in: 12_000...20_000, using: &lot)))
        }
        activity.transactions.append(payment)
      }
    }
    return activity
  }

  private static func insert(_ activity: Activity, into db: Database) throws {
    let id = activity.identifier
    let days = activity.dates.compactMap(\.date.day)
    // What has begun and has no end goes on, except where it is over.
    let isOpen = days.count == 1 && activity.status != "4"
    let last = days.max().map { isOpen ? max($0, .today) : $0 }
    try db.execute(
      sql: "INSERT INTO programme VALUES (?, ?, ?, ?, ?)",
      arguments: [id, activity.status ?? "none", activity.publisher.ref, days.min()?.year, last?.year])
    for participant in activity.participants {
      let role = roles[(Int(participant.role ?? "") ?? 1) - 1]
      try db.execute(
        sql: "INSERT INTO participation VALUES (?, ?, ?)", arguments: [id, participant.organisation.ref, role.rawValue])
    }
    for recipient in activity.recipients {
      try db.execute(
        sql: "INSERT INTO place VALUES (?, ?, ?, ?)",
        arguments: [
          id, recipient.isRegion ? "region" : "country", recipient.isRegion ? "dac-" + recipient.code : recipient.code,
          recipient.share.used,
        ])
    }
    for sector in activity.sectors {
      try db.execute(
        sql: "INSERT INTO theme VALUES (?, ?, ?, ?)",
        arguments: [id, sector.code, String(sector.code.prefix(3)), sector.share.used])
    }
    for marker in activity.policyMarkers {
      try db.execute(sql: "INSERT INTO theme VALUES (?, ?, NULL, 1)", arguments: [id, "marker-" + marker.code])
    }
    for type in activity.aidTypes { try db.execute(sql: "INSERT INTO modality VALUES (?, ?)", arguments: [id, type.code]) }
    for payment in activity.transactions {
      try db.execute(
        sql: "INSERT INTO payment VALUES (?, ?, ?, ?)",
        arguments: [
          id, payment.value.currency ?? "", payment.date?.day?.year, payment.type == "2" ? 0 : payment.value.amount?.double,
        ])
    }
    for finding in activity.findings {
      try db.execute(sql: "INSERT INTO rule VALUES (?, ?)", arguments: [id, finding.rule.rawValue])
    }
    for word in activity.title.text(in: .english).split(separator: " ") {
      try db.execute(sql: "INSERT INTO word VALUES (?, ?)", arguments: [id, String(word)])
    }
  }

  // MARK: Selections

  /// Draws conditions on some facets.
  static func selection(_ lot: inout SeededGenerator) -> Selection {
    var selection = Selection()
    func insert(_ facet: Facet, _ values: [String]) {
      let isExcluded = Int.random(in: 0..<4, using: &lot) == 0
      for value in values.shuffled(using: &lot).prefix(Int.random(in: 1...2, using: &lot)) {
        selection.insert(Term(facet, value, isExcluded: isExcluded))
      }
    }
    for _ in 0..<Int.random(in: 0...3, using: &lot) {
      switch Facet.allCases.randomElement(using: &lot) ?? .agency {
      case .agency: insert(.agency, agencies)
      case .role: insert(.role, roles.map(\.rawValue))
      case .country: insert(.country, countries + ["none"])
      case .region: insert(.region, regions)
      case .theme: insert(.theme, themes + markers)
      case .category: insert(.category, categories)
      case .status: insert(.status, statuses)
      case .modality: insert(.modality, modalities + ["none"])
      case .year:
        let first = Int.random(in: 2000...2026, using: &lot)
        insert(.year, ["\(first)", "\(first)..\(first + 4)", "..\(first)", "\(first).."])
      case .publisher: insert(.publisher, publishers)
      case .rule: insert(.rule, rules.map(\.rawValue))
      }
    }
    if Int.random(in: 0..<4, using: &lot) == 0 {
      let drawn = words.shuffled(using: &lot).prefix(2)
      selection.text = drawn[0] + (Bool.random(using: &lot) ? " -" + drawn[1] : "")
    }
    return selection
  }

  /// Says in SQL what a selection asks of a table `programme p`, without what it asks of some facets.
  private static func condition(_ selection: Selection, without left: [Facet]) -> String {
    func list(_ terms: [Term]) -> String { terms.map { "'\($0.value)'" }.joined(separator: ", ") }
    var parts = ["1"]
    /// Any of the values that are included, none of those that are excluded.
    func ask(_ facets: [Facet], _ has: ([Term]) -> String) {
      if left.contains(where: facets.contains) { return }
      let terms = selection.terms.filter { facets.contains($0.facet) }
      let (included, excluded) = (terms.filter { !$0.isExcluded }, terms.filter(\.isExcluded))
      if !included.isEmpty { parts.append("(\(has(included)))") }
      if !excluded.isEmpty { parts.append("NOT (\(has(excluded)))") }
    }
    let agencies = selection.terms.filter { $0.facet == .agency && !$0.isExcluded }
    let ofThese = agencies.isEmpty ? "1" : "a.agency IN (\(list(agencies)))"
    let roles = selection.terms.filter { $0.facet == .role && !$0.isExcluded }
    let inThese = roles.isEmpty ? "1" : "a.role IN (\(list(roles)))"
    ask([.agency, .role]) { terms in
      let some = "EXISTS (SELECT 1 FROM participation a WHERE a.programme = p.id AND "
      guard terms[0].isExcluded else { return some + "\(ofThese) AND \(inThese))" }
      let (agencies, roles) = (terms.filter { $0.facet == .agency }, terms.filter { $0.facet == .role })
      return some + "(a.agency IN (\(list(agencies))) OR (a.role IN (\(list(roles))) AND \(ofThese))))"
    }
    ask([.country, .region]) { terms in
      let none = terms.contains { $0.value == "none" } ? "p.id NOT IN (SELECT programme FROM place)" : "0"
      return "\(none) OR EXISTS (SELECT 1 FROM place l WHERE l.programme = p.id AND l.place IN (\(list(terms))))"
    }
    ask([.theme, .category]) { terms in
      "EXISTS (SELECT 1 FROM theme t WHERE t.programme = p.id AND (t.theme IN (\(list(terms))) OR t.category IN (\(list(terms)))))"
    }
    ask([.status]) { "p.status IN (\(list($0)))" }
    ask([.publisher]) { "coalesce(p.publisher, '') IN (\(list($0)))" }
    ask([.modality]) { terms in
      let none = terms.contains { $0.value == "none" } ? "p.id NOT IN (SELECT programme FROM modality)" : "0"
      return "\(none) OR EXISTS (SELECT 1 FROM modality m WHERE m.programme = p.id AND m.code IN (\(list(terms))))"
    }
    ask([.year]) { terms in
      terms.map { term in
        let years = term.years ?? 0...0
        return """
          coalesce(p.first <= \(years.upperBound) AND p.last >= \(years.lowerBound), 0) OR EXISTS (
            SELECT 1 FROM payment y WHERE y.programme = p.id AND y.year BETWEEN \(years.lowerBound) AND \(years.upperBound))
          """
      }.joined(separator: " OR ")
    }
    ask([.rule]) { "EXISTS (SELECT 1 FROM rule r WHERE r.programme = p.id AND r.rule IN (\(list($0))))" }
    for word in selection.text.split(separator: " ") {
      let isUnwanted = word.hasPrefix("-")
      parts.append(
        "p.id \(isUnwanted ? "NOT IN" : "IN") (SELECT programme FROM word WHERE word = '\(isUnwanted ? word.dropFirst() : word)')"
      )
    }
    return parts.joined(separator: " AND ")
  }

  /// Says in SQL which part of a payment `m` of a programme `p` a selection asks for.
  private static func part(of selection: Selection, without left: [Facet]) -> String {
    func terms(_ facets: [Facet], isExcluded: Bool = false) -> [Term] {
      left.contains(where: facets.contains)
        ? [] : selection.terms.filter { facets.contains($0.facet) && $0.isExcluded == isExcluded }
    }
    func list(_ terms: [Term]) -> String { terms.map { "'\($0.value)'" }.joined(separator: ", ") }
    func years(_ terms: [Term]) -> String {
      terms.map { term in
        let years = term.years ?? 0...0
        return "coalesce(m.year BETWEEN \(years.lowerBound) AND \(years.upperBound), 0)"
      }.joined(separator: " OR ")
    }
    var parts = ["1"]
    let places = terms([.country, .region])
    if !places.isEmpty {
      let none = places.contains { $0.value == "none" } ? "WHEN p.id NOT IN (SELECT programme FROM place) THEN 1" : ""
      parts.append(
        """
        (CASE WHEN 0 THEN 0 \(none) ELSE (
          SELECT coalesce(sum(x.share), 0) FROM place x WHERE x.programme = p.id AND x.place IN (\(list(places)))) END)
        """)
    }
    let themes = terms([.theme, .category])
    if !themes.isEmpty {
      let chosen = "x.programme = p.id AND (x.theme IN (\(list(themes))) OR x.category IN (\(list(themes))))"
      parts.append(
        """
        max((SELECT coalesce(sum(x.share), 0) FROM theme x WHERE x.theme NOT LIKE 'marker-%' AND \(chosen)),
          (SELECT count(*) FROM theme x WHERE x.theme LIKE 'marker-%' AND \(chosen)) > 0)
        """)
    }
    if !terms([.year]).isEmpty { parts.append("(\(years(terms([.year]))))") }
    if !terms([.year], isExcluded: true).isEmpty { parts.append("NOT (\(years(terms([.year], isExcluded: true))))") }
    return parts.joined(separator: " * ").replacingOccurrences(of: "* NOT", with: "* (NOT")
      + (parts.contains { $0.hasPrefix("NOT") } ? ")" : "")
  }

  // MARK: Counting

  /// What a value of a facet has: programmes, and what they spent by currency where that is not nothing.
  struct Count: Equatable {
    var programmes = 0
    var spent: [String: Double] = [:]
  }

  /// Counts the values of a facet by `GROUP BY`, under a selection without what it says of the facet itself.
  func counts(of facet: Facet, under selection: Selection) throws -> [String: Count] {
    let together: [[Facet]] = [[.agency, .role], [.country, .region], [.theme, .category]]
    let under = Self.condition(selection, without: together.first { $0.contains(facet) } ?? [facet])
    func asked(_ facet: Facet) -> String {
      let terms = selection.terms.filter { $0.facet == facet && !$0.isExcluded }
      return terms.isEmpty ? "1" : "v.\(facet.rawValue) IN (\(terms.map { "'\($0.value)'" }.joined(separator: ", ")))"
    }
    /// Each pair of programme and value once, with the part of the money that goes to the value.
    let links =
      switch facet {
      case .agency: "SELECT DISTINCT v.programme, v.agency AS value, 1 AS share FROM participation v WHERE \(asked(.role))"
      case .role: "SELECT DISTINCT v.programme, v.role AS value, 1 AS share FROM participation v WHERE \(asked(.agency))"
      case .country:
        """
        SELECT programme, place AS value, share FROM place WHERE kind = 'country'
        UNION ALL SELECT id, 'none', 1 FROM programme WHERE id NOT IN (SELECT programme FROM place)
        """
      case .region: "SELECT programme, place AS value, share FROM place WHERE kind = 'region'"
      case .theme: "SELECT programme, theme AS value, share FROM theme"
      case .category:
        "SELECT programme, category AS value, sum(share) AS share FROM theme WHERE category IS NOT NULL GROUP BY 1, 2"
      case .status: "SELECT id AS programme, status AS value, 1 AS share FROM programme"
      case .modality:
        """
        SELECT programme, code AS value, 1 AS share FROM modality
        UNION ALL SELECT id, 'none', 1 FROM programme WHERE id NOT IN (SELECT programme FROM modality)
        """
      case .year:
        """
        SELECT id AS programme, year AS value, 1 AS share FROM programme JOIN year ON year BETWEEN first AND last
        UNION SELECT programme, year, 1 FROM payment WHERE year IS NOT NULL
        """
      case .rule: "SELECT programme, rule AS value, 0 AS share FROM rule"
      case .publisher: "SELECT id AS programme, publisher AS value, 1 AS share FROM programme WHERE publisher IS NOT NULL"
      }
    var counts: [String: Count] = [:]
    try queue.read { db in
      let programmes =
        "SELECT CAST(l.value AS TEXT), count(*) FROM (\(links)) l JOIN programme p ON p.id = l.programme WHERE \(under) GROUP BY 1"
      for row in try Row.fetchAll(db, sql: programmes) { counts[row[0], default: Count()].programmes = row[1] }
      let part = Self.part(of: selection, without: together.first { $0.contains(facet) } ?? [facet])
      let money = """
        SELECT CAST(l.value AS TEXT), m.currency, sum(m.spent * l.share * \(part))
        FROM (\(links)) l JOIN programme p ON p.id = l.programme JOIN payment m ON m.programme = p.id
        WHERE \(under) AND \(facet == .year ? "m.year = l.value" : "1") GROUP BY 1, 2
        """
      for row in try Row.fetchAll(db, sql: money) where (row[2] as Double) != 0 {
        counts[row[0], default: Count()].spent[row[1]] = row[2]
      }
    }
    return counts
  }

  /// The identifiers of the programmes under a selection.
  func programmes(under selection: Selection) throws -> Set<String> {
    try queue.read { db in
      Set(try String.fetchAll(db, sql: "SELECT id FROM programme p WHERE \(Self.condition(selection, without: []))"))
    }
  }
}
