import Foundation

/// The money of an activity file, read without the importer: a plain tree of elements and a few lines for each rule.
struct NaiveFile {
  final class Node {
    let name: String
    let attributes: [String: String]
    var children: [Node] = []
    var text = ""

    init(_ name: String, _ attributes: [String: String]) { (self.name, self.attributes) = (name, attributes) }

    subscript(name: String) -> [Node] { children.filter { $0.name == name } }

    func code(_ name: String = "code") -> String { (attributes[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  struct Amount {
    /// The code of TransactionType; "budget" and "planned" for plans.
    var kind: String
    var year: Int?
    var currency: String
    var value: Decimal
    /// Parts of the whole by country.
    var countries: [String: Decimal]
    var sectors: [String: Decimal]

    var isSpending: Bool { kind == "3" || kind == "4" }
  }

  private(set) var amounts: [Amount] = []
  private(set) var identifiers: [String] = []

  init(_ data: Data) {
    let root = Self.tree(data)
    var activities: [String: (updated: String, node: Node)] = [:]
    for (number, activity) in Self.activities(of: root).enumerated() {
      var identifier = activity["iati-identifier"].first?.text.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
      if identifier.isEmpty { identifier = "#\(number)" }
      identifiers.append(identifier)
      let updated = activity.attributes["last-updated-datetime"] ?? ""
      if let other = activities[identifier], other.updated >= updated { continue }
      activities[identifier] = (updated, activity)
    }
    for (_, activity) in activities.values { read(activity) }
  }

  private static func activities(of node: Node) -> [Node] {
    node.children.flatMap { $0.name == "iati-activity" ? [$0] : activities(of: $0) }
  }

  // MARK: Rules

  private mutating func read(_ activity: Node) {
    let transactions = activity["transaction"]
    let ownCountries = Self.parts(of: activity["recipient-country"], activity["recipient-region"])
    let ownSectors = Self.parts(ofSectors: activity["sector"])
    // Without any of its own, an activity has no shares to give.
    let countries = ownCountries ?? [:]
    let sectors = ownSectors ?? [:]
    for transaction in transactions {
      guard let value = transaction["value"].first, let number = Self.number(value.text) else { continue }
      let date = transaction["transaction-date"].first.map { $0.attributes["iso-date"] ?? $0.text }
      amounts.append(
        Amount(
          kind: Self.kind(transaction["transaction-type"].first?.code() ?? ""),
          year: Self.year(date) ?? Self.year(value.attributes["value-date"]), currency: Self.currency(value, activity),
          value: number,
          countries: Self.parts(of: transaction["recipient-country"], transaction["recipient-region"]) ?? countries,
          sectors: Self.parts(ofSectors: transaction["sector"]) ?? sectors))
    }
    for (name, kind) in [("budget", "budget"), ("planned-disbursement", "planned")] {
      let plans = activity[name]
      let revised = plans.filter(Self.isRevised).compactMap(Self.days)
      for plan in plans {
        guard let value = plan["value"].first, let number = Self.number(value.text) else { continue }
        func add(_ year: Int?, _ part: Decimal) {
          amounts.append(
            Amount(
              kind: kind, year: year, currency: Self.currency(value, activity), value: number * part, countries: countries,
              sectors: sectors))
        }
        guard let days = Self.days(plan) else {
          add(Self.year(Self.date(plan, "period-start")) ?? Self.year(Self.date(plan, "period-end")), 1)
          continue
        }
        var counts: [Int: Int] = [:]
        for day in days where Self.isRevised(plan) || !revised.contains(where: { $0.contains(day) }) {
          counts[Self.calendar.component(.year, from: Date(timeIntervalSince1970: Double(day) * 86_400)), default: 0] += 1
        }
        for (year, count) in counts { add(year, Decimal(count) / Decimal(days.count)) }
      }
    }
  }

  /// Countries and regions are one whole if their percentages make 100 together, or if countries have no whole of their own.
  private static func parts(of countries: [Node], _ regions: [Node]) -> [String: Decimal]? {
    if countries.isEmpty && regions.isEmpty { return nil }
    let all = (countries + regions).map(percentage)
    let own = countries.map(percentage)
    if !countries.isEmpty && !regions.isEmpty {
      let others = regions.map(percentage)
      let areWholes = [own, others].allSatisfy { $0.allSatisfy { $0 == nil } || isWhole($0) }
      if !isWhole(all) && areWholes { return divided(countries, own) }
      return merged(zip(countries, shares(all).prefix(countries.count)))
    }
    return divided(countries, own)
  }

  private static func isWhole(_ percentages: [Decimal?]) -> Bool {
    percentages.allSatisfy { $0 != nil } && abs(percentages.reduce(0) { $0 + abs($1 ?? 0) } - 100) <= 0.5
  }

  private static func parts(ofSectors sectors: [Node]) -> [String: Decimal]? {
    if sectors.isEmpty { return nil }
    func vocabulary(_ node: Node) -> String {
      ["": "1", "DAC": "1", "DAC-3": "2"][node.code("vocabulary")] ?? node.code("vocabulary")
    }
    let used = sectors.contains { vocabulary($0) == "1" } ? "1" : "2"
    let own = sectors.filter { vocabulary($0) == used }
    return divided(own, own.map(percentage))
  }

  private static func divided(_ nodes: [Node], _ percentages: [Decimal?]) -> [String: Decimal] {
    merged(zip(nodes, shares(percentages)))
  }

  private static func merged(_ parts: some Sequence<(Node, Decimal)>) -> [String: Decimal] {
    Dictionary(parts.map { ($0.code(), $1) }, uniquingKeysWith: +)
  }

  /// Percentages are scaled to 100; those not given divide the rest equally.
  private static func shares(_ percentages: [Decimal?]) -> [Decimal] {
    if percentages.count == 1 { return [1] }
    let count = Decimal(percentages.count)
    let total = percentages.reduce(0) { $0 + abs($1 ?? 0) }
    let missing = percentages.filter { $0 == nil }.count
    if missing > 0 {
      let rest = 100 - total
      if rest <= 0.5 { return percentages.map { abs($0 ?? 0) / total } }
      return percentages.map { ($0.map { abs($0) } ?? rest / Decimal(missing)) / 100 }
    }
    return percentages.map { total > 0 ? abs($0 ?? 0) / total : 1 / count }
  }

  // MARK: Values

  private static func percentage(_ node: Node) -> Decimal? { node.attributes["percentage"].flatMap(number) }

  static func number(_ text: String) -> Decimal? {
    var text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    // One comma before three digits may be either mark.
    if text.range(of: #"^-?[0-9]{1,3},[0-9]{3}$"#, options: .regularExpression) != nil { return nil }
    // A comma before two digits at the end is a decimal mark.
    let hasDecimalComma = text.range(of: #"^-?[0-9]+,[0-9][0-9]$"#, options: .regularExpression) != nil
    text = text.replacingOccurrences(of: ",", with: hasDecimalComma ? "." : "")
    return text.range(of: #"^[-+]?[0-9]*\.?[0-9]+([eE][-+]?[0-9]+)?$|^[-+]?[0-9]+\.$"#, options: .regularExpression) == nil
      ? nil : Decimal(string: text)
  }

  private static func currency(_ value: Node, _ activity: Node) -> String {
    let own = value.code("currency")
    return own.isEmpty ? activity.code("default-currency") : own
  }

  private static func kind(_ code: String) -> String {
    let letters = [
      "IF": "1", "C": "2", "D": "3", "E": "4", "IR": "5", "LR": "6", "R": "7", "QP": "8", "QS": "9", "CG": "10", "TB": "19",
    ]
    return letters[code] ?? code
  }

  private static func isRevised(_ plan: Node) -> Bool { ["2", "revised", "Revised"].contains(plan.code("type")) }

  private static func date(_ plan: Node, _ name: String) -> String? {
    plan[name].first.map { $0.attributes["iso-date"] ?? $0.text }
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    if let utc = TimeZone(secondsFromGMT: 0) { calendar.timeZone = utc }
    return calendar
  }()

  /// The number of a day, from 1970.
  private static func day(_ text: String?) -> Int? {
    let text = (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines).prefix(10)
    var parts = text.split { $0 == "-" || $0 == "/" }.map { Int($0) }
    // These files that begin with the day have it first throughout.
    if parts.count == 3, (parts[2] ?? 0) > 1800 { parts.reverse() }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], year > 1800 else { return nil }
    let date = calendar.date(from: DateComponents(year: year, month: month, day: day))
    return date.map { Int(($0.timeIntervalSince1970 / 86_400).rounded()) }
  }

  private static func days(_ plan: Node) -> ClosedRange<Int>? {
    guard let first = day(date(plan, "period-start")), let last = day(date(plan, "period-end")), first <= last else { return nil }
    return first...last
  }

  private static func year(_ text: String?) -> Int? {
    day(text).map { calendar.component(.year, from: Date(timeIntervalSince1970: Double($0) * 86_400)) }
  }

  // MARK: XML

  /// Reads well-formed XML into a tree, under a root that has no name.
  private static func tree(_ data: Data) -> Node {
    let bytes = [UInt8](data)
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    let isLatin = head.contains("8859-1") || head.contains("1252")
    func string(_ range: Range<Int>) -> String {
      isLatin
        ? String(String.UnicodeScalarView(bytes[range].map { Unicode.Scalar($0) }))
        : String(decoding: bytes[range], as: UTF8.self)
    }
    func find(_ text: String, from start: Int) -> Int {
      let pattern = Array(text.utf8)
      var place = start
      while place + pattern.count <= bytes.count {
        if bytes[place] == pattern[0], bytes[place..<place + pattern.count].elementsEqual(pattern) { return place }
        place += 1
      }
      return bytes.count
    }
    let root = Node("", [:])
    var open = [root]
    var place = 0
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: "<") {
        let end = find("<", from: place)
        open[open.count - 1].text += unescaped(string(place..<end))
        place = end
      } else if bytes[place...].starts(with: "<!--".utf8) {
        place = find("-->", from: place) + 3
      } else if bytes[place...].starts(with: "<![CDATA[".utf8) {
        let end = find("]]>", from: place)
        open[open.count - 1].text += string(place + 9..<end)
        place = end + 3
      } else if bytes[place...].starts(with: "<?".utf8) {
        place = find("?>", from: place) + 2
      } else if bytes[place...].starts(with: "<!".utf8) {
        place = find(">", from: place) + 1
      } else if bytes[place...].starts(with: "</".utf8) {
        if open.count > 1 { open.removeLast() }
        place = find(">", from: place) + 1
      } else {
        let (node, end, isEmpty) = element(place, find, string)
        open[open.count - 1].children.append(node)
        if !isEmpty { open.append(node) }
        place = end
      }
    }
    return root

    func element(
      _ start: Int, _ find: (String, Int) -> Int, _ string: (Range<Int>) -> String
    ) -> (node: Node, end: Int, isEmpty: Bool) {
      var place = start + 1
      func isName(_ byte: UInt8) -> Bool { byte > 32 && byte != 47 && byte != 62 && byte != 61 }
      func name() -> String {
        let first = place
        while place < bytes.count, isName(bytes[place]) { place += 1 }
        return string(first..<place)
      }
      let tag = name()
      var attributes: [String: String] = [:]
      while place < bytes.count, bytes[place] != 62 {
        guard isName(bytes[place]) else {
          place += 1
          continue
        }
        let attribute = name()
        while bytes[place] != 34 && bytes[place] != 39 { place += 1 }
        let quote = bytes[place] == 34 ? "\"" : "'"
        let end = find(quote, place + 1)
        attributes[attribute] = unescaped(string(place + 1..<end))
        place = end + 1
      }
      return (Node(tag, attributes), place + 1, bytes[place - 1] == 47)
    }
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'", "&amp;": "&"].reduce(text) {
      $0.replacingOccurrences(of: $1.key, with: $1.value)
    }
  }
}
